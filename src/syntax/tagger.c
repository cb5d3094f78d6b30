/* SPDX-License-Identifier: MIT */
#include "syntax/tagger.h"

static bool
take_meanings(Tagger *tagger, Section section)
{
    if (section.length < sizeof(guint64) + sizeof(TagMeaning))
        return false;
    tagger->open = *(const guint64 *) (const void *) section.bytes;
    tagger->meanings = (const TagMeaning *) (const void *) (section.bytes + sizeof(guint64));
    tagger->tag_count = (guint) ((section.length - sizeof(guint64)) / sizeof(TagMeaning));
    if (tagger->tag_count > TAGS_MAX)
        return false;
    guint64 all =
        tagger->tag_count == TAGS_MAX ? G_MAXUINT64 : (G_GUINT64_CONSTANT(1) << tagger->tag_count) - 1;
    if (tagger->open == 0 || tagger->open & ~all)
        return false;
    for (guint i = 0; i < tagger->tag_count; i++)
        if (tagger->meanings[i].pos >= POS_COUNT || tagger->meanings[i].features & ~FEATURE_NAMED)
            return false;
    for (guint i = 0; i < tagger->dictionary.kind_count; i++)
        if (tagger->dictionary.kinds[i].allowed & ~all)
            return false;
    return true;
}

bool
tagger_init(Tagger *tagger, const Model *model, GError **error)
{
    *tagger = (Tagger){0};
    Section dictionary, weights, tags;
    if (!model_section(model, "dictionary", &dictionary, error) ||
        !model_section(model, "tag-weights", &weights, error) || !model_section(model, "tags", &tags, error))
        return false;
    const char *bad = !dictionary_init(&tagger->dictionary, dictionary) ? "dictionary"
                      : !take_meanings(tagger, tags)                    ? "tags"
                      : !weights_init(&tagger->weights, weights)        ? "tag-weights"
                                                                        : NULL;
    if (!bad && tagger->weights.classes != tagger->tag_count)
        bad = "tag-weights";
    if (bad) {
        model_blame(model, bad, error);
        return false;
    }
    tagger->clues = g_array_new(FALSE, TRUE, sizeof(Clue));
    return true;
}

void
tagger_clear(Tagger *tagger)
{
    g_clear_pointer(&tagger->clues, g_array_unref);
}

guint
tag_best(const gint32 *scores, guint64 allowed, guint64 open)
{
    guint64 left = allowed ? allowed : open;
    guint best = (guint) __builtin_ctzll(left);
    for (left &= left - 1; left; left &= left - 1) {
        guint tag = (guint) __builtin_ctzll(left);
        if (scores[tag] > scores[best])
            best = tag;
    }
    return best;
}

guint
tag_only(guint64 allowed)
{
    return allowed && !(allowed & (allowed - 1)) ? (guint) __builtin_ctzll(allowed) : TAGS_MAX;
}

static guint
choose(const Tagger *tagger, const Clue *clue, guint before, guint before2)
{
    guint only = tag_only(clue->allowed);
    if (only < TAGS_MAX)
        return only;
    guint32 features[CLUE_FEATURES_MAX];
    guint count = clue_features(clue, before, before2, features);
    gint32 scores[TAGS_MAX] = {0};
    weights_add_all(&tagger->weights, features, count, scores);
    return tag_best(scores, clue->allowed, tagger->open);
}

void
tagger_tag(Tagger *tagger, Tree *tree)
{
    clues_fill(tagger->clues, &tagger->dictionary, tree);
    guint before = TAGS_MAX, before2 = TAGS_MAX;
    for (guint i = 0; i < tree->words->len; i++) {
        guint tag = choose(tagger, clue_at(tagger->clues, i), before, before2);
        Word *word = tree_word(tree, i);
        word->pos = tagger->meanings[tag].pos;
        word->features = (guint16) ((word->features & FEATURE_CLITIC) | tagger->meanings[tag].features);
        before2 = before;
        before = tag;
    }
}

/* SPDX-License-Identifier: MIT */
#include "learn/jackknife.h"

#include "learn/tags.h"

/* Sentences that follow each other stay together, in blocks of at most so many: those of one text share
 * names. */
enum { BLOCK_MAX = 20, BLOCKS_A_FOLD = 4 };

static guint
fold_of(const Treebank *treebank, guint folds, guint sentence)
{
    guint block = CLAMP(treebank->sentences->len / (folds * BLOCKS_A_FOLD), 1, BLOCK_MAX);
    return sentence / block % folds;
}

static Treebank *
copy(const Treebank *treebank)
{
    Treebank *out = treebank_new();
    g_string_append_len(out->text, treebank->text->str, (gssize) treebank->text->len);
    g_string_append_len(out->lemmas, treebank->lemmas->str, (gssize) treebank->lemmas->len);
    g_array_append_vals(out->sentences, treebank->sentences->data, treebank->sentences->len);
    g_array_append_vals(out->words, treebank->words->data, treebank->words->len);
    return out;
}

/* Writes what the tagger says of a sentence into the treebank. */
static void
retag(Tagger *tagger, Treebank *treebank, guint sentence, Tree *tree)
{
    guint first = treebank_sentence(treebank, sentence)->first;
    treebank_tree(treebank, sentence, tree);
    for (guint i = 0; i < tree->words->len; i++) {
        Word *word = tree_word(tree, i);
        *word = (Word){.span = word->span, .features = word->features & FEATURE_CLITIC};
    }
    tagger_tag(tagger, tree);
    for (guint i = 0; i < tree->words->len; i++) {
        Word *word = &g_array_index(treebank->words, Word, first + i);
        word->pos = tree_word(tree, i)->pos;
        word->features = tree_word(tree, i)->features;
    }
}

/* A model of the tags of all sentences outside the fold; NULL where there are none. */
static Model *
learn_rest(const Treebank *treebank, guint folds, guint fold, guint64 seed)
{
    g_autoptr(GArray) chosen = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < treebank->sentences->len; i++)
        if (fold_of(treebank, folds, i) != fold)
            g_array_append_val(chosen, i);
    if (chosen->len == 0)
        return NULL;
    g_autoptr(Maker) maker = maker_new();
    tags_learn(treebank, chosen, seed, maker);
    g_autoptr(GBytes) bytes = maker_bytes(maker);
    Model *model = model_take(bytes, "jackknife", NULL);
    g_assert(model);
    return model;
}

Treebank *
jackknife_tag(const Treebank *treebank, guint folds, guint64 seed)
{
    Treebank *out = copy(treebank);
    g_autoptr(Tree) tree = tree_new();
    for (guint fold = 0; fold < folds; fold++) {
        g_autoptr(Model) model = learn_rest(treebank, folds, fold, seed);
        Tagger tagger;
        if (!model)
            continue;
        bool is_good = tagger_init(&tagger, model, NULL);
        g_assert(is_good);
        for (guint i = 0; i < treebank->sentences->len; i++)
            if (fold_of(treebank, folds, i) == fold)
                retag(&tagger, out, i, tree);
        tagger_clear(&tagger);
    }
    return out;
}

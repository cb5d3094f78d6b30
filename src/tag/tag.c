/* SPDX-License-Identifier: MIT */
#include "tag/tag.h"

#include "tag/life.h"
#include "tag/rule.h"
#include "tag/stance.h"

struct Tagger {
    Tags *tags;       /* of the stretch being read */
    Matcher *matcher; /* the pack's */
    Splitter *splitter;
    TenseReader tense;
    guint block;    /* of the sentence before */
    bool is_judged; /* whether it is known if the sentence has a past form, and whether it has */
    bool is_past;
    bool is_entered; /* whether the sentence was looked over */
    guint looked;    /* the last word before this token is `word` */
    Span word;
    bool is_quoted; /* whether a quotation is open at the end of the sentence before */
    bool is_done;
};

void
tags_free(Tags *tags)
{
    if (!tags)
        return;
    g_array_free(tags->items, TRUE);
    g_array_free(tags->evidence, TRUE);
    g_free(tags);
}

/* Follows quotation marks up to `token`: a curly pair, or the straight one, which opens and closes in turn.
 */
static void
follow_quotation(Tagger *tagger, const Token *token)
{
    if (!token->mark)
        return;
    if (token->mark == 0x201C || token->mark == 0xAB)
        tagger->is_quoted = true;
    else if (token->mark == 0x201D || token->mark == 0xBB)
        tagger->is_quoted = false;
    else if (token->mark == '"')
        tagger->is_quoted = !tagger->is_quoted;
}

/* Where the last expression of a match ends. */
static guint
match_stop(const Match *match)
{
    return match->found[match->count - 1].end;
}

/* The last word before the token `at`, empty when there is none. Asked for from left to right, so that no
 * token is looked at twice. */
static Span
word_before(Tagger *tagger, const Sentence *sentence, guint at)
{
    guint looked = MIN(tagger->looked, at);
    for (guint i = at; i > looked; i--)
        if (sentence->tokens[i - 1].kind == TOKEN_WORD) {
            tagger->word = sentence->tokens[i - 1].span;
            break;
        }
    tagger->looked = at;
    return tagger->word;
}

/* Looks over the sentence where it is found to hold an expression. */
static void
enter(Tagger *tagger, const Sentence *sentence)
{
    if (tagger->is_entered)
        return;
    tense_enter(&tagger->tense, sentence);
    tagger->is_entered = true;
}

/* Whether the sentence at hand has a past form: looked for once, where a date tells its year. */
static bool
is_past(Tagger *tagger, const Sentence *sentence, const Meaning *meaning, Tense tense)
{
    if (!meaning_has(meaning, FIELD_YEAR) && tense != TENSE_FUTURE)
        return false;
    if (!tagger->is_judged)
        tagger->is_past = tense_has_past(&tagger->tense, sentence);
    tagger->is_judged = true;
    return tagger->is_past;
}

static void
add_tags(Tagger *tagger, const Sentence *sentence, const Match *match)
{
    enter(tagger, sentence);
    Tense tense = tense_near(&tagger->tense, sentence, match->found[0].first, match_stop(match));
    Stance stance = stance_near(&tagger->tense, sentence, match->found[0].first, match_stop(match));
    for (guint i = 0; i < match->count; i++) {
        const Found *found = &match->found[i];
        if (found->meaning.is_nothing)
            continue;
        Tag tag = {
            .span = {sentence->tokens[found->first].span.start, sentence->tokens[found->end - 1].span.end},
            .sentence = sentence->span,
            .block = sentence->block,
            .rule = match->rule,
            .begins_range = i + 1 < match->count,
            .is_quoted = tagger->is_quoted,
            .before = word_before(tagger, sentence, found->first),
            .sum = (gint8) tense_sum(&tagger->tense, sentence, found->end),
            .is_aside = tense_is_aside(&tagger->tense, sentence, match->found[0].first),
            .is_end = tense_is_end(&tagger->tense, sentence, match->found[0].first),
            .is_back = tense_is_back(&tagger->tense, sentence, match->found[0].first),
            .is_writing = tense_is_writing(&tagger->tense, sentence, match->found[0].first),
            .is_attribute = tense_is_attribute(&tagger->tense, sentence, match->found[0].first),
            .is_one_of_many =
                tense_is_one_of_many(&tagger->tense, sentence, match->found[0].first, match_stop(match)),
            .is_timeless = stance == STANCE_TIMELESS,
            .is_habit = stance == STANCE_HABIT,
            .is_past = is_past(tagger, sentence, &found->meaning, tense),
            .tense = tense,
            .is_close = tense_is_close(&tagger->tense, sentence, found->first),
            .meaning = found->meaning,
        };
        life_read(&tagger->tense, sentence, match->found[0].first, &tag.life);
        if (meaning_has(&tag.meaning, FIELD_AGE) && tag.life.kind == LIFE_NONE)
            life_read_aged(&tagger->tense, sentence, &tag.life);
        if (meaning_has(&tag.meaning, FIELD_YEAR) && tag.life.kind == LIFE_NONE &&
            life_is_accession(&tagger->tense, sentence, match->found[0].first))
            tag.life.kind = LIFE_ACCESSION;
        GArray *list = found->meaning.is_evidence ? tagger->tags->evidence : tagger->tags->items;
        g_array_append_val(list, tag);
    }
}

/* The match that begins at `at`; or, where that only leads up to an expression ("in" March), one that begins
 * there and goes on further ("March 86 BC"). */
static bool
match_at(Tagger *tagger, guint at, Match *match)
{
    if (!matcher_match(tagger->matcher, at, match))
        return false;
    Match inner;
    guint first = match->found[0].first;
    if (first > at && matcher_match(tagger->matcher, first, &inner) && match_stop(&inner) > match_stop(match))
        *match = inner;
    return true;
}

/* Tags one sentence from left to right; what a match holds behind its last expression is read again. */
static void
tag_sentence(Tagger *tagger, const Sentence *sentence)
{
    if (sentence->block != tagger->block)
        tagger->is_quoted = false;
    tagger->block = sentence->block;
    tagger->is_judged = tagger->is_entered = false;
    tagger->looked = 0;
    tagger->word = (Span){0, 0};
    matcher_enter(tagger->matcher, sentence);
    guint followed = 0; /* quotation marks before this token have been */
    for (guint at = 0; (at = matcher_seek(tagger->matcher, at)) < sentence->token_count;) {
        Match match;
        for (; followed < at; followed++)
            follow_quotation(tagger, &sentence->tokens[followed]);
        bool is_found = match_at(tagger, at, &match);
        if (is_found)
            add_tags(tagger, sentence, &match);
        at = is_found ? match_stop(&match) : at + 1;
    }
    for (; followed < sentence->token_count; followed++)
        follow_quotation(tagger, &sentence->tokens[followed]);
}

Tagger *
tagger_new(const Document *document, const Pack *pack)
{
    Tagger *tagger = g_new0(Tagger, 1);
    tagger->tags = g_new0(Tags, 1);
    tagger->tags->items = g_array_new(FALSE, FALSE, sizeof(Tag));
    tagger->tags->evidence = g_array_new(FALSE, FALSE, sizeof(Tag));
    tagger->tags->grammar = pack->grammar;
    tagger->matcher = pack->matcher;
    tagger->splitter = splitter_new(document, pack->lexicon);
    tagger->block = G_MAXUINT;
    tense_reader_init(&tagger->tense, document, pack->lexicon);
    return tagger;
}

void
tagger_free(Tagger *tagger)
{
    if (!tagger)
        return;
    tags_free(tagger->tags);
    splitter_free(tagger->splitter);
    tense_reader_clear(&tagger->tense);
    g_free(tagger);
}

const Tags *
tagger_read(Tagger *tagger, guint most)
{
    const Tags *tags = tagger->tags;
    g_array_set_size(tags->items, 0);
    g_array_set_size(tags->evidence, 0);
    Sentence sentence;
    while (!tagger->is_done && tags->items->len + tags->evidence->len < most) {
        if (splitter_next(tagger->splitter, &sentence))
            tag_sentence(tagger, &sentence);
        else
            tagger->is_done = true;
    }
    return tags;
}

bool
tagger_is_done(const Tagger *tagger)
{
    return tagger->is_done;
}

Tags *
tag_document(const Document *document, const Pack *pack)
{
    g_autoptr(Tagger) tagger = tagger_new(document, pack);
    tagger_read(tagger, G_MAXUINT);
    return g_steal_pointer(&tagger->tags);
}

/* SPDX-License-Identifier: MIT */
#include "tag/tense.h"

#include "text/ending.h"

enum { PUNCTUATION_DISTANCE = 5 };

void
tense_reader_init(TenseReader *reader, const Document *document, const Lexicon *lexicon)
{
    *reader = (TenseReader){
        .text = document->text,
        .lexicon = lexicon,
        .future = lexicon_class(lexicon, "future-cue"),
        .conditional = lexicon_class(lexicon, "conditional-cue"),
        .past = lexicon_class(lexicon, "past-cue"),
        .present = lexicon_class(lexicon, "present-cue"),
        .month = lexicon_class(lexicon, "month"),
        .aside = lexicon_class(lexicon, "aside-cue"),
        .forward = lexicon_class(lexicon, "forward-lead"),
        .birth = lexicon_class(lexicon, "birth-cue"),
        .past_endings = endings_new(lexicon, "past-suffix"),
    };
}

void
tense_reader_clear(TenseReader *reader)
{
    g_clear_pointer(&reader->past_endings, g_array_unref);
}

/* Whether a word that the lexicon doesn't class ends as past forms do: "opened". */
static bool
has_past_ending(const TenseReader *reader, const Token *token)
{
    return !(token->flags & TOKEN_CAPITAL) &&
           endings_match(reader->past_endings, reader->text + token->span.start, span_length(token->span));
}

/* "May" and "March" are no verbs when they are months. */
static bool
is_month(const TenseReader *reader, const Token *token)
{
    return (token->flags & TOKEN_CAPITAL) && lexicon_is(reader->lexicon, token->word, reader->month, NULL);
}

static Tense
token_tense(const TenseReader *reader, const Token *token)
{
    if (token->kind != TOKEN_WORD || is_month(reader, token))
        return TENSE_UNKNOWN;
    if (lexicon_is(reader->lexicon, token->word, reader->future, NULL))
        return TENSE_FUTURE;
    if (lexicon_is(reader->lexicon, token->word, reader->conditional, NULL))
        return TENSE_CONDITIONAL;
    if (lexicon_is(reader->lexicon, token->word, reader->past, NULL))
        return TENSE_PAST;
    if (lexicon_is(reader->lexicon, token->word, reader->present, NULL))
        return TENSE_PRESENT;
    return has_past_ending(reader, token) ? TENSE_PAST : TENSE_UNKNOWN;
}

/* Looks from `at` in steps of `by` for the first cue; its distance goes to `*distance`. */
static Tense
look(const TenseReader *reader, const Sentence *sentence, gint64 at, int by, guint *distance)
{
    *distance = 0;
    for (int steps = 0; steps < TENSE_REACH && at >= 0 && at < sentence->token_count; steps++, at += by) {
        const Token *token = &sentence->tokens[at];
        *distance += token->kind == TOKEN_PUNCT ? PUNCTUATION_DISTANCE : 1;
        Tense tense = token_tense(reader, token);
        if (tense != TENSE_UNKNOWN)
            return tense;
    }
    *distance = G_MAXUINT;
    return TENSE_UNKNOWN;
}

Tense
tense_near(const TenseReader *reader, const Sentence *sentence, guint first, guint end)
{
    guint before, behind;
    if (first > 0 && lexicon_is(reader->lexicon, sentence->tokens[first - 1].word, reader->forward, NULL))
        return TENSE_UNKNOWN; /* "was called for 2 April" */
    Tense left = look(reader, sentence, (gint64) first - 1, -1, &before);
    Tense right = look(reader, sentence, end, 1, &behind);
    if (MIN(before, behind) > TENSE_REACH)
        return TENSE_UNKNOWN;
    return before <= behind ? left : right;
}

/* Whether a word of that class stands before the token `first` in its clause. */
static bool
follows(const TenseReader *reader, const Sentence *sentence, guint first, ClassId class_id)
{
    for (guint at = first; at > 0 && first - at < CUE_REACH; at--) {
        const Token *token = &sentence->tokens[at - 1];
        if (token->kind == TOKEN_PUNCT)
            return false;
        if (lexicon_is(reader->lexicon, token->word, class_id, NULL))
            return true;
    }
    return false;
}

bool
tense_is_aside(const TenseReader *reader, const Sentence *sentence, guint first)
{
    return follows(reader, sentence, first, reader->aside);
}

bool
tense_is_birth(const TenseReader *reader, const Sentence *sentence, guint first)
{
    return follows(reader, sentence, first, reader->birth);
}

/*
 * reading: a sentence's tokens with what vocabulary, shape and neighbours say of each.
 *
 * A reading is filled for one sentence after the other; nothing in it is owned.
 *
 *   The    mill   was     built   in   1901   and   burned   in   1934
 *   NONE   NONE   FINITE  GROUP        date         FINITE        date
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/function.h"
#include "event/shape.h"
#include "event/vocabulary.h"
#include "resolve/expression.h"
#include "text/sentence.h"

typedef struct {
    const char *text; /* of the document */
    const Token *tokens;
    guint count;
    const Vocabulary *vocabulary;
    guint64 kinds[SENTENCE_TOKENS_MAX];
    guint64 functions[SENTENCE_TOKENS_MAX];
    guint16 shapes[SENTENCE_TOKENS_MAX];
    gint32 dates[SENTENCE_TOKENS_MAX]; /* index of the expression that holds the token, else -1 */
    guint8 roles[SENTENCE_TOKENS_MAX];
    guint16 next_finite[SENTENCE_TOKENS_MAX + 1]; /* the first ROLE_FINITE at or after a token, else count */
    guint16 next_stop[SENTENCE_TOKENS_MAX + 1];   /* the first SHAPE_STOP at or after it, else count */
} Reading;

/* Reads a sentence whose dates are the expressions `first` to `end` (exclusive). `sentence` and its tokens
 * must stay as they are while the reading is used. */
void reading_fill(Reading *reading, const Document *document, Vocabulary *vocabulary,
                  const Sentence *sentence, const Expressions *expressions, guint first, guint end);

/* The word before or after `at` that is no adverb, with no stop between; -1 when there is none. */
int reading_before(const Reading *reading, guint at);
int reading_after(const Reading *reading, guint at);

static inline bool
reading_is(const Reading *reading, int at, guint64 kinds)
{
    return at >= 0 && (guint) at < reading->count && (reading->kinds[at] & kinds) != 0;
}

static inline bool
reading_has(const Reading *reading, int at, guint shapes)
{
    return at >= 0 && (guint) at < reading->count && (reading->shapes[at] & shapes) != 0;
}

static inline bool
reading_is_dated(const Reading *reading, int at)
{
    return at >= 0 && (guint) at < reading->count && reading->dates[at] >= 0;
}

static inline bool
reading_is_mark(const Reading *reading, int at, gunichar mark)
{
    return at >= 0 && (guint) at < reading->count && reading->tokens[at].mark == mark;
}

/* Whether the token is one of these FUNCTION_ words. */
static inline bool
reading_acts(const Reading *reading, int at, guint64 functions)
{
    return at >= 0 && (guint) at < reading->count && (reading->functions[at] & functions) != 0;
}

/* Whether the token ends as nouns of more than one do: "mills". */
bool reading_is_plural(const Reading *reading, int at);

static inline bool
reading_is_word(const Reading *reading, int at)
{
    return at >= 0 && (guint) at < reading->count && reading->tokens[at].kind == TOKEN_WORD;
}

static inline bool
reading_is_capital(const Reading *reading, int at)
{
    return reading_is_word(reading, at) && (reading->tokens[at].flags & TOKEN_CAPITAL);
}

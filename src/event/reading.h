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

#include "event/vocabulary.h"
#include "resolve/expression.h"
#include "text/sentence.h"

typedef enum {
    ROLE_NONE,
    ROLE_FINITE,     /* begins a finite verb group: "was", "would", "burned" */
    ROLE_GROUP,      /* goes on with one: "built" after "was" */
    ROLE_INFINITIVE, /* after "to" */
    ROLE_PARTICIPLE, /* "founded in 1901" without an auxiliary */
    ROLE_GERUND,     /* "leaving" */
} Role;

/* What a token's shape says; kept beside the KIND_ bits of its word. */
enum {
    SHAPE_ED = 1 << 0,
    SHAPE_ING = 1 << 1,
    SHAPE_LY = 1 << 2,
    SHAPE_POSSESSIVE = 1 << 3, /* the "s" of "Israel's" */
    SHAPE_STOP = 1 << 4,       /* a comma, colon, dash, bracket or quotation mark: verbs don't see past it */
    SHAPE_OPEN_QUOTE = 1 << 5,
    SHAPE_CLOSE_QUOTE = 1 << 6,
    SHAPE_DASH = 1 << 7, /* between clauses, not inside a word or a range */
    SHAPE_QUOTED = 1 << 8,
    SHAPE_TO = 1 << 9,
    SHAPE_MOMENT = 1 << 10, /* of a date: it names calendar time */
};

typedef struct {
    const char *text; /* of the document */
    const Token *tokens;
    guint count;
    guint64 kinds[SENTENCE_TOKENS_MAX];
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

/* Whether the token is the word `word` (ASCII, lower case), whatever its case. */
bool reading_spells(const Reading *reading, int at, const char *word);

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

/* SPDX-License-Identifier: MIT */
#include "event/reading.h"

#include "event/verb.h"

#include <string.h>

bool
reading_is_plural(const Reading *reading, int at)
{
    if (!reading_is_word(reading, at))
        return false;
    Span span = reading->tokens[at].span;
    const char *word = reading->text + span.start;
    return vocabulary_ends(reading->vocabulary, ENDING_PLURAL, word, span_length(span)) &&
           !vocabulary_ends(reading->vocabulary, ENDING_SINGULAR, word, span_length(span));
}

static bool
is_apostrophe(const Reading *reading, int at)
{
    return reading_is_mark(reading, at, '\'') || reading_is_mark(reading, at, 0x2019 /* ’ */);
}

static bool
is_glued(const Reading *reading, guint at)
{
    return (reading->tokens[at].flags & TOKEN_GLUED) != 0;
}

static guint
shape_word(const Reading *reading, guint at)
{
    guint shape = 0;
    if (reading_acts(reading, (int) at, FUNCTION_TO))
        return SHAPE_TO;
    if (at >= 2 && is_apostrophe(reading, (int) at - 1) && is_glued(reading, at) &&
        is_glued(reading, at - 1) && reading_acts(reading, (int) at, FUNCTION_OWNER) &&
        !reading_is(reading, (int) at - 2, KIND_PRONOUN))
        return SHAPE_POSSESSIVE;
    if (reading->kinds[at] & (KIND_NOT_VERB | KIND_PREPOSITION | KIND_AUXILIARY))
        return 0;
    static const guint shapes[] = {
        [ENDING_PAST] = SHAPE_ED, [ENDING_GERUND] = SHAPE_ING, [ENDING_ADVERB] = SHAPE_LY};
    Span span = reading->tokens[at].span;
    for (EndingKind kind = 0; kind < G_N_ELEMENTS(shapes); kind++)
        if (vocabulary_ends(reading->vocabulary, kind, reading->text + span.start, span_length(span)))
            shape |= shapes[kind];
    return shape;
}

/* A dash that parts clauses: with white space on both sides, an em dash, or two hyphens. */
static bool
is_dash(const Reading *reading, guint at)
{
    const Token *token = &reading->tokens[at];
    bool is_last = at + 1 >= reading->count;
    bool is_loose = !is_glued(reading, at) && !is_last && !is_glued(reading, at + 1);
    if (token->mark == 0x2014 /* — */)
        return true;
    if (token->mark == 0x2013 /* – */)
        return is_loose;
    if (token->mark == '_')
        return is_loose || (at == 0 && !is_last);
    if (token->mark != '-')
        return false;
    bool is_double = (!is_last && reading_is_mark(reading, (int) at + 1, '-') && is_glued(reading, at + 1)) ||
                     (at > 0 && reading_is_mark(reading, (int) at - 1, '-') && is_glued(reading, at));
    return is_loose || is_double;
}

static guint
shape_mark(const Reading *reading, guint at, bool *in_quote)
{
    /* Speech stands behind a comma or colon and ends with one; a single word's marks don't part anything. */
    gunichar before = at > 0 ? reading->tokens[at - 1].mark : ',';
    bool is_speech = before != 0 && before < 128 && strchr(",:.?!;-", (int) before) != NULL;
    switch (reading->tokens[at].mark) {
    case 0x201C: /* “ */
    case 0xAB:   /* « */
        *in_quote = true;
        return SHAPE_OPEN_QUOTE | (is_speech ? SHAPE_STOP : 0);
    case 0x201D: /* ” */
    case 0xBB:   /* » */
        *in_quote = false;
        return SHAPE_CLOSE_QUOTE | (is_speech ? SHAPE_STOP : 0);
    case '"':
        *in_quote = !*in_quote;
        return (*in_quote ? SHAPE_OPEN_QUOTE : SHAPE_CLOSE_QUOTE) | (is_speech ? SHAPE_STOP : 0);
    case '`':
        if (at + 1 < reading->count && reading_is_mark(reading, (int) at + 1, '`'))
            *in_quote = true;
        return 0;
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
        return SHAPE_STOP;
    default:
        return is_dash(reading, at) ? SHAPE_DASH | SHAPE_STOP : 0;
    }
}

static void
mark_dates(Reading *reading, const Expressions *expressions, guint first, guint end)
{
    guint at = 0;
    for (guint i = first; i < end; i++) {
        Span span = expression_at(expressions, i)->span;
        bool has_moment = expression_at(expressions, i)->has_moment;
        for (; at < reading->count && reading->tokens[at].span.start < span.end; at++)
            if (reading->tokens[at].span.end > span.start) {
                reading->dates[at] = (gint32) i;
                reading->shapes[at] |= has_moment ? SHAPE_MOMENT : 0;
            }
    }
}

/* The comma of "a letter dated 29 October 2012, suggested": it parts nothing. */
static bool
is_inner_comma(const Reading *reading, guint at)
{
    if (reading->tokens[at].mark != ',' || at == 0 || reading->dates[at - 1] < 0)
        return false;
    guint first = at - 1;
    while (first > 0 && reading->dates[first - 1] == reading->dates[at - 1])
        first--;
    return first > 1 && reading_is(reading, (int) first - 1, KIND_DATING) &&
           !reading_is(reading, (int) first - 2, KIND_PRONOUN);
}

static void
mark_stops(Reading *reading)
{
    guint stop = reading->count;
    reading->next_stop[reading->count] = (guint16) stop;
    for (guint at = reading->count; at-- > 0;) {
        if (is_inner_comma(reading, at))
            reading->shapes[at] &= (guint16) ~SHAPE_STOP;
        if (reading->shapes[at] & SHAPE_STOP && reading->dates[at] < 0)
            stop = at;
        reading->next_stop[at] = (guint16) stop;
    }
}

void
reading_fill(Reading *reading, const Document *document, Vocabulary *vocabulary, const Sentence *sentence,
             const Expressions *expressions, guint first, guint end)
{
    bool in_quote = false;
    reading->text = document->text;
    reading->vocabulary = vocabulary;
    reading->tokens = sentence->tokens;
    reading->count = sentence->token_count;
    for (guint at = 0; at < reading->count; at++) {
        const Token *token = &reading->tokens[at];
        bool was_quoted = in_quote;
        WordId word = token->kind == TOKEN_WORD ? token->word : 0;
        reading->kinds[at] = vocabulary_kinds(vocabulary, word);
        reading->functions[at] = vocabulary_functions(vocabulary, word);
        reading->dates[at] = -1;
        reading->roles[at] = ROLE_NONE;
        reading->shapes[at] = (guint16) (token->kind == TOKEN_WORD    ? shape_word(reading, at)
                                         : token->kind == TOKEN_PUNCT ? shape_mark(reading, at, &in_quote)
                                                                      : 0);
        if (was_quoted && in_quote)
            reading->shapes[at] |= SHAPE_QUOTED;
    }
    mark_dates(reading, expressions, first, end);
    mark_stops(reading);
    verb_find(reading);
}

/* Whether neighbours look past the token: adverbs, editors' brackets, the "t" of "didn't". */
static bool
is_transparent(const Reading *reading, guint at)
{
    const Token *token = &reading->tokens[at];
    if (token->kind == TOKEN_PUNCT)
        return token->mark == '[' || token->mark == ']' || is_apostrophe(reading, (int) at) ||
               (reading->shapes[at] & (SHAPE_OPEN_QUOTE | SHAPE_CLOSE_QUOTE));
    if (at >= 2 && is_apostrophe(reading, (int) at - 1) && reading_acts(reading, (int) at, FUNCTION_NOT))
        return true;
    return (reading->kinds[at] & KIND_ADVERB) != 0 || (reading->shapes[at] & SHAPE_LY) != 0;
}

int
reading_before(const Reading *reading, guint at)
{
    while (at-- > 0) {
        if (reading->shapes[at] & SHAPE_STOP)
            return -1;
        if (!is_transparent(reading, at))
            return (int) at;
    }
    return -1;
}

int
reading_after(const Reading *reading, guint at)
{
    while (++at < reading->count) {
        if (reading->shapes[at] & SHAPE_STOP)
            return -1;
        if (!is_transparent(reading, at))
            return (int) at;
    }
    return -1;
}

/* SPDX-License-Identifier: MIT */
#include "event/phrase.h"

/* Words that end a noun phrase. */
#define KINDS_OUTSIDE                                                                         \
    (KIND_PRONOUN | KIND_PREPOSITION | KIND_SUBORDINATOR | KIND_RELATIVE | KIND_COORDINATOR | \
     KIND_AUXILIARY | KIND_MODAL)

/* "before dawn and was": what "and" joins to the verb is no subject of it. */
static bool
ends_joined(const Reading *reading, guint first, guint verb)
{
    while (verb > first && reading_is(reading, (int) verb - 1, KIND_ADVERB))
        verb--;
    return verb > first && reading_is(reading, (int) verb - 1, KIND_COORDINATOR);
}

bool
phrase_is_subject(const Reading *reading, guint first, guint verb)
{
    bool has_word = false, has_noun = false, was_dated = false;
    if (ends_joined(reading, first, verb))
        return false;
    for (guint at = first; at < verb && at < reading->count; at++) {
        if (was_dated && (reading->kinds[at] & KIND_PRONOUN))
            return false; /* "after his death in 323 BC it passed" */
        was_dated = has_noun && reading->dates[at] >= 0;
        has_noun |= reading->dates[at] < 0 && reading->kinds[at] == 0 && reading_is_word(reading, (int) at);
        if ((reading->shapes[at] & SHAPE_STOP) && reading->dates[at] < 0)
            return false;
        bool is_dated = at + 1 < verb && reading->dates[at + 1] >= 0; /* "since 1921 a service has run" */
        if (reading->kinds[at] & (KIND_SUBORDINATOR | KIND_RELATIVE) && reading->dates[at] < 0 && !is_dated)
            return false;
        if (reading->tokens[at].kind != TOKEN_PUNCT && reading->dates[at] < 0 &&
            !reading_is(reading, (int) at, KIND_ADVERB | KIND_COORDINATOR) &&
            !(reading->shapes[at] & SHAPE_LY))
            has_word = true;
    }
    return has_word && verb < reading->count;
}

/* Whether the token can stand within a noun phrase. */
static bool
is_inside(const Reading *reading, guint at)
{
    const Token *token = &reading->tokens[at];
    if (token->kind == TOKEN_PUNCT)
        return !(reading->shapes[at] & SHAPE_STOP) && token->mark != ';';
    if (reading->roles[at] == ROLE_FINITE || reading->roles[at] == ROLE_GROUP ||
        reading->roles[at] == ROLE_INFINITIVE)
        return false;
    return !(reading->kinds[at] & KINDS_OUTSIDE) && !(reading->shapes[at] & SHAPE_TO);
}

static bool
is_of(const Reading *reading, int at)
{
    return reading_acts(reading, at, FUNCTION_OF);
}

guint
phrase_start(const Reading *reading, guint at, guint from)
{
    while (at > from) {
        bool is_initial =
            reading_is_capital(reading, (int) at) && reading_is_mark(reading, (int) at + 1, '.');
        bool is_article = reading_is(reading, (int) at, KIND_DETERMINER) && !is_initial;
        if (is_article && !is_of(reading, (int) at - 1))
            break;
        if (is_of(reading, (int) at - 1) && at - 1 > from) {
            at -= 2;
            continue;
        }
        if (!is_inside(reading, at - 1) || reading->dates[at - 1] >= 0)
            break;
        at--;
    }
    return at;
}

guint
phrase_end(const Reading *reading, guint at, guint to)
{
    while (at < to && (is_inside(reading, at) || reading->dates[at] >= 0 || is_of(reading, (int) at)))
        at++;
    return at;
}

guint
phrase_subject_start(const Reading *reading, guint verb, guint from)
{
    guint at = verb;
    while (at > from && reading_is(reading, (int) at - 1, KIND_ADVERB))
        at--;
    if (at <= from || reading->dates[at - 1] >= 0)
        return verb;
    if (reading_is(reading, (int) at - 1, KIND_PRONOUN))
        return at - 1;
    if (!is_inside(reading, at - 1))
        return verb;
    return phrase_start(reading, at - 1, from);
}

/* SPDX-License-Identifier: MIT */
#include "event/mention.h"

#include "event/phrase.h"

/* Whether a noun that the date describes follows: "the 1994 treaty". */
static bool
is_before_noun(const Reading *reading, guint at, Range limit)
{
    return at < limit.end && reading_is_word(reading, (int) at) && phrase_end(reading, at, at + 1) > at &&
           reading->roles[at] == ROLE_NONE && reading->dates[at] < 0 &&
           !reading_is(reading, (int) at, KIND_DETERMINER | KIND_ADVERB | KIND_PRONOUN) &&
           !reading_is_capital(reading, (int) at);
}

/* Back over the prepositions, articles, adverbs and calendar words that lead up to a date. */
static guint
lead_up(const Reading *reading, guint first, guint end, Range limit)
{
    const guint longest = 6;
    bool has_article = first > limit.first && reading_is(reading, (int) first - 1, KIND_DETERMINER);
    if (has_article && is_before_noun(reading, end, limit))
        return first;
    if (first > limit.first + 1 && reading_acts(reading, (int) first - 2, FUNCTION_AS) &&
        reading_is(reading, (int) first - 1, KIND_DATE_PREPOSITION))
        return first - 2; /* "as at 31 March" */
    bool has_preposition = false;
    for (guint steps = 0; first > limit.first && steps < longest; steps++) {
        int before = (int) first - 1;
        bool is_of = reading_acts(reading, (int) first, FUNCTION_OF);
        bool is_article = reading_is(reading, before, KIND_DETERMINER) &&
                          (steps == 0 || reading_is(reading, (int) first, KIND_CALENDAR));
        bool is_calendar = is_of && reading_is(reading, before, KIND_CALENDAR);
        bool is_preposition = reading_is(reading, before, KIND_DATE_PREPOSITION) &&
                              (steps == 0 || !reading_acts(reading, before, FUNCTION_OF));
        bool is_real =
            reading_is(reading, before, KIND_PREPOSITION) && !reading_acts(reading, before, FUNCTION_ABOUT);
        if (is_real && has_preposition && !is_calendar &&
            !(is_of && reading_acts(reading, before, FUNCTION_AS)) &&
            !reading_is(reading, (int) first, KIND_CALENDAR))
            break; /* "put the path through in May": one preposition is the date's */
        has_preposition = (has_preposition || is_real) && !is_calendar;
        if (reading_is_dated(reading, before) || !(is_article || is_calendar || is_preposition))
            break;
        first--;
    }
    return first;
}

/* Whether the token may stand between two dates of a list. */
static bool
is_link(const Reading *reading, guint at)
{
    if (reading->dates[at] >= 0)
        return false;
    return reading->tokens[at].mark == ',' ||
           reading_is(reading, (int) at, KIND_DATE_PREPOSITION | KIND_DETERMINER) ||
           reading_acts(reading, (int) at, FUNCTION_AND | FUNCTION_OR) ||
           reading_has(reading, (int) at, SHAPE_TO) || reading_is(reading, (int) at, KIND_CALENDAR);
}

enum { LINKS_MAX = 4 };

Range
mention_find(const Reading *reading, Range date, Range limit)
{
    Range all = date;
    for (guint at = all.end, links = 0; at < limit.end && links <= LINKS_MAX; at++, links++) {
        if (reading_has(reading, (int) at, SHAPE_MOMENT))
            all.end = at + 1, links = 0;
        else if (!is_link(reading, at))
            break;
    }
    for (guint at = all.first, links = 0; at > limit.first && links <= LINKS_MAX; at--, links++) {
        if (reading_has(reading, (int) at - 1, SHAPE_MOMENT))
            all.first = at - 1, links = 0;
        else if (!is_link(reading, at - 1))
            break;
    }
    if (all.end > date.end && is_before_noun(reading, all.end, limit))
        all.end = date.end; /* "on Monday and Tuesday nights" */
    all.first = lead_up(reading, all.first, all.end, limit);
    if (reading_acts(reading, (int) all.end, FUNCTION_ALONE))
        all.end++;
    return all;
}

bool
mention_is_one(const Reading *reading, Range first, Range second)
{
    const guint far = 3;
    if (second.first < first.end || second.first - first.end > far)
        return false;
    for (guint at = first.end; at < second.first; at++)
        if (reading->tokens[at].mark != ',' &&
            !(reading_is(reading, (int) at, KIND_DATE_PREPOSITION) &&
              !reading_is(reading, (int) at, KIND_FIRST | KIND_LAST)) &&
            !reading_acts(reading, (int) at, FUNCTION_THE))
            return false;
    return !mention_is_range(reading, first, second);
}

bool
mention_is_range(const Reading *reading, Range first, Range second)
{
    if (first.first == 0 || second.first != first.end + 1)
        return false;
    int before = (int) first.first - 1, between = (int) first.end;
    if (reading_acts(reading, before, FUNCTION_BETWEEN))
        return reading_acts(reading, between, FUNCTION_AND);
    return reading_acts(reading, before, FUNCTION_FROM) &&
           (reading_has(reading, between, SHAPE_TO) || reading_is(reading, between, KIND_LAST) ||
            reading_acts(reading, between, FUNCTION_THROUGH));
}

/* SPDX-License-Identifier: MIT */
#include "event/name.h"

#include "event/quote.h"

static bool
is_free_capital(const Reading *reading, guint at)
{
    return reading_is_capital(reading, (int) at) && reading->dates[at] < 0;
}

/* Whether a mark joins what is before and behind it to one name. */
static bool
is_joint(const Reading *reading, guint at)
{
    const guint initial = 3; /* bytes of the longest word that a point doesn't end: "St", "Jr" */
    gunichar mark = reading->tokens[at].mark;
    if ((mark == '-' || mark == '\'' || mark == 0x2019) && (reading->tokens[at].flags & TOKEN_GLUED))
        return !reading_has(reading, (int) at + 1, SHAPE_POSSESSIVE) &&
               (reading->tokens[at + 1].flags & TOKEN_GLUED);
    return mark == '&' || (mark == '.' && span_length(reading->tokens[at - 1].span) <= initial);
}

guint
name_run_end(const Reading *reading, guint at, guint end)
{
    while (at < end && (is_free_capital(reading, at) || (at > 0 && at + 1 < end && is_joint(reading, at) &&
                                                         is_free_capital(reading, at + 1))))
        at++;
    return at;
}

guint
name_person_end(const Reading *reading, Range run, guint end)
{
    guint at = run.end;
    bool is_one = name_words(reading, run) == 1;
    bool is_by_name = is_one && at + 1 < end && reading_acts(reading, (int) at, FUNCTION_OF | FUNCTION_THE) &&
                      is_free_capital(reading, at + 1) &&
                      (at + 2 >= end || !is_free_capital(reading, at + 2));
    if (is_by_name)
        return at + 2;
    while (at < end && reading_acts(reading, (int) at, FUNCTION_PARTICLE))
        at++;
    bool goes_on = at > run.end && at < end && is_free_capital(reading, at);
    return goes_on ? name_run_end(reading, at, end) : run.end;
}

/* Whether the token is a capitalised word that isn't one for its place in the sentence only. */
static bool
may_name(const Reading *reading, guint at)
{
    const guint64 little = KIND_DETERMINER | KIND_PREPOSITION | KIND_PRONOUN | KIND_SUBORDINATOR |
                           KIND_COORDINATOR | KIND_RELATIVE | KIND_ADVERB;
    return is_free_capital(reading, at) && !reading_is(reading, (int) at, little);
}

guint
name_start(const Reading *reading, guint end, guint from)
{
    guint first = end;
    for (guint at = end; at-- > from;) {
        bool is_link = at > from && first < end && is_joint(reading, at);
        bool is_little = first < end &&
                         reading_acts(reading, (int) at, FUNCTION_PARTICLE | FUNCTION_OF | FUNCTION_THE) &&
                         !reading_is_capital(reading, (int) at);
        if (may_name(reading, at))
            first = at;
        else if (!is_link && !is_little)
            break;
    }
    return first;
}

guint
name_words(const Reading *reading, Range tokens)
{
    guint count = 0;
    for (guint at = tokens.first; at < tokens.end; at++)
        count += reading_is_word(reading, (int) at);
    return count;
}

bool
name_holds(const Reading *reading, Range tokens, guint64 kinds)
{
    for (guint at = tokens.first; at < tokens.end; at++)
        if (reading_is(reading, (int) at, kinds))
            return true;
    return false;
}

char *
name_text(const Reading *reading, Range tokens)
{
    guint32 start = reading->tokens[tokens.first].span.start;
    return quote_fold(reading->text + start, reading->tokens[tokens.end - 1].span.end - start);
}

guint
name_known(const Reading *reading, const Gazetteer *gazetteer, Range tokens)
{
    if (tokens.first >= tokens.end)
        return 0;
    guint32 start = reading->tokens[tokens.first].span.start;
    return gazetteer_find(gazetteer, reading->text + start, reading->tokens[tokens.end - 1].span.end - start);
}

guint
name_given(const Reading *reading, const Gazetteer *gazetteer, Range tokens)
{
    for (guint at = tokens.first; at + 1 < tokens.end; at++)
        if (name_known(reading, gazetteer, (Range){at, at + 1}) & NAME_GIVEN)
            return at;
    return tokens.end;
}

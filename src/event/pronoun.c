/* SPDX-License-Identifier: MIT */
#include "event/pronoun.h"

bool
pronoun_is_person(const Reading *reading, guint first, guint end)
{
    enum { NAME_TOKENS_MAX = 6 };
    if (first >= end || end - first > NAME_TOKENS_MAX || !reading_is_capital(reading, (int) end - 1))
        return false;
    for (guint at = first; at < end; at++)
        if (reading_is(reading, (int) at, KIND_ORGANISATION | KIND_DETERMINER) || reading->dates[at] >= 0 ||
            (reading->tokens[at].kind != TOKEN_PUNCT && !reading_is_capital(reading, (int) at)))
            return false;
    return true;
}

static bool
is_thing(const Reading *reading, guint first, guint end)
{
    bool has_mark = false;
    for (guint at = first; at < end; at++)
        has_mark |= reading_is(reading, (int) at, KIND_ORGANISATION) ||
                    reading_has(reading, (int) at, SHAPE_OPEN_QUOTE);
    bool has_article = reading_acts(reading, (int) first, FUNCTION_THE | FUNCTION_A);
    return has_mark || (has_article && !reading_is(reading, (int) end - 1, KIND_TITLE));
}

static bool
is_many(const Reading *reading, guint first, guint end)
{
    return reading_is(reading, (int) first, KIND_DETERMINER) && reading_is_plural(reading, (int) end - 1);
}

bool
pronoun_fits(const Reading *reading, guint pronoun, guint first, guint end)
{
    if (first >= end || pronoun < end)
        return false;
    for (guint at = first; at < end; at++)
        if (reading_is(reading, (int) at, KIND_PRONOUN | KIND_RELATIVE | KIND_COORDINATOR) ||
            reading->tokens[at].mark == ',')
            return false;
    if (reading_acts(reading, (int) pronoun, FUNCTION_HE))
        return pronoun_is_person(reading, first, end);
    if (reading_acts(reading, (int) pronoun, FUNCTION_IT))
        return is_thing(reading, first, end);
    return reading_acts(reading, (int) pronoun, FUNCTION_THEY) && is_many(reading, first, end);
}

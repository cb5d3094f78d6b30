/* SPDX-License-Identifier: MIT */
#include "calendar/timex.h"

#include "calendar/timex-value.h"

#include <string.h>

/* The units of durations, coarse to fine; no unit comes before a longer one that begins with it ("M" before
 * "ML" would never let "ML" be seen). C, E and L are the older names of centuries, decades and millennia. */
static const char *const date_units[] = {"ML", "L",  "CE", "C", "DE", "E",  "Y", "H", "SP",
                                         "SU", "FA", "WI", "Q", "M",  "WE", "W", "D"};
static const char *const time_units[] = {"H", "MO", "MI", "M", "AF", "EV", "NI", "DT", "S"};

/* "2", "2.5", ".5" or "X"; NULL where there is none. */
static const char *
after_amount(const char *at)
{
    if (*at == 'X')
        return at + 1;
    const char *start = at;
    while (g_ascii_isdigit(*at))
        at++;
    if (*at == '.' && g_ascii_isdigit(at[1]))
        for (at++; g_ascii_isdigit(*at);)
            at++;
    return at != start ? at : NULL;
}

/* The index of the unit at `at`, no less than `least` in the table, or -1. */
static int
find_unit(const char *const *units, int count, int least, const char *at)
{
    for (int i = least; i < count; i++)
        if (g_str_has_prefix(at, units[i]))
            return i;
    return -1;
}

/* Amounts with units, each finer than the one before it; at least one. NULL where there are none. */
static const char *
after_parts(const char *at, const char *const *units, int count)
{
    int least = 0;
    const char *start = at;
    while (*at != '\0' && *at != 'T') {
        at = after_amount(at);
        int unit = at ? find_unit(units, count, least, at) : -1;
        if (unit < 0)
            return NULL;
        at += strlen(units[unit]);
        least = unit + 1;
    }
    return at != start ? at : NULL;
}

static bool
is_duration(const char *value)
{
    if (*value != 'P')
        return false;
    const char *at = value + 1;
    if (*at != 'T')
        at = after_parts(at, date_units, G_N_ELEMENTS(date_units));
    if (at && *at == 'T')
        at = after_parts(at + 1, time_units, G_N_ELEMENTS(time_units));
    return at && *at == '\0';
}

static bool
is_reference(const char *value)
{
    static const char *const references[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF", NULL};
    return g_strv_contains(references, value);
}

bool
timex_check(TimexType type, const char *text)
{
    TimexValue value;
    if (type == TIMEX_DURATION)
        return is_duration(text);
    if (type == TIMEX_SET)
        return is_duration(text) || timex_value_scan(text, &value);
    if (is_reference(text))
        return true;
    return timex_value_scan(text, &value) && value.has_time == (type == TIMEX_TIME);
}

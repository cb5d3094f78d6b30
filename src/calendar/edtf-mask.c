/* SPDX-License-Identifier: MIT */
#include "calendar/edtf-mask.h"

#include "calendar/day.h"
#include "calendar/edtf-scan.h"

#include <string.h>

/* A walk over the numbers that a pattern of digits allows, up or down: the X of it count from 0 to 9…9. */
typedef struct {
    const char *pattern;
    int digits, count, at; /* how many numbers there are, and how many were given */
    bool is_down;
} Walk;

static Walk
walk_start(const char *pattern, int digits, bool is_down)
{
    Walk walk = {pattern, digits, 1, 0, is_down};
    for (int i = 0; i < digits; i++)
        walk.count *= pattern[i] == 'X' ? 10 : 1;
    return walk;
}

static bool
walk_next(Walk *walk, int *number)
{
    if (walk->at == walk->count)
        return false;
    int counter = walk->is_down ? walk->count - 1 - walk->at : walk->at;
    int sum = 0;
    for (int i = walk->digits - 1, place = 1; i >= 0; i--, place *= 10) {
        bool is_known = walk->pattern[i] != 'X';
        sum += place * (is_known ? walk->pattern[i] - '0' : counter % 10);
        counter /= is_known ? 1 : 10;
    }
    walk->at++;
    *number = sum;
    return true;
}

/* The earliest or latest day of the month that the mask allows. */
static bool
find_day(const EdtfMask *mask, bool is_latest, gint64 year, int month, Moment *found)
{
    Walk days = walk_start(mask->day, 2, is_latest);
    for (int day; walk_next(&days, &day);)
        if (civil_exists(year, month, day)) {
            *found = moment_day(day_from_civil(year, month, day));
            return true;
        }
    return false;
}

static bool
find_in_year(const EdtfMask *mask, bool is_latest, gint64 year, Moment *found)
{
    if (mask->parts == 1) {
        *found = moment_year(year);
        return true;
    }
    Walk months = walk_start(mask->month, 2, is_latest);
    for (int month; walk_next(&months, &month);) {
        if (month < 1 || month > 12)
            continue;
        if (mask->parts == 3 ? find_day(mask, is_latest, year, month, found) : true) {
            if (mask->parts == 2)
                *found = moment_month(year, month);
            return true;
        }
    }
    return false;
}

/* The earliest or the latest of all. Years differ only by whether they are leap years, so that a year of a
 * kind that was looked at in vain needn't be looked at again. */
static bool
find(const EdtfMask *mask, bool is_latest, Moment *found)
{
    bool is_vain[2] = {false, false};
    Walk years = walk_start(mask->year, 4, is_latest != mask->is_negative);
    for (int year; walk_next(&years, &year);) {
        bool *vain = &is_vain[year_is_leap(year)];
        if (*vain || (mask->is_negative && year == 0))
            continue;
        if (find_in_year(mask, is_latest, mask->is_negative ? -year : year, found))
            return true;
        *vain = true;
    }
    return false;
}

bool
edtf_mask_years(const EdtfMask *mask, gint64 *first, gint64 *last)
{
    EdtfMask years = *mask;
    Moment earliest, latest;
    years.parts = 1;
    if (!find(&years, false, &earliest) || !find(&years, true, &latest))
        return false;
    *first = moment_year_of(&earliest);
    *last = moment_year_of(&latest);
    return true;
}

static bool
is_masked(const EdtfMask *mask)
{
    return memchr(mask->year, 'X', 4) || (mask->parts > 1 && memchr(mask->month, 'X', 2)) ||
           (mask->parts > 2 && memchr(mask->day, 'X', 2));
}

static bool
is_unknown(const char *pattern)
{
    return pattern[0] == 'X' && pattern[1] == 'X';
}

bool
edtf_mask_resolve(const EdtfMask *mask, Moment *moment)
{
    EdtfMask known = *mask;
    if (known.parts == 3 && is_unknown(known.day))
        known.parts = 2;
    if (known.parts == 2 && is_unknown(known.month))
        known.parts = 1;
    Moment earliest, latest;
    if (!find(&known, false, &earliest))
        return false;
    if (!is_masked(&known)) {
        *moment = earliest;
        return true;
    }
    find(&known, true, &latest);
    if (known.parts > 1 && !moment_equal(&earliest, &latest))
        *moment = moment_interval(&earliest, &latest);
    else if (known.parts > 1)
        *moment = earliest;
    else
        *moment = edtf_years(moment_year_of(&earliest), moment_year_of(&latest));
    return true;
}

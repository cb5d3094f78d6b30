/* SPDX-License-Identifier: MIT */
#include "calendar/edtf-mask.h"

#include "calendar/day.h"
#include "calendar/edtf-scan.h"

/* The numbers that a pattern of digits allows lie between these two. */
static int
bound(const char *pattern, int digits, char unknown)
{
    int number = 0;
    for (int i = 0; i < digits; i++)
        number = number * 10 + ((pattern[i] == 'X' ? unknown : pattern[i]) - '0');
    return number;
}

static bool
matches(const char *pattern, int digits, int number)
{
    for (int i = digits - 1; i >= 0; i--, number /= 10)
        if (pattern[i] != 'X' && pattern[i] - '0' != number % 10)
            return false;
    return true;
}

/* A walk over the numbers that a pattern allows, up or down. */
typedef struct {
    const char *pattern;
    int digits, at, stop, step;
} Walk;

static Walk
walk_start(const char *pattern, int digits, bool is_down)
{
    int low = bound(pattern, digits, '0'), high = bound(pattern, digits, '9');
    if (is_down)
        return (Walk){pattern, digits, high, low - 1, -1};
    return (Walk){pattern, digits, low, high + 1, 1};
}

static bool
walk_next(Walk *walk, int *number)
{
    for (; walk->at != walk->stop; walk->at += walk->step)
        if (matches(walk->pattern, walk->digits, walk->at)) {
            *number = walk->at;
            walk->at += walk->step;
            return true;
        }
    return false;
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

/* The earliest or the latest of all. At most 10,000 years are looked at, and mostly one. */
static bool
find(const EdtfMask *mask, bool is_latest, Moment *found)
{
    Walk years = walk_start(mask->year, 4, is_latest != mask->is_negative);
    for (int year; walk_next(&years, &year);) {
        if (mask->is_negative && year == 0)
            continue;
        if (find_in_year(mask, is_latest, mask->is_negative ? -year : year, found))
            return true;
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
    if (!find(&known, false, &earliest) || !find(&known, true, &latest))
        return false;
    if (known.parts > 1 && !moment_equal(&earliest, &latest))
        *moment = moment_interval(&earliest, &latest);
    else if (known.parts > 1)
        *moment = earliest;
    else
        *moment = edtf_years(moment_year_of(&earliest), moment_year_of(&latest));
    return true;
}

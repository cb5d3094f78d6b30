/* SPDX-License-Identifier: MIT */
#include "calendar/timex-value.h"

#include "calendar/day.h"

#include <string.h>

static const char *const seasons[] = {NULL, "SP", "SU", "FA", "WI"};

static const char *const dayparts[] = {
    [DAYPART_MORNING] = "MO", [DAYPART_MIDDAY] = "MI", [DAYPART_AFTERNOON] = "AF",
    [DAYPART_EVENING] = "EV", [DAYPART_NIGHT] = "NI",  [DAYPART_DAYTIME] = "DT",
};

/* The most digits that a year can have and stay a number that fits. */
enum { YEAR_DIGITS = 11 };

/* A place in the text, moved on by what is read. */
typedef struct {
    const char *at;
    TimexValue *value;
} Scan;

static bool
accept(Scan *scan, const char *word)
{
    size_t length = strlen(word);
    if (strncmp(scan->at, word, length) != 0)
        return false;
    scan->at += length;
    return true;
}

/* A number of `digits` digits, or as many X, from `least` to `most`. */
static bool
number(Scan *scan, int digits, int least, int most, int *result)
{
    int sum = 0, masked = 0;
    for (int i = 0; i < digits; i++) {
        char c = scan->at[i];
        if (c == 'X')
            masked++;
        else if (!g_ascii_isdigit(c))
            return false;
        else
            sum = sum * 10 + (c - '0');
    }
    if (masked ? masked != digits : sum < least || sum > most)
        return false;
    scan->at += digits;
    scan->value->has_mask |= masked > 0;
    *result = masked ? VALUE_MASKED : sum;
    return true;
}

/* The digits of a year, or of the decade, century or millennium that it begins; some of them may be X. */
static bool
year_digits(Scan *scan)
{
    TimexValue *value = scan->value;
    gint64 sum = 0;
    bool masked = false;
    int count = 0;
    for (; g_ascii_isdigit(scan->at[count]) || scan->at[count] == 'X'; count++) {
        if (count == YEAR_DIGITS)
            return false;
        masked |= scan->at[count] == 'X';
        sum = masked ? 0 : sum * 10 + (scan->at[count] - '0');
    }
    scan->at += count;
    value->year_digits = count;
    value->year = masked ? VALUE_MASKED : sum;
    value->has_mask |= masked;
    return count > 0;
}

static bool
year(Scan *scan)
{
    TimexValue *value = scan->value;
    bool is_long = accept(scan, "+");
    value->is_bc = !is_long && accept(scan, "BC");
    value->is_fiscal = !is_long && !value->is_bc && accept(scan, "FY");
    if (!year_digits(scan))
        return false;
    if (value->is_bc)
        return value->year_digits < 4 || value->year != 0;
    if (value->is_fiscal)
        return value->year_digits == 4;
    return is_long ? value->year_digits > 4 : value->year_digits <= 4;
}

/* The year counted astronomically. Where it has X a day need only exist in some year: a leap year has them
 * all.
 */
static gint64
calendar_year(const TimexValue *value)
{
    if (value->year == VALUE_MASKED)
        return 2000;
    return value->is_bc ? 1 - value->year : value->year;
}

static bool
month_and_day(Scan *scan)
{
    TimexValue *value = scan->value;
    if (!number(scan, 2, 1, 12, &value->month))
        return false;
    if (!accept(scan, "-"))
        return true;
    int most = value->month == VALUE_MASKED ? 31 : month_length(calendar_year(value), value->month);
    return number(scan, 2, 1, most, &value->day);
}

static bool
week(Scan *scan)
{
    TimexValue *value = scan->value;
    if (accept(scan, "E")) { /* XXXX-WE: any weekend */
        value->is_weekend = true;
        return true;
    }
    if (!number(scan, 2, 1, 53, &value->week))
        return false;
    if (value->week == 53 && value->year != VALUE_MASKED) {
        gint64 own_year;
        int own_week;
        day_to_week(day_from_week(calendar_year(value), 53, 4), &own_year, &own_week);
        if (own_week != 53)
            return false;
    }
    if (!accept(scan, "-"))
        return true;
    value->is_weekend = accept(scan, "WE");
    return value->is_weekend || number(scan, 1, 1, 7, &value->weekday);
}

/* What may follow the hyphen behind a year. */
static bool
part_of_year(Scan *scan)
{
    TimexValue *value = scan->value;
    for (int season = SEASON_SPRING; season <= SEASON_WINTER; season++)
        if (accept(scan, seasons[season])) {
            value->season = season;
            return true;
        }
    if (accept(scan, "Q"))
        return number(scan, 1, 1, 4, &value->quarter);
    if (accept(scan, "H"))
        return number(scan, 1, 1, 2, &value->half);
    if (accept(scan, "W"))
        return week(scan);
    return month_and_day(scan);
}

/* Z, +01:00, +0100, +01: read over, since a value's fields are local. */
static bool
zone(Scan *scan)
{
    int hours, minutes;
    if (accept(scan, "Z"))
        return true;
    if (!accept(scan, "+") && !accept(scan, "-"))
        return true;
    if (!number(scan, 2, 0, 14, &hours))
        return false;
    return (!accept(scan, ":") && *scan->at == '\0') || number(scan, 2, 0, 59, &minutes);
}

static bool
clock_time(Scan *scan)
{
    TimexValue *value = scan->value;
    for (DayPart part = DAYPART_MORNING; part <= DAYPART_DAYTIME; part++)
        if (accept(scan, dayparts[part])) {
            value->daypart = part;
            return true;
        }
    if (!number(scan, 2, 0, 24, &value->hour))
        return false;
    if (accept(scan, ":") && !number(scan, 2, 0, 59, &value->minute))
        return false;
    if (value->minute != VALUE_NONE && accept(scan, ":") && !number(scan, 2, 0, 59, &value->second))
        return false;
    if (value->hour == 24 && (value->minute > 0 || value->second > 0))
        return false;
    return zone(scan);
}

bool
timex_value_scan(const char *text, TimexValue *result)
{
    TimexValue value = {
        .month = VALUE_NONE,
        .day = VALUE_NONE,
        .week = VALUE_NONE,
        .weekday = VALUE_NONE,
        .season = VALUE_NONE,
        .quarter = VALUE_NONE,
        .half = VALUE_NONE,
        .hour = VALUE_NONE,
        .minute = VALUE_NONE,
        .second = VALUE_NONE,
    };
    Scan scan = {text, &value};
    if (*text != 'T') {
        if (!year(&scan))
            return false;
        if (accept(&scan, "-") && (value.year_digits < 4 || !part_of_year(&scan)))
            return false;
    }
    bool names_day = *text == 'T' || value.day != VALUE_NONE || value.weekday != VALUE_NONE;
    value.has_time = names_day && accept(&scan, "T");
    if ((value.has_time && !clock_time(&scan)) || *scan.at != '\0')
        return false;
    *result = value;
    return true;
}

const char *
timex_daypart_name(DayPart part)
{
    return dayparts[part];
}

const char *
timex_season_name(int season)
{
    return seasons[season];
}

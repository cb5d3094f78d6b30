/* SPDX-License-Identifier: MIT */
#include "calendar/timex.h"

#include "calendar/day.h"
#include "calendar/digits.h"
#include "calendar/timex-value.h"

#include <string.h>

static const char *const type_names[] = {
    [TIMEX_DATE] = "DATE", [TIMEX_TIME] = "TIME", [TIMEX_DURATION] = "DURATION", [TIMEX_SET] = "SET"};

static const char *const mod_names[] = {
    [MOD_BEFORE] = "BEFORE",
    [MOD_AFTER] = "AFTER",
    [MOD_ON_OR_BEFORE] = "ON_OR_BEFORE",
    [MOD_ON_OR_AFTER] = "ON_OR_AFTER",
    [MOD_LESS_THAN] = "LESS_THAN",
    [MOD_MORE_THAN] = "MORE_THAN",
    [MOD_EQUAL_OR_LESS] = "EQUAL_OR_LESS",
    [MOD_EQUAL_OR_MORE] = "EQUAL_OR_MORE",
    [MOD_START] = "START",
    [MOD_MID] = "MID",
    [MOD_END] = "END",
    [MOD_APPROX] = "APPROX",
};

/* The index of `name` in a table with gaps, or -1. */
static int
find(const char *const *names, gsize count, const char *name)
{
    for (gsize i = 0; i < count; i++)
        if (names[i] && strcmp(names[i], name) == 0)
            return (int) i;
    return -1;
}

const char *
timex_type_name(TimexType type)
{
    return type_names[type];
}

const char *
mod_name(Mod mod)
{
    return mod_names[mod];
}

bool
timex_type_parse(const char *name, TimexType *type)
{
    int index = find(type_names, G_N_ELEMENTS(type_names), name);
    if (index >= 0)
        *type = (TimexType) index;
    return index >= 0;
}

bool
mod_parse(const char *name, Mod *mod)
{
    int index = find(mod_names, G_N_ELEMENTS(mod_names), name);
    if (index >= 0)
        *mod = (Mod) index;
    return index >= 0;
}

/* A millennium, century, decade or year, by how many digits it has. */
static Moment
year_of(const TimexValue *value)
{
    gint64 year = value->year;
    switch (value->year_digits) {
    case 1:
        return moment_millennium(value->is_bc ? -(year * 1000 + 999) : year * 1000);
    case 2:
        return moment_century(value->is_bc ? -(year * 100 + 99) : year * 100);
    case 3:
        return moment_decade(value->is_bc ? 1 - (year * 10 + 9) : year * 10);
    default:
        return moment_year(value->is_bc ? 1 - year : year);
    }
}

static Moment
time_of(const TimexValue *value, gint64 day)
{
    if (value->daypart != DAYPART_NONE)
        return moment_daypart(day, value->daypart);
    if (value->hour == 24) /* the midnight at the day's end */
        day++;
    int hour = value->hour % 24;
    if (value->minute == VALUE_NONE)
        return moment_hour(day, hour);
    if (value->second == VALUE_NONE)
        return moment_minute(day, hour, value->minute);
    return moment_second(day, hour, value->minute, value->second);
}

static Moment
week_of(const TimexValue *value, gint64 year)
{
    gint64 day = day_from_week(year, value->week, value->weekday == VALUE_NONE ? 1 : value->weekday);
    if (value->is_weekend)
        return moment_weekend(day);
    return value->weekday == VALUE_NONE ? moment_week(day) : moment_day(day);
}

static Moment
date_of(const TimexValue *value)
{
    gint64 year = value->is_bc ? 1 - value->year : value->year;
    if (value->week != VALUE_NONE)
        return week_of(value, year);
    if (value->season != VALUE_NONE)
        return moment_season(year, (Season) value->season);
    if (value->quarter != VALUE_NONE)
        return moment_quarter(year, value->quarter);
    if (value->half != VALUE_NONE)
        return moment_half(year, value->half);
    if (value->day != VALUE_NONE)
        return moment_day(day_from_civil(year, value->month, value->day));
    return value->month != VALUE_NONE ? moment_month(year, value->month) : year_of(value);
}

bool
timex_parse(const char *text, Moment *moment)
{
    TimexValue value;
    if (!timex_value_scan(text, &value) || value.has_mask || value.is_fiscal || value.year_digits == 0)
        return false;
    if (value.is_weekend && value.week == VALUE_NONE)
        return false;
    *moment = date_of(&value);
    if (value.has_time)
        *moment = time_of(&value, moment->first);
    return true;
}

/* The year, month and so on of `day`, as TIMEX3 writes them. */
static char *
format_year(gint64 year)
{
    if (year < 1)
        return g_strdup_printf("BC%04" G_GINT64_FORMAT, 1 - year);
    if (digits_fit(year))
        return digits_date(year, 0, 0);
    return g_strdup_printf("+%" G_GINT64_FORMAT, year);
}

/* A decade, century or millennium of `count` years: its digits, but for the last ones. Beyond four digits
 * those would read as a year's, so its first year has to do. */
static char *
format_years(gint64 day, Precision unit, int count, int digits)
{
    Moment moment = moment_holding(day, unit);
    gint64 first = day_to_civil(moment.first).year, last = day_to_civil(moment.last).year;
    if (last > 9999 || first < -9999)
        return format_year(first);
    if (first >= 0)
        return g_strdup_printf("%0*d", digits, (int) first / count);
    return g_strdup_printf("BC%0*d", digits, (int) (count == 10 ? 1 - last : -last) / count);
}

static char *
format_week(gint64 day, bool is_weekend)
{
    gint64 week_year;
    int week;
    day_to_week(day, &week_year, &week);
    g_autofree char *year = format_year(week_year);
    return g_strdup_printf("%s-W%02d%s", year, week, is_weekend ? "-WE" : "");
}

/* What follows the year in the units that are a number within it. */
static char *
format_part(gint64 day, Precision unit)
{
    Civil civil = day_to_civil(unit <= PRECISION_DAY ? day : moment_holding(day, unit).first);
    bool is_plain = civil.year > 0 && digits_fit(civil.year);
    if (is_plain && unit <= PRECISION_DAY)
        return digits_date(civil.year, civil.month, civil.day);
    if (is_plain && unit == PRECISION_MONTH)
        return digits_date(civil.year, civil.month, 0);
    g_autofree char *year = format_year(civil.year);
    switch (unit) {
    case PRECISION_MONTH:
        return g_strdup_printf("%s-%02d", year, civil.month);
    case PRECISION_SEASON:
        return g_strdup_printf("%s-%s", year, timex_season_name(civil.month / 3));
    case PRECISION_QUARTER:
        return g_strdup_printf("%s-Q%d", year, civil.month / 3 + 1);
    case PRECISION_HALF:
        return g_strdup_printf("%s-H%d", year, civil.month / 6 + 1);
    case PRECISION_YEAR:
        return g_steal_pointer(&year);
    default:
        return g_strdup_printf("%s-%02d-%02d", year, civil.month, civil.day);
    }
}

static char *
format_time(gint64 day, int second, Precision unit, DayPart part)
{
    g_autofree char *date = format_part(day, PRECISION_DAY);
    int hour = second / 3600, minute = second / 60 % 60;
    if (unit == PRECISION_DAYPART && part != DAYPART_NONE)
        return g_strdup_printf("%sT%s", date, timex_daypart_name(part));
    if (unit == PRECISION_DAYPART)
        return g_steal_pointer(&date);
    if (unit == PRECISION_HOUR)
        return g_strdup_printf("%sT%02d", date, hour);
    if (unit == PRECISION_MINUTE)
        return g_strdup_printf("%sT%02d:%02d", date, hour, minute);
    return g_strdup_printf("%sT%02d:%02d:%02d", date, hour, minute, second % 60);
}

char *
timex_format(const Moment *moment)
{
    int end = moment->first == MOMENT_OPEN;
    gint64 day = end ? moment->last : moment->first;
    if (day == -MOMENT_OPEN)
        return g_strdup("XXXX");
    Precision unit = moment->precision == PRECISION_INTERVAL ? moment->ends[end] : moment->precision;
    switch (unit) {
    case PRECISION_WEEKEND:
    case PRECISION_WEEK:
        return format_week(day, unit == PRECISION_WEEKEND);
    case PRECISION_DECADE:
        return format_years(day, unit, 10, 3);
    case PRECISION_CENTURY:
        return format_years(day, unit, 100, 2);
    case PRECISION_MILLENNIUM:
        return format_years(day, unit, 1000, 1);
    default:
        break;
    }
    if (unit < PRECISION_DAY)
        return format_time(day, end ? moment->last_second : moment->first_second, unit, moment->daypart);
    return format_part(day, unit == PRECISION_INTERVAL ? PRECISION_DAY : unit);
}

/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"

enum { DAYS_A_WEEK = 7 };

/* The day of the nth weekday of a month (negative: from its end). */
static gint64
nth_weekday(gint64 year, int month, int weekday, int nth)
{
    gint64 first = day_from_civil(year, month, 1);
    gint64 day = first + (weekday - day_weekday(first) + DAYS_A_WEEK) % DAYS_A_WEEK;
    if (nth > 0)
        return day + (gint64) DAYS_A_WEEK * (nth - 1);
    gint64 last = first + month_length(year, month) - 1;
    return day + (last - day) / DAYS_A_WEEK * DAYS_A_WEEK;
}

bool
date_build(const Tag *tag, gint64 year, Moment *moment)
{
    gint32 month = get(tag, FIELD_MONTH, 0), day = get(tag, FIELD_DAY, 0);
    if (ABS(year) > YEAR_MAX)
        return false;
    if (has(tag, FIELD_EASTER))
        *moment = moment_day(day_easter(year) + get(tag, FIELD_EASTER, 0));
    else if (has(tag, FIELD_NTH) && month)
        *moment = moment_day(nth_weekday(year, month, get(tag, FIELD_WEEKDAY, 1), get(tag, FIELD_NTH, 1)));
    else if (month && day && !civil_exists(year, month, day))
        return false;
    else if (month && day)
        *moment = moment_day(day_from_civil(year, month, day));
    else if (month)
        *moment = moment_month(year, month);
    else if (has(tag, FIELD_SEASON))
        *moment = moment_season(year, (Season) get(tag, FIELD_SEASON, 1));
    else if (has(tag, FIELD_QUARTER))
        *moment = moment_quarter(year, CLAMP(get(tag, FIELD_QUARTER, 1), 1, 4));
    else if (has(tag, FIELD_HALF))
        *moment = moment_half(year, CLAMP(get(tag, FIELD_HALF, 1), 1, 2));
    else
        *moment = moment_year(year);
    return true;
}

bool
date_fits_weekday(const Tag *tag, const Moment *moment)
{
    return !has(tag, FIELD_WEEKDAY) || has(tag, FIELD_NTH) || moment->precision != PRECISION_DAY ||
           day_weekday(moment->first) == get(tag, FIELD_WEEKDAY, 0);
}

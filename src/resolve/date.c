/* SPDX-License-Identifier: MIT */
#include "calendar/feast.h"
#include "resolve/closing.h"

enum { DAYS_A_WEEK = 7, THURSDAY = 4, SATURDAY = 6 };

/* The nth such weekday within a stretch; negative: from its end. */
static gint64
nth_weekday(const Moment *whole, int weekday, int nth)
{
    gint64 day = whole->first + (weekday - day_weekday(whole->first) + DAYS_A_WEEK) % DAYS_A_WEEK;
    if (nth > 0)
        return day + (gint64) DAYS_A_WEEK * (nth - 1);
    gint64 last = day + (whole->last - day) / DAYS_A_WEEK * DAYS_A_WEEK;
    return last + (gint64) DAYS_A_WEEK * (nth + 1);
}

/* The nth such unit of a stretch: a week belongs to the stretch that holds its Thursday, as in ISO 8601. */
static bool
nth_part(const Moment *whole, Precision unit, int nth, Moment *part)
{
    Moment held = moment_holding(nth > 0 ? whole->first : whole->last, unit);
    gint64 steps = nth > 0 ? nth - 1 : nth + 1;
    if (unit == PRECISION_DAY)
        held = moment_day(nth > 0 ? whole->first : whole->last);
    else if (unit == PRECISION_WEEK)
        held = moment_week(nth_weekday(whole, THURSDAY, nth > 0 ? 1 : -1));
    else if (unit == PRECISION_WEEKEND)
        held = moment_weekend(nth_weekday(whole, SATURDAY, nth > 0 ? 1 : -1));
    return moment_shift(&held, steps, unit, part);
}

/* "Monday of that week", "the 3rd of that month": the day of a stretch that has that name or number. */
static bool
named_day(const Tag *tag, Moment *moment)
{
    gint64 day = moment->first - 1;
    if (has(tag, FIELD_WEEKDAY) && moment->precision == PRECISION_WEEK)
        day += get(tag, FIELD_WEEKDAY, 1);
    else if (has(tag, FIELD_DAY) && moment->precision == PRECISION_MONTH)
        day += get(tag, FIELD_DAY, 1);
    else
        return true;
    bool is_within = day <= moment->last;
    *moment = moment_day(day);
    return is_within;
}

bool
date_narrow(const Tag *tag, Moment *moment)
{
    gint32 nth = get(tag, FIELD_NTH, 0);
    if (moment->precision > PRECISION_DAY && !nth && !has(tag, FIELD_PART))
        return named_day(tag, moment);
    Moment whole = *moment;
    if (nth && has(tag, FIELD_WEEKDAY))
        *moment = moment_day(nth_weekday(&whole, get(tag, FIELD_WEEKDAY, 1), nth));
    else if (nth && has(tag, FIELD_PART)) {
        Precision unit = (Precision) get(tag, FIELD_PART, PRECISION_DAY);
        if (unit > whole.precision || !nth_part(&whole, unit, nth, moment))
            return false;
    } else if (has(tag, FIELD_PART))
        *moment = moment_holding(whole.first, (Precision) get(tag, FIELD_PART, PRECISION_DAY));
    return !nth || moment_overlaps(&whole, moment);
}

/* The ISO week of a year, or a day of it; false when the year has no such week. */
static bool
build_week(const Tag *tag, gint64 year, Moment *moment)
{
    int week = get(tag, FIELD_WEEK, 1);
    gint64 day = day_from_week(year, week, get(tag, FIELD_WEEKDAY, 1)), week_year;
    day_to_week(day, &week_year, &week);
    *moment = has(tag, FIELD_WEEKDAY) ? moment_day(day) : moment_week(day);
    return week_year == year;
}

/* Easter as the dates of its time are told: of the Julian calendar before the reform of 1582. */
static gint64
easter_of(gint64 year)
{
    enum { GREGORIAN_EASTER = 1583 };
    int month, day;
    if (year >= GREGORIAN_EASTER)
        return day_easter(year);
    day_easter_julian(year, &month, &day);
    return day_from_civil(year, month, day);
}

/* The Easter of the churches that keep the Julian computus, in the calendar of today. */
static gint64
orthodox_easter_of(gint64 year)
{
    int month, day;
    day_easter_julian(year, &month, &day);
    return day_from_julian(year, month, day);
}

bool
date_is_feast(const Tag *tag)
{
    return (tag->meaning.has & FEAST_FIELDS) != 0;
}

/* The feast of another calendar that a year has; a year that is told is right even where the feast isn't
 * known to fall in it, or falls in it twice. */
static bool
build_feast(const Tag *tag, gint64 year, Moment *moment)
{
    Field field = FIELD_HEBREW;
    while (!has(tag, field))
        field++;
    if (feast_in_year((FeastCalendar) (field - FIELD_HEBREW), get(tag, field, 0), year, moment))
        return date_narrow(tag, moment);
    *moment = moment_year(year);
    return has(tag, FIELD_YEAR) || has(tag, FIELD_SHORT_YEAR);
}

char *
date_wide_value(const Moment *moment)
{
    static const Precision units[] = {PRECISION_WEEK, PRECISION_MONTH, PRECISION_YEAR};
    for (guint i = 0; i < G_N_ELEMENTS(units); i++) {
        Moment holding = moment_holding(moment->first, units[i]);
        if (holding.last >= moment->last)
            return timex_format(&holding);
    }
    return NULL;
}

bool
date_build(const Tag *tag, gint64 year, Moment *moment)
{
    gint32 month = get(tag, FIELD_MONTH, 0), day = get(tag, FIELD_DAY, 0);
    if (ABS(year) > YEAR_MAX)
        return false;
    if (date_is_feast(tag))
        return build_feast(tag, year, moment);
    if (has(tag, FIELD_EASTER))
        *moment = moment_day(easter_of(year) + get(tag, FIELD_EASTER, 0));
    else if (has(tag, FIELD_ORTHODOX))
        *moment = moment_day(orthodox_easter_of(year) + get(tag, FIELD_ORTHODOX, 0));
    else if (has(tag, FIELD_WEEK))
        return build_week(tag, year, moment);
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
    return date_narrow(tag, moment);
}

bool
date_fits_weekday(const Tag *tag, const Moment *moment)
{
    return !has(tag, FIELD_WEEKDAY) || has(tag, FIELD_NTH) || has(tag, FIELD_WEEK) ||
           moment->precision != PRECISION_DAY || day_weekday(moment->first) == get(tag, FIELD_WEEKDAY, 0);
}

/* SPDX-License-Identifier: MIT */
#include "calendar/moment.h"

#include "calendar/day.h"

enum { DAY_SECONDS = 86400, HOUR_SECONDS = 3600, MINUTE_SECONDS = 60 };

/* No shift of more units than this stays within YEAR_MAX, whatever the unit, but one of seconds; and those
 * are not counted over a million years. */
#define AMOUNT_MAX (YEAR_MAX * 366)

/* Where a day lies in whole units since year 0, for the units that are made of months and years. */
static gint64
unit_index(gint64 day, Precision unit)
{
    Civil civil = day_to_civil(day);
    gint64 month = civil.year * 12 + civil.month - 1;
    switch (unit) {
    case PRECISION_MONTH:
        return month;
    case PRECISION_SEASON: /* seasons begin with March */
        return floor_divide(month - 2, 3);
    case PRECISION_QUARTER:
        return floor_divide(month, 3);
    case PRECISION_HALF:
        return floor_divide(month, 6);
    default:
        return civil.year;
    }
}

/* The first year of the `count` years long unit that is the `index`th: from year 0 on as digits count (1990),
 * before it as those of BC years do: 469 .. 460 BC for a decade, 500 .. 401 BC for centuries. */
static gint64
first_of_years(gint64 index, int count)
{
    if (index >= 0)
        return index * count;
    return count == 10 ? (index + 1) * 10 - 8 : (index + 1) * count - (count - 1);
}

static gint64
index_of_years(gint64 year, int count)
{
    if (year >= 0)
        return year / count;
    return -1 - (count == 10 ? 1 - year : -year) / count;
}

static int
years_in(Precision unit)
{
    static const gint16 counts[] = {
        [PRECISION_DECADE] = 10, [PRECISION_CENTURY] = 100, [PRECISION_MILLENNIUM] = 1000};
    return counts[unit];
}

/* The Moment of the unit with that index, as counted by unit_index. */
static Moment
of_index(gint64 index, Precision unit)
{
    gint64 year;
    switch (unit) {
    case PRECISION_MONTH:
        year = floor_divide(index, 12);
        return moment_month(year, (int) (index - year * 12) + 1);
    case PRECISION_SEASON:
        year = floor_divide(index, 4);
        return moment_season(year, (Season) (index - year * 4 + 1));
    case PRECISION_QUARTER:
        year = floor_divide(index, 4);
        return moment_quarter(year, (int) (index - year * 4) + 1);
    case PRECISION_HALF:
        year = floor_divide(index, 2);
        return moment_half(year, (int) (index - year * 2) + 1);
    default:
        return moment_year(index);
    }
}

static Moment
of_years(gint64 first_year, Precision unit)
{
    if (unit == PRECISION_DECADE)
        return moment_decade(first_year);
    return unit == PRECISION_CENTURY ? moment_century(first_year) : moment_millennium(first_year);
}

/* The Moment of a unit of days, or of months, or of years, `amount` units from the one that holds `day`. */
static Moment
holding(gint64 day, gint64 amount, Precision unit)
{
    switch (unit) {
    case PRECISION_DAY:
        return moment_day(day + amount);
    case PRECISION_WEEKEND:
        return moment_weekend(day + 7 * amount);
    case PRECISION_WEEK:
        return moment_week(day + 7 * amount);
    case PRECISION_DECADE:
    case PRECISION_CENTURY:
    case PRECISION_MILLENNIUM:
        return of_years(
            first_of_years(index_of_years(day_to_civil(day).year, years_in(unit)) + amount, years_in(unit)),
            unit);
    default:
        return of_index(unit_index(day, unit) + amount, unit);
    }
}

Moment
moment_holding(gint64 day, Precision unit)
{
    g_assert(unit >= PRECISION_DAY && unit < PRECISION_INTERVAL);
    return holding(day, 0, unit);
}

gint64
day_add_months(gint64 day, gint64 count)
{
    g_assert(count >= -12 * YEAR_MAX && count <= 12 * YEAR_MAX);
    Civil civil = day_to_civil(day);
    gint64 index = civil.year * 12 + civil.month - 1 + count;
    gint64 year = floor_divide(index, 12);
    int month = (int) (index - year * 12) + 1;
    return day_from_civil(year, month, MIN(civil.day, month_length(year, month)));
}

static Moment
at_second(gint64 day, int second, Precision precision)
{
    int hour = second / HOUR_SECONDS, minute = second / MINUTE_SECONDS % 60;
    if (precision == PRECISION_HOUR)
        return moment_hour(day, hour);
    if (precision == PRECISION_MINUTE)
        return moment_minute(day, hour, minute);
    return moment_second(day, hour, minute, second % 60);
}

/* Whether a Moment of whole days begins (`end` 0) or ends (1) where the other does. */
static bool
meets(const Moment *a, const Moment *b, int end)
{
    return end ? a->last == b->last : a->first == b->first;
}

Moment
moment_bound(const Moment *moment, int end)
{
    gint64 day = end ? moment->last : moment->first;
    g_assert(day != MOMENT_OPEN && day != -MOMENT_OPEN);
    Precision unit = moment->ends[end];
    if (unit < PRECISION_DAYPART)
        return at_second(day, end ? moment->last_second : moment->first_second, unit);
    if (moment->precision == PRECISION_DAYPART)
        return moment_daypart(day, moment->daypart);
    const Precision units[] = {unit, PRECISION_YEAR, PRECISION_MONTH};
    for (guint i = 0; i < G_N_ELEMENTS(units); i++) {
        if (units[i] > unit || units[i] < PRECISION_DAY || units[i] == PRECISION_INTERVAL)
            continue;
        /* Year 0 is the last of a century BC, too, and of a decade and a millennium, but held by the first
         * AD. */
        for (int back = 0; back <= end; back++) {
            Moment bound = holding(day, -back, units[i]);
            if (meets(&bound, moment, end))
                return bound;
        }
    }
    return moment_day(day);
}

/* A shift by hours, minutes or seconds. */
static Moment
shift_time(const Moment *moment, gint64 day, gint64 amount, Precision unit)
{
    static const gint16 lengths[] = {
        [PRECISION_SECOND] = 1, [PRECISION_MINUTE] = MINUTE_SECONDS, [PRECISION_HOUR] = HOUR_SECONDS};
    bool has_time = moment->precision <= PRECISION_HOUR;
    int second = !has_time ? 0 : moment->first != MOMENT_OPEN ? moment->first_second : moment->last_second;
    gint64 total = second + amount * lengths[unit];
    gint64 days = floor_divide(total, DAY_SECONDS);
    if (!has_time)
        return moment_day(day + days);
    return at_second(day + days, (int) (total - days * DAY_SECONDS), MIN(unit, moment->precision));
}

/* Whether a Moment made by counting is within the calendar. */
static bool
is_within(const Moment *moment)
{
    return moment->first >= day_from_civil(-YEAR_MAX, 1, 1) &&
           moment->last <= day_from_civil(YEAR_MAX, 12, 31);
}

/* Whether `amount` units are so many that counting them might overflow. */
static bool
is_far(gint64 amount, Precision unit)
{
    gint64 most = unit < PRECISION_MONTH ? AMOUNT_MAX : unit < PRECISION_YEAR ? 24 * YEAR_MAX : 2 * YEAR_MAX;
    return amount < -most || amount > most;
}

bool
moment_shift(const Moment *moment, gint64 amount, Precision unit, Moment *result)
{
    g_assert(unit < PRECISION_INTERVAL);
    gint64 day = moment->first != MOMENT_OPEN ? moment->first : moment->last;
    if (day == -MOMENT_OPEN || is_far(amount, unit))
        return false;
    Moment shifted;
    if (unit < PRECISION_DAYPART)
        shifted = shift_time(moment, day, amount, unit);
    else if (unit == PRECISION_DAYPART && moment->precision == PRECISION_DAYPART)
        shifted = moment_daypart(day + amount, moment->daypart);
    else
        shifted = holding(day, amount, MAX(unit, PRECISION_DAY));
    if (!is_within(&shifted))
        return false;
    *result = shifted;
    return true;
}

/* SPDX-License-Identifier: MIT */
#include "calendar/lunar.h"

#include "calendar/day.h"
#include "calendar/sky.h"

#include <stdbool.h>

enum { MONTHS = 12, DAY_HOURS = 24, SIGN = 30 /* degrees */, UNIX_EPOCH = 719163 /* days from the year 1 */ };

/* Days from the calendar's first until the new year: the mean new moon, put off so that no feast meets the
 * sabbath. */
static gint64
hebrew_elapsed(gint64 year)
{
    enum { FIRST_PARTS = 12084, MONTH_PARTS = 13753, DAY_PARTS = 25920, MONTH_DAYS = 29, WEEK = 7 };
    gint64 months = floor_divide(235 * year - 234, 19);
    gint64 day = MONTH_DAYS * months + floor_divide(FIRST_PARTS + MONTH_PARTS * months, DAY_PARTS);
    gint64 weekday = 3 * (day + 1) - floor_divide(3 * (day + 1), WEEK) * WEEK;
    return weekday < 3 ? day + 1 : day;
}

static gint64
hebrew_new_year(gint64 year)
{
    enum { EPOCH = -1373427, TOO_LONG = 356, TOO_SHORT = 382 };
    gint64 before = hebrew_elapsed(year - 1), elapsed = hebrew_elapsed(year);
    gint64 put_off = hebrew_elapsed(year + 1) - elapsed == TOO_LONG ? 2 : elapsed - before == TOO_SHORT;
    return EPOCH + elapsed + put_off - UNIX_EPOCH;
}

gint64
lunar_hebrew(gint64 year, int month, int day)
{
    enum { NISAN_TO_END = 177, ADAR_TO_END = 206, TISHRI = 7, ADAR = 12, CHESHVAN = 8, KISLEV = 9 };
    enum { LONG = 30, SHORT = 29, DECADE = 10, FULL = 5, LACKING = 3 };
    gint64 first = hebrew_new_year(year), next = hebrew_new_year(year + 1), length = next - first;
    if (month < TISHRI)
        return next - NISAN_TO_END + SHORT * (month - 1) + month / 2 + day - 1;
    if (month == ADAR)
        return next - ADAR_TO_END + day - 1;
    for (int before = TISHRI; before < month; before++)
        first += before % 2 ? LONG : SHORT;
    if (month > CHESHVAN && length % DECADE == FULL)
        first++;
    if (month > KISLEV && length % DECADE == LACKING)
        first--;
    return first + day - 1;
}

gint64
lunar_islamic(gint64 year, int month, int day)
{
    enum { YEAR = 1439, NEW_MOON = 219 /* the one that began it, in September 2017 */ };
    static const double mecca_hours = 39.8 / 15, sunset_to_midnight = 6;
    gint64 number = NEW_MOON + MONTHS * (year - YEAR) + month - 1;
    return sky_to_day(sky_new_moon(number), mecca_hours + sunset_to_midnight) + day;
}

/* Hours from Greenwich to where China's calendar is reckoned. */
static double
chinese_hours(gint64 year)
{
    enum { STANDARD_TIME = 1929 };
    return year < STANDARD_TIME ? 116.4 / 15 : 8;
}

/* The first day of the lunation `number`. */
static gint64
chinese_month(gint64 number, double hours)
{
    return sky_to_day(sky_new_moon(number), hours);
}

/* The lunation that holds the winter solstice of a year. */
static gint64
chinese_winter(gint64 year, double hours)
{
    enum { SOLSTICE = 270 };
    double near = sky_from_day(day_from_civil(year, 12, 21));
    gint64 solstice = sky_to_day(sky_sun_reaches(SOLSTICE, near), hours);
    gint64 number = sky_new_moon_by(sky_from_day(solstice + 1));
    return chinese_month(number, hours) > solstice ? number - 1 : number;
}

/* In which twelfth of its way the sun stands as the lunation begins. */
static int
chinese_term(gint64 number, double hours)
{
    double midnight = sky_from_day(chinese_month(number, hours)) - hours / DAY_HOURS;
    return (int) (sky_sun(midnight) / SIGN);
}

gint64
lunar_chinese(gint64 year, int month, int day)
{
    enum { WINTER = 11 };
    double hours = chinese_hours(year);
    bool is_late = month >= WINTER;
    gint64 winter = chinese_winter(is_late ? year : year - 1, hours);
    gint64 next = chinese_winter(is_late ? year + 1 : year, hours);
    gint64 number = winter + (month - WINTER + MONTHS) % MONTHS;
    bool has_leap = next - winter > MONTHS, is_behind_leap = false;
    for (gint64 at = winter + 1; has_leap && !is_behind_leap && at <= number; at++)
        is_behind_leap = chinese_term(at, hours) == chinese_term(at + 1, hours);
    return chinese_month(number + is_behind_leap, hours) + day - 1;
}

/* When the sun comes into a sign as India counts them, from the stars. */
static double
indian_sign(gint64 year, int sign)
{
    static const double in_2000 = 23.853, yearly = 50.29 / 3600;
    double distance = in_2000 + yearly * (double) (year - 2000);
    gint64 near = day_from_civil(year, 4, 14) + (gint64) (30.44 * (sign - 1));
    return sky_sun_reaches(SIGN * (sign - 1) + distance, sky_from_day(near));
}

static const double indian_hours = 5.5;

gint64
lunar_indian_sign(gint64 year, int sign)
{
    enum { SUNSET_TO_MIDNIGHT = 6 };
    return sky_to_day(indian_sign(year, sign), indian_hours + SUNSET_TO_MIDNIGHT);
}

/* How many tithis past the one asked for runs at that hour of the day; negative before it. */
static int
tithis_past(gint64 day, int tithi, int hour)
{
    enum { TITHIS = 30, HALF = 15 };
    double time = sky_from_day(day) + (hour - indian_hours) / DAY_HOURS;
    int running = (int) (sky_elongation(time) * TITHIS / 360) + 1;
    return (running - tithi + TITHIS + HALF) % TITHIS - HALF;
}

gint64
lunar_indian(gint64 year, int month, int tithi, int hour)
{
    static const double tithi_days = 29.530588861 / 30;
    enum { DAYS_EARLY = 2 };
    double first = sky_new_moon(sky_new_moon_by(indian_sign(year, month)));
    gint64 day = sky_to_day(first + tithi_days * (tithi - 1), indian_hours) - DAYS_EARLY;
    int past = tithis_past(day, tithi, hour);
    while (past < 0)
        past = tithis_past(++day, tithi, hour);
    return past > 0 ? day - 1 : day; /* one that runs at that hour of no day begins after it */
}

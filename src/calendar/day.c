/* SPDX-License-Identifier: MIT */
#include "calendar/day.h"

enum {
    ERA_DAYS = 146097,     /* days in 400 years */
    EPOCH_SHIFT = 719468,  /* days from 0000-03-01 to 1970-01-01 */
    JULIAN_SHIFT = 719470, /* days from 0000-03-01 of the Julian calendar to 1970-01-01 */
    CYCLE_DAYS = 1461,     /* days in four Julian years */
};

bool
year_is_leap(gint64 year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
month_length(gint64 year, int month)
{
    static const gint8 lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    g_assert(month >= 1 && month <= 12);
    return lengths[month - 1] + (month == 2 && year_is_leap(year));
}

bool
civil_exists(gint64 year, int month, int day)
{
    return year >= -YEAR_MAX && year <= YEAR_MAX && month >= 1 && month <= 12 && day >= 1 &&
           day <= month_length(year, month);
}

/* Days from 1 March to the date, in a year that begins in March: month lengths then need no leap rule. */
static inline int
day_of_march_year(int month, int day)
{
    return (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
}

gint64
day_from_civil(gint64 year, int month, int day)
{
    g_assert(month >= 1 && month <= 12);
    gint64 march_year = year - (month <= 2);
    gint64 era = floor_divide(march_year, 400);
    int year_of_era = (int) (march_year - era * 400);
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_march_year(month, day);
    return era * ERA_DAYS + day_of_era - EPOCH_SHIFT;
}

Civil
day_to_civil(gint64 day)
{
    gint64 shifted = day + EPOCH_SHIFT;
    gint64 era = floor_divide(shifted, ERA_DAYS);
    int day_of_era = (int) (shifted - era * ERA_DAYS);
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (ERA_DAYS - 1)) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int march_month = (5 * day_of_year + 2) / 153;
    int month = march_month < 10 ? march_month + 3 : march_month - 9;
    return (Civil){
        .year = era * 400 + year_of_era + (month <= 2),
        .month = month,
        .day = day_of_year - (153 * march_month + 2) / 5 + 1,
    };
}

gint64
day_from_julian(gint64 year, int month, int day)
{
    g_assert(month >= 1 && month <= 12);
    gint64 march_year = year - (month <= 2);
    gint64 cycle = floor_divide(march_year, 4);
    int year_of_cycle = (int) (march_year - cycle * 4);
    return cycle * CYCLE_DAYS + year_of_cycle * 365 + day_of_march_year(month, day) - JULIAN_SHIFT;
}

int
day_weekday(gint64 day)
{
    gint64 shifted = day + 3; /* 1970-01-01 was a Thursday */
    return (int) (shifted - floor_divide(shifted, 7) * 7) + 1;
}

void
day_to_week(gint64 day, gint64 *week_year, int *week)
{
    gint64 thursday = day - day_weekday(day) + 4;
    *week_year = day_to_civil(thursday).year;
    *week = (int) (thursday - day_from_civil(*week_year, 1, 1)) / 7 + 1;
}

gint64
day_from_week(gint64 week_year, int week, int weekday)
{
    gint64 fourth = day_from_civil(week_year, 1, 4); /* 4 January is always in week 1 */
    return fourth - day_weekday(fourth) + 7 * (gint64) (week - 1) + weekday;
}

gint64
day_easter(gint64 year)
{
    int golden = (int) (year - floor_divide(year, 19) * 19);
    gint64 century = floor_divide(year, 100);
    gint64 of_century = year - century * 100;
    gint64 leap_centuries = floor_divide(century, 4);
    gint64 lunar = floor_divide(century - floor_divide(century + 8, 25) + 1, 3);
    gint64 epact_sum = 19 * golden + century - leap_centuries - lunar + 15;
    gint64 epact = epact_sum - floor_divide(epact_sum, 30) * 30;
    gint64 weekday_sum =
        32 + 2 * (century - leap_centuries * 4) + 2 * (of_century / 4) - epact - of_century % 4;
    gint64 to_sunday = weekday_sum - floor_divide(weekday_sum, 7) * 7;
    gint64 correction = (golden + 11 * epact + 22 * to_sunday) / 451;
    int sum = (int) (epact + to_sunday - 7 * correction + 114);
    return day_from_civil(year, sum / 31, sum % 31 + 1);
}

/* The remainder, from 0 on also for years before Christ. */
static inline int
remainder_of(gint64 number, int divisor)
{
    return (int) (number - floor_divide(number, divisor) * divisor);
}

void
day_easter_julian(gint64 year, int *month, int *day)
{
    int full_moon = (19 * remainder_of(year, 19) + 15) % 30;
    int to_sunday = (2 * remainder_of(year, 4) + 4 * remainder_of(year, 7) - full_moon + 34) % 7;
    int sum = full_moon + to_sunday + 114;
    *month = sum / 31;
    *day = sum % 31 + 1;
}

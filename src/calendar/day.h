/*
 * day: day numbers and the proleptic Gregorian calendar.
 *
 * A day is a 64-bit count of days since 1970-01-01 (negative before it). Years are astronomical: year 0 is
 * 1 BC, year -43 is 44 BC. Weekdays are ISO: 1 is Monday, 7 is Sunday.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
    gint64 year;
    int month; /* 1 .. 12 */
    int day;   /* 1 .. 31 */
} Civil;

/* Years beyond this are refused wherever a date is read, so that neither a count of days nor one of seconds
 * can overflow 64 bits. Wide enough for the age of the universe. */
#define YEAR_MAX G_GINT64_CONSTANT(99999999999)

/* The quotient rounded down, also below zero; `divisor` > 0. */
static inline gint64
floor_divide(gint64 number, gint64 divisor)
{
    return (number >= 0 ? number : number - (divisor - 1)) / divisor;
}

bool year_is_leap(gint64 year);

/* Days in `month` (1 .. 12) of `year`. */
int month_length(gint64 year, int month);

/* Whether the date is in the calendar: |year| <= YEAR_MAX, the month and the day exist. */
bool civil_exists(gint64 year, int month, int day);

/* The day number of a date that exists, and back. Source: Howard Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms", days_from_civil and civil_from_days. */
gint64 day_from_civil(gint64 year, int month, int day);
Civil day_to_civil(gint64 day);

/* The day number of a Julian calendar date (month 1 .. 12, day 1 .. 31 of that calendar). Source: E. G.
 * Richards, "Calendars", in Explanatory Supplement to the Astronomical Almanac, 3rd ed., 2013, ch. 15. */
gint64 day_from_julian(gint64 year, int month, int day);

int day_weekday(gint64 day);

/* ISO 8601 week: week 1 holds the year's first Thursday; a day's week year may differ from its year. */
void day_to_week(gint64 day, gint64 *week_year, int *week);
gint64 day_from_week(gint64 week_year, int week, int weekday);

/* Easter Sunday of a year, Gregorian computus. Source: anonymous Gregorian algorithm (Nature, 1876; Meeus,
 * Astronomical Algorithms, ch. 8). */
gint64 day_easter(gint64 year);

/* Easter Sunday of a year by the Julian computus, as a date of the Julian calendar. Source: Meeus,
 * Astronomical Algorithms, ch. 8. */
void day_easter_julian(gint64 year, int *month, int *day);

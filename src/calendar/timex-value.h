/*
 * timex-value: the parts of a TIMEX3 calendar value, as written.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/precision.h"

#include <glib.h>
#include <stdbool.h>

/* What a number is where the value has none, and where it has X. */
enum { VALUE_NONE = -1, VALUE_MASKED = -2 };

/* "2012-06-29T14:30": year 2012 of 4 digits, month 6, day 29, hour 14, minute 30. "BC046": era BC, year 46 of
 * 3 digits. "2012-W26-WE": week 26, weekend. "XXXX-SU": year masked, season 2. */
typedef struct {
    bool is_bc, is_fiscal;
    int year_digits; /* 1 millennium, 2 century, 3 decade, 4 and more year; 0 in "T14:30" */
    gint64 year;     /* its digits, without the era; VALUE_MASKED with any X in them */
    int month, day;
    int week, weekday; /* weekday 1 .. 7 */
    bool is_weekend;
    int season; /* Season, or VALUE_NONE */
    int quarter, half;
    DayPart daypart;
    bool has_time; /* a part of day, or an hour */
    int hour, minute, second;
    bool has_mask; /* an X anywhere */
} TimexValue;

/* Splits `text` up; false, result untouched, unless all of it is a calendar value in which each number that
 * is known exists (no 31 June, no week 53 in a year that has 52). */
bool timex_value_scan(const char *text, TimexValue *value);

/* "MO" …, of a part of day other than DAYPART_NONE. */
const char *timex_daypart_name(DayPart part);

/* "SP" …, of 1 .. 4. */
const char *timex_season_name(int season);

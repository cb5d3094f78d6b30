/* SPDX-License-Identifier: MIT */
#include "calendar/digits.h"

enum { YEAR_DIGITS = 4, PART_DIGITS = 2, YEAR_MOST = 9999 };

bool
digits_fit(gint64 year)
{
    return year >= 0 && year <= YEAR_MOST;
}

/* Writes `number` in just so many digits; returns where to go on. */
static char *
put(char *at, int count, int number)
{
    for (char *digit = at + count; digit > at; number /= 10)
        *--digit = (char) ('0' + number % 10);
    return at + count;
}

char *
digits_date(gint64 year, int month, int day)
{
    g_assert(digits_fit(year));
    char *text = g_malloc(sizeof "2012-06-29");
    char *at = put(text, YEAR_DIGITS, (int) year);
    if (month) {
        *at = '-';
        at = put(at + 1, PART_DIGITS, month);
    }
    if (day) {
        *at = '-';
        at = put(at + 1, PART_DIGITS, day);
    }
    *at = '\0';
    return text;
}

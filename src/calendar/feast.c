/* SPDX-License-Identifier: MIT */
#include "calendar/feast.h"

#include "calendar/day.h"
#include "calendar/lunar.h"

enum { KEY_DAY = 100, KEY_MONTH = 10000, MONTHS = 12, DAY_HOURS = 24, WEEK = 7, LAST = 5 };

/* The first of the years of a calendar that may share a day with a year of ours. */
static gint64
first_year(FeastCalendar calendar, gint64 year)
{
    enum {
        CREATION = 3760,
        HIJRA = 622,
        LUNAR = 33,
        SOLAR = 32 /* 33 years of the moon are 32 of the sun */
    };
    if (calendar >= FEAST_CIVIL)
        return year;
    if (calendar == FEAST_HEBREW)
        return year + CREATION;
    return calendar == FEAST_ISLAMIC ? floor_divide((year - HIJRA) * LUNAR, SOLAR) - 1 : year - 1;
}

static bool
is_known(FeastCalendar calendar, gint64 year)
{
    if (calendar >= FEAST_CIVIL)
        return ABS(year) <= YEAR_MAX;
    return year >= (calendar == FEAST_CHINESE ? 1645 : 1583) && year <= 2300;
}

/* The nth such weekday of a month. */
static gint64
nth_weekday(gint64 year, int month, int weekday, int nth)
{
    gint64 first = day_from_civil(year, month, 1), last = first + month_length(year, month) - 1;
    gint64 day = first + (weekday - day_weekday(first) + WEEK) % WEEK + (gint64) WEEK * (nth - 1);
    return day > last ? day - WEEK : day;
}

static gint64
first_day(FeastCalendar calendar, gint32 key, gint64 year)
{
    int month = key / KEY_MONTH, day = key / KEY_DAY % KEY_DAY, rest = key % KEY_DAY;
    switch (calendar) {
    case FEAST_HEBREW:
        return lunar_hebrew(year, month, day);
    case FEAST_ISLAMIC:
        return lunar_islamic(year, month, day);
    case FEAST_CHINESE:
        return lunar_chinese(year, month, day);
    case FEAST_CIVIL:
        return day_from_civil(year, month, day);
    case FEAST_NTH:
        return nth_weekday(year, month, day, rest);
    default:
        return day ? lunar_indian(year, month, day, rest) : lunar_indian_sign(year, month) + rest - 1;
    }
}

/* Feasts that give way to a weekday: by how many days each of them is moved, from Monday to Sunday. */
static const gint8 moves[][7] = {
    {0, 0, 0, 0, 0,  0,  -1}, /* 81: from a Sunday to the day before */
    {0, 0, 0, 0, 0,  -1, 1 }, /* 82: to the nearest day of work */
    {0, 0, 0, 0, 0,  1,  0 }, /* 83: from a sabbath to the day after */
    {0, 0, 0, 0, -1, 0,  1 }, /* 84: away from the days beside a sabbath */
    {1, 0, 0, 0, -1, -2, 0 }, /* 85: the same, with the day before it */
};
enum { FIRST_MOVE = 81, LAST_MOVE = FIRST_MOVE + G_N_ELEMENTS(moves) - 1 };

static bool
is_moved(FeastCalendar calendar, gint32 key)
{
    bool may_move = calendar != FEAST_INDIAN && calendar != FEAST_NTH;
    return may_move && key % KEY_DAY >= FIRST_MOVE && key % KEY_DAY <= LAST_MOVE;
}

bool
feast_key_exists(FeastCalendar calendar, gint32 key)
{
    enum { LONGEST_MONTH = 30, LEAP_YEAR = 2000 };
    int month = key / KEY_MONTH, day = key / KEY_DAY % KEY_DAY, rest = key % KEY_DAY;
    if (month < 1 || month > MONTHS)
        return false;
    switch (calendar) {
    case FEAST_CIVIL:
        return day >= 1 && day <= month_length(LEAP_YEAR, month);
    case FEAST_NTH:
        return day >= 1 && day <= WEEK && rest >= 1 && rest <= LAST;
    case FEAST_INDIAN:
        return day <= LONGEST_MONTH && (day == 0 || rest <= DAY_HOURS);
    default:
        return day >= 1 && day <= LONGEST_MONTH;
    }
}

/* Whether a feast of a year of its calendar may fall in a year of ours, by the mean of the sun and the moon:
 * so that no more need be reckoned. */
static bool
may_fall(FeastCalendar calendar, gint32 key, gint64 of_year, gint64 year)
{
    static const double month = 29.530588, sign = 30.44;
    enum { FURTHEST = 45, NEW_YEAR = 5, SIGN = 14, MUHARRAM = 17430 /* of 1439: 21 September 2017 */ };
    gint32 months = key / KEY_MONTH - 1, days = key / KEY_DAY % KEY_DAY;
    double about;
    if (calendar == FEAST_CHINESE)
        about = (double) day_from_civil(of_year, 2, NEW_YEAR) + month * months + days;
    else if (calendar == FEAST_INDIAN)
        about = (double) day_from_civil(of_year, 4, SIGN) + sign * months;
    else if (calendar == FEAST_ISLAMIC)
        about = MUHARRAM + month * (MONTHS * (double) (of_year - 1439) + (double) months) + days;
    else
        return true;
    return about > (double) day_from_civil(year, 1, 1) - FURTHEST &&
           about < (double) day_from_civil(year + 1, 1, 1) + FURTHEST;
}

bool
feast_in_year(FeastCalendar calendar, gint32 key, gint64 year, Moment *moment)
{
    enum { YEARS_SHARED = 4 };
    int found = 0, years = calendar >= FEAST_CIVIL ? 1 : YEARS_SHARED;
    gint64 first = 0;
    bool is_leap_day = calendar == FEAST_CIVIL && key / KEY_DAY == 229;
    if (!is_known(calendar, year) || (is_leap_day && !year_is_leap(year)))
        return false;
    for (int i = 0; i < years; i++) {
        gint64 of_year = first_year(calendar, year) + i;
        if (!may_fall(calendar, key, of_year, year))
            continue;
        gint64 day = first_day(calendar, key, of_year);
        if (day_to_civil(day).year != year)
            continue;
        first = day;
        found++;
    }
    if (found != 1)
        return false;
    bool has_length = calendar != FEAST_INDIAN && calendar != FEAST_NTH && !is_moved(calendar, key);
    int length = has_length ? MAX(key % KEY_DAY, 1) : 1;
    if (is_moved(calendar, key))
        first += moves[key % KEY_DAY - FIRST_MOVE][day_weekday(first) - 1];
    Moment from = moment_day(first), to = moment_day(first + length - 1);
    *moment = length == 1 ? from : moment_interval(&from, &to);
    return true;
}

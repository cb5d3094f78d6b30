/*
 * feast: days of the year that have a name: feasts of our calendar and of others.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/moment.h"

typedef enum {
    FEAST_HEBREW,
    FEAST_ISLAMIC,
    FEAST_CHINESE,
    FEAST_INDIAN,
    FEAST_CIVIL, /* our own */
    FEAST_NTH,   /* our own, by weekday */
} FeastCalendar;

/* A key names a feast in its calendar, as a number: month, two digits for the day, and two for how many days
 * it lasts. 11508 of the Jewish calendar is the 15th of Nisan, the first of eight days. Instead of a length
 * 81 moves a feast from a Sunday to the day before, 82 from a weekend to the nearest day of work, 83 from a
 * Saturday to Sunday, 84 from a Friday to Thursday and from a Sunday to Monday, 85 from Friday and Saturday
 * to Thursday and from a Monday to Tuesday. In the Indian one the day is the tithi and the last two digits
 * are the hour at which it must run: 73018 is the new moon that ends the 7th month, by the evening. There a
 * tithi of 0 goes by the sun: 100000 is the day before the sun comes into the 10th sign, 100001 the day on
 * which it does. By weekday 110404 is the fourth Thursday of November, and 50105 the last Monday of May.
 * Whether the key is one of its calendar: */
bool feast_key_exists(FeastCalendar calendar, gint32 key);

/* When the feast falls that begins in a year of ours. False, result untouched, in a year that has none or two
 * of them; for other calendars than ours before 1583 (the Chinese 1645), when years were told by the Julian
 * one, and after 2300. */
bool feast_in_year(FeastCalendar calendar, gint32 key, gint64 year, Moment *moment);

/*
 * lunar: days of the calendars that go by the moon.
 *
 * Each gives the day (see day.h) of a month and a day of a year of that calendar; the numbers must be ones
 * that it has.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* The Jewish calendar, by day: a feast begins at the nightfall before. Months: 1 Nisan … 7 Tishri … 12 Adar,
 * in leap years the second Adar. Exact. Source: Meeus, Astronomical Algorithms, ch. 9; Reingold and
 * Dershowitz, Calendrical Calculations, 3rd ed., ch. 7. */
gint64 lunar_hebrew(gint64 year, int month, int day);

/* The Islamic calendar: a month begins on the day after the first sunset at Mecca behind the new moon. Where
 * the new moon must be seen it may begin a day later, so a day may be a day off. Source: van Gent, The Umm
 * al-Qura Calendar of Saudi Arabia, its rule in short. */
gint64 lunar_islamic(gint64 year, int month, int day);

/* The Chinese calendar as it was since 1645: the month of the winter solstice is the 11th, a month without
 * one of the twelve terms of the sun is a leap month in a year that needs one. `year` is that in which the
 * Chinese year begins; the month is the one of that number that is no leap month. By the time of Peking,
 * since 1929 that of 120 degrees east. Source: Calendrical Calculations, ch. 17. */
gint64 lunar_chinese(gint64 year, int month, int day);

/* The calendars of India: months from new moon to new moon, 1 Chaitra … 12 Phalguna, where two share a name
 * the second; `tithi` 1 .. 30, a thirtieth of the moon's way from the sun and back to it, 15 at full moon.
 * The day is the first on which that tithi runs at `hour`, Indian time. Places keep different hours, so a day
 * may be a day off. `year` is that of the year's Chaitra. Source: Sewell and Dikshit, The Indian Calendar,
 * 1896; the stars' distance from the equinox as the Calendar Reform Committee of 1955 has it. */
gint64 lunar_indian(gint64 year, int month, int tithi, int hour);

/* The day by whose sunset the sun has come into the sign: 1 Aries, in April of `year` … 10 Capricorn, in
 * January of the next. */
gint64 lunar_indian_sign(gint64 year, int sign);

/*
 * sky: where sun and moon stand, as far as calendars need it.
 *
 * Times are Julian days: days since noon of 1 January 4713 BC, in universal time. Right to a minute or two
 * between 1600 and 2200, which is as far as calendars are told by it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* The Julian day of midnight, universal time, of a day (see day.h). */
double sky_from_day(gint64 day);

/* The day that holds a time at a place so many hours east of Greenwich. */
gint64 sky_to_day(double time, double hours_east);

/* The sun's longitude in degrees, 0 <= x < 360. Source: Meeus, Astronomical Algorithms, 2nd ed., ch. 25, low
 * accuracy. */
double sky_sun(double time);

/* How far the moon is ahead of the sun, in degrees, 0 <= x < 360: 0 at new moon. Source: Meeus, ch. 47, the
 * terms from 0.002 degrees on. */
double sky_elongation(double time);

/* When the sun reaches a longitude, nearest to `near`. */
double sky_sun_reaches(double degrees, double near);

/* The new moon number `number`, 0 being that of 6 January 2000; and the number of the last one by `time`.
 * Source: Meeus, ch. 49, the mean new moon, then to the true one by the elongation. */
double sky_new_moon(gint64 number);
gint64 sky_new_moon_by(double time);

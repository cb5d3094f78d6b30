/* SPDX-License-Identifier: MIT */
#include "calendar/sky.h"

#include <math.h>

enum { CIRCLE = 360, HALF_CIRCLE = 180, DAY_HOURS = 24, ROUNDS = 4 };

static const double epoch = 2451545.0 /* noon of 1 January 2000 */, century = 36525.0;
static const double unix_epoch = 2440587.5;
static const double first_new_moon = 2451550.09766, month = 29.530588861;
static const double sun_daily = 0.98564736, moon_daily = 12.190749; /* degrees; the moon's ahead of the sun */

/* The larger periodic terms of the moon's longitude: multiples of its elongation, the sun's anomaly, its own
 * anomaly and its distance from its node; millionths of a degree. */
static const struct {
    gint8 elongation, sun, moon, node;
    gint32 size;
} terms[] = {
    {0, 0,  1,  0,  6288774},
    {2, 0,  -1, 0,  1274027},
    {2, 0,  0,  0,  658314 },
    {0, 0,  2,  0,  213618 },
    {0, 1,  0,  0,  -185116},
    {0, 0,  0,  2,  -114332},
    {2, 0,  -2, 0,  58793  },
    {2, -1, -1, 0,  57066  },
    {2, 0,  1,  0,  53322  },
    {2, -1, 0,  0,  45758  },
    {0, 1,  -1, 0,  -40923 },
    {1, 0,  0,  0,  -34720 },
    {0, 1,  1,  0,  -30383 },
    {2, 0,  0,  -2, 15327  },
    {0, 0,  1,  2,  -12528 },
    {0, 0,  1,  -2, 10980  },
    {4, 0,  -1, 0,  10675  },
    {0, 0,  3,  0,  10034  },
    {4, 0,  -2, 0,  8548   },
    {2, 1,  -1, 0,  -7888  },
    {2, 1,  0,  0,  -6766  },
    {1, 0,  -1, 0,  -5163  },
    {1, 1,  0,  0,  4987   },
    {2, -1, 1,  0,  4036   },
    {2, 0,  2,  0,  3994   },
    {4, 0,  0,  0,  3861   },
    {2, 0,  -3, 0,  3665   },
    {0, 1,  -2, 0,  -2689  },
    {2, 0,  -1, 2,  -2602  },
    {2, -1, -2, 0,  2390   },
    {1, 0,  1,  0,  -2348  },
    {2, -2, 0,  0,  2236   },
};

static double
sine(double degrees)
{
    return sin(degrees * G_PI / HALF_CIRCLE);
}

/* 0 <= x < 360 */
static double
turn(double degrees)
{
    return degrees - CIRCLE * floor(degrees / CIRCLE);
}

/* -180 <= x < 180 */
static double
turn_nearest(double degrees)
{
    return turn(degrees + HALF_CIRCLE) - HALF_CIRCLE;
}

/* Centuries since 2000 in the even time of the planets, which runs ahead of ours as the earth slows down.
 * Source: Espenak and Meeus, Five Millennium Canon of Solar Eclipses, 2006, the long-term parabola. */
static double
centuries(double time)
{
    double since_1820 = (time - epoch) / century + 1.8;
    double seconds = 32 * since_1820 * since_1820 - 20;
    return (time + seconds / 86400 - epoch) / century;
}

/* What the slow nodding of the earth's axis adds to each longitude. */
static double
nutation(double t)
{
    return -0.00478 * sine(125.04 - 1934.136 * t);
}

double
sky_from_day(gint64 day)
{
    return unix_epoch + (double) day;
}

gint64
sky_to_day(double time, double hours_east)
{
    return (gint64) floor(time - unix_epoch + hours_east / DAY_HOURS);
}

double
sky_sun(double time)
{
    double t = centuries(time);
    double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
    double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) +
                    (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
    double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    return turn(mean + centre - 0.00569 + nutation(t));
}

static double
moon(double time)
{
    double t = centuries(time);
    double mean = 218.3164477 + 481267.88123421 * t - 0.0015786 * t * t;
    double elongation = 297.8501921 + 445267.1114034 * t - 0.0018819 * t * t;
    double sun = 357.5291092 + 35999.0502909 * t - 0.0001536 * t * t;
    double anomaly = 134.9633964 + 477198.8675055 * t + 0.0087414 * t * t;
    double node = 93.2720950 + 483202.0175233 * t - 0.0036539 * t * t;
    double round = 1 - 0.002516 * t - 0.0000074 * t * t; /* how the earth's path grows rounder */
    const double powers[] = {1, round, round * round};
    double sum = 3958 * sine(119.75 + 131.849 * t) + 1962 * sine(mean - node);
    for (guint i = 0; i < G_N_ELEMENTS(terms); i++) {
        double angle = terms[i].elongation * elongation + terms[i].sun * sun + terms[i].moon * anomaly +
                       terms[i].node * node;
        sum += terms[i].size * powers[ABS(terms[i].sun)] * sine(angle);
    }
    return mean + sum / 1000000 + nutation(t);
}

double
sky_elongation(double time)
{
    return turn(moon(time) - sky_sun(time));
}

double
sky_sun_reaches(double degrees, double near)
{
    for (int round = 0; round < ROUNDS; round++)
        near += turn_nearest(degrees - sky_sun(near)) / sun_daily;
    return near;
}

double
sky_new_moon(gint64 number)
{
    double time = first_new_moon + month * (double) number;
    static const double minute = 1.0 / 1440;
    double off = 1;
    for (int round = 0; round < ROUNDS && fabs(off) > minute; round++) {
        off = turn_nearest(sky_elongation(time)) / moon_daily;
        time -= off;
    }
    return time;
}

gint64
sky_new_moon_by(double time)
{
    static const double furthest = 0.75; /* days that a new moon may be off the mean one */
    gint64 number = (gint64) floor((time + furthest - first_new_moon) / month);
    while (sky_new_moon(number) > time)
        number--;
    return number;
}

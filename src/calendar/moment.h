/*
 * moment: a stretch of calendar time, kept as wide as its source left it.
 *
 * "1847" is a year wide, "March 1847" a month wide, "the 1840s" ten years: nothing is ever narrowed. A Moment
 * is a plain value: copy it freely, it owns nothing. All days are proleptic Gregorian.
 *
 *   text               precision          first        last         doubt, part
 *   29 June 2012       PRECISION_DAY      2012-06-29   2012-06-29
 *   summer 2012        PRECISION_SEASON   2012-06-01   2012-08-31
 *   late 1990s         PRECISION_DECADE   1990-01-01   1999-12-31   MOD_END
 *   c. 1250            PRECISION_YEAR     1250-01-01   1250-12-31   DOUBT_CIRCA
 *   before May 1961    PRECISION_MONTH    MOMENT_OPEN  1961-05-31   DOUBT_OPEN_START, MOD_BEFORE
 *   1973-1974          PRECISION_INTERVAL 1973-01-01   1974-12-31   (each end is a year wide: see `ends`)
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/precision.h"

#include <glib.h>
#include <stdbool.h>

/* A bound that isn't known: `first` of an open start; its negation is `last` of an open end. */
#define MOMENT_OPEN (-(G_GINT64_CONSTANT(1) << 60))

typedef struct {
    gint64 first;        /* first day, in days since 1970-01-01 (see day.h) */
    gint64 last;         /* last day, same scale; last >= first */
    gint32 first_second; /* second of the first day, 0 .. 86399; 0 unless finer than a day */
    gint32 last_second;  /* second of the last day, 0 .. 86399; 86399 unless finer than a day */
    Precision precision;
    Precision ends[2]; /* of an interval: the precision of its first and its last part */
    DayPart daypart;   /* of PRECISION_DAYPART */
    Mod mod;           /* MOD_START, _MID, _END, _APPROX, _BEFORE, _AFTER, _ON_OR_… */
    guint doubt;       /* DOUBT_ bits */
} Moment;

/* Moments of one unit each. The date must exist (civil_exists), else a mistake of ours. */
Moment moment_day(gint64 day); /* from a day number */
Moment moment_month(gint64 year, int month);
Moment moment_season(gint64 year, Season season); /* winter 2012 is December 2012 to February 2013 */
Moment moment_quarter(gint64 year, int quarter);  /* 1 .. 4 */
Moment moment_half(gint64 year, int half);        /* 1 .. 2 */
Moment moment_year(gint64 year);
Moment moment_decade(gint64 first_year);     /* 1990 for the 1990s, -468 for the 460s BC */
Moment moment_century(gint64 first_year);    /* 1900 for EDTF 19XX, -499 for the 5th century BC */
Moment moment_millennium(gint64 first_year); /* 1000 for EDTF 1XXX, -999 for the 1st BC */
Moment moment_week(gint64 day);              /* the Monday-to-Sunday week that holds the day */
Moment moment_weekend(gint64 day);           /* the Saturday and Sunday of the week that holds the day */
Moment moment_daypart(gint64 day, DayPart part);
Moment moment_hour(gint64 day, int hour);
Moment moment_minute(gint64 day, int hour, int minute);
Moment moment_second(gint64 day, int hour, int minute, int second);

/* From the start of `from` to the end of `to`; when `to` ends before `from` starts they are swapped. The
 * doubt of both is joined. */
Moment moment_interval(const Moment *from, const Moment *to);

/* With the start or the end open: "before May 1961" is moment_before(May 1961), keeping its precision. */
Moment moment_before(const Moment *bound);
Moment moment_after(const Moment *bound);

/* The Moment of `unit` that holds `day`: its month, its decade … `unit` is PRECISION_DAY or coarser and not
 * PRECISION_INTERVAL. */
Moment moment_holding(gint64 day, Precision unit);

/* The Moment that bounds `moment` at its start (`end` 0) or at its end (1): of May 1973 to 1975 May 1973 and
 * 1975, of a Moment of one unit that Moment, before May 1961 at its end May 1961; without mod and doubt.
 * Where no such unit begins or ends there, the year, the month or the day that does. That end must not be
 * open. */
Moment moment_bound(const Moment *moment, int end);

/* The Moment of the unit `unit` that lies `amount` units after (or, negative, before) the one that holds the
 * start of `moment` (its end, where the start is open): two months before 29 June 2012 is April 2012. Days to
 * millennia, not PRECISION_INTERVAL. PRECISION_DAYPART counts days and keeps the part of day of `moment`.
 * Hours and finer keep the finer of both precisions when `moment` has a time of day, else they give the day
 * that is reached from its midnight. Returns false, result untouched, when it would leave YEAR_MAX or
 * `moment` is open at both ends. */
bool moment_shift(const Moment *moment, gint64 amount, Precision unit, Moment *result);

/* The day `months` months from `day` (12 a year), the day of month clipped to the month's length. |months|
 * must not exceed 12 * YEAR_MAX. */
gint64 day_add_months(gint64 day, gint64 months);

/* The year of the start of a Moment, of its end where the start is open; 0 when both are. */
gint64 moment_year_of(const Moment *moment);

/* Order on a timeline: by first, then by last (narrower first), then by time of day. An open start sorts by
 * its last day. Returns <0, 0 or >0; 0 only for equal Moments. */
int moment_compare(const Moment *a, const Moment *b);

/* The day that moment_compare goes by first. */
gint64 moment_start(const Moment *moment);

bool moment_equal(const Moment *a, const Moment *b);

/* Whether `inner` lies within `outer` (to the second), and whether the two share a day. */
bool moment_contains(const Moment *outer, const Moment *inner);
bool moment_overlaps(const Moment *a, const Moment *b);

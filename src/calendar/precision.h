/*
 * precision: the units of time, and in what ways a date can be vague.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

/* Units of time and of precision, from fine to coarse. */
typedef enum {
    PRECISION_SECOND,
    PRECISION_MINUTE,
    PRECISION_HOUR,
    PRECISION_DAYPART, /* a morning, an evening: see DayPart */
    PRECISION_DAY,
    PRECISION_WEEKEND, /* Saturday and Sunday */
    PRECISION_WEEK,    /* Monday to Sunday */
    PRECISION_MONTH,
    PRECISION_SEASON, /* meteorological, northern names: SP Mar-May, SU Jun-Aug, FA Sep-Nov, WI Dec-Feb */
    PRECISION_QUARTER,
    PRECISION_HALF, /* half a year */
    PRECISION_YEAR,
    PRECISION_DECADE,     /* 1990 .. 1999; before year 0 as BC years count: 469 .. 460 BC */
    PRECISION_CENTURY,    /* TIMEX3 "19", EDTF 19XX: 1900 .. 1999 (the 20th as both standards write it);
                             TIMEX3 BC04, EDTF -04XX: 500 .. 401 BC, the 5th BC */
    PRECISION_MILLENNIUM, /* 1000 .. 1999; 2000 .. 1001 BC */
    PRECISION_INTERVAL,   /* from one Moment to another */
} Precision;

/* Parts of the day, with the seconds that they cover here: TIMEX3 knows the names but not the bounds. */
typedef enum {
    DAYPART_NONE,
    DAYPART_MORNING,   /* MO 00:00-11:59 */
    DAYPART_MIDDAY,    /* MI 11:00-12:59 */
    DAYPART_AFTERNOON, /* AF 12:00-17:59 */
    DAYPART_EVENING,   /* EV 18:00-23:59 */
    DAYPART_NIGHT,     /* NI 18:00-23:59, and on into the next morning: kept to its day */
    DAYPART_DAYTIME,   /* DT 06:00-17:59 */
} DayPart;

typedef enum { SEASON_SPRING = 1, SEASON_SUMMER, SEASON_FALL, SEASON_WINTER } Season;

typedef enum {
    DOUBT_NONE = 0,
    DOUBT_CIRCA = 1 << 0,         /* EDTF ~ */
    DOUBT_UNCERTAIN = 1 << 1,     /* EDTF ? */
    DOUBT_INFERRED = 1 << 2,      /* a part was inferred, not told */
    DOUBT_OPEN_START = 1 << 3,    /* `first` is MOMENT_OPEN: EDTF ../x */
    DOUBT_OPEN_END = 1 << 4,      /* `last` is -MOMENT_OPEN: EDTF x/.. */
    DOUBT_UNKNOWN_START = 1 << 5, /* with OPEN_START: there is a start, but it isn't known: EDTF /x */
    DOUBT_UNKNOWN_END = 1 << 6,   /* with OPEN_END, likewise: EDTF x/ */
} Doubt;

/* TIMEX3's mod attribute. START, MID and END narrow within a Moment without moving its bounds. */
typedef enum {
    MOD_NONE,
    MOD_BEFORE,
    MOD_AFTER,
    MOD_ON_OR_BEFORE,
    MOD_ON_OR_AFTER,
    MOD_LESS_THAN,
    MOD_MORE_THAN,
    MOD_EQUAL_OR_LESS,
    MOD_EQUAL_OR_MORE,
    MOD_START,
    MOD_MID,
    MOD_END,
    MOD_APPROX,
} Mod;

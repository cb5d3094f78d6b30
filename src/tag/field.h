/*
 * field: what a temporal expression can say of a date, one whole number each.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
    FIELD_YEAR,       /* as told, before the era: 44 in "44 BC" */
    FIELD_SHORT_YEAR, /* of two digits: '68 */
    FIELD_ERA,        /* ERA_ */
    FIELD_MONTH,      /* 1 .. 12 */
    FIELD_DAY,        /* of the month */
    FIELD_WEEKDAY,    /* 1 Monday .. 7 Sunday */
    FIELD_SEASON,     /* Season */
    FIELD_QUARTER,    /* 1 .. 4 */
    FIELD_HALF,       /* 1 .. 2 */
    FIELD_WEEK,       /* ISO week */
    FIELD_DECADE,     /* its first year, or of two digits: 1990, 90 */
    FIELD_CENTURY,    /* as told: 20 in "20th century" */
    FIELD_MILLENNIUM, /* as told: 2 in "2nd millennium" */
    FIELD_FISCAL,     /* 1: a fiscal year */
    FIELD_FIRST,      /* numeric dates whose order is open: first, second and third part as written */
    FIELD_SECOND_PART,
    FIELD_HOUR,
    FIELD_MINUTE, /* negative: before the hour, "ten to six" */
    FIELD_SECOND,
    FIELD_MERIDIEM, /* 0 a.m., 1 p.m. */
    FIELD_DAYPART,  /* DayPart */
    FIELD_ZONE,     /* minutes east of Greenwich */
    FIELD_UNIT,     /* Precision: of a shift, a duration, a set */
    FIELD_AMOUNT,   /* of the unit, in thousandths; AMOUNT_VAGUE for "several" */
    FIELD_UNIT_TWO, /* a second part: "two years and six months" */
    FIELD_AMOUNT_TWO,
    FIELD_UNIT_THREE,
    FIELD_AMOUNT_THREE,
    FIELD_SHIFT,     /* -1 before the anchor, 0 the one that holds it, 1 after, times the amount */
    FIELD_BASE,      /* days by which the anchor itself is shifted: "two days after tomorrow" */
    FIELD_DIRECTION, /* DIRECTION_: where a partial date lies seen from its anchor */
    FIELD_ANCHOR,    /* ANCHORING_: against what it is to be closed */
    FIELD_NTH,       /* which weekday of the whole (1 .. 5, -1 the last); with part: which such part of it */
    FIELD_PART,    /* Precision: a part of the whole; without nth the week, weekend … that holds the date */
    FIELD_COMPACT, /* a date in eight digits: 20120629 */
    FIELD_CLOCK,   /* a time of day in three or four digits: 1430 */
    FIELD_STAMP,   /* a day of the month with the time of day, in six digits: 171430 */
    FIELD_EASTER,  /* days from Easter Sunday */
    FIELD_ORTHODOX, /* days from that of the Orthodox churches */
    FIELD_HEBREW,   /* a feast by its key in another calendar: see calendar/feast.h */
    FIELD_ISLAMIC,
    FIELD_CHINESE,
    FIELD_INDIAN,
    FIELD_CIVIL,
    FIELD_NTH_FEAST,
    FIELD_REFERENCE, /* REFERENCE_: TIMEX3's vague values */
    FIELD_MOD,       /* Mod */
    FIELD_FREQUENCY, /* of a set: how often in each unit */
    FIELD_QUANT,     /* QUANT_ */
    FIELD_COMPARED,  /* 1: a figure of now is compared with one of then: "a year earlier" */
    FIELD_HISTORIC,  /* 1: an expression only in a text that tells of another time than its own */
    FIELD_EARLY, /* 1: an expression only among early years; 2: its year is one only there, "September 413" */
    FIELD_LOG,   /* 1: an expression only at the head of an entry: "4th. Rain." */
    FIELD_OLYMPIAD,
    FIELD_OLYMPIAD_YEAR, /* which, from 776 BC on, and which of its four years */
    FIELD_REIGN_YEAR,    /* which year of the reign that the text tells */
    FIELD_AGE,           /* of a person: then, with a date; now, without one */
    FIELD_VERBATIM,      /* 1: the expression's own text is its TIMEX3 value: P3Y6M */
    FIELD_COUNT,
} Field;

enum { ERA_AD, ERA_BC };
enum { AMOUNT_VAGUE = -1 };
/* Ahead: after the anchor, unless what is told of it is past. */
enum { DIRECTION_NEAREST, DIRECTION_BEFORE, DIRECTION_AFTER, DIRECTION_SAME, DIRECTION_AHEAD };
/* ANCHORING_WRITING: against the day of writing, but only in a message, which tells of little else. */
enum { ANCHORING_OPEN, ANCHORING_DCT, ANCHORING_NARRATIVE, ANCHORING_WRITING };
enum { REFERENCE_PAST, REFERENCE_PRESENT, REFERENCE_FUTURE };
enum { QUANT_EVERY, QUANT_EACH, QUANT_SOME };

/* A field by its name in rules ("year", "amount"); false, result untouched, for an unknown one. */
bool field_parse(const char *name, Field *field);

/* A named value of a field ("unit" "week", "mod" "START", "anchor" "dct"); false, result untouched, for an
 * unknown one. */
bool field_value_parse(Field field, const char *name, gint32 *value);

/* Whether the field counts units, in thousandths. */
bool field_is_amount(Field field);

/* Whether the field is a feast's key, in the order of FeastCalendar. */
static inline bool
field_is_feast(Field field)
{
    return field >= FIELD_HEBREW && field <= FIELD_NTH_FEAST;
}

/* Whether the field can hold that value: no month 13. */
bool field_fits(Field field, gint32 value);

/*
 * meaning: what a temporal expression says, with all still open that only its anchor can close.
 *
 * A Meaning is a set of fields with whole-number values. "the following Monday" has weekday 1, direction
 * after, anchor narrative; "3 March 44 BC" has day 3, month 3, year 44, era 1.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/timex.h"

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
    FIELD_MINUTE,
    FIELD_SECOND,
    FIELD_MERIDIEM, /* 0 a.m., 1 p.m. */
    FIELD_DAYPART,  /* DayPart */
    FIELD_ZONE,     /* minutes east of Greenwich */
    FIELD_UNIT,     /* Precision: of a shift, a duration, a set */
    FIELD_AMOUNT,   /* of the unit, in thousandths; AMOUNT_VAGUE for "several" */
    FIELD_UNIT_TWO, /* a second part: "two years and six months" */
    FIELD_AMOUNT_TWO,
    FIELD_SHIFT,     /* -1 before the anchor, 0 the one that holds it, 1 after: multiplied by the amount (1 if
                        none) */
    FIELD_DIRECTION, /* DIRECTION_: where a partial date lies seen from its anchor */
    FIELD_ANCHOR,    /* ANCHORING_: against what it is to be closed */
    FIELD_NTH, /* which weekday of a month (1 .. 5, -1 the last); with unit: which such unit of the whole */
    FIELD_EASTER,    /* days from Easter Sunday */
    FIELD_REFERENCE, /* REFERENCE_: TIMEX3's vague values */
    FIELD_MOD,       /* Mod */
    FIELD_FREQUENCY, /* of a set: how often in each unit */
    FIELD_QUANT,     /* QUANT_ */
    FIELD_COMPARED,  /* 1: a figure of now is compared with one of then: "a year earlier" */
    FIELD_EARLY,     /* 1: a bare number that is a year only among early years */
    FIELD_AGE,       /* of a person: then, with a date; now, without one */
    FIELD_COUNT,
} Field;

enum { ERA_AD, ERA_BC };
enum { AMOUNT_VAGUE = -1 };
enum { DIRECTION_NEAREST, DIRECTION_BEFORE, DIRECTION_AFTER, DIRECTION_SAME };
enum { ANCHORING_OPEN, ANCHORING_DCT, ANCHORING_NARRATIVE };
enum { REFERENCE_PAST, REFERENCE_PRESENT, REFERENCE_FUTURE };
enum { QUANT_EVERY, QUANT_EACH, QUANT_SOME };

typedef struct {
    TimexType type;
    bool is_evidence; /* no expression: it only helps to date the document */
    guint64 has;      /* bit 1 << FIELD_… */
    gint32 values[FIELD_COUNT];
} Meaning;

G_STATIC_ASSERT(FIELD_COUNT <= 64);

static inline bool
meaning_has(const Meaning *meaning, Field field)
{
    return (meaning->has >> field) & 1;
}

static inline void
meaning_set(Meaning *meaning, Field field, gint32 value)
{
    meaning->has |= G_GUINT64_CONSTANT(1) << field;
    meaning->values[field] = value;
}

static inline void
meaning_unset(Meaning *meaning, Field field)
{
    meaning->has &= ~(G_GUINT64_CONSTANT(1) << field);
}

/* The field's value, or `otherwise` where the meaning hasn't that field. */
static inline gint32
meaning_get(const Meaning *meaning, Field field, gint32 otherwise)
{
    return meaning_has(meaning, field) ? meaning->values[field] : otherwise;
}

/* A field by its name in rules ("year", "short-year", "amount"); false, result untouched, for an unknown one.
 */
bool field_parse(const char *name, Field *field);

/* A named value of a field ("unit" "week", "mod" "START", "anchor" "dct"); false, result untouched, for an
 * unknown one. */
bool field_value_parse(Field field, const char *name, gint32 *value);

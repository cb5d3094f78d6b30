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
#include "tag/field.h"

/* How many fields one meaning may have: what a rule gives, and what closing adds. */
enum { MEANING_FIELDS_MAX = 14, MEANING_GIVEN_MAX = 12 };

/* The values lie in the order of their fields, without gaps, since a text may hold millions of meanings:
 *
 *   has     bits FIELD_YEAR, FIELD_MONTH, FIELD_DAY      values  2012, 6, 29
 */
typedef struct {
    TimexType type;
    bool is_evidence; /* no expression: it only helps to date the document */
    bool is_nothing;  /* no expression: the words say something else */
    guint64 has;      /* bit 1 << FIELD_… */
    gint64 values[MEANING_FIELDS_MAX];
} Meaning;

G_STATIC_ASSERT(FIELD_COUNT <= 64);

/* The fields that tell a feast by its key. */
#define FEAST_FIELDS ((G_GUINT64_CONSTANT(2) << FIELD_NTH_FEAST) - (G_GUINT64_CONSTANT(1) << FIELD_HEBREW))

static inline bool
meaning_has(const Meaning *meaning, Field field)
{
    return (meaning->has >> field) & 1;
}

/* Sets a field; only amounts may be wider than 32 bits. */
void meaning_set(Meaning *meaning, Field field, gint64 value);
void meaning_unset(Meaning *meaning, Field field);

/* The field's value, or `otherwise` where the meaning hasn't that field. */
gint64 meaning_amount(const Meaning *meaning, Field field, gint64 otherwise);
static inline gint32
meaning_get(const Meaning *meaning, Field field, gint32 otherwise)
{
    return (gint32) meaning_amount(meaning, field, otherwise);
}

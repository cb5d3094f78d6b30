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

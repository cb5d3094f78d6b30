/* SPDX-License-Identifier: MIT */
#include "tag/meaning.h"

#include <string.h>

/* Where the field's value lies, or would lie. */
static guint
place(const Meaning *meaning, Field field)
{
    return (guint) __builtin_popcountll(meaning->has & ((G_GUINT64_CONSTANT(1) << field) - 1));
}

void
meaning_set(Meaning *meaning, Field field, gint64 value)
{
    guint at = place(meaning, field), count = (guint) __builtin_popcountll(meaning->has);
    if (!meaning_has(meaning, field)) {
        g_assert(count < MEANING_FIELDS_MAX);
        memmove(meaning->values + at + 1, meaning->values + at, (count - at) * sizeof *meaning->values);
        meaning->has |= G_GUINT64_CONSTANT(1) << field;
    }
    meaning->values[at] = value;
}

void
meaning_unset(Meaning *meaning, Field field)
{
    if (!meaning_has(meaning, field))
        return;
    guint at = place(meaning, field), count = (guint) __builtin_popcountll(meaning->has);
    memmove(meaning->values + at, meaning->values + at + 1, (count - at - 1) * sizeof *meaning->values);
    meaning->has &= ~(G_GUINT64_CONSTANT(1) << field);
}

gint64
meaning_amount(const Meaning *meaning, Field field, gint64 otherwise)
{
    return meaning_has(meaning, field) ? meaning->values[place(meaning, field)] : otherwise;
}

/*
 * table: numbers that are learnt, in rows; a row that nothing has touched since the last update stays as it
 * is.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
    gsize rows, width;
    float *values;        /* row by row, and so are all that follow */
    float *gradient;      /* what the sentences since the last update say of the values */
    float *mean, *square; /* of the gradients so far, the older the less */
    float *average;       /* of the values so far, the older the less */
    GArray *touched;      /* of guint32: rows with a gradient */
    bool *is_touched;     /* by row */
} Table;

/* One full of zeros. The caller owns it. */
Table *table_new(gsize rows, gsize width);
void table_free(Table *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Table, table_free)

static inline float *
table_values(const Table *table, gsize row)
{
    return table->values + row * table->width;
}

/* The gradient of a row, which the next update will take in. */
float *table_touch(Table *table, gsize row);

/* Takes a step of length `rate` against the gradients of the touched rows, and clears them: Adam (Kingma & Ba
 * 2015), its two decays 0.9 and 0.98. `updates` counts the steps of the table's net, from 1. */
void table_update(Table *table, guint updates, float rate);

/* Moves the averages towards the values by `part` of the way. */
void table_average(Table *table, float part);

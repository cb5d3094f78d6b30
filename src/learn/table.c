/* SPDX-License-Identifier: MIT */
#include "learn/table.h"

#include <math.h>

static const float DECAY_MEAN = 0.9F, DECAY_SQUARE = 0.98F;

Table *
table_new(gsize rows, gsize width)
{
    Table *table = g_new0(Table, 1);
    table->rows = rows;
    table->width = width;
    table->values = g_new0(float, rows *width);
    table->gradient = g_new0(float, rows *width);
    table->mean = g_new0(float, rows *width);
    table->square = g_new0(float, rows *width);
    table->average = g_new0(float, rows *width);
    table->touched = g_array_new(FALSE, FALSE, sizeof(guint32));
    table->is_touched = g_new0(bool, rows);
    return table;
}

void
table_free(Table *table)
{
    if (!table)
        return;
    g_free(table->values);
    g_free(table->gradient);
    g_free(table->mean);
    g_free(table->square);
    g_free(table->average);
    g_array_free(table->touched, TRUE);
    g_free(table->is_touched);
    g_free(table);
}

float *
table_touch(Table *table, gsize row)
{
    if (!table->is_touched[row]) {
        guint32 number = (guint32) row;
        g_array_append_val(table->touched, number);
        table->is_touched[row] = true;
    }
    return table->gradient + row * table->width;
}

static void
update_row(Table *table, gsize row, float rate)
{
    gsize end = (row + 1) * table->width;
    for (gsize i = row * table->width; i < end; i++) {
        float slope = table->gradient[i];
        table->mean[i] = DECAY_MEAN * table->mean[i] + (1 - DECAY_MEAN) * slope;
        table->square[i] = DECAY_SQUARE * table->square[i] + (1 - DECAY_SQUARE) * slope * slope;
        table->values[i] -= rate * table->mean[i] / (sqrtf(table->square[i]) + 1e-6F);
        table->gradient[i] = 0;
    }
}

/* 1 - decay^count: how much of a mean that began at 0 is not that 0. */
static float
share(float decay, guint count)
{
    float rest = 1;
    for (guint i = 0; i < count && rest > 1e-9F; i++)
        rest *= decay;
    return 1 - rest;
}

void
table_update(Table *table, guint updates, float rate)
{
    float unbiased = rate * sqrtf(share(DECAY_SQUARE, updates)) / share(DECAY_MEAN, updates);
    for (guint i = 0; i < table->touched->len; i++) {
        guint32 row = g_array_index(table->touched, guint32, i);
        update_row(table, row, unbiased);
        table->is_touched[row] = false;
    }
    g_array_set_size(table->touched, 0);
}

void
table_average(Table *table, float part)
{
    for (gsize i = 0; i < table->rows * table->width; i++)
        table->average[i] += part * (table->values[i] - table->average[i]);
}

/* SPDX-License-Identifier: MIT */
#include "learn/perceptron.h"

#include "syntax/weights.h"

#include <stdbool.h>

typedef struct {
    gint32 weight;
    guint32 changed; /* the step of the last change */
    gint64 total;    /* the sum of the weights of all steps until then */
} Cell;

/* What one feature adds. */
typedef struct {
    guint32 feature;
    guint16 count, room;
    Cell *cells;
    guint8 *classes; /* of the cells */
} Row;

enum { COUNTER_BITS = 24 };

struct Perceptron {
    guint classes;
    guint32 step;
    guint8 *counters; /* how often a feature came up, by its first bits; NULL where none was counted */
    guint least;
    GArray *rows;     /* of Row */
    guint32 *slots;   /* index into `rows` plus one, by hash; 0 is free */
    guint slot_count; /* a power of two, at least twice as many as rows */
};

Perceptron *
perceptron_new(guint classes)
{
    g_assert(classes > 0 && classes <= 256);
    Perceptron *perceptron = g_new0(Perceptron, 1);
    perceptron->classes = classes;
    perceptron->rows = g_array_new(FALSE, FALSE, sizeof(Row));
    perceptron->slot_count = 1 << 16;
    perceptron->slots = g_new0(guint32, perceptron->slot_count);
    return perceptron;
}

void
perceptron_free(Perceptron *perceptron)
{
    if (!perceptron)
        return;
    for (guint i = 0; i < perceptron->rows->len; i++) {
        g_free(g_array_index(perceptron->rows, Row, i).cells);
        g_free(g_array_index(perceptron->rows, Row, i).classes);
    }
    g_array_free(perceptron->rows, TRUE);
    g_free(perceptron->slots);
    g_free(perceptron->counters);
    g_free(perceptron);
}

/* The slot of the feature's row, or the free one where it would go. */
static guint
slot_of(const Perceptron *perceptron, guint32 feature)
{
    guint slot = (feature * 0x9E3779B1u) & (perceptron->slot_count - 1);
    while (perceptron->slots[slot] &&
           g_array_index(perceptron->rows, Row, perceptron->slots[slot] - 1).feature != feature)
        slot = (slot + 1) & (perceptron->slot_count - 1);
    return slot;
}

/* Enters all rows anew. */
static void
fill_slots(Perceptron *perceptron)
{
    g_free(perceptron->slots);
    perceptron->slots = g_new0(guint32, perceptron->slot_count);
    for (guint i = 0; i < perceptron->rows->len; i++)
        perceptron->slots[slot_of(perceptron, g_array_index(perceptron->rows, Row, i).feature)] = i + 1;
}

static Row *
make_row(Perceptron *perceptron, guint32 feature)
{
    guint slot = slot_of(perceptron, feature);
    if (!perceptron->slots[slot]) {
        if (2 * (perceptron->rows->len + 1) > perceptron->slot_count) {
            perceptron->slot_count *= 2;
            fill_slots(perceptron);
            slot = slot_of(perceptron, feature);
        }
        Row row = {.feature = feature};
        g_array_append_val(perceptron->rows, row);
        perceptron->slots[slot] = perceptron->rows->len;
    }
    return &g_array_index(perceptron->rows, Row, perceptron->slots[slot] - 1);
}

void
perceptron_score(const Perceptron *perceptron, const guint32 *features, guint count, gint32 *scores)
{
    for (guint i = 0; i < count; i++) {
        guint slot = slot_of(perceptron, features[i]);
        if (!perceptron->slots[slot])
            continue;
        const Row *row = &g_array_index(perceptron->rows, Row, perceptron->slots[slot] - 1);
        for (guint k = 0; k < row->count; k++)
            scores[row->classes[k]] += row->cells[k].weight;
    }
}

static Cell *
make_cell(Row *row, guint label)
{
    for (guint k = 0; k < row->count; k++)
        if (row->classes[k] == label)
            return &row->cells[k];
    if (row->count == row->room) {
        row->room = row->room ? row->room * 2 : 2;
        row->cells = g_renew(Cell, row->cells, row->room);
        row->classes = g_renew(guint8, row->classes, row->room);
    }
    row->classes[row->count] = (guint8) label;
    row->cells[row->count] = (Cell){0};
    return &row->cells[row->count++];
}

static void
change(const Perceptron *perceptron, Row *row, guint label, gint32 by)
{
    Cell *cell = make_cell(row, label);
    cell->total += (gint64) cell->weight * (perceptron->step - cell->changed);
    cell->changed = perceptron->step;
    cell->weight += by;
}

void
perceptron_count(Perceptron *perceptron, const guint32 *features, guint count)
{
    if (!perceptron->counters)
        perceptron->counters = g_new0(guint8, (gsize) 1 << COUNTER_BITS);
    for (guint i = 0; i < count; i++) {
        guint8 *counter = &perceptron->counters[features[i] >> (32 - COUNTER_BITS)];
        *counter = (guint8) (*counter + (*counter < G_MAXUINT8));
    }
}

void
perceptron_require(Perceptron *perceptron, guint least)
{
    perceptron->least = least;
}

/* Whether the feature came up often enough for a weight. */
static bool
is_wanted(const Perceptron *perceptron, guint32 feature)
{
    return !perceptron->counters || perceptron->counters[feature >> (32 - COUNTER_BITS)] >= perceptron->least;
}

void
perceptron_update(Perceptron *perceptron, const guint32 *features, guint count, guint good, guint bad)
{
    for (guint i = 0; i < count; i++) {
        if (!is_wanted(perceptron, features[i]))
            continue;
        Row *row = make_row(perceptron, features[i]);
        change(perceptron, row, good, 1);
        change(perceptron, row, bad, -1);
    }
}

void
perceptron_step(Perceptron *perceptron)
{
    perceptron->step++;
}

/* The average in units, rounded half away from nought. */
static gint64
average_of(const Perceptron *perceptron, const Cell *cell, guint scale)
{
    gint64 total = cell->total + (gint64) cell->weight * (perceptron->step - cell->changed);
    gint64 steps = MAX(perceptron->step, 1);
    gint64 twice = 2 * total * (gint64) scale;
    return twice >= 0 ? (twice + steps) / (2 * steps) : -((-twice + steps) / (2 * steps));
}

/* Appends a row with those of its weights that are large enough; false where there are none. */
static bool
write_row(const Perceptron *perceptron, const Row *row, guint scale, guint least, GByteArray *out)
{
    gint32 values[256] = {0};
    gint32 largest = 0;
    guint pairs = 0;
    for (guint k = 0; k < row->count; k++) {
        gint64 value = CLAMP(average_of(perceptron, &row->cells[k], scale), -127 * 8, 127 * 8);
        if (ABS(value) < (gint64) least)
            continue;
        values[row->classes[k]] = (gint32) value;
        largest = MAX(largest, (gint32) ABS(value));
        pairs++;
    }
    if (pairs == 0)
        return false;
    guint shift = 0;
    while (largest > 127 << shift)
        shift++;
    guint head = (row->feature & WEIGHTS_TAG) | shift << 14;
    guint8 bytes[3] = {(guint8) head, (guint8) (head >> 8), (guint8) (pairs - 1)};
    g_byte_array_append(out, bytes, sizeof bytes);
    for (guint label = 0; label < perceptron->classes; label++)
        if (values[label]) {
            guint8 pair[2] = {(guint8) label, (guint8) (gint8) (values[label] / (1 << shift))};
            g_byte_array_append(out, pair, sizeof pair);
        }
    return true;
}

static gint
compare_rows(gconstpointer a, gconstpointer b)
{
    guint32 left = ((const Row *) a)->feature, right = ((const Row *) b)->feature;
    return left < right ? -1 : left > right;
}

GByteArray *
perceptron_section(Perceptron *perceptron, guint scale, guint least)
{
    g_array_sort(perceptron->rows, compare_rows);
    fill_slots(perceptron);
    guint bits = 8;
    while (bits < 20 && 4u << bits < perceptron->rows->len)
        bits++;
    guint buckets = 1u << bits;
    g_autofree guint32 *starts = g_new0(guint32, buckets + 1);
    g_autoptr(GByteArray) rows = g_byte_array_new();
    guint bucket = 0;
    for (guint i = 0; i < perceptron->rows->len; i++) {
        const Row *row = &g_array_index(perceptron->rows, Row, i);
        for (; bucket <= row->feature >> (32 - bits); bucket++)
            starts[bucket] = rows->len;
        write_row(perceptron, row, scale, least, rows);
    }
    for (; bucket <= buckets; bucket++)
        starts[bucket] = rows->len;
    GByteArray *out = g_byte_array_new();
    guint32 head[2] = {bits, perceptron->classes};
    g_byte_array_append(out, (const guint8 *) head, sizeof head);
    g_byte_array_append(out, (const guint8 *) starts, (buckets + 1) * (guint) sizeof(guint32));
    g_byte_array_append(out, rows->data, rows->len);
    return out;
}

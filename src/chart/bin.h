/*
 * bin: events counted in even steps of the calendar, by group.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"
#include "chart/tick.h"

typedef struct {
    const TickStep *step;
    GArray *ticks;         /* of Tick: the bins, from each tick to the next */
    guint groups;          /* at least one */
    double *counts;        /* of bin and group: counts[bin * groups + group] */
    double *totals;        /* by bin */
    double most;           /* of the fullest bin */
    const Event **leading; /* by bin: the most important event that lies wholly in it, or NULL */
} Bins;

/* The finest step whose bins are at least `least` points wide on the scale, and the entries counted in them:
 * an event whose date is wider than a bin is spread evenly over all of it, else every January would spike.
 * O(n). The caller owns it. */
Bins *bins_new(const Plan *plan, const Scale *scale, double least);
void bins_free(Bins *bins);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Bins, bins_free)

static inline const Tick *
bin_tick(const Bins *bins, guint index)
{
    return &g_array_index(bins->ticks, Tick, index);
}

/*
 * scale: where a time stands along an axis: one monotone function, linear but for breaks.
 *
 * Times are days since 1970-01-01 with a fraction (see calendar/day.h). All stretches between breaks have the
 * same slope, so that lengths may be compared across a break.
 *
 *   time  |---stretch---|........gap........|--stretch--|
 *   place |-------------|//|-----------|
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
    double start, end;
} Interval;

typedef struct {
    double from, to;   /* time */
    double start, end; /* place, points */
} Stretch;

typedef struct {
    GArray *stretches; /* of Stretch, in order, at least one */
    double slope;      /* points a day */
} Scale;

/* A scale that shows `domain` from place `start` to `end`. Gaps between the `intervals` (sorted by start)
 * that are longer than 10 median gaps and than 8 % of the domain become breaks of `gap` points; 0 makes none.
 * The caller owns it. */
Scale *scale_new(Interval domain, const Interval *intervals, guint count, double start, double end,
                 double gap);
void scale_free(Scale *scale);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scale, scale_free)

/* The place of a time; beyond the domain it goes on with the same slope. */
double scale_place(const Scale *scale, double time);

/* Lets the first stretch begin at place `start` and the last go on to `end`, where they don't yet. */
void scale_extend(Scale *scale, double start, double end);

static inline const Stretch *
scale_stretch(const Scale *scale, guint index)
{
    return &g_array_index(scale->stretches, Stretch, index);
}

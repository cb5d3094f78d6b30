/*
 * columns: the bins of a strip as columns: where each stands, how high it is, and what it is called.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/bin.h"

typedef struct {
    const Plan *plan;
    const Scale *scale;
    const Bins *bins;
    double left, right, top; /* of the place for columns and their labels, points */
    double base, tall;       /* y of the axis line, and how high the fullest bin is */
} Columns;

/* From where to where a bin's column stands, as far as it is on the scale. */
Interval columns_extent(const Columns *columns, guint bin);

/* How high it is, points. */
double columns_height(const Columns *columns, guint bin);

/* "Mar 1848", "1848", "Jan – Mar 1848", "14:00, 4 Mar 1847". The caller owns it. */
char *columns_name(const Columns *columns, guint bin);

/* "27 events"; what is spread over several bins counts in each. The caller owns it. */
char *columns_count(const Columns *columns, guint bin);

/* Draws a bin's part of one group from `y` up, `tall` points high for as many events as the fullest bin has.
 * Gives its height. */
double columns_draw(const Columns *columns, Scene *scene, guint bin, guint group, double y, double tall);

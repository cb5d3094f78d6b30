/*
 * peak: names for the columns of a strip that stand out.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/columns.h"

/* A bin with a name. */
typedef struct {
    guint bin;
    TextBlock *head, *text;
    double x;     /* of its leader: a side of its column */
    bool is_left; /* the label hangs left of it */
    Box box;      /* of the label, from its leader on */
} Peak;

/* Names the bins that stand out, the highest first, and sets how tall the columns may be: as tall as they can
 * while as many are named as when they leave most of the height to the labels. The caller owns them, an array
 * of Peak from left to right. */
GArray *peaks_find(Columns *columns);

/* Draws the labels and their leaders. */
void peaks_draw(const Columns *columns, const GArray *peaks, Scene *scene);

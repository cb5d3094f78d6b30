/*
 * try: one attempt at a poster: a size of type and label sizes, from which all else follows.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/fit.h"

/* What an attempt needs and leaves besides the fit itself; all is borrowed from fit_new. */
typedef struct {
    Plan *plan;
    Fit *fit;
    Interval domain;
    Interval *times;
    guint *order;        /* entries from the most to the least important */
    Label *samples;      /* labels at the theme's own size, unbroken, by entry; empty where none is tried */
    double *wide, *high; /* by entry: of the label in this try */
    double gap, frame;   /* width of a break; height of head and foot */
} Try;

/* Sets all distances of the fit for a size of type. */
void try_zoom(Try *try, double zoom);

/* Lays everything out with the labels' sizes as they stand in `wide` and `high`: scale, marks, lanes, flags
 * and the room for labels. Flags that would reach over the right margin are left out. */
SkylineUse try_lay_out(Try *try);

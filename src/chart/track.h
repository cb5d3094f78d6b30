/*
 * track: a line of a band with the marks and labels along it; where there are several, each has a name.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"
#include "chart/skyline.h"

typedef struct {
    Skyline skyline;   /* its labels: some of the band's flags */
    guint first;       /* which of the band's flags is its first */
    guint lane_count;  /* of its marks; lane 0 is its line */
    double turn;       /* labels from this time on hang left; G_MAXDOUBLE: none */
    bool opens_below;  /* which side is open: see skyline.h */
    TextBlock *sample; /* its name at the theme's size, unbroken; NULL where it is the only one */
    TextBlock *name;   /* its name as it is drawn; NULL before it is measured at last */
    double wide, high; /* what the name takes */
} Track;

/* The tracks of a plan: one, or one a lane, `count` of them. tracks_free frees them. */
Track *tracks_new(const Plan *plan, guint *count);
void tracks_free(Track *tracks, guint count);

/* Guesses what the names take in type `zoom` times the theme's, or for `is_final` measures them; gives the
 * width of the widest, 0 where there are none. */
double tracks_size(const Plan *plan, Track *tracks, guint count, double zoom, bool is_final);

/*
 * band: a stretch of time on a poster: its axis, marks and labels, from the sizes of the labels up.
 *
 * A poster has one band, or several that follow one another from top to bottom.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/label.h"
#include "chart/mark.h"
#include "chart/skyline.h"

typedef struct {
    Plan plan;                /* the poster's, with entries of its own: those of the band */
    Interval domain, limit;   /* the time that is shown, and that may be where there is room left */
    double left, right;       /* of the sheet within its margins, points */
    double zoom;              /* of type, against the theme */
    double pad, lane_pitch;   /* between two labels; from lane to lane */
    guint count;              /* of entries, and of the arrays below */
    const Label **samples;    /* by entry: its label at the theme's size, unbroken; NULL: it gets none */
    double *wide, *high;      /* by entry: what its label takes */
    Label *labels;            /* by entry; empty for those left out */
    Scale *scale;             /* NULL before band_lay_out */
    MarkPlace *places;        /* by entry */
    guint *lanes, lane_count; /* by entry; lane 0 is the axis line */
    Flag *flags;              /* sorted by place */
    guint *flag_entry, *entry_flag; /* the entry of a flag, the flag of an entry */
    double era_height;              /* of the names of eras at its top */
    double leaders;                 /* the sum of their lengths */
} Band;

/* A band that shows the `entries` (of Entry, taken over), whose `samples` (taken over) are borrowed. The
 * caller owns it. */
Band *band_new(const Plan *plan, GArray *entries, const Label **samples, Interval domain, Interval limit);
void band_free(Band *band);

/* Guesses what labels of `width` (at the theme's size) take, or for `is_final` measures them. */
void band_size(Band *band, double width, bool is_final);

/* Lays everything out with the labels' sizes as they stand in `wide` and `high`. Flags that would reach over
 * the right margin are left out. */
void band_lay_out(Band *band);

/* Whether all entries that shall have a label have one. */
bool band_is_whole(const Band *band);

/* How high the band is when levels are drawn apart by `stretch`, and how far its labels reach above (below)
 * its axis. */
double band_height(const Band *band, double stretch);
double band_reach(const Band *band, bool is_below, double stretch);

/* Leaves out labels, the most important last, until the band is at most `height` high. O(labels²). */
void band_fill(Band *band, double height);

/* How many entries have no label but should. */
guint band_unlabelled(const Band *band);

/* The flag of an entry, NULL where it is left out. */
const Flag *band_flag(const Band *band, guint entry);

/*
 * band: a stretch of time on a poster: its axis, marks and labels, from the sizes of the labels up.
 *
 * A poster has one band, or several that follow one another from top to bottom. A band has one track, its
 * axis, with labels over and under it; or where the plan has lanes, a track for each, with its labels over
 * it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/label.h"
#include "chart/mark.h"
#include "chart/track.h"

typedef struct {
    Plan plan;              /* the poster's, with entries of its own: those of the band */
    Interval domain, limit; /* the time that is shown, and that may be where there is room left */
    double left, right;     /* of the sheet within its margins, points */
    double zoom;            /* of type, against the theme */
    double pad, lane_pitch; /* between two labels; from lane to lane */
    guint count;            /* of entries, and of the arrays below */
    const Label **samples;  /* by entry: its label at the theme's size, unbroken; NULL: it gets none */
    double *wide, *high;    /* by entry: what its label takes */
    Label *labels;          /* by entry; empty for those left out */
    Scale *scale;           /* NULL before band_lay_out */
    MarkPlace *places;      /* by entry */
    guint *lanes;           /* by entry, in its track; 0 is the track's line */
    Track *tracks;
    guint track_count;
    double gutter;                  /* what the tracks' names take at its left side */
    Flag *flags;                    /* those of the tracks one after the other, each sorted by place */
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

/* Lays everything out with the labels' sizes as they stand in `wide` and `high`: with those at the right end
 * hung to the left where that makes the band lower or its leaders shorter. */
void band_lay_out(Band *band);

/* The same with the tracks' turns as they are, which band_lay_out chooses. */
void band_arrange(Band *band);

/* Whether all entries that shall have a label have one. */
bool band_is_whole(const Band *band);

/* How high the band is when levels are drawn apart by `stretch`, what of it stands over its first track, and
 * how far a track's labels reach above (below) its marks. */
double band_height(const Band *band, double stretch);
double band_top(const Band *band);
double band_reach(const Band *band, guint track, bool is_below, double stretch);

/* How high a track is where there are several, and where its line is, from its top. */
double band_track_height(const Band *band, guint track, double stretch);
double band_track_line(const Band *band, guint track, double stretch);

/* The track of an entry. */
guint band_track(const Band *band, guint entry);

/* Leaves out labels, the most important last, until the band is at most `height` high. O(labels²). */
void band_fill(Band *band, double height);

/* How many entries have no label but should. */
guint band_unlabelled(const Band *band);

/* The flag of an entry, NULL where it is left out. */
const Flag *band_flag(const Band *band, guint entry);

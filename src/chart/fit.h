/*
 * fit: how large the type and how wide the labels of a poster may be, and where each then stands.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/label.h"
#include "chart/mark.h"
#include "chart/skyline.h"

typedef struct {
    double width, height, margin; /* of the page, points */
    bool may_shorten;             /* the page's height may follow what is drawn */
    double zoom, head_zoom;       /* of type, against the theme */
    double head_gap;              /* between the head and the highest label */
    double room;                  /* for labels above and below together */
    double pad;                   /* between two labels */
    double lane_pitch;
    Scale *scale;
    guint count;                    /* of entries, and of the arrays below */
    Flag *flags;                    /* sorted by place */
    guint *flag_entry, *entry_flag; /* the entry of a flag, the flag of an entry */
    Label *labels;                  /* by entry; empty for those left out */
    MarkPlace *places;              /* by entry */
    guint *lanes, lane_count;       /* by entry; lane 0 is the axis line */
} Fit;

/* How far levels may be drawn apart to use the sheet. */
extern const double fit_stretch_most;

/* Chooses the largest type for which all labels fit, and for it the label width with the shortest leaders;
 * where not all fit at the theme's own size, the most important do, and plan->unlabelled counts the rest. The
 * caller owns it. */
Fit *fit_new(Plan *plan);
void fit_free(Fit *fit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fit, fit_free)

/* The flag of an entry, NULL where it is left out. */
const Flag *fit_flag(const Fit *fit, guint entry);

/*
 * sheet: how large the type and how wide the labels of a poster may be, and in how many bands its time
 * stands.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/band.h"

typedef struct {
    Plan *plan;
    double width, height, margin; /* of the page, points */
    bool may_shorten;             /* the page's height may follow what is drawn */
    double zoom, head_zoom;       /* of type, against the theme */
    double head_gap, band_gap;    /* under the head; between two bands */
    double above;                 /* taken by something else between head and bands */
    double room;                  /* for the bands */
    Label *samples;               /* by entry: unbroken, at the theme's size; empty where none is tried */
    GPtrArray *bands;             /* of Band */
} Sheet;

/* How far levels may be drawn apart to use the sheet. */
extern const double sheet_stretch_most;

/* Chooses the fewest bands and for them the largest type with which all labels fit, and for it the label
 * width with the shortest leaders; where not all fit in the smallest size, which is the theme's own but for
 * large type, the most important do, and plan->unlabelled counts the rest. `above` points stay free under the
 * head. The caller owns it. */
Sheet *sheet_new(Plan *plan, double above);
void sheet_free(Sheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sheet, sheet_free)

/* The height of all bands when their levels are drawn apart by `stretch`. */
double sheet_use(const Sheet *sheet, double stretch);

static inline Band *
sheet_band(const Sheet *sheet, guint index)
{
    return g_ptr_array_index(sheet->bands, index);
}

/*
 * panel: a column of a list: which items stand in it, and where.
 *
 * Beside a panel whose items lie well apart in time stands a rail, an axis true to scale, and a leader runs
 * from it to each item; where leaders would bend too far, headings take its place.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/mark.h"

/* An event as text: what the list is made of. */
typedef struct {
    const Event *event;
    const Entry *entry; /* NULL where it has no date */
    TextBlock *date, *text, *source;
    double height, middle; /* of the whole; from its top to the middle of its first line */
} Item;

typedef struct {
    guint first, count; /* items */
    double top, bottom; /* points, on the page */
    bool has_rail;
    Precision heading; /* without a rail: what its headings name, months to millennia */
    Scale *scale;      /* of the rail: time to y */
    MarkPlace *marks;  /* by item, on the rail */
    guint *lanes;      /* by item: lane 0 is the rail itself */
    double *places;    /* where each item begins */
} Panel;

enum { PANEL_GAP = 6, PANEL_HEADING_GAP = 8, PANEL_LANES = 4 };

/* Fills a panel from `top` to `bottom` with the items from `first` on (all with a date, or none), at least
 * one. panel_clear frees it. */
void panel_fill(Panel *panel, const Theme *theme, const Item *items, guint first, guint count, double top,
                double bottom);
void panel_clear(Panel *panel);

/* The first day of the month, year, decade … under which an item stands; the same for all without a date. */
gint64 panel_heading(const Item *item, Precision unit);

/*
 * panel: a column of a list, or a part of it: which items stand in it, and where.
 *
 * Beside a panel whose items lie well apart in time stands a rail, an axis true to scale, and a leader runs
 * from it to each item; where leaders would bend too far, headings take its place.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/item.h"
#include "chart/mark.h"

typedef struct {
    guint first, count; /* items, all with a date or none */
    guint column;       /* of the list: set by it */
    double top, bottom; /* points, on the page */
    double limit, gap;  /* how far down it may reach; between two items */
    bool has_rail;
    Precision heading; /* without a rail: what its headings name at least, months to millennia */
    Scale *scale;      /* of the rail: time to y */
    MarkPlace *marks;  /* by item, on the rail */
    guint *lanes;      /* by item: lane 0 is the rail itself */
    double *places;    /* where each item begins */
} Panel;

enum { PANEL_GAP = 6, PANEL_TIGHT_GAP = 3, PANEL_HEADING_GAP = 8, PANEL_LANES = 4 };

/* Fills a panel from `top` to `bottom` with the items from `first` on to `end`, at least one, as far as they
 * all have a date, or none, and lie `gap` apart. panel_clear frees it. */
void panel_fill(Panel *panel, const Theme *theme, const Item *items, guint first, guint end, Interval sides,
                double gap);
void panel_clear(Panel *panel);

/* Where `last` holds little, takes that into `before`, the column before it, set closer, or where that can't
 * be gives it some of what is there. Whether `last` is empty now, and cleared. */
bool panel_even_out(Panel *before, Panel *last, const Theme *theme, const Item *items);

/* Where a panel's last item ends. */
double panel_end(const Panel *panel, const Item *items);

/* Under what an item stands: the month, year, decade … of `unit` that holds its start, or where its own date
 * is wider, that; a Moment without first day for all without a date. */
Moment panel_heading(const Item *item, Precision unit);

/* Whether an item stands under another heading than the one before it. */
bool panel_is_new(const Item *item, Precision unit);

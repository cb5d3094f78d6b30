/*
 * item: an event as text: what a list is made of.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

typedef struct {
    const Event *event;
    const Entry *entry;              /* NULL where it has no date */
    TextBlock *date, *text, *source; /* source may be NULL */
    bool is_era;                     /* it has no mark on a rail */
    double height, middle;           /* of the whole; from its top to the middle of its first line */
} Item;

/* Measures an event's date, headline and source for columns of these widths. item_clear frees what it holds.
 */
void item_init(Item *item, const Plan *plan, const Event *event, const Entry *entry, double date_width,
               double text_width);
void item_clear(Item *item);

/* "4 Oct 1957 to 24 Jul 1975": what stands in a row of at least one item. The caller owns it. */
char *item_range(const Plan *plan, const Item *items, guint count);

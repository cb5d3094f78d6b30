/*
 * item: an event as text: what a list is made of.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

typedef struct {
    const Event *event;
    const Entry *entry; /* NULL where it has no date */
    TextBlock *date, *text;
    TextBlock *group, *source; /* under the text, either may be NULL */
    double group_wide;         /* what the group takes beside the source; 0 where it has a line of its own */
    bool is_era;               /* it has no mark on a rail */
    double height, middle;     /* of the whole; from its top to the middle of its first line */
} Item;

/* Where rail, dates and texts begin, from a panel's left side, and how wide these are, points. */
typedef struct {
    double rail, date, date_width, text, text_width;
} ItemColumns;

/* Columns for a panel as wide as that, in sizes that suit the theme's type. */
ItemColumns item_columns(const Theme *theme, double panel_width);

/* The least width of a panel where a page holds more than one, points. */
double item_panel_least(const Theme *theme);

/* Measures an event's date, headline, group and source. item_clear frees what it holds. */
void item_init(Item *item, const Plan *plan, const Event *event, const Entry *entry,
               const ItemColumns *columns);
void item_clear(Item *item);

/* Draws it in the columns of a panel at x, y. Without a rail, for `has_cue`, the mark of its group stands
 * before the date. */
void item_draw(const Item *item, const Plan *plan, Scene *scene, const ItemColumns *columns, double x,
               double y, bool has_cue);

/* "4 Oct 1957 to 24 Jul 1975": what stands in a row of at least one item. The caller owns it. */
char *item_range(const Plan *plan, const Item *items, guint count);

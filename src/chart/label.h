/*
 * label: what hangs on a leader: the date, and under it the headline.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

typedef struct {
    TextBlock *date, *text;
    double whole; /* width of the date on one line */
} Label;

/* Measures an entry's label at most `width` wide (a date may be somewhat wider, to stay on one line), `zoom`
 * times the theme's size. label_clear frees it. */
void label_init(Label *label, const Plan *plan, const Entry *entry, double width, double zoom);
void label_clear(Label *label);

/* What it measures, in points. */
double label_width(const Label *label);
double label_height(const Label *label);

/* What the same label measures when it is broken to another width. */
void label_size(const Label *label, double width, double *wide, double *high);

/* Where the event's source can be read on the web; NULL where it is nowhere known. Borrowed. */
const char *label_address(const Event *event);

/* Draws it with its top left corner at x, y, or for `is_left` its top right one, flush there; as a link to
 * the entry's source where that has an address. */
void label_draw(const Label *label, const Entry *entry, Scene *scene, double x, double y, bool is_left);

/*
 * list: every event in reading order, over as many pages as it takes.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* Draws all entries, and after them what has no date. With `above`, so many points under the head of the
 * first page are a strip. The caller owns the Scene. */
Scene *list_layout(Plan *plan, double above);

/* Appends pages that name these entries (const Entry, in order) and, unless they are named under the chart,
 * what has no date: what a sheet before them has no room for. */
void list_add_rest(Plan *plan, Scene *scene, const GPtrArray *entries);

/*
 * rail: the upright time axis beside a panel of a list, with marks and leaders.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/panel.h"

/* Draws line, ticks and their labels, which end left of `x`. */
void rail_draw(const Plan *plan, Scene *scene, const Panel *panel, double x);

/* Draws the mark of the panel's item `index` on the rail at `x`, and its leader to the text at `text_x`,
 * whose first line's middle is at `y`. */
void rail_draw_mark(const Plan *plan, Scene *scene, const Panel *panel, const Item *item, guint index,
                    double x, double text_x, double y);

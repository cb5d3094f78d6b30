/*
 * strip: how many events there are, bin by bin, with the peaks named: for more events than can be told.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* Draws the plan's entries on one page. The caller owns the Scene. */
Scene *strip_layout(Plan *plan);

/* Draws columns and axis into a box on the scene's page; `has_peaks` names the highest. */
void strip_draw(Plan *plan, Scene *scene, Box box, bool has_peaks);

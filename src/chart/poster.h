/*
 * poster: one sheet, time from left to right, labels hung over and under it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* Draws the plan's entries on one page. plan->unlabelled counts the labels without room; unless the chart is
 * a figure, pages of a list follow that name these and what has no date. With `above`,
 * so many points under the head are a strip. The caller owns the Scene. */
Scene *poster_layout(Plan *plan, double above);

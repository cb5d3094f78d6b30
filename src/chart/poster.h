/*
 * poster: one sheet, time from left to right, labels hung over and under it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* Draws the plan's entries on one page. plan->unlabelled counts the labels without room. The caller owns the
 * Scene. */
Scene *poster_layout(Plan *plan);

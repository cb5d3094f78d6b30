/*
 * list: every event in reading order, over as many pages as it takes.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* Draws all entries, and after them what has no date. The caller owns the Scene. */
Scene *list_layout(Plan *plan);

/*
 * outline: the polygon of a bar, the same for all painters.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/scene.h"

typedef struct {
    double x, y;
} Point;

enum { OUTLINE_MAX = 10 };

/* The corners of a bar in order, at most OUTLINE_MAX; gives how many. */
guint outline_bar(const Mark *bar, Point *corners);

/* The part of a bar's length over which a faded end comes in. */
#define OUTLINE_FADE (1 / 3.0)

/*
 * turn: from which time on the labels of a band hang to the left of their leaders.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/band.h"

/* Marks so near before a turn, points, are taken to stand at it. */
extern const double turn_near;

/* Arranges the band with the turns, of those tried, that leave out the fewest labels, and of these make it
 * low and its leaders short. Without any it's arranged as all labels hang right; a turn must be worth it. */
void turn_choose(Band *band);

/*
 * cut: the bands of a poster: its time cut where each has as many labels as the others.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/band.h"

/* The plan's time in `count` bands; `samples` (by entry, empty for those that get no label) are borrowed.
 * Cuts stand at the start of an entry or, where one lies just before it, of a year or month; an entry that
 * goes on beyond one is in the bands on both sides. NULL where there are too few different times for so many.
 * The caller owns the array (of Band). */
GPtrArray *cut_bands(const Plan *plan, const Label *samples, guint count);

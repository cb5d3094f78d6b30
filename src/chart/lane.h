/*
 * lane: intervals sorted into as few rows as keep them from overlapping.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/scale.h"

#include <glib.h>

/* Gives each interval (sorted by start) the lowest of at most `most` lanes in which it lies at least `gap`
 * after the one before; where there is none, the lane that is free first. Lanes count from 0 and go to
 * `lanes`. Gives how many there are. Source: interval partitioning, Kleinberg and Tardos, Algorithm
 * Design, 4.1. */
guint lane_assign(const Interval *intervals, guint count, double gap, guint most, guint *lanes);

/*
 * joint: where "and" and commas part segments.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/cutter.h"

/* Whether the current segment ends at the "and" or "but" at `at`, by a verb that shares its subject, a clause
 * of its own, or one participle joined to another; `cut` is what begins there. */
bool joint_cut_coordinate(const Cutter *cutter, guint at, Cut *cut);

/* The same for a comma. */
bool joint_cut_comma(const Cutter *cutter, guint at, Cut *cut);

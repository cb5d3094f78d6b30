/*
 * rank: which of a plan's entries matter most, where there is not room for all.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* The entries from the most to the least important, those of equal importance spread over the whole time; as
 * many as there are. The caller owns them. */
guint *rank_entries(const Plan *plan);

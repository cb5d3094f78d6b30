/*
 * pava: isotonic regression by pooling adjacent violators.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* Replaces `values` by the sequence that never falls and differs least from them (sum of squares), in O(n).
 * Source: Ayer, Brunk, Ewing, Reid and Silverman, Annals of Mathematical Statistics 26 (1955), 641-647. */
void pava_fit(double *values, guint count);

/* Places things `sizes` long in a row as near to `wanted` as can be, in order, `gap` apart, all between
 * `start` and `end`: gives where each begins in `places`. Where they don't fit they begin at `start` and run
 * over. */
void pava_place(const double *wanted, const double *sizes, guint count, double gap, double start, double end,
                double *places);

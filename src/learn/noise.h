/*
 * noise: what keeps a net from learning its sentences by heart: words and numbers left out at random.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/random.h"

/* A random number from 0 up to, but not including, 1. */
static inline float
noise_part(guint64 *random)
{
    return (float) (random_next(random) >> 40) * (1.0F / (1 << 24));
}

/* Fills `mask` with factors: 0 for a share `dropped` of the numbers, and for the others what keeps the sum
 * (Srivastava et al. 2014, "Dropout"). Without `random` all are 1. */
static inline void
noise_mask(float *mask, guint count, float dropped, guint64 *random)
{
    for (guint i = 0; i < count; i++)
        mask[i] = !random ? 1 : noise_part(random) < dropped ? 0 : 1 / (1 - dropped);
}

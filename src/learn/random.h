/*
 * random: numbers that look random and are the same for the same seed everywhere.
 *
 * splitmix64, after G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* The next number of the sequence that `state` stands in. */
static inline guint64
random_next(guint64 *state)
{
    guint64 mixed = *state += G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
    mixed = (mixed ^ mixed >> 30) * G_GUINT64_CONSTANT(0xBF58476D1CE4E5B9);
    mixed = (mixed ^ mixed >> 27) * G_GUINT64_CONSTANT(0x94D049BB133111EB);
    return mixed ^ mixed >> 31;
}

/* Puts `count` numbers into another order. */
static inline void
random_shuffle(guint64 *state, guint *numbers, guint count)
{
    for (guint i = count; i > 1; i--) {
        guint other = (guint) (random_next(state) % i), kept = numbers[i - 1];
        numbers[i - 1] = numbers[other];
        numbers[other] = kept;
    }
}

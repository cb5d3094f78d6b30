/*
 * weights: a linear model's weights, by hashed feature and class, as they lie in a model file.
 *
 * A feature is a 32-bit hash. Its first `bits` bits choose a bucket, its last 14 tell it from the others
 * there:
 *
 *   bits, classes (4 bytes each)
 *   starts: for each bucket, and one behind the last, where its rows begin (4 bytes each)
 *   rows: tag and shift (2 bytes: 14 bits of the feature, 2 of shift), pairs - 1 (1 byte), then for each pair
 * a class (1 byte) and a weight (1 byte, signed), to be shifted left
 *
 * Scores are sums of integers: each machine gets the same ones.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/model.h"

typedef struct {
    const guint32 *starts;
    const guint8 *rows;
    guint bits;
    guint classes; /* 1 .. 256 */
} Weights;

enum { WEIGHTS_TAG = (1 << 14) - 1, WEIGHTS_HEADER = 8 };

/* Reads the head of a section; false where it can't be one. Nothing that the rows hold can then do harm. */
bool weights_init(Weights *weights, Section section);

/* Adds the feature's weights to the scores of all classes. */
static inline void
weights_add(const Weights *weights, guint32 feature, gint32 *scores)
{
    guint bucket = feature >> (32 - weights->bits);
    const guint8 *row = weights->rows + weights->starts[bucket];
    const guint8 *end = weights->rows + weights->starts[bucket + 1];
    guint tag = feature & WEIGHTS_TAG;
    while (end - row >= 5) {
        guint head = row[0] | (guint) row[1] << 8, pairs = row[2] + 1u;
        row += 3;
        if ((gsize) (end - row) < 2 * pairs)
            return;
        if ((head & WEIGHTS_TAG) == tag) {
            gint32 factor = 1 << (head >> 14);
            for (guint i = 0; i < pairs; i++)
                if (row[2 * i] < weights->classes)
                    scores[row[2 * i]] += (gint8) row[2 * i + 1] * factor;
            return;
        }
        row += 2 * pairs;
    }
}

/* The same for many features. Most rows lie far apart in memory: all are asked for before the first is read.
 */
static inline void
weights_add_all(const Weights *weights, const guint32 *features, guint count, gint32 *scores)
{
    for (guint i = 0; i < count; i++)
        __builtin_prefetch(&weights->starts[features[i] >> (32 - weights->bits)]);
    for (guint i = 0; i < count; i++)
        __builtin_prefetch(weights->rows + weights->starts[features[i] >> (32 - weights->bits)]);
    for (guint i = 0; i < count; i++)
        weights_add(weights, features[i], scores);
}

/* Mixes a value into a hash; all bits of the result are good ones (the constants are splitmix64's). */
static inline guint32
feature_mix(guint32 hash, guint32 value)
{
    guint64 mixed = ((guint64) hash << 32 | value) + G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
    mixed = (mixed ^ mixed >> 30) * G_GUINT64_CONSTANT(0xBF58476D1CE4E5B9);
    mixed = (mixed ^ mixed >> 27) * G_GUINT64_CONSTANT(0x94D049BB133111EB);
    return (guint32) (mixed >> 32);
}

/*
 * perceptron: a linear model in the making: weights by hashed feature and class, averaged over all steps.
 *
 * All arithmetic is in integers, so that the same steps give the same bytes on each machine. After M.
 * Collins, "Discriminative training methods for hidden Markov models", EMNLP 2002.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

typedef struct Perceptron Perceptron;

/* An empty one of so many classes, at most 256. The caller owns it. */
Perceptron *perceptron_new(guint classes);
void perceptron_free(Perceptron *perceptron);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Perceptron, perceptron_free)

/* Adds the weights of the features to `scores`, one a class. */
void perceptron_score(const Perceptron *perceptron, const guint32 *features, guint count, gint32 *scores);

/* Counts the features of one example. Once any was counted, only those that came up at least `least` times
 * are given weights, but for a few that share a counter with others. */
void perceptron_count(Perceptron *perceptron, const guint32 *features, guint count);
void perceptron_require(Perceptron *perceptron, guint least);

/* Makes `good` likelier and `bad` less likely where these features are. */
void perceptron_update(Perceptron *perceptron, const guint32 *features, guint count, guint good, guint bad);

/* Counts one step; the average is over steps. */
void perceptron_step(Perceptron *perceptron);

/* The averages as a section of a model (see weights.h), in units of 1 / `scale`; weights that round to less
 * than `least` units are left out. The caller owns the bytes. */
GByteArray *perceptron_section(Perceptron *perceptron, guint scale, guint least);

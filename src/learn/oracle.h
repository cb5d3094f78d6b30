/*
 * oracle: what a step of the parser costs: how many arcs of the true tree it puts out of reach.
 *
 * A dynamic oracle: it answers for trees that have already gone wrong, too, so that the parser can learn to
 * make the best of its own mistakes. After Goldberg & Nivre 2013, "Training Deterministic Parsers with
 * Non-Deterministic Oracles", section 4.4.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/transition.h"

enum { ORACLE_FORBIDDEN = G_MAXINT };

/* The cost of each step where the tree has grown so far, ORACLE_FORBIDDEN for those that aren't allowed.
 * `heads` are the true ones, by word; the tree is projective. While no arc is lost one step costs 0. Linear
 * in the sentence. */
void oracle_judge(const Progress *progress, const guint16 *heads, guint costs[TRANSITION_COUNT]);

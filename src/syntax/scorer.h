/*
 * scorer: which step to take next, and by which relation: one hidden layer over what the encoder says of the
 * words at hand.
 *
 * What each word adds to the hidden layer at each place where it may stand is computed once a sentence, so
 * that a step only adds up (Chen & Manning 2014, "A Fast and Accurate Dependency Parser using Neural
 * Networks").
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/network.h"
#include "syntax/transition.h"

/* Room for one sentence, to be used again for the next. */
typedef struct {
    gint16 added[NETWORK_POSITIONS][PROGRESS_LENGTH][NETWORK_HIDDEN]; /* Q10 */
    gint16 hidden[NETWORK_HIDDEN];                                    /* Q10 */
} Scorer;

/* Takes in what the encoder says of the `count` words. */
void scorer_read(Scorer *scorer, const NetworkWeights *weights, const gint16 (*states)[NETWORK_STATE],
                 guint count);

/* The best step of those that are allowed, and the relation of its arc if it makes one: RELATION_ROOT to word
 * 0, another one else. */
Transition scorer_choose(Scorer *scorer, const NetworkWeights *weights, const Progress *progress,
                         Relation *relation);

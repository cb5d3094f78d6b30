/*
 * decision: a step of the parser while it learns: the hidden layer and its scores, forth and back again.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/net.h"
#include "syntax/situation.h"

/* Room for one sentence, to be used again for the next. */
typedef struct {
    float added[NETWORK_POSITIONS][PROGRESS_LENGTH][NETWORK_HIDDEN]; /* by each word at each place */
    float added_blame[NETWORK_POSITIONS][PROGRESS_LENGTH][NETWORK_HIDDEN];
    float mask[NETWORK_HIDDEN];
    Situation situation; /* of the step at hand, and so are all that follow */
    float hidden[NETWORK_HIDDEN];
    float hidden_blame[NETWORK_HIDDEN];
    float actions[NETWORK_ACTIONS]; /* scores of the transitions */
    float labels[NETWORK_LABELS];   /* scores of the relations */
} Decision;

/* Takes in what the encoder says of `count` words. With `random` numbers are left out, as in learning. */
void decision_read(Decision *decision, const Net *net, const float (*states)[NETWORK_STATE], guint count,
                   guint64 *random);

/* Scores the transitions. */
void decision_score(Decision *decision, const Net *net, const Progress *progress);

/* Scores the relations of the arc that the transition makes. */
void decision_label(Decision *decision, const Net *net, Transition transition);

/* The best relation of the scores, but for RELATION_ROOT. */
Relation decision_relation(const Decision *decision);

/* Takes in what the loss says of the transitions' scores, or the relations'. */
void decision_blame_actions(Decision *decision, Net *net, const float blame[NETWORK_ACTIONS]);
void decision_blame_labels(Decision *decision, Net *net, Transition transition,
                           const float blame[NETWORK_LABELS]);

/* Ends a step: passes its blame on to the words at hand and the net's gradients. */
void decision_learn(Decision *decision, Net *net);

/* Ends a sentence: adds what its steps say of the states to `blame`, and of the net to its gradients. */
void decision_pass(Decision *decision, Net *net, const float (*states)[NETWORK_STATE], guint count,
                   float (*blame)[NETWORK_STATE]);

/*
 * parameters: the parser's net while it learns, in floats: the twin of NetworkWeights.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/network.h"

typedef struct {
    float input[NETWORK_STATE][NETWORK_GATES];
    float recurrent[NETWORK_CELLS][NETWORK_GATES];
    float bias[NETWORK_GATES];
} LstmParameters;

/* All that is touched by each sentence. Floats only: it is also used as one long row of them. */
typedef struct {
    LstmParameters lstm[NETWORK_LAYERS][2];
    float position[NETWORK_POSITIONS][NETWORK_STATE][NETWORK_HIDDEN];
    float absent[NETWORK_POSITIONS][NETWORK_HIDDEN];
    float child[NETWORK_CHILDREN][NETWORK_LABELS][NETWORK_HIDDEN];
    float count[NETWORK_COUNT_ROWS][NETWORK_HIDDEN];
    float hidden_bias[NETWORK_HIDDEN];
    float action[NETWORK_HIDDEN][NETWORK_ACTIONS];
    float action_bias[NETWORK_ACTIONS];
    float label[2][NETWORK_HIDDEN][NETWORK_LABELS];
    float label_bias[2][NETWORK_LABELS];
    float tag[NETWORK_TAG_ROWS][NETWORK_TAG];
} Parameters;

/* The matrices on their side, for the way back. */
typedef struct {
    float input[NETWORK_LAYERS][2][NETWORK_GATES][NETWORK_STATE];
    float recurrent[NETWORK_LAYERS][2][NETWORK_GATES][NETWORK_CELLS];
    float position[NETWORK_POSITIONS][NETWORK_HIDDEN][NETWORK_STATE];
    float action[NETWORK_ACTIONS][NETWORK_HIDDEN];
    float label[2][NETWORK_LABELS][NETWORK_HIDDEN];
} Transposed;

/* Parameters to begin with: small random numbers (Glorot & Bengio 2010), 1 for the bias of forget gates. */
void parameters_start(Parameters *parameters, guint64 *random);

void parameters_transpose(const Parameters *parameters, Transposed *transposed);

/* Fills `count` numbers with random ones from -scale to scale. */
void parameters_scatter(float *numbers, gsize count, float scale, guint64 *random);

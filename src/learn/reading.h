/*
 * reading: what the encoder makes of a sentence while it learns, forth and back again.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/lstm.h"
#include "learn/net.h"

/* Room for one sentence, to be used again for the next. */
typedef struct {
    guint32 rows[LSTM_LENGTH];                      /* words that the net was shown, some as unknown ones */
    float masks[NETWORK_LAYERS + 1][NETWORK_STATE]; /* of each layer's input, and of what comes out */
    LstmTrace layers[NETWORK_LAYERS];
    float out[LSTM_LENGTH][NETWORK_STATE];
    float blame[NETWORK_LAYERS + 1][LSTM_LENGTH][NETWORK_STATE]; /* what the loss says of inputs and output */
} Reading;

/* Reads the sentence; reading->out follows, and all that leads to it. With `random` words and numbers are
 * left out, as in learning. */
void reading_run(Reading *reading, const Net *net, const NetWord *words, guint count, guint64 *random);

/* Adds to the net's gradients what follows from the last of reading->blame, that of reading->out. */
void reading_learn(Reading *reading, Net *net, const NetWord *words, guint count);

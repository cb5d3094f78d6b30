/*
 * lstm: one layer that reads a sentence from both ends, in floats, forth and back again.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/parameters.h"
#include "syntax/transition.h"

enum { LSTM_LENGTH = PROGRESS_LENGTH };

/* What a layer was given and what it did with it, word by word. */
typedef struct {
    float in[LSTM_LENGTH][NETWORK_STATE];
    float gates[2][LSTM_LENGTH][NETWORK_GATES]; /* after their curves */
    float cells[2][LSTM_LENGTH][NETWORK_CELLS];
    float curved[2][LSTM_LENGTH][NETWORK_CELLS]; /* cells after theirs */
    float out[LSTM_LENGTH][NETWORK_STATE];
    float sums[LSTM_LENGTH][NETWORK_GATES]; /* room for lstm_learn */
} LstmTrace;

/* Reads the first `count` words of trace->in; all else in the trace follows. */
void lstm_read(const LstmParameters lstm[2], LstmTrace *trace, guint count);

/* From what the loss says of trace->out, `out`, finds what it says of trace->in, added to `in`, and of the
 * parameters, added to `gradient`. `layer` tells which part of `transposed` belongs to them. */
void lstm_learn(const Transposed *transposed, guint layer, LstmTrace *trace, guint count,
                const float (*out)[NETWORK_STATE], float (*in)[NETWORK_STATE], LstmParameters gradient[2]);

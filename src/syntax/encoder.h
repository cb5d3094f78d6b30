/*
 * encoder: what each word of a sentence means in it: two layers of LSTM that read it from both ends.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/network.h"
#include "syntax/trait.h"

/* A sentence as the encoder gets it holds at most so many words, with the root before the first. */
enum { ENCODER_LENGTH = 401 };

/* Room for one sentence, to be used again for the next. About 0.6 MB, of which a sentence touches its part.
 */
typedef struct {
    gint16 states[2][ENCODER_LENGTH][NETWORK_STATE]; /* Q12: input and output of a layer, taking turns */
    gint32 gates[ENCODER_LENGTH][NETWORK_GATES];     /* Q22 */
    gint32 cells[NETWORK_CELLS];                     /* Q12 */
} Encoder;

/* A word's numbers before any layer, Q12, from its rows: see trait.h. */
void encoder_embed(const NetworkWeights *weights, const gint8 word[NETWORK_WORD],
                   const guint16 affixes[NETWORK_AFFIXES], const guint8 *tags, guint tag_count,
                   gint16 state[NETWORK_STATE]);

/* Runs all layers over the `count` rows of states[0]. Returns the rows that come out, Q12, borrowed from the
 * encoder until its next use. Linear in `count`. */
const gint16 (*encoder_run(Encoder *encoder, const NetworkWeights *weights, guint count))[NETWORK_STATE];

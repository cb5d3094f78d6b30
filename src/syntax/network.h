/*
 * network: the shape of the net that the parser runs on, and its weights as the model file holds them.
 *
 * A word goes in as the rows of its spelling, its affixes and its part of speech. Two layers of LSTM
 * (Hochreiter & Schmidhuber 1997, with forget gates: Gers et al. 2000) read the sentence from both ends, as
 * in Kiperwasser & Goldberg 2016, "Simple and Accurate Dependency Parsing Using Bidirectional LSTM Feature
 * Representations". What they say of the words at hand goes through one hidden layer, which scores the
 * transitions and the relations:
 *
 *   word 64 | affixes 48 | tags 16  ->  64 forward | 64 backward  ->  64 | 64  ->  hidden  ->  scores
 *
 * All numbers are fixed-point integers, so that every machine grows the same trees. Those written Q12 are
 * 4096 times what they stand for.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

#include "syntax/pos.h"
#include "syntax/relation.h"

enum {
    NETWORK_WORD = 64,   /* numbers that stand for a spelling */
    NETWORK_AFFIX = 48,  /* for its suffixes, prefix and shape, added up */
    NETWORK_TAG = 16,    /* for part of speech and features, added up */
    NETWORK_CELLS = 64,  /* of an LSTM in one direction */
    NETWORK_STATE = 128, /* of both directions; also the width of the input */
    NETWORK_GATES = 256, /* of an LSTM: input, forget, output, candidate, each NETWORK_CELLS wide */
    NETWORK_LAYERS = 2,
    NETWORK_HIDDEN = 96,
    NETWORK_LABELS = 64,     /* relations, filled up */
    NETWORK_ACTIONS = 16,    /* transitions, filled up */
    NETWORK_POSITIONS = 4,   /* words that a decision looks at */
    NETWORK_CHILDREN = 4,    /* relations that it looks at */
    NETWORK_COUNTS = 4,      /* distances and numbers of children that it looks at */
    NETWORK_COUNT_ROWS = 32, /* their values, all together */
    NETWORK_AFFIXES = 4,     /* rows a word has among the affixes */
    NETWORK_AFFIX_ROWS = 8192,
    NETWORK_TAG_ROWS = 32, /* parts of speech, then features, filled up */
    NETWORK_CURVE = 4096,  /* steps of the sigmoid */
    NETWORK_WORD_UNKNOWN = 0,
    NETWORK_WORD_ROOT = 1, /* the row of what stands before the sentence, on which its root hangs */
    NETWORK_WORD_FIRST = 2,
};

/* Weights from `inputs` to `outputs` lie in pairs of inputs, as PMADDWD wants them: [input / 2][output][input
 * % 2]. */

typedef struct {
    gint16 input[NETWORK_STATE / 2][NETWORK_GATES][2];     /* Q10 */
    gint16 recurrent[NETWORK_CELLS / 2][NETWORK_GATES][2]; /* Q10 */
    gint32 bias[NETWORK_GATES];                            /* Q22 */
} NetworkLstm;

typedef struct {
    gint16 curve[NETWORK_CURVE]; /* the sigmoid, Q15, from -8 up to 8 in steps of 1/256 */
    NetworkLstm lstm[NETWORK_LAYERS][2];
    gint16 position[NETWORK_POSITIONS][NETWORK_STATE / 2][NETWORK_HIDDEN][2]; /* Q10 */
    gint16 absent[NETWORK_POSITIONS][NETWORK_HIDDEN];               /* Q10, where there is no word */
    gint16 child[NETWORK_CHILDREN][NETWORK_LABELS][NETWORK_HIDDEN]; /* Q10; row 0 for no child */
    gint16 count[NETWORK_COUNT_ROWS][NETWORK_HIDDEN];               /* Q10 */
    gint16 hidden_bias[NETWORK_HIDDEN];                             /* Q10 */
    gint16 action[NETWORK_HIDDEN / 2][NETWORK_ACTIONS][2];          /* Q10 */
    gint32 action_bias[NETWORK_ACTIONS];                            /* Q20 */
    gint16 label[2][NETWORK_HIDDEN / 2][NETWORK_LABELS][2];         /* Q10; of left and right arcs */
    gint32 label_bias[2][NETWORK_LABELS];                           /* Q20 */
    gint8 tag[NETWORK_TAG_ROWS][NETWORK_TAG];                       /* Q6 */
    gint8 affix[NETWORK_AFFIX_ROWS][NETWORK_AFFIX];                 /* Q6 */
} NetworkWeights;

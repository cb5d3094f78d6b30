/*
 * score: how well trees agree with gold trees: the measures of the CoNLL 2018 shared task.
 *
 * Words agree where they are the same bytes of the text; each measure is over words that agree. Relations are
 * compared without subtypes, features as far as fasti knows them. See D. Zeman et al., "CoNLL 2018 shared
 * task: multilingual parsing from raw text to Universal Dependencies",
 * https://universaldependencies.org/conll18/.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/tree.h"

typedef enum {
    SCORE_WORDS,
    SCORE_SENTENCES,
    SCORE_UPOS,
    SCORE_FEATURES,
    SCORE_LEMMAS,
    SCORE_UAS,
    SCORE_LAS,
    SCORE_COUNT
} Measure;

typedef struct {
    guint gold[SCORE_COUNT], found[SCORE_COUNT], right[SCORE_COUNT];
} Score;

/* Counts what the trees of `found` share with those of `gold`; both are arrays of Tree * over one text, in
 * its order. */
void score_add(Score *score, const GPtrArray *gold, const GPtrArray *found);

/* The harmonic mean of precision and recall, in percent; 0 where nothing was found or to be found. */
double score_f1(const Score *score, Measure measure);

/* "Words", "Sentences" … */
const char *score_name(Measure measure);

/*
 * lesson: a net learns from one sentence, or says what it makes of it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/decision.h"
#include "learn/reading.h"

/* Room for one sentence, to be used again for the next. About 6 MB. */
typedef struct {
    Reading reading;
    Decision decision;
    Progress progress;
    double loss; /* of all sentences learnt: -log of the probability of what was right, added up */
} Lesson;

/* Adds what the sentence says of the net to the net's gradients. `count` >= 2, word 0 with them. Where the
 * net errs, it goes on from its error with probability `explore`, and learns what is best there. */
void lesson_learn(Lesson *lesson, Net *net, const NetWord *words, guint count, float explore,
                  guint64 *random);

/* Parses the sentence with the net as it is; lesson->progress holds the tree then. */
void lesson_parse(Lesson *lesson, const Net *net, const NetWord *words, guint count);

/*
 * situation: what the parser looks at before each step: words at hand, their children, how far apart they
 * lie.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/network.h"
#include "syntax/transition.h"

enum { SITUATION_ABSENT = 0xFFFF };

typedef struct {
    guint16 words[NETWORK_POSITIONS];  /* the top of the stack, the two below it, the next word;
                                          SITUATION_ABSENT for none */
    guint8 children[NETWORK_CHILDREN]; /* of the top the last and the first, of the one below the last, of the
                                          next word the first: rows, 1 + its relation, 0 for none */
    guint8 counts[NETWORK_COUNTS]; /* distance from the top to the next word, from the one below to the top;
                                      numbers of children to the left, to the right: rows */
} Situation;

/* The situation of a tree that isn't done. O(1). */
void situation_read(const Progress *progress, Situation *situation);

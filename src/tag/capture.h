/*
 * capture: what the slots of one pattern hold, once the automaton knows that it matches.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/alphabet.h"

/* Reads pattern after pattern on its own; keeps its memory between calls. */
typedef struct {
    const Grammar *grammar;
    Alphabet *alphabet;
    GArray *threads[2]; /* of Thread: those of the token being read, and of the next */
    guint32 *stamps;    /* by node: the step that visited it last */
    guint32 stamp;
    gpointer memories; /* short runs that were read before */
} Capturer;

void capturer_init(Capturer *capturer, const Grammar *grammar, Alphabet *alphabet);
void capturer_clear(Capturer *capturer);

/* Reads a run of `count` symbols with the pattern that begins at node `start`, and fills `captures`. False
 * when it doesn't match just these. Linear in tokens times nodes. Source of the method: R. Pike's virtual
 * machine, as told by R. Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009. */
bool capturer_read(Capturer *capturer, guint16 start, const guint32 *symbols, guint count,
                   Captures *captures);

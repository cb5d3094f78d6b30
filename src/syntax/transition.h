/*
 * transition: a tree grown from left to right by three steps, with a stack of words that still lack a head.
 *
 * The arc-hybrid system (Kuhlmann, Gómez-Rodríguez & Satta 2011, "Dynamic Programming Algorithms for
 * Transition-Based Dependency Parsers"). Word 0 is what the root hangs on; it lies at the bottom of the
 * stack.
 *
 *   shift   the next word goes onto the stack
 *   left    the top of the stack hangs on the next word, and is taken off
 *   right   the top of the stack hangs on the one below it, and is taken off
 *
 *   "She was born": shift, shift, left (was <- born), left (She <- born), shift, right (born <- 0)
 *
 * Only the last word on the stack may hang on word 0, and only at the end, so that each tree has one root. A
 * sentence of n words takes 2 n steps.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* So many words, word 0 with them. */
enum { PROGRESS_LENGTH = 401 };

typedef enum {
    TRANSITION_SHIFT,
    TRANSITION_LEFT,
    TRANSITION_RIGHT,
    TRANSITION_COUNT,
} Transition;

/* How far a tree has grown. A child of 0 is none, for word 0 is nobody's child. */
typedef struct {
    guint16 count; /* words, word 0 with them */
    guint16 next;  /* the first that has not been shifted; `count` when all have */
    guint16 depth; /* words on the stack */
    guint16 stack[PROGRESS_LENGTH];
    guint16 head[PROGRESS_LENGTH];
    guint16 leftmost[PROGRESS_LENGTH], rightmost[PROGRESS_LENGTH]; /* children to the left, to the right */
    guint8 lefts[PROGRESS_LENGTH], rights[PROGRESS_LENGTH];        /* their numbers, up to 255 */
    guint8 relation[PROGRESS_LENGTH];                              /* Relation, once a word has a head */
} Progress;

/* Before the first step. 2 <= `count` <= PROGRESS_LENGTH. */
void progress_start(Progress *progress, guint count);

/* Whether each word has its head. */
bool progress_is_done(const Progress *progress);

/* Whether the step can be taken now. While the tree is not done at least one can. */
bool progress_allows(const Progress *progress, Transition transition);

/* The word that an arc of this step gives a head to, and that head. For left and right only. */
guint progress_child(const Progress *progress);
guint progress_head(const Progress *progress, Transition transition);

/* Takes a step that is allowed; `relation` is that of the arc, if there is one. O(1). */
void progress_take(Progress *progress, Transition transition, guint8 relation);

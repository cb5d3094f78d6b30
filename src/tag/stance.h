/*
 * stance: whether a sentence tells of one time, or of what is so at any: a condition, a habit, anybody.
 *
 *   You plan a bridge, and ten years later you cross it.          anybody
 *   If it isn't paid in May, the landlord may enter in June.      a condition
 *   The owners still read the gauge each day a century later.     a habit
 *
 * All is told by words: a cue that stands near the expression, and no past form there. A clause ends at a
 * semicolon; STANCE_REACH tokens are looked at on each side.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/tense.h"

typedef enum {
    STANCE_PLAIN,
    STANCE_HABIT, /* but not where the text tells its story in the present */
    STANCE_TIMELESS,
} Stance;

/* What a word of the class timeless-cue has for its value. */
typedef enum {
    CUE_ANYBODY,   /* "you": tells of anybody in the present */
    CUE_CONDITION, /* "if": also of what is to come */
    CUE_USUAL,     /* "usually", "each": a habit in the present */
    CUE_WHO,       /* "who": tells of anybody behind an article at the head, "a patient who …" */
} TimelessCue;

enum { STANCE_REACH = 24 };

/* The stance of what is told at the tokens `first` up to `end`. */
Stance stance_near(const TenseReader *reader, const Sentence *sentence, guint first, guint end);

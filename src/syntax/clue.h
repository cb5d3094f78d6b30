/*
 * clue: what a word shows by itself: its form, its ends, its shape, and what the dictionary knows of it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/dictionary.h"
#include "syntax/tree.h"

enum { CLUE_SUFFIXES = 5, CLUE_PREFIXES = 4, CLUE_MARGIN = 2, CLUE_FEATURES_MAX = 48 };

typedef struct {
    guint64 allowed;                 /* the tags that it may have, a bit each; 0 for any that is open */
    guint32 form;                    /* tree_form_hash */
    guint32 suffixes[CLUE_SUFFIXES]; /* of 1, 2 … letters; the whole word where it is shorter */
    guint32 prefixes[CLUE_PREFIXES];
    guint32 shape; /* capitals, digits, hyphens and other marks in it */
    guint32 habit; /* the dictionary's, or for a word that it doesn't know one of its shape */
} Clue;

/* Fills `clues` (of Clue) for all words of the tree, with CLUE_MARGIN empty ones before the first and behind
 * the last, and sets the words' forms. */
void clues_fill(GArray *clues, const Dictionary *dictionary, Tree *tree);

/* The clue of the word at `index`. */
static inline const Clue *
clue_at(const GArray *clues, guint index)
{
    return &g_array_index(clues, Clue, index + CLUE_MARGIN);
}

/* The features of a word by which its tag is chosen; `before` and `before2` are the tags of the two words
 * ahead of it (any value for none, but always the same). Returns how many of `features` were filled. */
guint clue_features(const Clue *clue, guint before, guint before2, guint32 features[CLUE_FEATURES_MAX]);

/*
 * trait: what the parser knows of a word before it looks at its neighbours: rows of the network's tables.
 *
 * "Banked" (VERB, Past): the row of "banked" if that was learnt, else of the unknown; those of the suffixes
 * "ed" and "ked", of the prefix "ban" and of the shape "Xxx"; those of VERB and of Past.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/network.h"

/* The words that have a row, by tree_form_hash, ascending: the first has row NETWORK_WORD_FIRST. */
typedef struct {
    const guint32 *forms;
    guint count;
} Vocabulary;

/* The row of the word, NETWORK_WORD_UNKNOWN where it has none. O(log n). */
guint vocabulary_find(const Vocabulary *vocabulary, guint32 form);

/* The rows of a word's affixes and shape. `form` is valid UTF-8, `length` in bytes. O(1): only the first and
 * last few letters count. */
void trait_affixes(const char *form, gsize length, guint16 rows[NETWORK_AFFIXES]);

/* The rows of a part of speech and its features: to `rows`, their number returned. */
guint trait_tags(Pos pos, guint16 features, guint8 rows[NETWORK_TAG_ROWS]);

/*
 * dictionary: which tags a word that was learnt may have, as it lies in a model file.
 *
 *   bits, words, kinds, 0 (4 bytes each)
 *   kinds: allowed (8 bytes), habit (4 bytes), 0 (4 bytes)
 *   starts: for each bucket of words by the first `bits` bits of their hash, and one behind the last (4
 * bytes) forms: the words' hashes, sorted (4 bytes each) kinds of the words (2 bytes each)
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/model.h"

/* What many words share. */
typedef struct {
    guint64 allowed; /* the tags that it may have, a bit each */
    guint32 habit;   /* stands for the tags that it mostly has: a feature of the word and its neighbours */
    guint32 unused;
} Kind;

typedef struct {
    guint bits;
    guint word_count, kind_count;
    const Kind *kinds;
    const guint32 *starts;
    const guint32 *forms;
    const guint16 *word_kinds;
} Dictionary;

enum { DICTIONARY_HEADER = 16 };

/* Reads the head of a section; false where it can't be one. */
bool dictionary_init(Dictionary *dictionary, Section section);

/* What is known of the word of that hash (see tree_form_hash); NULL where nothing is. */
static inline const Kind *
dictionary_find(const Dictionary *dictionary, guint32 form)
{
    guint bucket = form >> (32 - dictionary->bits);
    for (guint32 i = dictionary->starts[bucket]; i < dictionary->starts[bucket + 1]; i++)
        if (dictionary->forms[i] == form)
            return &dictionary->kinds[dictionary->word_kinds[i]];
    return NULL;
}

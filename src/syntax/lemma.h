/*
 * lemma: the form under which a dictionary has a word, by rules that lie in a model file.
 *
 * A rule's key stands for a tag with a whole word or its last letters; the longest one that is known gives an
 * edit: letters to cut off and letters to put on ("-ies +y"). A second rule tells what becomes of capitals.
 *
 *   bits, rules, edits, 0 (4 bytes each)
 *   starts: for each bucket of keys by their first `bits` bits, and one behind the last (4 bytes each)
 *   keys, sorted (4 bytes each)
 *   edits (LemmaEdit each)
 *   values of the rules (2 bytes each): the index of an edit, or a LemmaCase
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/model.h"
#include "syntax/tree.h"

typedef enum { LEMMA_KEEP, LEMMA_LOWER, LEMMA_CAPITAL, LEMMA_CASES } LemmaCase;

enum { LEMMA_LETTERS = 7, LEMMA_PUT_MAX = 13, LEMMA_KEYS = LEMMA_LETTERS + 2, LEMMA_HEADER = 16 };

typedef struct {
    guint8 cut;    /* letters that go, from the end */
    guint8 length; /* bytes that come */
    char put[LEMMA_PUT_MAX];
    guint8 unused;
} LemmaEdit;

typedef struct {
    guint bits;
    guint rule_count, edit_count;
    const guint32 *starts, *keys;
    const LemmaEdit *edits;
    const guint16 *values;
} Lemmatizer;

/* Reads the head of a section; false where it can't be one. */
bool lemmatizer_init(Lemmatizer *lemmatizer, Section section);

/* Gives all words of a tagged tree their lemmas. O(n). */
void lemmatizer_run(const Lemmatizer *lemmatizer, Tree *tree);

/* The keys of the word at `index` by which its edit is chosen, the one to be tried first first. */
void lemma_keys(const Tree *tree, guint index, guint32 keys[LEMMA_KEYS]);

/* The keys by which it is chosen what becomes of its capitals, and how many; 0 where it has none. */
guint lemma_case_keys(const Tree *tree, guint index, guint32 keys[LEMMA_KEYS]);

/* Appends to `out` what the edit makes of the form. */
void lemma_apply(const LemmaEdit *edit, LemmaCase treatment, const char *form, gsize length, GString *out);

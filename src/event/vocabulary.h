/*
 * vocabulary: what the language pack says of a word where clauses and headlines are sought.
 *
 * The classes `ev-…` of the lexicon, as bits: see kind.h and function.h.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/kind.h"
#include "text/lexicon.h"

typedef struct Vocabulary Vocabulary;

#define VOCABULARY_ERROR (vocabulary_error_quark())
GQuark vocabulary_error_quark(void);

typedef enum {
    VOCABULARY_ERROR_CLASS, /* a class is missing */
} VocabularyError;

/* Whether the lexicon has either all classes that are asked for here or, for a language whose clauses aren't
 * known, not even that of auxiliary verbs. False with `error` set, its message naming the file `path`. */
bool vocabulary_check(const Lexicon *lexicon, const char *path, GError **error);

/* The vocabulary of a lexicon, which must outlive it. The caller owns it. */
Vocabulary *vocabulary_new(const Lexicon *lexicon);
void vocabulary_free(Vocabulary *vocabulary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Vocabulary, vocabulary_free)

/* The KIND_ bits of a word, and its FUNCTION_ bits (see function.h); none for one that the lexicon doesn't
 * know. */
guint64 vocabulary_kinds(Vocabulary *vocabulary, WordId word);
guint64 vocabulary_functions(Vocabulary *vocabulary, WordId word);

/* What a word's last letters may say. */
typedef enum {
    ENDING_PAST,
    ENDING_GERUND,
    ENDING_ADVERB,
    ENDING_PLURAL,
    ENDING_SINGULAR, /* that seems a plural: "crisis" */
    ENDINGS
} EndingKind;

/* Whether the word of `length` bytes ends so. */
bool vocabulary_ends(const Vocabulary *vocabulary, EndingKind kind, const char *word, gsize length);

/* Words that a headline may add. */
typedef enum {
    ADDED_WAS,
    ADDED_WERE,
    ADDED_THE,
    ADDED_TO,
    ADDED_BORN,
    ADDED_DIED,
    ADDED_REIGNED,
    ADDED_ACTIVE,
    ADDED_WORDS
} AddedWord;

/* The word as it is to be written; NULL where the language pack gives none. Borrowed from the lexicon. */
const char *vocabulary_added(const Vocabulary *vocabulary, AddedWord word);

/* Whether the language pack has these classes; else a statement is a whole sentence. */
bool vocabulary_knows_clauses(const Vocabulary *vocabulary);

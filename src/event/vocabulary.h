/*
 * vocabulary: what the language pack says of a word where clauses and headlines are sought.
 *
 * The classes `ev-…` of the lexicon, as bits.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "text/lexicon.h"

enum {
    KIND_PRONOUN = 1 << 0,
    KIND_DETERMINER = 1 << 1,
    KIND_PREPOSITION = 1 << 2,
    KIND_DATE_PREPOSITION = 1 << 3,
    KIND_SUBORDINATOR = 1 << 4,
    KIND_BOTH = 1 << 5, /* of a subordinator: also a preposition; of a determiner: also a subject */
    KIND_RELATIVE = 1 << 6,
    KIND_COORDINATOR = 1 << 7,
    KIND_AUXILIARY = 1 << 8,
    KIND_BARE = 1 << 9, /* of an auxiliary: not finite; of a past form: also a participle */
    KIND_BE = 1 << 10,
    KIND_MODAL = 1 << 11,
    KIND_FUTURE = 1 << 12,    /* of a modal */
    KIND_LAST = KIND_BARE,    /* of a preposition: the date behind it is the last, "until" */
    KIND_FIRST = KIND_FUTURE, /* … or the first, "since" */
    KIND_PAST = 1 << 13,
    KIND_PARTICIPLE = 1 << 14,
    KIND_PRESENT = 1 << 15,
    KIND_PRESENT_OR_NOUN = 1 << 16,
    KIND_SAYING = 1 << 17,
    KIND_INTRANSITIVE = 1 << 18,
    KIND_NEGATION = 1 << 19,
    KIND_CONTRACTED = 1 << 20, /* before an apostrophe and "t", or after an apostrophe */
    KIND_DATING = 1 << 21,     /* "dated", "ended": goes with the date */
    KIND_ADVERB = 1 << 22,
    KIND_LEAD_IN = 1 << 23,
    KIND_PLAN = 1 << 24,
    KIND_PLAN_TO = 1 << 25, /* a plan only before "to" */
    KIND_DOCUMENT = 1 << 26,
    KIND_TITLE = 1 << 27,
    KIND_ORGANISATION = 1 << 28,
    KIND_BOILERPLATE = 1 << 29,
    KIND_NOT_VERB = 1 << 30,
};

typedef struct Vocabulary Vocabulary;

/* The vocabulary of a lexicon, which must outlive it. The caller owns it. */
Vocabulary *vocabulary_new(const Lexicon *lexicon);
void vocabulary_free(Vocabulary *vocabulary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Vocabulary, vocabulary_free)

/* The KIND_ bits of a word; none for a word that the lexicon doesn't know. */
guint32 vocabulary_kinds(const Vocabulary *vocabulary, WordId word);

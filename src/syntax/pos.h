/*
 * pos: parts of speech and the features of verbs, nouns and negations, after Universal Dependencies.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Parts of speech, in the order of their names. */
typedef enum {
    POS_ADJ,
    POS_ADP,
    POS_ADV,
    POS_AUX,
    POS_CCONJ,
    POS_DET,
    POS_INTJ,
    POS_NOUN,
    POS_NUM,
    POS_PART,
    POS_PRON,
    POS_PROPN,
    POS_PUNCT,
    POS_SCONJ,
    POS_SYM,
    POS_VERB,
    POS_X,
    POS_COUNT,
} Pos;

enum {
    FEATURE_PAST = 1 << 0,         /* Tense=Past */
    FEATURE_PRESENT = 1 << 1,      /* Tense=Pres */
    FEATURE_FINITE = 1 << 2,       /* VerbForm=Fin */
    FEATURE_INFINITIVE = 1 << 3,   /* VerbForm=Inf */
    FEATURE_PARTICIPLE = 1 << 4,   /* VerbForm=Part */
    FEATURE_GERUND = 1 << 5,       /* VerbForm=Ger */
    FEATURE_INDICATIVE = 1 << 6,   /* Mood=Ind */
    FEATURE_IMPERATIVE = 1 << 7,   /* Mood=Imp */
    FEATURE_SUBJUNCTIVE = 1 << 8,  /* Mood=Sub */
    FEATURE_PASSIVE = 1 << 9,      /* Voice=Pass */
    FEATURE_SINGULAR = 1 << 10,    /* Number=Sing */
    FEATURE_PLURAL = 1 << 11,      /* Number=Plur, also Ptan: "scissors" */
    FEATURE_NEGATIVE = 1 << 12,    /* Polarity=Neg */
    FEATURE_NAMED = (1 << 13) - 1, /* all of the above */
    FEATURE_CLITIC = 1 << 15,      /* not of UD: one written word with the one before it: "n't", "'s" */
};

/* Its name: "NOUN". */
const char *pos_name(Pos pos);

/* The part of speech of that name; false where there is none. */
bool pos_find(const char *name, Pos *pos);

/* Appends the features as CoNLL-U has them ("Number=Sing|Tense=Past", sorted), "_" for none. FEATURE_CLITIC
 * is left out. */
void features_append(GString *out, guint16 features);

/* The features that a CoNLL-U field names; those that aren't ours are left out. */
guint16 features_parse(const char *field);

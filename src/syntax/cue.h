/*
 * cue: what the language pack says of words that show how a clause is meant.
 *
 * The classes `syn-…` of the lexicon, as bits; words are looked up by their lemma.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "text/lexicon.h"

#define CUE_FUTURE         (1u << 0)  /* auxiliaries: "will" */
#define CUE_POSSIBLE       (1u << 1)  /* "may" */
#define CUE_NECESSARY      (1u << 2)  /* "must" */
#define CUE_WOULD          (1u << 3)  /* "would" */
#define CUE_HAVE           (1u << 4)  /* of the perfect */
#define CUE_BE             (1u << 5)  /* of the progressive and passive */
#define CUE_NEGATION       (1u << 6)  /* "not", "nobody" */
#define CUE_FOCUS          (1u << 7)  /* behind a negation it denies nothing: "not only" */
#define CUE_WITHOUT        (1u << 8)  /* a mark that denies its clause */
#define CUE_REPORT         (1u << 9)  /* verbs and nouns of saying, and of believing */
#define CUE_DENY           (1u << 10) /* what hangs on it was not: "fail", "deny" */
#define CUE_PLAN           (1u << 11) /* what hangs on it is ahead: "agree", "plan" */
#define CUE_PROGRESSIVE    (1u << 12) /* of a plan: only where it is progressive: "going to" */
#define CUE_CONDITION      (1u << 13) /* marks: "if" */
#define CUE_EVEN           (1u << 14) /* before a condition its host doesn't hang on it: "even if", "as if" */
#define CUE_WHETHER        (1u << 15) /* marks of a question that is told: "whether", "if" */
#define CUE_RELATIVE       (1u << 16) /* "who", "which", "that" */
#define CUE_ANYBODY        (1u << 17) /* subjects: "you", "one" */
#define CUE_HABIT          (1u << 18) /* "usually", "every" */
#define CUE_HABIT_VERB     (1u << 19) /* "used to" */
#define CUE_BY             (1u << 20) /* before who did it, in the passive */
#define CUE_ACCORDING      (1u << 21) /* before whose word it is: "according to" */
#define CUE_SUBJECT_LENDER (1u << 22) /* verbs whose open complement has their subject, not their object */
#define CUE_FROM           (1u << 24) /* of a denial: only of "from doing it" */
#define CUE_TELL           (1u << 23) /* of a report: its object is whom it is told */

typedef struct Cues Cues;

/* The cues of a lexicon, which must outlive them. The caller owns them. */
Cues *cues_new(const Lexicon *lexicon);
void cues_free(Cues *cues);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Cues, cues_free)

/* The CUE_ bits of a lemma; none for a word that the lexicon doesn't know. */
guint32 cues_of(const Cues *cues, const char *lemma);

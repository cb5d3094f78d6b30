/*
 * clause: a sentence's clauses: their words, verb, subject and objects, and how each is meant.
 *
 *   The mill , which was built in 1901 , burned in 1934 and took the barn with it .
 *   0          1                         0              2
 *
 *   0  MAIN        burned  subject mill, past
 *   1  RELATIVE    built   subject mill (lent), past, passive
 *   2  COORDINATE  took    subject mill (lent), object barn, past
 *
 * Read off a Tree in linear time. Words are told by their index in the tree.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/cue.h"
#include "syntax/quotation.h"
#include "syntax/tree.h"

/* What a clause is to its parent. */
typedef enum {
    CLAUSE_MAIN,
    CLAUSE_COORDINATE, /* joined to its parent: "… and burned in 1934" */
    CLAUSE_COMPLEMENT, /* what its parent says, thinks, asks: "that it burned" */
    CLAUSE_OPEN,       /* a complement without subject: "to sell it" */
    CLAUSE_ADVERBIAL,  /* "when the roof fell", "raised in Oslo" */
    CLAUSE_RELATIVE,   /* "which opened in 1847" */
    CLAUSE_ADNOMINAL,  /* another one of a noun: "founded in 1901", "the plan to sell it" */
    CLAUSE_SUBJECT,    /* "that it burned surprised nobody" */
    CLAUSE_PARATAXIS,  /* beside its parent: "; the roof fell", ", he said" */
} ClauseKind;

typedef enum { CLAUSE_UNTENSED, CLAUSE_PAST, CLAUSE_PRESENT, CLAUSE_FUTURE } ClauseTense;
typedef enum { CLAUSE_PLAIN, CLAUSE_POSSIBLE, CLAUSE_NECESSARY, CLAUSE_WOULD } ClauseModality;

enum {
    CLAUSE_VERBAL = 1 << 0,      /* it has a verb or copula, or shares one */
    CLAUSE_LENT = 1 << 1,        /* its subject stands in another clause */
    CLAUSE_PASSIVE = 1 << 2,     /* "was built"; "built in 1901" */
    CLAUSE_PERFECT = 1 << 3,     /* "had built" */
    CLAUSE_PROGRESSIVE = 1 << 4, /* "was building" */
    CLAUSE_NEGATED = 1 << 5,     /* by a word of its own: "did not sail" */
    CLAUSE_DENIED = 1 << 6,      /* by what it hangs on: "failed to sail", "denied that it sailed" */
    CLAUSE_PLANNED = 1 << 7,     /* ahead when it was told: "will sail", "agreed to sail" */
    CLAUSE_QUOTED = 1 << 8,      /* within quotation marks */
    CLAUSE_REPORTED = 1 << 9,    /* somebody says so; see `reporter` */
    CLAUSE_CONDITION = 1 << 10,  /* "if it sails" */
    CLAUSE_HANGING = 1 << 11,    /* on such a condition */
    CLAUSE_QUESTION = 1 << 12,   /* asked, or "whether it sailed" */
    CLAUSE_COMMAND = 1 << 13,    /* "Leave the harbour" */
    CLAUSE_GENERIC = 1 << 14,    /* what anybody does at any time: "you pay in April" */
};

#define NO_WORD G_MAXUINT32

typedef struct {
    guint32 head;       /* its predicate: a verb, or the noun or adjective of a copula or of a fragment */
    guint32 verb;       /* where its verb group begins: "had" of "had been built"; NO_WORD without one */
    guint32 first, end; /* words, with the clauses that it holds but not those joined to it or beside it, and
                         * without marks and "and" at its ends */
    gint32 parent;      /* index of the clause that it hangs on; -1 for none */
    guint32 anchor;     /* the word there that it hangs on: a relative clause's antecedent */
    guint32 subject;    /* the head word of its subject, in whichever clause; NO_WORD without one */
    guint32 object, recipient, agent; /* head words: "gave Ada (recipient) a book (object)", "by Holm" */
    guint32 reporter;                 /* head word of whose word it is; NO_WORD where that isn't told */
    guint16 facts;                    /* CLAUSE_ bits */
    guint8 kind;                      /* ClauseKind */
    guint8 role;            /* its kind, or of what it is joined to: "who came and [left]": RELATIVE */
    guint8 tense, modality; /* of its finite verb: ClauseTense, ClauseModality */
} Clause;

typedef struct {
    guint32 first, end; /* words, `end` exclusive */
} Stretch;

typedef struct Clauses Clauses;

/* For one sentence after the other. `cues` must outlive it. The caller owns it. */
Clauses *clauses_new(const Cues *cues);
void clauses_free(Clauses *clauses);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Clauses, clauses_free)

/* Finds the clauses of a sound tree (tree_is_sound), which must stay while they are used. Its quotation marks
 * are read on from `quotation`, where the text before left it; NULL for a sentence that stands alone. */
void clauses_find(Clauses *clauses, const Tree *tree, Quotation *quotation);

/* How many there are; each by its index, from the root down. */
guint clauses_count(const Clauses *clauses);
const Clause *clauses_at(const Clauses *clauses, guint index);

/* The index of the clause that the word belongs to. */
guint clauses_of(const Clauses *clauses, guint word);

/* The stretches of words that are the clause's own, in text order: what other clauses hold is left out, marks
 * and "and" at its ends, too. How many goes to `count`. Valid until the next clauses_find. */
const Stretch *clauses_own(const Clauses *clauses, guint index, guint *count);

/* The noun phrase of a head word, without its preposition, and clauses and appositions behind it. */
Stretch clauses_phrase(const Clauses *clauses, guint word);

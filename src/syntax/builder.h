/*
 * builder: what the parts of the clause layer hand each other. For src/syntax/ only.
 *
 * Filled in this order, each part by a file of its own: nest, extent, predicate, argument, governor, stance.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/clause.h"

/* What hangs on a word. */
enum {
    HAS_SUBJECT = 1 << 0,
    HAS_COPULA = 1 << 1,
    HAS_AUXILIARY = 1 << 2,
    HAS_MARK = 1 << 3,
    HAS_ORPHAN = 1 << 4, /* its verb is left out: "and the church in 1936" */
};

/* A word's place among the others. */
typedef struct {
    guint32 first_child, next_sibling; /* in text order; NO_WORD at the end */
    guint32 clause;                    /* index of the one that it belongs to */
    guint32 cues;                      /* CUE_ bits of its lemma */
    Stretch hull;                      /* all below it but clauses joined or beside */
    Stretch phrase;                    /* all below it but clauses and appositions */
    guint8 has;                        /* HAS_ bits */
    bool is_quoted;
} Node;

struct Clauses {
    const Cues *cues;
    const Tree *tree;
    GArray *nodes;  /* of Node, by word */
    GArray *order;  /* of guint32: words from the root down, each behind its head */
    GArray *items;  /* of Clause, each behind its parent */
    GArray *own;    /* of Stretch, clause after clause */
    GArray *starts; /* of guint32: where a clause's stretches begin in `own`; one more than clauses */
};

static inline Node *
node_at(const Clauses *clauses, guint32 word)
{
    return &g_array_index(clauses->nodes, Node, word);
}

static inline Clause *
clause_at(const Clauses *clauses, guint32 index)
{
    return &g_array_index(clauses->items, Clause, index);
}

static inline const Word *
word_at(const Clauses *clauses, guint32 word)
{
    return tree_word(clauses->tree, word);
}

static inline Relation
base_at(const Clauses *clauses, guint32 word)
{
    return relation_base((Relation) word_at(clauses, word)->relation);
}

static inline bool
has_cue(const Clauses *clauses, guint32 word, guint32 cues)
{
    return (node_at(clauses, word)->cues & cues) != 0;
}

/* Orders the words, finds which of them head clauses, and each clause's kind, role, parent and anchor. */
void nest_fill(Clauses *clauses);

/* The clause that the clause hangs on; NULL for the root's. */
Clause *parent_of(const Clauses *clauses, const Clause *clause);

/* The first word before the clause's head that marks how it hangs on its parent and has one of the cues,
 * alone or with what is fixed to it ("as if"); false where there is none. */
bool has_marker(const Clauses *clauses, const Clause *clause, guint32 cues, guint32 *marker);

/* Fills the clauses' stretches and the words' phrases. */
void extent_fill(Clauses *clauses);

/* Fills verb, tense, modality, and the facts of a clause's own verb group, negation with them. */
void predicate_fill(Clauses *clauses);

/* Fills subjects, objects and agents. */
void argument_fill(Clauses *clauses);

/* The noun that a noun belongs to: "Ada's" of "Ada's plan"; NO_WORD without one. */
guint32 owner_of(const Clauses *clauses, guint32 noun);

/* Fills what is said of each by what it hangs on or by what stands beside it: that somebody says so, that it
 * was not, that it is ahead. */
void governor_fill(Clauses *clauses);

/* Fills conditions, questions, generic statements and quotations, and hands on what joined clauses share. */
void stance_fill(Clauses *clauses);

/*
 * rule: what a grammar's rules hold once read: patterns, guards, meanings and examples.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/grammar.h"
#include "tag/pattern.h"

/* One field that an expression's meaning gets. */
typedef struct {
    Field field;
    int slot;     /* -1: the constant `value` */
    gint32 value; /* of a constant; with a slot: a factor (1, -1) */
} Assignment;

typedef struct {
    TimexType type;
    bool is_evidence;
    bool is_nothing;     /* what is matched is no expression, nor is anything in it */
    GArray *assignments; /* of Assignment */
} Gives;

/* A token that must or must not stand next to a match. */
typedef struct {
    guint16 predicate;
    guint8 needs;
} Guard;

typedef enum { GUARD_AFTER, GUARD_NOT_AFTER, GUARD_BEFORE, GUARD_NOT_BEFORE, GUARD_KINDS } GuardKind;

typedef struct {
    const char *name;
    guint line;    /* in its file */
    guint matches; /* how many patterns it has */
    Slots slots;
    GArray *starts;              /* of guint16: the first node of each pattern */
    GArray *gives;               /* of Gives */
    GArray *guards[GUARD_KINDS]; /* of Guard */
} Rule;

struct Grammar {
    Patterns patterns;
    GArray *rules;     /* of Rule */
    GHashTable *lines; /* a rule's name to its line */
    GArray *examples;  /* of Example */
    GStringChunk *words;
    const char *example_date;
    /* Classes of numerals: "hundred", "half", "quarters", "several", "a", "oh", "two", "twenty". */
    ClassId scale, fraction, fractions, vague, article, zero, ones, tens;
};

static inline const Rule *
rule_at(const Grammar *grammar, guint index)
{
    return &g_array_index(grammar->rules, Rule, index);
}

/* Which tokens each slot of a match holds, and by which predicate each token was matched. */
typedef struct {
    gint8 bounds[2 * SLOTS_MAX]; /* token index relative to the match's first; -1: not captured */
    guint16 predicates[PATTERN_TOKENS_MAX];
} Captures;

/* Fills `match` with the meanings that the rule gives to what was captured from the token `from` on. False
 * when a value is out of what its field can hold. */
bool rule_evaluate(const Grammar *grammar, guint rule, const Sentence *sentence, guint from,
                   const Captures *captures, Match *match);

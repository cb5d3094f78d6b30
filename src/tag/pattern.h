/*
 * pattern: the patterns of all rules as one nondeterministic automaton over tokens.
 *
 * Nodes lie in one array and refer to each other by index, node 0 being none. The pattern `day:day-number
 * month?` of a rule becomes
 *
 *   1 SAVE(day opens) -> 2 TOKEN(day-number) -> 3 SAVE(day closes) -> 4 SPLIT -> 5 TOKEN(month) -> 6 ACCEPT
 *                                                                       \---------------------------^
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/predicate.h"
#include "text/lexicon.h"

enum {
    NEED_GLUED = 1 << 0,
    NEED_SPACED = 1 << 1,
    NEED_CAPITAL = 1 << 2,
};

typedef enum { NODE_NONE, NODE_TOKEN, NODE_SPLIT, NODE_SAVE, NODE_ACCEPT } NodeKind;

typedef struct {
    guint8 kind;       /* NodeKind */
    guint8 needs;      /* of a token: NEED_ bits */
    guint16 predicate; /* of a token: index into predicates */
    guint16 save;      /* of a save: 2 * slot, + 1 where the slot closes; of an accept: the rule */
    guint16 next, other;
} Node;

enum {
    SLOTS_MAX = 32,          /* names that one rule may capture, its expressions included */
    PATTERN_TOKENS_MAX = 48, /* the longest match */
};

/* The slots of a rule, or of a named part, by name; the expressions between < and > are the slots "<1", "<2"
 * … */
typedef struct {
    const char *names[SLOTS_MAX];
    guint count;
    guint expressions;
} Slots;

typedef struct Part Part;

/* A named part, read once and copied wherever it is used. */
typedef struct {
    const char *name;
    const Part *whole;
    Slots slots;        /* those that `whole` speaks of */
    guint depth, parts; /* how deeply it is nested, and of how many parts it is made */
    guint line;         /* in the rules file */
    guint uses;
} NamedPattern;

/* The patterns' common tables. */
typedef struct {
    Lexicon *lexicon;
    GArray *nodes;                /* of Node */
    GArray *predicates;           /* of Predicate */
    GHashTable *predicate_ids;    /* id * PREDICATE_KINDS + kind to index + 1 */
    GArray *numbers;              /* of NumberClass */
    GArray *named;                /* of NamedPattern */
    GStringChunk *words;          /* their strings */
    GPtrArray *parts;             /* blocks of memory for parts: see part.h */
    guint part_count, part_floor; /* those before the second belong to named parts and stay */
} Patterns;

void patterns_init(Patterns *patterns, Lexicon *lexicon);
void patterns_clear(Patterns *patterns);

/* The index of the slot `name`, -1 when the rule captures no such thing. */
int slots_find(const Slots *slots, const char *name);

/* Compiles `text` for rule number `rule`, adding to `slots` what it captures. Returns the index of its first
 * node, or 0 with `wrong` set to what is wrong with it, which the caller owns. */
guint16 pattern_compile(Patterns *patterns, const char *text, guint rule, Slots *slots, char **wrong);

/* Reads `text` as the part called `name`, which stands in that line. False with `wrong` set as above. */
bool pattern_name(Patterns *patterns, const char *name, const char *text, guint line, char **wrong);

/* The name of a part or class of numbers that no pattern uses, its line put to `*line`; NULL for none. */
const char *patterns_unused(const Patterns *patterns, guint *line);

/* A single atom without captures, for guards: its predicate and needs. False with `wrong` set as above. */
bool pattern_atom(Patterns *patterns, const char *text, guint16 *predicate, guint8 *needs, char **wrong);

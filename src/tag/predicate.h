/*
 * predicate: what a pattern asks of one token.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* What a token must be. */
typedef enum {
    PREDICATE_CLASS,  /* a word of a class of the lexicon; `id` is its ClassId */
    PREDICATE_WORD,   /* one word; `id` is its WordId */
    PREDICATE_MARK,   /* one punctuation mark; `id` is its character */
    PREDICATE_NUMBER, /* a number of a number class; `id` is its index */
    PREDICATE_ANY,    /* any word */
    PREDICATE_KINDS,
} PredicateKind;

typedef struct {
    PredicateKind kind;
    guint32 id;
} Predicate;

/* `number NAME from..to digits few..many [grouped] [by STEP]` */
typedef struct {
    const char *name;
    guint32 from, to;
    guint32 step; /* whole multiples of it only: 10 for decades */
    guint8 digits_from, digits_to;
    bool is_grouped; /* whether thousands separators are allowed */
    guint line;      /* in the rules file */
} NumberClass;

enum { NUMBERS_MAX = 62 }; /* classes of numbers */

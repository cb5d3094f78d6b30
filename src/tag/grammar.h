/*
 * grammar: the rules of a language pack, compiled to one automaton over token classes.
 *
 * `rules.txt` holds, a line each: number classes, patterns (named parts) and rules with their own examples.
 *
 *   number day-number 1..31 digits 1..2     # a number token with that value and that many digits
 *   pattern DAY = day:day-number (~ordinal-suffix)?
 *
 *   rule month-day-year
 *     match month @DAY ","? year:year-number
 *     gives DATE month day year
 *     yes   The bridge opened on <March 3, 1847>. = 1847-03-03
 *     no    The March 3 committee met.
 *
 * A pattern is a sequence of: a class of the lexicon or a number class (`month`), a literal ("of"), a named
 * pattern (`@DAY`), a group with alternatives (`( a | b )`); each may be followed by `?`, and preceded by
 *   name:   captures what it matches, for `gives`; a bare class captures under its own name
 *   ~       no white space before it        _  white space before it        ^  a capital letter
 * `<` … `>` mark the expression where a match holds more than that; several of them give several expressions,
 * one `gives` line each. `gives NOTHING` says that what is matched is no expression and holds none ("version
 * 1.10.30"). Guards: `after X …`, `not-after X …`, `before X …`, `not-before X …` name what must
 * or must not stand next to the match. No repetition is unbounded, so that a match is at most some tens of
 * tokens long and matching stays linear.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/meaning.h"
#include "text/lexicon.h"
#include "text/sentence.h"

#include <stdbool.h>

typedef struct Grammar Grammar;

/* Reads a rules file and compiles it; literals are added to `lexicon`, which must outlive the grammar. On
 * failure returns NULL and sets `error`, its message naming file and line. The caller owns it. */
Grammar *grammar_load(const char *path, Lexicon *lexicon, GError **error);
void grammar_free(Grammar *grammar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Grammar, grammar_free)

guint grammar_rules(const Grammar *grammar);
const char *grammar_rule_name(const Grammar *grammar, guint rule);
guint grammar_rule_line(const Grammar *grammar, guint rule); /* in the rules file */

/* Whether the rule finds no expressions, but evidence of the document's date. */
bool grammar_rule_is_evidence(const Grammar *grammar, guint rule);

/* Whether the rule only keeps others from finding expressions in what it matches. */
bool grammar_rule_is_nothing(const Grammar *grammar, guint rule);

/* A rule's example: a text with the expressions in <> taken out of it. */
typedef struct {
    guint rule;
    guint line;         /* in the rules file */
    bool is_yes;        /* whether the rule must match */
    const char *text;   /* without the marks */
    const char *values; /* of a yes: TIMEX3 values of the marked expressions, separated by `; ` */
    GArray *spans;      /* of Span, in `text` */
} Example;

/* A part or class of numbers that no pattern uses, its line put to `*line`; NULL when there is none. */
const char *grammar_unused(const Grammar *grammar, guint *line);

/* The document date against which examples are read, YYYY-MM-DD. */
const char *grammar_example_date(const Grammar *grammar);
guint grammar_examples(const Grammar *grammar);
const Example *grammar_example(const Grammar *grammar, guint index);

/* One expression of a match. */
typedef struct {
    guint first, end; /* tokens, end exclusive */
    Meaning meaning;
} Found;

enum { MATCH_EXPRESSIONS_MAX = 4 };

typedef struct {
    guint rule;
    guint end; /* the token after the match */
    guint count;
    Found found[MATCH_EXPRESSIONS_MAX];
} Match;

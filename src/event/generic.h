/*
 * generic: whether a clause tells what is so at any time, not what happened once: "Floods are common in
 * March".
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "resolve/expression.h"
#include "syntax/clause.h"

/* What is asked. */
typedef struct {
    const Tree *tree;
    const Clause *clause;
    guint date;                   /* the word of the date that hangs on one outside of it, */
    guint first, end;             /* … and all its words */
    const Expression *expression; /* the date; the year that it leaves out was taken from elsewhere */
    const Moment *written;        /* the day on which the text was written; NULL where it isn't known */
    bool has_article;             /* "a" stands before the date: "on a Sunday" */
    bool is_bound;                /* it is the last or the first: "until July" */
} GenericQuestion;

/* Whether the clause is in the present and its date, told without a year, recurs: with a subject that names
 * nobody in particular, with a state, where it is denied, or where the date would lie behind the day of
 * writing.
 */
bool generic_is(const GenericQuestion *question);

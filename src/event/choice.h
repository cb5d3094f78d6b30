/*
 * choice: which expressions of a sentence make an event of their own, and which belong to others.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"
#include "event/statement.h"

/* What is chosen from. All is borrowed. */
typedef struct {
    const Expressions *expressions;
    const Reading *reading; /* of the sentence */
    Events *events;         /* hold the words that a choice makes */
} Choice;

/* The tokens from the start of `from` to the end of `to`; empty when the reading doesn't hold them. */
Range choice_tokens(const Reading *reading, Span from, Span to);

/* The end of the range that the expression begins, or the expression itself. */
const Expression *choice_partner(const Choice *choice, const Expression *expression);

/* Whether the expression ends or begins the period that the one before it names, which then goes to `period`:
 * "the quarter ended 30 May". */
bool choice_join_period(const Choice *choice, const Expression *expression, Expression *period);

/* Whether the expression makes an event of its own among the others of its sentence. */
bool choice_stands_alone(const Choice *choice, const Expression *expression);

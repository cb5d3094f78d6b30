/*
 * whole: statements and headlines in a language whose clauses aren't known: the sentence as it is.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/statement.h"

/* The sentence, or what semicolons part of it, as the statement of the date in the tokens of `date`. That it
 * is of just this date is certain only where it has no other; false where it tells of repeated times. */
bool whole_find(const Reading *reading, const Expressions *expressions, Range date, Statement *statement);

/* Its words, shortened where they are too many; NULL where there are no two besides dates. The caller owns
 * it. */
char *whole_headline(const Reading *reading, const Statement *statement);

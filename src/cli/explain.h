/*
 * explain: why an expression was given its value, in a sentence that a person can check.
 *
 *   month-day: day and month; year from “the summer of 2012” (line 19)
 *
 * The words are data: the keys `explain-…` of a language pack's report.txt.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/document.h"
#include "resolve/expression.h"
#include "timeline/phrases.h"

/* Tells the rule, what the expression itself says, and what the rest was taken from. The caller owns it. */
char *explain(const Phrases *phrases, const Document *document, const Expression *expression);

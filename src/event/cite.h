/*
 * cite: the citation of a statement, and of the expression that dates it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"
#include "read/document.h"
#include "resolve/expression.h"

/* The source that tells a statement, at the bytes of `span`, whose words are `quote`; without an expression.
 * Its strings live as long as `events`. */
Source cite_statement(Events *events, const Document *document, Span span, const char *quote);

/* Adds the expression that dates it, with its anchor; the date's own words are the bytes of `words`. */
void cite_expression(Events *events, const Document *document, const Expression *expression, Span words,
                     Source *source);

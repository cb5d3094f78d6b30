/*
 * cite: the citation of a dated statement.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"
#include "read/document.h"
#include "resolve/expression.h"

/* The source that tells a statement, at `span`, whose words are `quote`; the date's own words, at `words`,
 * are those of `expression`. Its strings live as long as `events`. */
Source cite(Events *events, const Document *document, const Expression *expression, Span span, Span words,
            const char *quote);

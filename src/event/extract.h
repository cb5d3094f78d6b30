/*
 * extract: the dated statements of a document become Events.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/wording.h"
#include "event/event.h"
#include "read/document.h"
#include "resolve/expression.h"
#include "text/lexicon.h"

/* One event for each dated statement of `document`: its clause, a headline, its sources, a stable id.
 * Statements dated only by a duration, a set or a vague reference make none. The caller owns the list. */
Events *event_extract(const Document *document, const Expressions *expressions, const Lexicon *lexicon,
                      const Wording *wording);

/* Makes one event of those that tell the same thing on the same or a compatible date, with all their sources;
 * works across documents. Near-linear in the number of events. The order of events is kept. */
void event_merge(Events *events);

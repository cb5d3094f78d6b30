/*
 * extract: the dated statements of a document become Events.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/note.h"
#include "calendar/wording.h"
#include "event/event.h"
#include "event/gazetteer.h"
#include "read/document.h"
#include "resolve/expression.h"
#include "text/lexicon.h"

typedef struct Parse Parse; /* see parse.h */

/* One event for each dated statement of `document`: its clause, a headline, its sources, a stable id.
 * Statements dated only by a duration, a set or a vague reference make none. Sentences are
 * parsed where `parse` is not NULL; names are known where `gazetteer` isn't. The caller owns the list. */
Events *event_extract(const Document *document, const Expressions *expressions, const Lexicon *lexicon,
                      const Wording *wording, const Gazetteer *gazetteer, Parse *parse);

/* Makes one event of those that tell the same (see likeness.h), with all their sources, the most precise
 * date, and a record of the tellings (see part.h); where sources disagree about the date, a conflict, and a
 * Note. Works across documents. Near-linear in the number of events. The order of events is kept. `lexicon`
 * tells which words name one act; it and `notes` may be NULL. */
void event_merge(Events *events, const Lexicon *lexicon, Notes *notes);

/* What merging took, for benchmarks: keys that were asked for and entered, and pairs of events that were
 * compared. */
typedef struct {
    guint64 lookups, entered, compared;
} MergeWork;

/* The same, and says what it took. */
void event_merge_counting(Events *events, const Lexicon *lexicon, Notes *notes, MergeWork *work);

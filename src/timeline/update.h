/*
 * update: what a new run found is brought into a timeline that a person has worked on.
 *
 * Rows stay as they are, edited or not, whatever the documents tell now. A statement that the timeline was
 * not made from comes in as an event of its own, marked "new"; one whose id a row has already (the same words
 * in another document) is added to the sources of that row. A row whose documents were all read, and none
 * tells it any more, is marked "vanished", which is taken back once it is told again. A CSV keeps its
 * separator and its byte order mark. What a person deleted, joined or parted stays so: the timeline's memory
 * knows its statements.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "text/lexicon.h"
#include "timeline/filter.h"

#define MARK_NEW      "new"
#define MARK_VANISHED "vanished"

/* Brings the events of `fresh`, of which nothing has been merged yet, into `kept`, and sorts it. Each event
 * that has vanished is a Note under `path`. `filter` (may be NULL) says what
 * may come in; `lexicon` as for event_merge. `fresh` is left without events.
 * False where nothing changed. */
bool update_timeline(Timeline *kept, Timeline *fresh, const char *path, const Filter *filter,
                     const Lexicon *lexicon, Notes *notes);

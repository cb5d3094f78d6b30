/*
 * merged: of what an event was joined, in one cell of a sheet.
 *
 * Each telling is its id, its date, the numbers of its sources counted from 1, and its headline; tellings are
 * parted by " | " as sources are (see sheet.h):
 *
 *   "5c0e… 1863-03-29 [1] The chapel at Skarholm burns | 91af… 1863 [2,3] Skarholm's chapel burned"
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"

/* The cell of an event; NULL where it was never joined. The caller owns it. */
char *merged_format(const Event *event);

/* Sets the event's tellings and which of its sources, read before, are whose. False, the event untouched,
 * where the cell isn't of that form or a source is nobody's. */
bool merged_parse(Events *events, Event *event, const char *cell);

/* For each telling the numbers of its sources, "1,3", counted from `first`. The caller owns them. */
char **merged_sources(const Event *event, guint first);

/* An importance as "0.37", and back; false, the result untouched, where it isn't between 0 and 1. The caller
 * owns the text. */
char *importance_format(int importance);
bool importance_parse(const char *text, int *importance);

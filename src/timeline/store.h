/*
 * store: a timeline's files: JSON Lines, CSV and Markdown out, JSON Lines and CSV in. Their forms are told in
 * jsonl.h, sheet.h and chronology.h.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/phrases.h"
#include "timeline/timeline.h"

#define STORE_ERROR (store_error_quark())
GQuark store_error_quark(void);

typedef enum {
    STORE_ERROR_FORMAT, /* not a timeline: no `id`/`date`/`headline` in it */
    STORE_ERROR_FILE,   /* can't be read */
} StoreError;

typedef enum { STORE_JSONL, STORE_CSV, STORE_MARKDOWN } StoreFormat;

/* Whether a path's name says that it is a timeline (.jsonl, .csv). */
bool store_is_timeline(const char *path);

/* Reads a timeline's file, at `path`, and appends its events to `timeline`: JSON Lines or CSV as its name
 * says, else as it looks. A row without an id, or with one that stands in the file already, gets its own. A
 * date that isn't EDTF, or a row that can't be read, is a Note with its line, and that row is left out.
 * Columns of a CSV go by name, in any order; unknown ones are kept; a byte order mark, semicolons and tabs
 * are found by themselves. A telling that an event's `apart` names becomes an event of its own again (see
 * event/part.h). On failure returns false, sets `error` to a STORE_ERROR, and leaves `timeline` as
 * it was. `wording` makes the display of a date that has none. */
bool store_load(Timeline *timeline, const char *path, const Wording *wording, Notes *notes, GError **error);

/* The timeline in a format, as UTF-8. JSON Lines and CSV read back to the same bytes. `phrases` words
 * Markdown; the other two may do without. The caller owns it. */
GString *store_format(const Timeline *timeline, StoreFormat format, const Phrases *phrases);

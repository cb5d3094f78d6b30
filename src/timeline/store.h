/*
 * store: a timeline's files: the formats that it is written in, as a table, and those that are read again.
 * What each looks like is told in the header of its own file.
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

/* What is said of a file that is none, behind its name. */
#define STORE_NO_TIMELINE "is no timeline: its first row has neither a date nor a headline"

/* A format that timelines are written in. */
typedef struct {
    const char *name;   /* as --format has it: "csv" */
    const char *suffix; /* the end of its files' names, ".csv"; NULL where others have it too */
    const char *limits; /* which events it has no place for, "without a date"; NULL where it takes all */
    bool is_kept;       /* it holds all of a timeline, and can be read again */
    /* Appends the timeline, sorted and (but where it is kept) joined. Gives how many kept events had no
     * place. NULL where fasti was built without what it needs. */
    guint (*write)(GString *out, const Timeline *timeline, const Phrases *phrases);
} StoreFormat;

/* The format at a place in the table, from 0; NULL behind the last. */
const StoreFormat *store_at(guint index);

/* The format of a name ("csv"), or that a path's end asks for; NULL where there is none. */
const StoreFormat *store_find(const char *name);
const StoreFormat *store_guess(const char *path);

/* All names, parted by ", ". The caller owns it. */
char *store_names(void);

/* Whether a path's name says that it is a timeline (.jsonl, .csv). */
bool store_is_timeline(const char *path);

/* Reads a timeline's file, at `path`, and appends its events to `timeline`: JSON Lines or CSV as its name
 * says, else as it looks. A row without an id, or with one that stands in the file already, gets its own. A
 * date that isn't EDTF, or a row that can't be read, is a Note with its line, and that row is left out.
 * Columns of a CSV go by name, in any order; unknown ones are kept; a byte order mark, semicolons and tabs
 * are found by themselves, and what a spreadsheet did to dates and numbers is undone (see guard.h). A telling
 * that an event's `apart` names becomes an event of its own again (see event/part.h). On failure returns
 * false, sets `error` to a STORE_ERROR, and leaves `timeline` as it was. `wording` makes the display of a
 * date that has none. */
bool store_load(Timeline *timeline, const char *path, const Wording *wording, Notes *notes, GError **error);

/* The timeline in a format that was built, as UTF-8; `left_out` (may be NULL) says how many kept events it
 * had no place for. JSON Lines and CSV read back to the same bytes. `phrases` are the words of those that
 * aren't kept. The caller owns it. */
GString *store_format(const Timeline *timeline, const StoreFormat *format, const Phrases *phrases,
                      guint *left_out);

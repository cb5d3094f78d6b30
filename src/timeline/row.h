/*
 * row: what the readers of timeline files share: a row's cells checked and turned into an Event.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/note.h"
#include "calendar/wording.h"
#include "event/event.h"

/* A file that is being read. */
typedef struct {
    const char *path;
    const Wording *wording;
    Notes *notes;    /* may be NULL */
    Events *events;  /* what was read so far */
    GHashTable *ids; /* the ids given so far; borrowed from `events` */
    GArray *memory;  /* what the file remembers: see memory.h */
    bool is_sheet;   /* a spreadsheet may have changed its dates */
    char separator;  /* of a sheet's cells, once they are read */
} Rows;

/* Checks and completes an event that was read from line `line` of the file: its headline, its date (`date` as
 * written, NULL or blank for none), display, value and id, which are made where the row has none. An id that
 * the file has already given is replaced by a new one. False, with a Note, where the row must be left out. */
bool row_finish(Rows *rows, Event *event, const char *date, guint line);

/* Once all rows are read: an event that is part of another is not kept by itself. Where there is no other of
 * that id the text is a person's word, which goes to the unknown columns as `name`. */
void rows_settle(Rows *rows, const char *name);

/* Appends a name and a value to the unknown columns that are being gathered for an event. */
void row_extra(GPtrArray *columns, const char *name, const char *value);

/* The value of an unknown column; NULL where the event hasn't it. Owned by the event. */
const char *event_extra(const Event *event, const char *name);

/* A list in one cell, "Ann; Ben", and back; blank items are dropped. The caller owns the result. */
char **list_parse(const char *cell);
char *list_format(char **items);

/*
 * sheet: a timeline as CSV, for spreadsheets: one row an event.
 *
 * Columns: id, keep (yes, no, or the id of the row that this one is part of), date (EDTF), display, headline,
 * group, people, places, organisations, status, confidence, source, page, line, quote, url, note; then, each
 * where an event has something to say in it, value (TIMEX3: a time of day, a week), conflicts, importance
 * (0.00 to 1.00), merged (see merged.h), apart (ids that it must not be joined with), after and before (the
 * id of an event that an undated one follows or precedes), mark (new, vanished, or a person's word); then the
 * unknown columns that the events came with, and heads without cells that hold the file's memory (see
 * memory.h). Lists are joined by "; ". Several sources of one event stand in their columns one after another,
 * parted by " | ":
 *
 *   source         | page   | line    | quote
 *   "a.txt | b.txt"| " | 3" | "12 | " | "He left. | He sailed."
 *
 * where a bar between spaces that belongs to a text is doubled. A conflict is its EDTF date and the number of
 * its source, counted from 1: "1948-03 [2]". What a person writes into a column of ours that isn't understood
 * (a page "xii", a status "disputed") is kept in the event's extra under that column's name, and written
 * again. Cells that a spreadsheet would take for something else are guarded (see guard.h).
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/row.h"
#include "timeline/timeline.h"

typedef enum {
    COLUMN_ID,
    COLUMN_KEEP,
    COLUMN_DATE,
    COLUMN_DISPLAY,
    COLUMN_HEADLINE,
    COLUMN_GROUP,
    COLUMN_PEOPLE,
    COLUMN_PLACES,
    COLUMN_ORGANISATIONS,
    COLUMN_STATUS,
    COLUMN_CONFIDENCE,
    COLUMN_SOURCE,
    COLUMN_PAGE,
    COLUMN_LINE,
    COLUMN_QUOTE,
    COLUMN_URL,
    COLUMN_NOTE,
    COLUMN_VALUE,
    COLUMN_CONFLICTS,
    COLUMN_IMPORTANCE,
    COLUMN_MERGED,
    COLUMN_APART,
    COLUMN_AFTER,
    COLUMN_BEFORE,
    COLUMN_MARK,
    COLUMN_COUNT, /* of our columns; an unknown one */
    COLUMN_NONE,  /* one that no event has anything in */
} Column;

/* A column's name, and back without regard to case and white space around it: COLUMN_COUNT for an unknown
 * one.
 */
const char *column_name(Column column);
Column column_parse(const char *name);

/* Several texts in one cell, and back; NULL among `items` is an empty one. The caller owns the result. */
char *cell_join(const char *const *items, guint count);
char **cell_split(const char *cell);

/* What parts the cells: of comma, semicolon and tab the one that the first line has most of. */
char sheet_separator(const char *text, gsize length);

/* How many unknown columns a file gets at most, so that its size can't grow with the square of its input's.
 */
enum { SHEET_EXTRA_MAX = 256 };

/* Appends head and rows in that form; the head ends with what `memory`, sorted, knows. */
void sheet_format(GString *out, const Events *events, const GArray *memory, const SheetForm *form);

/* Whether the first row names a date or a headline. True also for a text without any row. */
bool sheet_is_timeline(const char *text, gsize length);

/* Reads all rows; those that can't be read are left out with a Note. */
void sheet_parse(Rows *rows, const char *text, gsize length);

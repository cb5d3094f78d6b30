/*
 * jsonl: a timeline as JSON Lines: one object an event, one event a line.
 *
 * The keys stand in this order: id, date, display, earliest, latest, value, headline, people, places,
 * organisations, confidence, sources, conflicts; then, only where they say something: importance (0
 * to 1), merged (of what it was joined: id, date, headline, and sources as indexes), apart (ids that it must
 * not be joined with), after and before (the id of an event that an undated one follows or precedes), group,
 * status, keep, note, mark, into (the id of the event that it is part of), and extra (an object of a CSV's
 * unknown columns). A source: doc, title, line, page, start, end, quote, expression, and url where there is
 * one. A conflict: date, display, source (its index among the sources). What isn't known is null. Other keys
 * are kept in extra. A line that has but the key seen, at the end of a file, holds its memory (see memory.h).
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/row.h"

/* Appends the event and a line end. */
void jsonl_format(GString *out, const Event *event);

/* Appends the lines that hold a sorted memory; none where it is empty. */
void jsonl_format_memory(GString *out, const GArray *memory);

/* Whether the first line of `text` that is a JSON object tells an event: it has a date or a headline. True
 * also for a text without any line. */
bool jsonl_is_timeline(const char *text, gsize length);

/* Reads all lines; those that can't be read are left out with a Note. */
void jsonl_parse(Rows *rows, const char *text, gsize length);

/* The same, a part at a time, each of whole lines of UTF-8; ends when all of them were given. The caller owns
 * the reader; `rows` must outlive it. */
typedef struct JsonlReader JsonlReader;

JsonlReader *jsonl_reader_new(Rows *rows);
void jsonl_reader_take(JsonlReader *reader, const char *text, gsize length);
void jsonl_reader_end(JsonlReader *reader);
void jsonl_reader_free(JsonlReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonlReader, jsonl_reader_free)

/* How many lines a text has, at most one more than it has line ends. */
guint jsonl_lines(const char *text, gsize length);

/* Reads the file at the path of `rows`, without holding it whole where it is UTF-8, with or without a byte
 * order mark. False, with a STORE_ERROR, where it can't be read or its first lines are no timeline's. */
bool jsonl_load(Rows *rows, GError **error);

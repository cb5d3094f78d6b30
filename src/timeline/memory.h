/*
 * memory: which statements a timeline's file was made from, so that a row that a person deleted is not
 * brought back by an update.
 *
 * A statement is known by a key of 40 bits, drawn from the name of its document and the id that it had before
 * anything was merged. A file holds the keys, sorted, as base64: in a CSV at the end of the first row, in
 * JSON Lines in a last line of its own. Of a thousand million new statements one is taken for a known one
 * where a file knows a thousand.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"

/* The key of a line that holds keys in JSON Lines, and what a head begins with that does so in a CSV. */
#define MEMORY_KEY  "seen"
#define MEMORY_HEAD MEMORY_KEY ":"

/* So many keys stand in one head at most: a cell of a spreadsheet holds no text without end. */
enum { MEMORY_CHUNK = 4000 };

/* An empty memory: an array of guint64 that the caller owns. */
GArray *memory_new(void);

/* The key of the statement `id` of the document `doc` (its name): a hash of both, the same from run to run.
 */
guint64 memory_key(const char *doc, const char *id);

/* The key of an event's source: under the id of the telling that it belongs to, else of the event. */
guint64 memory_source_key(const Event *event, guint source);

/* Adds the keys of the statements of an event, or of all: that of each source. */
void memory_add_event(GArray *memory, const Event *event);
void memory_add_events(GArray *memory, const Events *events);

/* Adds all keys of another memory. */
void memory_add(GArray *memory, const GArray *other);

/* Sorts the keys and leaves each once; memory_holds wants that. */
void memory_sort(GArray *memory);

/* Whether a sorted memory holds a key. */
bool memory_holds(const GArray *memory, guint64 key);

/* Takes the keys of one sorted memory out of another. */
void memory_forget(GArray *memory, const GArray *gone);

/* Keys number `first` to before `first` + MEMORY_CHUNK of a sorted memory as base64; the caller owns it. And
 * back, added to what is there: false where the text is none. */
char *memory_format(const GArray *memory, guint first);
bool memory_parse(GArray *memory, const char *text);

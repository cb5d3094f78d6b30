/*
 * json-event: an event as one line of JSON, read; what its keys are is told in jsonl.h.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/row.h"

typedef struct JsonEvent JsonEvent;

/* Reads into `rows`, which must outlive it. The caller owns it. */
JsonEvent *json_event_new(Rows *rows);
void json_event_free(JsonEvent *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonEvent, json_event_free)

/* Appends the event of a line, or adds to the memory what a line holds of that; a line that can't be read is
 * left out, with a Note that says its number. */
void json_event_read(JsonEvent *reader, const char *line, gsize length, guint number);

/*
 * json-line: JSON, one value a line, given to its reader token by token as yajl finds them, so that no tree
 * of it has to be built.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
    JSON_OBJECT,     /* { */
    JSON_OBJECT_END, /* } */
    JSON_LIST,       /* [ */
    JSON_LIST_END,   /* ] */
    JSON_KEY,
    JSON_TEXT,
    JSON_NUMBER,
    JSON_TRUE,
    JSON_FALSE,
    JSON_NULL,
} JsonKind;

typedef struct {
    JsonKind kind;
    const char *text; /* of a key, a text or a number; no NUL ends it, and none is in it */
    gsize length;     /* bytes */
} JsonToken;

/* Takes a token; false where the rest of the line is not wanted. */
typedef bool (*JsonUse)(void *data, const JsonToken *token);

typedef struct JsonLine JsonLine;

/* A reader of lines; `data` is what `use` is called with. The caller owns it. */
JsonLine *json_line_new(JsonUse use, void *data);
void json_line_free(JsonLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonLine, json_line_free)

/* Reads one line, which is UTF-8. False where it isn't one JSON object, or where `use` said so: `problem` is
 * then what is wrong, or NULL for what `use` refused. The caller owns it. What `use` was given before is no
 * proof of a whole line. */
bool json_line_read(JsonLine *line, const char *text, gsize length, char **problem);

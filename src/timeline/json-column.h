/*
 * json-column: members of a JSON object that aren't ours, kept as a person's columns: a text as it is,
 * anything else as its JSON.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/json-line.h"

typedef struct JsonColumns JsonColumns;

JsonColumns *json_columns_new(void);
void json_columns_free(JsonColumns *columns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonColumns, json_columns_free)

/* Begins a column, named by a key; its value is all tokens that follow while json_columns_is_open. */
void json_columns_begin(JsonColumns *columns, const JsonToken *key);
bool json_columns_is_open(const JsonColumns *columns);

/* Takes the next token of the value; false where it is nested too deeply (127 levels). */
bool json_columns_take(JsonColumns *columns, const JsonToken *token);

/* The value of the only column, where it has that name and is a text; else NULL. Owned by `columns`. */
const char *json_columns_only(const JsonColumns *columns, const char *name);

/* Forgets all columns, and gives them as an Event's `extra`: of two of one name the last; NULL where there
 * are none. The caller owns it. */
char **json_columns_steal(JsonColumns *columns);

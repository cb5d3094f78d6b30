/*
 * json: pieces of JSON, appended to a string; for records that are written by the hundred thousand.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* A string in quotes, or null for NULL. Bytes that are no UTF-8 become U+FFFD; what some readers take for a
 * line end (U+0085, U+2028, U+2029) is escaped, so that each record stays one line for all. */
void json_append_string(GString *out, const char *text);

/* The same for `length` bytes that are known to be UTF-8. */
void json_append_utf8(GString *out, const char *text, gsize length);

/* The same for text that holds nothing to be escaped: ASCII without control characters, quotation marks and
 * backslashes. */
void json_append_plain(GString *out, const char *text);

void json_append_number(GString *out, gint64 number);

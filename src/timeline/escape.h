/*
 * escape: a text made safe for the file format that it is written into.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* Appends `text` as a JSON string with its quotation marks; NULL becomes null. */
void escape_json(GString *out, const char *text);

/* Appends `text` as a CSV cell (RFC 4180): quoted only where it has to be. NULL becomes an empty cell. */
void escape_csv(GString *out, const char *text);

/* Appends `text` as Markdown that shows it as it is, on one line: line ends become spaces. */
void escape_markdown(GString *out, const char *text);

/* Appends `text` for HTML text and attribute values; control characters that HTML refuses become U+FFFD. */
void escape_html(GString *out, const char *text);

/*
 * lines: a data file's lines, checked to be text.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

#define LINES_ERROR (lines_error_quark())
GQuark lines_error_quark(void);

typedef enum {
    LINES_ERROR_TEXT, /* no text: bytes that are no UTF-8, a NUL, an endless line */
} LinesError;

enum { LINE_BYTES_MAX = 65536 }; /* of a data file, which people read */

/* The file's lines without their ends, NULL behind the last. On failure returns NULL and sets `error`: a
 * GFileError where there is no such file, else a LINES_ERROR whose message names file and line. The caller
 * owns them. */
char **lines_load(const char *path, GError **error);

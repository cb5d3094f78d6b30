/*
 * output: a file that is written whole or not at all.
 *
 * What is written goes to a temporary file in the same folder, which takes the file's name when it is
 * closed; until then the file stays as it was. Standard output, devices and pipes are written as it comes.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

#define OUTPUT_ERROR (output_error_quark())
GQuark output_error_quark(void);

typedef enum {
    OUTPUT_ERROR_WRITE, /* can't be made, written or renamed: the message tells the path and why */
} OutputError;

typedef struct Output Output;

/* Opens `path` for writing; NULL or "-" means standard output. A file that exists keeps its mode bits; a link
 * is followed. On failure returns NULL and sets `error` to an OUTPUT_ERROR. The caller owns it. */
Output *output_open(const char *path, GError **error);

/* Writes, after what was written before. On failure returns false and sets `error` to an OUTPUT_ERROR. */
bool output_write(Output *output, const char *bytes, gsize length, GError **error);

/* Brings all to the disk and gives the file its name. On failure returns false, sets `error` to an
 * OUTPUT_ERROR, and the file is as it was. */
bool output_close(Output *output, GError **error);

/* Writes and closes in one. */
bool output_finish(Output *output, GBytes *bytes, GError **error);

/* Frees the output; what was not closed is thrown away. Takes NULL. */
void output_free(Output *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Output, output_free)

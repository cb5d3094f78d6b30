/*
 * source: the bytes of one input, on their way to a Document, and what every format's reader is given.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/document.h"

/* First the file's bytes, then (see encoding.h) its text. */
typedef struct {
    char *bytes;  /* owned; NUL after the last */
    gsize length; /* without that NUL */
    gsize start;  /* where the text starts: after a byte order mark */
    const char
        *path; /* borrowed, as the user gave it: for messages, and for the format that its ending tells */
    const char *name; /* borrowed: to cite */
    Notes *notes;     /* borrowed; may be NULL */
    char sha256[65];  /* of the file's bytes; empty as long as they are `bytes` */
} Source;

/* Frees what the source owns. */
void source_clear(Source *source);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Source, source_clear)

/* Reads the file at `path` ("-" is standard input) whole. On failure returns false and sets `error` to
 * READ_ERROR_FILE or READ_ERROR_SIZE, `source` untouched. */
bool source_load(Source *source, const char *path, GError **error);

/* Takes a copy of bytes in memory, with the same promise. */
bool source_copy(Source *source, const char *bytes, gsize length, GError **error);

/* Takes down the file's hash: before `bytes` are changed, or replaced by other ones. Costs about as much as
 * counting the file's words, so what keeps its bytes does without (see document_sha256). */
void source_hash(Source *source);

/* Whether the name of the file ends in one of `endings` (".html .htm"), whatever its case. */
bool source_has_ending(const Source *source, const char *endings);

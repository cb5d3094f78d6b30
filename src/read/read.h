/*
 * read: a file, whatever its format, becomes a Document.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/document.h"

#define READ_ERROR (read_error_quark())
GQuark read_error_quark(void);

typedef enum {
    READ_ERROR_FILE,   /* can't be opened or read; a folder where a file was meant */
    READ_ERROR_SIZE,   /* over DOCUMENT_BYTES_MAX */
    READ_ERROR_BINARY, /* not a text of any kind that fasti knows */
    READ_ERROR_EMPTY,  /* holds no text */
    READ_ERROR_MARKUP, /* XML that can't be read: entity bombs, no root */
} ReadError;

/* Reads the file at `path`, or standard input for "-", in the format that its content and name tell, as the
 * document called `name`. Oddities go to `notes` (may be NULL) under `path`. The caller owns the Document.
 * On failure returns NULL and sets `error` to a READ_ERROR; its message is one sentence without the path. */
Document *read_document(const char *path, const char *name, Notes *notes, GError **error);

/* The same from bytes in memory; `bytes` are not kept. */
Document *read_bytes(const char *bytes, gsize length, const char *path, const char *name, Notes *notes,
                     GError **error);

/* An input that a job was given: a file, or what a folder holds. */
typedef struct {
    char *path; /* to open */
    char *name; /* to cite: see Document */
} Input;

/* The files that `arguments` (NULL-terminated; files, folders or "-") mean, in order, a folder's in byte
 * order of their names, without hidden ones, following no link out of the folder. A missing or unreadable
 * argument is a Note and is left out; so is an empty folder. The caller owns the array of Input; its elements
 * free themselves with it. */
GArray *read_inputs(char **arguments, Notes *notes);

/*
 * builder: a Document on its way, as a format's reader fills it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/source.h"

typedef struct {
    Document *document; /* owned until builder_finish */
    GString *text;      /* owned; NULL where the source's own bytes are the text */
    guint32 line;       /* where lines run on: the line at the text's end */
    guint32 counted;    /* and how much of the text it counts */
    bool overflowed;    /* the text would have outgrown DOCUMENT_BYTES_MAX */
} Builder;

/* An empty document from `source`, its text to be appended. `lines_run_on` as in Document. */
void builder_init(Builder *builder, const Source *source, bool lines_run_on);
void builder_clear(Builder *builder);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Builder, builder_clear)

/* Makes the source's bytes (from its start) the text, whole. The source loses them. */
void builder_take(Builder *builder, Source *source);

/* The text so far and its length. */
const char *builder_text(const Builder *builder);
guint32 builder_length(const Builder *builder);

/* Appends UTF-8 that comes from line `line` of the file. Over DOCUMENT_BYTES_MAX it does nothing but say so
 * at the end. */
void builder_append(Builder *builder, const char *text, gsize length, guint32 line);

/* Takes back what was appended from `length` on. No block may reach into it. */
void builder_truncate(Builder *builder, guint32 length);

/* Adds a block, after trimming the white space at its ends; false when nothing is left of it. Blocks come in
 * text order. */
bool builder_block(Builder *builder, Span span, BlockKind kind, guint level);

/* Sets the title to `text` with its white space folded, unless there is nothing in it. */
void builder_title(Builder *builder, const char *text, gsize length);

/* The document's own date, YYYY-MM-DD, and where in the file it stands. */
void builder_date(Builder *builder, const char *date, const char *reason);

/* A copy of `word` that lives as long as the document. */
const char *builder_word(Builder *builder, const char *word);

/* The document, which the caller owns. Returns NULL and sets `error` to READ_ERROR_EMPTY when it has no
 * block, to READ_ERROR_SIZE when it overflowed. */
Document *builder_finish(Builder *builder, const Source *source, GError **error);

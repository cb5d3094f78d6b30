/* SPDX-License-Identifier: MIT */
#include "read/builder.h"

#include "read/blank.h"
#include "read/read.h"

#include <string.h>

enum {
    TITLE_BYTES = 400,             /* a title is cut after this many */
    ORIGINS_EXACT = 1 << 20,       /* markup with more runs than this keeps only one each DOCUMENT_ORIGIN */
    LONG_LINE_BYTES = 1024 * 1024, /* worth a note */
};

void
builder_init(Builder *builder, const Source *source, bool lines_run_on)
{
    Document *document = g_new0(Document, 1);
    document->words = g_string_chunk_new(256);
    document->blocks = g_array_new(FALSE, FALSE, sizeof(Block));
    document->origins = g_array_new(FALSE, FALSE, sizeof(Origin));
    document->checkpoints = g_array_new(FALSE, FALSE, sizeof(guint32));
    document->name = g_string_chunk_insert(document->words, source->name);
    document->path = g_string_chunk_insert(document->words, source->path);
    document->lines_run_on = lines_run_on;
    memcpy(document->sha256, source->sha256, sizeof document->sha256);
    *builder = (Builder){.document = document, .text = g_string_new(NULL), .line = 1};
}

void
builder_clear(Builder *builder)
{
    document_free(builder->document);
    if (builder->text)
        g_string_free(builder->text, TRUE);
    *builder = (Builder){0};
}

void
builder_take(Builder *builder, Source *source)
{
    g_assert(builder->text && builder->text->len == 0);
    g_string_free(g_steal_pointer(&builder->text), TRUE);
    builder->document->owned_text = g_steal_pointer(&source->bytes);
    builder->document->text = builder->document->owned_text + source->start;
    builder->document->length = source->length - source->start;
}

const char *
builder_text(const Builder *builder)
{
    return builder->text ? builder->text->str : builder->document->text;
}

guint32
builder_length(const Builder *builder)
{
    return (guint32) (builder->text ? builder->text->len : builder->document->length);
}

static void
add_origin(GArray *origins, guint32 offset, guint32 line, guint32 page)
{
    Origin origin = {.offset = offset, .line = line, .page = page};
    g_array_append_val(origins, origin);
}

/* Notes that what follows at the text's end comes from `line`. Lines never go back, so that they can be
 * searched. */
static void
mark_line(Builder *builder, guint32 line)
{
    GArray *origins = builder->document->origins;
    guint32 offset = builder_length(builder);
    if (origins->len == 0) {
        add_origin(origins, 0, line, 0);
        builder->line = line;
        return;
    }
    const Origin *last = &g_array_index(origins, Origin, origins->len - 1);
    guint32 distance = offset - last->offset;
    bool has_moved = line > builder->line;
    builder->line = MAX(builder->line, line);
    if (distance == 0 && has_moved)
        g_array_index(origins, Origin, origins->len - 1).line = line;
    else if (distance >= DOCUMENT_ORIGIN || (has_moved && origins->len < ORIGINS_EXACT))
        add_origin(origins, offset, builder->line, 0);
}

void
builder_append(Builder *builder, const char *text, gsize length, guint32 line)
{
    if (builder->overflowed || builder->text->len + length > DOCUMENT_BYTES_MAX) {
        builder->overflowed = true;
        return;
    }
    while (length > 0) {
        mark_line(builder, line);
        gsize part = length;
        if (builder->document->lines_run_on && length > DOCUMENT_ORIGIN) {
            for (part = DOCUMENT_ORIGIN; ((guint8) text[part] & 0xC0) == 0x80;)
                part--;
        }
        g_string_append_len(builder->text, text, (gssize) part);
        if (builder->document->lines_run_on)
            for (gsize at = 0; at < part; at++)
                builder->line += text[at] == '\n';
        line = builder->line;
        text += part;
        length -= part;
    }
}

void
builder_truncate(Builder *builder, guint32 length)
{
    GArray *origins = builder->document->origins;
    g_string_truncate(builder->text, length);
    while (origins->len > 1 && g_array_index(origins, Origin, origins->len - 1).offset > length)
        g_array_set_size(origins, origins->len - 1);
}

bool
builder_block(Builder *builder, Span span, BlockKind kind, guint level)
{
    Span trimmed = blank_trim(builder_text(builder), span);
    if (trimmed.start == trimmed.end)
        return false;
    GArray *blocks = builder->document->blocks;
    if (blocks->len > 0)
        g_assert(g_array_index(blocks, Block, blocks->len - 1).span.end <= trimmed.start);
    if (blocks->len == DOCUMENT_BLOCKS_MAX) {
        g_array_index(blocks, Block, blocks->len - 1).span.end = trimmed.end;
        return true;
    }
    Block block = {.span = trimmed, .kind = (guint8) kind, .level = (guint8) MIN(level, 255)};
    g_array_append_val(blocks, block);
    return true;
}

void
builder_title(Builder *builder, const char *text, gsize length)
{
    g_autofree char *title = blank_fold(text, length, TITLE_BYTES);
    if (*title)
        builder->document->title = g_string_chunk_insert(builder->document->words, title);
}

void
builder_date(Builder *builder, const char *date, const char *reason)
{
    builder->document->date_kind = DOCUMENT_DATE_METADATA;
    builder->document->date = builder_word(builder, date);
    builder->document->date_reason = builder_word(builder, reason);
}

const char *
builder_word(Builder *builder, const char *word)
{
    return g_string_chunk_insert(builder->document->words, word);
}

/* One pass over a text whose lines run on, for its origins; used where the text was taken whole. */
static void
count_origins(Document *document)
{
    bool has_pages = memchr(document->text, '\f', document->length) != NULL;
    Place place = {.line = 1, .page = has_pages ? 1 : 0};
    for (gsize at = 0; at < document->length; at += DOCUMENT_ORIGIN) {
        add_origin(document->origins, (guint32) at, place.line, place.page);
        place = document_line(document, (guint32) MIN(at + DOCUMENT_ORIGIN, document->length));
    }
}

static void
count_codepoints(Document *document)
{
    guint32 count = 0;
    for (gsize at = 0; at <= document->length; at += DOCUMENT_CHECKPOINT) {
        g_array_append_val(document->checkpoints, count);
        Span stretch = {(guint32) at, (guint32) MIN(at + DOCUMENT_CHECKPOINT, document->length)};
        count += span_codepoints(document->text, stretch);
    }
}

/* A line so long that it isn't one of a text for people gets a note: the first, with its length. */
static void
note_long_line(const Document *document, Notes *notes)
{
    const char *end = document->text + document->length;
    for (const char *line = document->text; line < end;) {
        const char *stop = memchr(line, '\n', (gsize) (end - line));
        stop = stop ? stop : end;
        if (stop - line > LONG_LINE_BYTES) {
            Place place = document_place(document, (guint32) (line - document->text));
            notes_add(notes, NOTE_LONG_LINE, document->path, place.line, 0, (guint64) (stop - line));
            return;
        }
        line = stop + 1;
    }
}

Document *
builder_finish(Builder *builder, const Source *source, GError **error)
{
    if (builder->overflowed) {
        g_set_error_literal(error, READ_ERROR, READ_ERROR_SIZE, "holds more text than can be read");
        return NULL;
    }
    Document *document = builder->document;
    if (document->blocks->len == 0) {
        g_set_error_literal(error, READ_ERROR, READ_ERROR_EMPTY, "holds no text");
        return NULL;
    }
    if (builder->text) {
        document->length = builder->text->len;
        document->owned_text = g_string_free(g_steal_pointer(&builder->text), FALSE);
        document->text = document->owned_text;
    } else {
        count_origins(document);
    }
    count_codepoints(document);
    note_long_line(document, source->notes);
    return g_steal_pointer(&builder->document);
}

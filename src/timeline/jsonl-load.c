/* SPDX-License-Identifier: MIT */
#include "timeline/jsonl.h"

#include "timeline/json-event.h"
#include "timeline/store.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* Bytes that are read at once: what lies in the processor's cache is read again at no cost. */
enum { PART = 1 << 20 };

/* A file that is read a part at a time, each of whole lines. */
typedef struct {
    FILE *file;
    gsize size; /* of the file, bytes; 0 where it has none of its own */
    char *buffer;
    gsize room, held, used; /* bytes: of the buffer, that it holds, and of these in the part before */
} Parts;

static void
parts_clear(Parts *parts)
{
    if (parts->file)
        fclose(parts->file);
    g_free(parts->buffer);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Parts, parts_clear)

static bool
fail(int number, GError **error)
{
    g_set_error_literal(error, STORE_ERROR, STORE_ERROR_FILE, g_strerror(number));
    return false;
}

static bool
parts_open(Parts *parts, const char *path, GError **error)
{
    struct stat status;
    *parts = (Parts){.file = g_fopen(path, "rbe"), .buffer = g_malloc(PART), .room = PART};
    if (!parts->file || fstat(fileno(parts->file), &status) != 0)
        return fail(errno, error);
    parts->size = status.st_size > 0 ? (gsize) status.st_size : 0;
    setvbuf(parts->file, NULL, _IONBF, 0);
    return true;
}

/* The length of the whole lines among the bytes from `from` on; 0 where none ends in them. */
static gsize
whole_lines(const Parts *parts, gsize from)
{
    for (gsize end = parts->held; end > from; end--)
        if (parts->buffer[end - 1] == '\n')
            return end;
    return 0;
}

/* Reads on, into a buffer that is made larger where it is full; `got` is how many bytes, 0 at the end. */
static bool
parts_read(Parts *parts, gsize *got, GError **error)
{
    if (parts->held == parts->room)
        parts->buffer = g_realloc(parts->buffer, parts->room *= 2);
    *got = fread(parts->buffer + parts->held, 1, parts->room - parts->held, parts->file);
    parts->held += *got;
    return ferror(parts->file) ? fail(errno, error) : true;
}

/* Fills the buffer with the next lines, and with the last one whether it ends or not; `length` is that of all
 * lines, 0 at the end of the file. */
static bool
parts_next(Parts *parts, gsize *length, GError **error)
{
    parts->held -= parts->used;
    memmove(parts->buffer, parts->buffer + parts->used, parts->held);
    gsize lines = 0, got = 1;
    while (!lines && got) {
        gsize before = parts->held;
        if (!parts_read(parts, &got, error))
            return false;
        lines = whole_lines(parts, before);
    }
    parts->used = *length = lines ? lines : parts->held;
    return true;
}

/* About how many events the file holds, from its first part. */
static guint
guess_count(const Parts *parts, guint lines)
{
    const guint most = G_MAXINT32 / sizeof(Event);
    double count = (double) lines * (double) parts->size / (double) MAX(parts->used, 1);
    return (guint) MIN(count * 1.05 + 16, (double) most);
}

/* Where the file begins as UTF-16 does, which some programs save: makes the buffer all of it, as UTF-8. */
static bool
parts_convert(Parts *parts, gsize *length, GError **error)
{
    if (*length < 2 ||
        (memcmp(parts->buffer, "\xff\xfe", 2) != 0 && memcmp(parts->buffer, "\xfe\xff", 2) != 0))
        return true;
    gsize got = 1, written;
    while (got)
        if (!parts_read(parts, &got, error))
            return false;
    char *text = g_convert(parts->buffer, (gssize) parts->held, "UTF-8", "UTF-16", NULL, &written, NULL);
    if (text) {
        g_free(parts->buffer);
        parts->buffer = text;
        parts->held = written;
        parts->room = written + 1;
    }
    parts->used = *length = parts->held;
    return true;
}

static const char mark[] = "\xef\xbb\xbf";

/* Reads the lines of a part. Those that aren't UTF-8 are told once, as `is_told` says. */
static void
read_part(JsonlReader *reader, Rows *rows, const char *text, gsize length, bool *is_told)
{
    if (g_utf8_validate(text, (gssize) length, NULL)) {
        jsonl_reader_take(reader, text, length);
        return;
    }
    if (!*is_told)
        notes_add(rows->notes, NOTE_BAD_ENCODING, rows->path, 0, 0);
    *is_told = true;
    g_autofree char *valid = g_utf8_make_valid(text, (gssize) length);
    jsonl_reader_take(reader, valid, strlen(valid));
}

bool
jsonl_load(Rows *rows, GError **error)
{
    g_auto(Parts) parts;
    gsize length;
    bool is_told = false;
    if (!parts_open(&parts, rows->path, error) || !parts_next(&parts, &length, error) ||
        !parts_convert(&parts, &length, error))
        return false;
    gsize start = length >= strlen(mark) && !memcmp(parts.buffer, mark, strlen(mark)) ? strlen(mark) : 0;
    if (!jsonl_is_timeline(parts.buffer + start, length - start)) {
        g_set_error_literal(error, STORE_ERROR, STORE_ERROR_FORMAT, STORE_NO_TIMELINE);
        return false;
    }
    if (rows->events->items->len == 0)
        events_reserve(rows->events, guess_count(&parts, jsonl_lines(parts.buffer, length)));
    g_autoptr(JsonlReader) reader = jsonl_reader_new(rows);
    for (; length; start = 0) {
        read_part(reader, rows, parts.buffer + start, length - start, &is_told);
        if (!parts_next(&parts, &length, error))
            return false;
    }
    jsonl_reader_end(reader);
    return true;
}

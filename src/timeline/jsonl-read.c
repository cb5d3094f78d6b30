/* SPDX-License-Identifier: MIT */
#include "timeline/jsonl.h"

#include "timeline/json-event.h"
#include "timeline/json-line.h"
#include "timeline/memory.h"

#include <string.h>

/* The next line that holds more than white space; false at the end. */
static bool
next_line(const char **at, const char *end, guint *number, const char **line, gsize *length)
{
    while (*at < end) {
        const char *stop = memchr(*at, '\n', (gsize) (end - *at));
        *line = *at;
        *length = (gsize) ((stop ? stop : end) - *at);
        *at = stop ? stop + 1 : end;
        ++*number;
        for (gsize i = 0; i < *length; i++)
            if (!g_ascii_isspace((*line)[i]))
                return true;
    }
    return false;
}

/* What is looked for in the first object. */
typedef struct {
    guint depth;
    bool is_ours;
} Glance;

static bool
is_key(const JsonToken *token, const char *name)
{
    return token->length == strlen(name) && memcmp(token->text, name, token->length) == 0;
}

static bool
glance_at(void *data, const JsonToken *token)
{
    Glance *glance = data;
    if (token->kind == JSON_OBJECT || token->kind == JSON_LIST)
        glance->depth++;
    else if (token->kind == JSON_OBJECT_END || token->kind == JSON_LIST_END)
        glance->depth--;
    else if (token->kind == JSON_KEY && glance->depth == 1)
        glance->is_ours |= is_key(token, "date") || is_key(token, "headline") || is_key(token, MEMORY_KEY);
    return true;
}

bool
jsonl_is_timeline(const char *text, gsize length)
{
    const char *at = text, *line;
    gsize line_length;
    guint number = 0;
    bool is_blank = true;
    Glance glance;
    g_autoptr(JsonLine) reader = json_line_new(glance_at, &glance);
    while (next_line(&at, text + length, &number, &line, &line_length)) {
        g_autofree char *problem = NULL;
        glance = (Glance){0};
        is_blank = false;
        if (json_line_read(reader, line, line_length, &problem))
            return glance.is_ours;
    }
    return is_blank;
}

guint
jsonl_lines(const char *text, gsize length)
{
    guint count = 1;
    for (const char *at = text; (at = memchr(at, '\n', (gsize) (text + length - at))); at++)
        count++;
    return count;
}

struct JsonlReader {
    Rows *rows;
    JsonEvent *event;
    guint number; /* of the last line */
};

JsonlReader *
jsonl_reader_new(Rows *rows)
{
    JsonlReader *reader = g_new0(JsonlReader, 1);
    reader->rows = rows;
    reader->event = json_event_new(rows);
    return reader;
}

void
jsonl_reader_free(JsonlReader *reader)
{
    if (reader)
        json_event_free(reader->event);
    g_free(reader);
}

void
jsonl_reader_take(JsonlReader *reader, const char *text, gsize length)
{
    const char *at = text, *line;
    gsize line_length;
    while (next_line(&at, text + length, &reader->number, &line, &line_length))
        json_event_read(reader->event, line, line_length, reader->number);
}

void
jsonl_reader_end(JsonlReader *reader)
{
    rows_settle(reader->rows, "into");
}

void
jsonl_parse(Rows *rows, const char *text, gsize length)
{
    g_autoptr(JsonlReader) reader = jsonl_reader_new(rows);
    jsonl_reader_take(reader, text, length);
    jsonl_reader_end(reader);
}

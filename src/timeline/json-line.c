/* SPDX-License-Identifier: MIT */
#include "timeline/json-line.h"

#include <string.h>
#include <yajl/yajl_parse.h>

struct JsonLine {
    JsonUse use;
    void *data;
    yajl_handle handle; /* between lines, where the last one was whole */
    const char *text, *end;
    guint depth, values;
    const char *problem; /* static */
};

static bool
fail(JsonLine *line, const char *problem)
{
    line->problem = problem;
    return false;
}

/* A value begins: only one may stand in a line, and that is an object. */
static bool
begin(JsonLine *line, JsonKind kind)
{
    if (line->depth == 0 && kind != JSON_OBJECT)
        return fail(line, "it is no JSON object");
    if (line->depth == 0 && line->values++ > 0)
        return fail(line, "there is more in it than one JSON object");
    return true;
}

static bool
give(JsonLine *line, JsonKind kind, const char *text, gsize length)
{
    JsonToken token = {kind, text, length};
    return line->use(line->data, &token);
}

static bool
is_half(const char *at, char first, char last)
{
    return at[0] == '\\' && at[1] == 'u' && g_ascii_tolower(at[2]) == 'd' &&
           g_ascii_tolower(at[3]) >= first && g_ascii_tolower(at[3]) <= last;
}

/* Whether a first half of a pair of surrogates stands in the line without its second, for which yajl writes a
 * question mark. */
static bool
has_half(const JsonLine *line)
{
    const char *at = line->text;
    while (at < line->end && (at = memchr(at, '\\', (size_t) (line->end - at))) && at + 6 <= line->end) {
        bool is_whole = at + 12 <= line->end && is_half(at + 6, 'c', 'f');
        if (is_half(at, '8', 'b') && !is_whole)
            return true;
        at += 2; /* what is escaped is no escape */
    }
    return false;
}

/* Gives a text or a key. What yajl had to unescape lies outside the line, and may be no text of ours. */
static bool
give_text(JsonLine *line, JsonKind kind, const unsigned char *bytes, size_t length)
{
    const char *text = (const char *) bytes;
    bool is_escaped = text < line->text || text >= line->end;
    if (is_escaped &&
        (!g_utf8_validate(text, (gssize) length, NULL) || (memchr(text, '?', length) && has_half(line))))
        return fail(line, "there is an escape in it that stands for no character");
    return give(line, kind, length ? text : "", length);
}

static int
on_null(void *data)
{
    return begin(data, JSON_NULL) && give(data, JSON_NULL, NULL, 0);
}

static int
on_boolean(void *data, int value)
{
    return begin(data, JSON_TRUE) && give(data, value ? JSON_TRUE : JSON_FALSE, NULL, 0);
}

static int
on_number(void *data, const char *text, size_t length)
{
    return begin(data, JSON_NUMBER) && give(data, JSON_NUMBER, text, length);
}

static int
on_text(void *data, const unsigned char *text, size_t length)
{
    return begin(data, JSON_TEXT) && give_text(data, JSON_TEXT, text, length);
}

static int
on_key(void *data, const unsigned char *text, size_t length)
{
    return give_text(data, JSON_KEY, text, length);
}

static bool
open_value(JsonLine *line, JsonKind kind)
{
    if (!begin(line, kind))
        return false;
    line->depth++;
    return give(line, kind, NULL, 0);
}

static bool
close_value(JsonLine *line, JsonKind kind)
{
    line->depth--;
    return give(line, kind, NULL, 0);
}

static int
on_object(void *data)
{
    return open_value(data, JSON_OBJECT);
}

static int
on_object_end(void *data)
{
    return close_value(data, JSON_OBJECT_END);
}

static int
on_list(void *data)
{
    return open_value(data, JSON_LIST);
}

static int
on_list_end(void *data)
{
    return close_value(data, JSON_LIST_END);
}

static const yajl_callbacks callbacks = {
    .yajl_null = on_null,
    .yajl_boolean = on_boolean,
    .yajl_number = on_number,
    .yajl_string = on_text,
    .yajl_start_map = on_object,
    .yajl_map_key = on_key,
    .yajl_end_map = on_object_end,
    .yajl_start_array = on_list,
    .yajl_end_array = on_list_end,
};

JsonLine *
json_line_new(JsonUse use, void *data)
{
    JsonLine *line = g_new0(JsonLine, 1);
    line->use = use;
    line->data = data;
    return line;
}

static void
drop_handle(JsonLine *line)
{
    g_clear_pointer(&line->handle, yajl_free);
}

void
json_line_free(JsonLine *line)
{
    if (line)
        drop_handle(line);
    g_free(line);
}

/* In yajl's own words, "lexical error: invalid string in json text.", but for their kind and their end. The
 * caller owns it. */
static char *
explain(const JsonLine *line)
{
    unsigned char *words = yajl_get_error(line->handle, 0, NULL, 0);
    const char *kind = strstr((const char *) words, ": "), *what = kind ? kind + 2 : (const char *) words;
    char *problem = g_strdup_printf("it is no JSON: %.*s", (int) strcspn(what, ".\n"), what);
    yajl_free_error(line->handle, words);
    return problem;
}

bool
json_line_read(JsonLine *line, const char *text, gsize length, char **problem)
{
    if (!line->handle) {
        line->handle = yajl_alloc(&callbacks, NULL, line);
        yajl_config(line->handle, yajl_allow_multiple_values, 1); /* so that it serves for many lines */
        yajl_config(line->handle, yajl_dont_validate_strings, 1); /* the caller did */
    }
    line->text = text;
    line->end = text + length;
    line->depth = line->values = 0;
    line->problem = NULL;
    *problem = NULL;
    yajl_status status = yajl_parse(line->handle, (const unsigned char *) text, length);
    if (status == yajl_status_ok && line->depth == 0 && line->values == 1)
        return true;
    if (status == yajl_status_ok)
        status = yajl_complete_parse(line->handle);
    if (status == yajl_status_error)
        *problem = explain(line);
    else if (line->problem || status == yajl_status_ok)
        *problem = g_strdup(line->problem ? line->problem : "it is no JSON object");
    drop_handle(line);
    return false;
}

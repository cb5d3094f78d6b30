/* SPDX-License-Identifier: MIT */
#include "timeline/jsonl.h"

#include "calendar/edtf.h"
#include "timeline/memory.h"

#include <jansson.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

/* A line that is being read. */
typedef struct {
    Rows *rows;
    char *problem; /* what is wrong with it, owned; NULL while nothing is */
} Line;

static void
fail(Line *line, const char *key, const char *what)
{
    if (!line->problem)
        line->problem = g_strdup_printf("“%s” is not %s", key, what);
}

/* The text of a member, living as long as the events; NULL for null or none. */
static const char *
get_text(Line *line, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (!value || json_is_null(value))
        return NULL;
    if (!json_is_string(value)) {
        fail(line, key, "a text");
        return NULL;
    }
    return events_word(line->rows->events, json_string_value(value));
}

static gint64
get_number(Line *line, const json_t *object, const char *key, gint64 unknown)
{
    const json_t *value = json_object_get(object, key);
    if (!value || json_is_null(value))
        return unknown;
    json_int_t number = json_integer_value(value);
    if (!json_is_integer(value) || number < 0 || number > G_MAXINT32) {
        fail(line, key, "a count");
        return unknown;
    }
    return number;
}

/* Replaces `*list` by the texts of a member, when it is there. */
static void
get_list(Line *line, const json_t *object, const char *key, char ***list)
{
    const json_t *value = json_object_get(object, key);
    if (!value || json_is_null(value))
        return;
    if (!json_is_array(value)) {
        fail(line, key, "a list");
        return;
    }
    g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < json_array_size(value); i++) {
        const char *text = json_string_value(json_array_get(value, i));
        if (!text) {
            fail(line, key, "a list of texts");
            return;
        }
        g_ptr_array_add(items, g_strdup(text));
    }
    g_ptr_array_add(items, NULL);
    g_strfreev(*list);
    *list = (char **) g_ptr_array_steal(items, NULL);
}

static void
get_expression(Line *line, const json_t *object, Source *source)
{
    const json_t *expression = json_object_get(object, "expression");
    source->expression_text = get_text(line, expression, "text");
    source->expression_start = get_number(line, expression, "start", -1);
    source->expression_end = get_number(line, expression, "end", -1);
    source->expression_value = get_text(line, expression, "value");
    source->rule = get_text(line, expression, "rule");
    const json_t *anchor = json_object_get(expression, "anchor");
    source->anchor_kind = get_text(line, anchor, "kind");
    source->anchor_value = get_text(line, anchor, "value");
    source->anchor_start = get_number(line, anchor, "start", -1);
    source->anchor_end = get_number(line, anchor, "end", -1);
}

static void
get_source(Line *line, const json_t *object, GArray *sources)
{
    if (!json_is_object(object)) {
        fail(line, "sources", "a list of objects");
        return;
    }
    Source source = {
        .doc = get_text(line, object, "doc"),
        .title = get_text(line, object, "title"),
        .line = (guint) get_number(line, object, "line", 0),
        .page = (guint) get_number(line, object, "page", 0),
        .start = get_number(line, object, "start", -1),
        .end = get_number(line, object, "end", -1),
        .quote = get_text(line, object, "quote"),
        .url = get_text(line, object, "url"),
    };
    get_expression(line, object, &source);
    g_array_append_val(sources, source);
}

static void
get_conflict(Line *line, const json_t *object, Event *event)
{
    Conflict conflict = {
        .date = get_text(line, object, "date"),
        .display = get_text(line, object, "display"),
        .source = (guint) get_number(line, object, "source", 0),
    };
    if (!conflict.date || (conflict.source && conflict.source >= event->sources->len)) {
        fail(line, "conflicts", "a list of dates with their sources");
        return;
    }
    if (!conflict.display)
        conflict.display = conflict.date;
    g_array_append_val(event->conflicts, conflict);
}

static void
get_evidence(Line *line, const json_t *object, Event *event)
{
    const json_t *sources = json_object_get(object, "sources");
    for (size_t i = 0; i < json_array_size(sources); i++)
        get_source(line, json_array_get(sources, i), event->sources);
    const json_t *conflicts = json_object_get(object, "conflicts");
    for (size_t i = 0; i < json_array_size(conflicts); i++)
        get_conflict(line, json_array_get(conflicts, i), event);
}

/* Reads a telling, and gives its sources to it. */
static void
get_telling(Line *line, const json_t *object, Event *event)
{
    Telling telling = {
        .id = get_text(line, object, "id"),
        .date = get_text(line, object, "date"),
        .headline = get_text(line, object, "headline"),
    };
    const json_t *sources = json_object_get(object, "sources");
    bool is_whole =
        telling.id && telling.headline && (!telling.date || edtf_parse(telling.date, &(Moment){0}, NULL));
    for (size_t i = 0; i < json_array_size(sources); i++) {
        const json_t *index = json_array_get(sources, i);
        json_int_t number = json_integer_value(index);
        if (json_is_integer(index) && number >= 0 && number < (json_int_t) event->sources->len)
            g_array_index(event->sources, Source, number).telling = event->tellings->len;
        else
            is_whole = false;
    }
    if (!is_whole)
        fail(line, "merged", "a list of tellings with their sources");
    g_array_append_val(event->tellings, telling);
}

/* What weighs and joins the event. */
static void
get_record(Line *line, const json_t *object, Event *event)
{
    const json_t *importance = json_object_get(object, "importance");
    const json_t *merged = json_object_get(object, "merged");
    double value = json_number_value(importance);
    if (importance && !json_is_null(importance) && !(json_is_number(importance) && value >= 0 && value <= 1))
        fail(line, "importance", "a number from 0 to 1");
    else if (json_is_number(importance))
        event->importance = (int) (value * 100 + 0.5);
    for (size_t i = 0; i < json_array_size(merged); i++)
        get_telling(line, json_array_get(merged, i), event);
    if (json_object_get(object, "apart")) {
        event->apart = g_new0(char *, 1);
        get_list(line, object, "apart", &event->apart);
    }
    event->after = get_text(line, object, "after");
    event->before = get_text(line, object, "before");
}

static void
get_choices(Line *line, const json_t *object, Event *event)
{
    const char *confidence = get_text(line, object, "confidence");
    if (confidence && !confidence_parse(confidence, &event->confidence))
        fail(line, "confidence", "one of high, medium and low");
    const char *status = get_text(line, object, "status");
    if (status && !status_parse(status, &event->status))
        fail(line, "status", "one of told, planned and denied");
    const json_t *keep = json_object_get(object, "keep");
    if (keep && !json_is_boolean(keep))
        fail(line, "keep", "true or false");
    event->keep = !keep || json_is_true(keep);
}

static bool
is_known(const char *key)
{
    static const char *const known[] = {
        "id",     "date",   "display",       "earliest",   "latest",     "value",     "headline",
        "people", "places", "organisations", "confidence", "sources",    "conflicts", "group",
        "status", "keep",   "note",          "extra",      "importance", "merged",    "apart",
        "after",  "before", "mark",          "into",
    };
    for (guint i = 0; i < G_N_ELEMENTS(known); i++)
        if (g_str_equal(known[i], key))
            return true;
    return false;
}

/* Keeps a member that isn't ours: a text as it is, anything else as its JSON. */
static void
get_extra(GPtrArray *columns, const char *key, const json_t *value)
{
    if (json_is_string(value)) {
        row_extra(columns, key, json_string_value(value));
        return;
    }
    char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    row_extra(columns, key, text ? text : "");
    free(text);
}

static void
get_extras(json_t *object, Event *event)
{
    g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func(g_free);
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value) if (!is_known(key)) get_extra(columns, key, value);
    json_t *extra = json_object_get(object, "extra");
    json_object_foreach(extra, key, value) get_extra(columns, key, value);
    if (!columns->len)
        return;
    g_ptr_array_add(columns, NULL);
    event->extra = (char **) g_ptr_array_steal(columns, NULL);
}

/* Reads an event; false where the row must be left out, its Note told. */
static bool
read_event(Rows *rows, json_t *object, Event *event, guint number)
{
    Line line = {.rows = rows};
    event->id = get_text(&line, object, "id");
    const char *date = get_text(&line, object, "date");
    event->display = get_text(&line, object, "display");
    event->value = get_text(&line, object, "value");
    event->headline = get_text(&line, object, "headline");
    event->group = get_text(&line, object, "group");
    event->note = get_text(&line, object, "note");
    event->mark = get_text(&line, object, "mark");
    event->into = get_text(&line, object, "into");
    get_list(&line, object, "people", &event->people);
    get_list(&line, object, "places", &event->places);
    get_list(&line, object, "organisations", &event->organisations);
    get_choices(&line, object, event);
    get_evidence(&line, object, event);
    get_record(&line, object, event);
    get_extras(object, event);
    g_autofree char *problem = line.problem;
    if (!problem)
        return row_finish(rows, event, date, number);
    notes_add(rows->notes, NOTE_ROW_BROKEN, rows->path, number, 0, problem);
    return false;
}

static void
read_line(Rows *rows, const char *text, gsize length, guint number)
{
    json_error_t error;
    g_autoptr(json_t) object = json_loadb(text, length, 0, &error);
    if (!object || !json_is_object(object)) {
        notes_add(rows->notes, NOTE_ROW_BROKEN, rows->path, number, 0,
                  object ? "it is no JSON object" : error.text);
        return;
    }
    const char *keys = json_string_value(json_object_get(object, MEMORY_KEY));
    if (keys && json_object_size(object) == 1) {
        memory_parse(rows->memory, keys);
        return;
    }
    Event *event = events_add(rows->events);
    if (!read_event(rows, object, event, number))
        g_array_set_size(rows->events->items, rows->events->items->len - 1);
}

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

bool
jsonl_is_timeline(const char *text, gsize length)
{
    const char *at = text, *line;
    gsize line_length;
    guint number = 0;
    bool is_blank = true;
    while (next_line(&at, text + length, &number, &line, &line_length)) {
        is_blank = false;
        g_autoptr(json_t) object = json_loadb(line, line_length, 0, NULL);
        if (json_is_object(object))
            return json_object_get(object, "date") || json_object_get(object, "headline") ||
                   json_object_get(object, MEMORY_KEY);
    }
    return is_blank;
}

void
jsonl_parse(Rows *rows, const char *text, gsize length)
{
    const char *at = text, *line;
    gsize line_length;
    guint number = 0;
    while (next_line(&at, text + length, &number, &line, &line_length))
        read_line(rows, line, line_length, number);
    rows_settle(rows, "into");
}

/* SPDX-License-Identifier: MIT */
#include "timeline/json-event.h"

#include "calendar/edtf.h"
#include "timeline/json-column.h"
#include "timeline/json-field.h"
#include "timeline/json-line.h"
#include "timeline/json-value.h"
#include "timeline/memory.h"

#include <string.h>

/* An object, or a list in it, that has begun. */
typedef struct {
    FieldObject object;
    const Field *field; /* whose value is read; NULL before any */
    bool is_list;       /* within the list that is the field's value */
} Level;

/* As deep as what is known goes: event, sources, source, expression, anchor. */
enum { LEVELS = 8 };

/* A source that belongs to a telling. */
typedef struct {
    guint telling;
    gint64 source;
} Owner;

struct JsonEvent {
    Rows *rows;
    JsonLine *line;
    Level levels[LEVELS];
    guint depth;
    guint ignored; /* how deep within a value that isn't wanted */
    guint known;   /* keys of ours in the line */
    Event *event;
    Source source;
    Conflict conflict;
    Telling telling;
    GArray *owners;   /* of Owner */
    GPtrArray *texts; /* of a list that is read, owned */
    JsonColumns *columns;
    char *problem; /* what is wrong with the line; NULL while nothing is */
};

static const Source no_source = {
    .start = -1,
    .end = -1,
    .expression_start = -1,
    .expression_end = -1,
    .anchor_start = -1,
    .anchor_end = -1,
};

static bool
fail(JsonEvent *reader, const Field *field)
{
    if (!reader->problem)
        reader->problem = g_strdup_printf("“%s” is not %s", field->name, field->wanted);
    return false;
}

static Level *
top(JsonEvent *reader)
{
    return &reader->levels[reader->depth - 1];
}

/* The struct that the fields of an object go into. */
static gpointer
base_of(JsonEvent *reader, FieldObject object)
{
    switch (object) {
    case OBJECT_CONFLICT:
        return &reader->conflict;
    case OBJECT_TELLING:
        return &reader->telling;
    case OBJECT_SOURCE:
    case OBJECT_EXPRESSION:
    case OBJECT_ANCHOR:
        return &reader->source;
    default:
        return reader->event;
    }
}

/* A value in a list. */
static bool
take_item(JsonEvent *reader, const Field *field, const JsonToken *token)
{
    Owner owner = {.telling = reader->event->tellings->len};
    if (field->kind == FIELD_TEXTS && token->kind == JSON_TEXT)
        g_ptr_array_add(reader->texts, g_strndup(token->text, token->length));
    else if (field->kind == FIELD_INDEXES && json_value_count(token, &owner.source))
        g_array_append_val(reader->owners, owner);
    else
        return fail(reader, field);
    return true;
}

/* A value that is neither object nor list. */
static bool
take_value(JsonEvent *reader, const Level *level, const JsonToken *token)
{
    if (level->is_list)
        return take_item(reader, level->field, token);
    gpointer base = base_of(reader, level->object);
    return json_value_set(level->field, base, token, reader->rows->events->words) ||
           fail(reader, level->field);
}

/* What was read of a list before counts no more, where a key comes twice. */
static void
begin_list(JsonEvent *reader, const Field *field)
{
    GArray *arrays[OBJECT_COUNT] = {
        [OBJECT_SOURCE] = reader->event->sources,
        [OBJECT_CONFLICT] = reader->event->conflicts,
        [OBJECT_TELLING] = reader->event->tellings,
    };
    g_ptr_array_set_size(reader->texts, 0);
    if (field->kind == FIELD_OBJECTS && arrays[field->object]->len)
        g_array_set_size(arrays[field->object], 0);
    if (field->kind == FIELD_OBJECTS && field->object == OBJECT_TELLING)
        g_array_set_size(reader->owners, 0);
}

static void
begin_object(JsonEvent *reader, FieldObject object)
{
    if (object == OBJECT_SOURCE)
        reader->source = no_source;
    else if (object == OBJECT_CONFLICT)
        reader->conflict = (Conflict){0};
    else if (object == OBJECT_TELLING)
        reader->telling = (Telling){0};
}

static bool
open_value(JsonEvent *reader, const JsonToken *token)
{
    const Level *level = reader->depth ? top(reader) : NULL;
    const Field *field = level ? level->field : NULL;
    Level next = {.object = OBJECT_EVENT};
    g_assert(field ||
             token->kind == JSON_OBJECT); /* a line begins with an object, and keys go before values */
    if (token->kind == JSON_LIST) {
        bool holds =
            field->kind == FIELD_TEXTS || field->kind == FIELD_OBJECTS || field->kind == FIELD_INDEXES;
        if (level->is_list || !holds)
            return fail(reader, field);
        next = (Level){level->object, field, true};
        begin_list(reader, field);
    } else if (level) {
        if (field->kind != (level->is_list ? FIELD_OBJECTS : FIELD_OBJECT))
            return fail(reader, field);
        next.object = field->object;
        begin_object(reader, next.object);
    }
    g_assert(reader->depth < LEVELS);
    reader->levels[reader->depth++] = next;
    return true;
}

/* Adds a telling or a conflict that is whole. */
static bool
end_record(JsonEvent *reader, FieldObject object, const Field *field)
{
    const Telling *telling = &reader->telling;
    Moment moment;
    if (object == OBJECT_CONFLICT && reader->conflict.date) {
        if (!reader->conflict.display)
            reader->conflict.display = reader->conflict.date;
        event_add_conflict(reader->event, &reader->conflict);
        return true;
    }
    if (object == OBJECT_TELLING && telling->id && telling->headline &&
        (!telling->date || edtf_parse(telling->date, &moment, NULL))) {
        event_add_telling(reader->event, telling);
        return true;
    }
    return fail(reader, field);
}

static bool
close_value(JsonEvent *reader)
{
    Level level = *top(reader);
    reader->depth--;
    if (level.is_list && level.field->kind == FIELD_TEXTS) {
        char ***list = (char ***) (void *) ((char *) reader->event + level.field->offset);
        g_ptr_array_add(reader->texts, NULL);
        if (reader->texts->len > 1 || list == &reader->event->apart)
            event_set_texts(list, (char **) g_ptr_array_steal(reader->texts, NULL));
    } else if (!level.is_list && level.object == OBJECT_SOURCE) {
        event_add_source(reader->event, &reader->source);
    } else if (!level.is_list && (level.object == OBJECT_CONFLICT || level.object == OBJECT_TELLING)) {
        return end_record(reader, level.object, top(reader)->field);
    }
    return true;
}

static bool
take_key(JsonEvent *reader, const JsonToken *token)
{
    Level *level = top(reader);
    level->field = field_find(level->object, level->field, token->text, token->length);
    if (level->field->kind == FIELD_UNKNOWN)
        json_columns_begin(reader->columns, token);
    else if (reader->depth == 1)
        reader->known++;
    return true;
}

/* Whether the token belongs to a value that isn't wanted. */
static bool
is_ignored(JsonEvent *reader, const JsonToken *token)
{
    bool opens = token->kind == JSON_OBJECT || token->kind == JSON_LIST;
    bool closes = token->kind == JSON_OBJECT_END || token->kind == JSON_LIST_END;
    bool begins = opens && reader->depth && top(reader)->field->kind == FIELD_IGNORED;
    if (!reader->ignored && !begins)
        return false;
    reader->ignored += opens;
    reader->ignored -= closes;
    return true;
}

static bool
use_token(void *data, const JsonToken *token)
{
    JsonEvent *reader = data;
    if (json_columns_is_open(reader->columns)) {
        if (json_columns_take(reader->columns, token))
            return true;
        reader->problem = g_strdup("a value in it is nested too deeply");
        return false;
    }
    if (is_ignored(reader, token))
        return true;
    switch (token->kind) {
    case JSON_OBJECT:
    case JSON_LIST:
        return open_value(reader, token);
    case JSON_OBJECT_END:
    case JSON_LIST_END:
        return close_value(reader);
    case JSON_KEY:
        return take_key(reader, token);
    default:
        return take_value(reader, top(reader), token);
    }
}

JsonEvent *
json_event_new(Rows *rows)
{
    JsonEvent *reader = g_new0(JsonEvent, 1);
    reader->rows = rows;
    reader->line = json_line_new(use_token, reader);
    reader->owners = g_array_new(FALSE, FALSE, sizeof(Owner));
    reader->texts = g_ptr_array_new_with_free_func(g_free);
    reader->columns = json_columns_new();
    return reader;
}

void
json_event_free(JsonEvent *reader)
{
    if (!reader)
        return;
    json_line_free(reader->line);
    g_array_unref(reader->owners);
    g_ptr_array_unref(reader->texts);
    json_columns_free(reader->columns);
    g_free(reader->problem);
    g_free(reader);
}

/* Whether each conflict names a source of the event; and gives the sources to their tellings. */
static bool
link_sources(JsonEvent *reader)
{
    Event *event = reader->event;
    for (guint i = 0; i < event->conflicts->len; i++) {
        guint source = g_array_index(event->conflicts, Conflict, i).source;
        if (source && source >= event->sources->len)
            return fail(reader, field_find(OBJECT_EVENT, NULL, "conflicts", strlen("conflicts")));
    }
    for (guint i = 0; i < reader->owners->len; i++) {
        const Owner *owner = &g_array_index(reader->owners, Owner, i);
        if (owner->source >= (gint64) event->sources->len)
            return fail(reader, field_find(OBJECT_EVENT, NULL, "merged", strlen("merged")));
        g_array_index(event->sources, Source, owner->source).telling = owner->telling;
    }
    return true;
}

/* Takes what was read of a whole line; false where it is no event to be kept, which was told where it is none
 * at all. */
static bool
finish(JsonEvent *reader, guint number)
{
    const char *keys = reader->known ? NULL : json_columns_only(reader->columns, MEMORY_KEY);
    if (keys) {
        memory_parse(reader->rows->memory, keys);
        return false;
    }
    if (!link_sources(reader))
        return false;
    reader->event->extra = json_columns_steal(reader->columns);
    const char *date = reader->event->date;
    reader->event->date = NULL;
    return row_finish(reader->rows, reader->event, date, number);
}

void
json_event_read(JsonEvent *reader, const char *line, gsize length, guint number)
{
    Rows *rows = reader->rows;
    g_autofree char *problem = NULL;
    reader->event = events_add(rows->events);
    reader->depth = reader->ignored = reader->known = 0;
    g_array_set_size(reader->owners, 0);
    if (json_line_read(reader->line, line, length, &problem) && finish(reader, number))
        return;
    const char *what = problem ? problem : reader->problem;
    if (what)
        notes_add(rows->notes, NOTE_ROW_BROKEN, rows->path, number, 0, what);
    g_clear_pointer(&reader->problem, g_free);
    g_strfreev(json_columns_steal(reader->columns));
    g_array_set_size(rows->events->items, rows->events->items->len - 1);
}

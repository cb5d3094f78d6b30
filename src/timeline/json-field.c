/* SPDX-License-Identifier: MIT */
#include "timeline/json-field.h"

#include "event/event.h"

#include <stddef.h>
#include <string.h>

#define TEXT(name, type, member)                                                  \
    {                                                                             \
        (name), sizeof(name) - 1, FIELD_TEXT, offsetof(type, member), 0, "a text" \
    }
#define COUNT(name, type, member)                                                   \
    {                                                                               \
        (name), sizeof(name) - 1, FIELD_COUNT, offsetof(type, member), 0, "a count" \
    }
#define PLACE(name, member)                                                           \
    {                                                                                 \
        (name), sizeof(name) - 1, FIELD_PLACE, offsetof(Source, member), 0, "a count" \
    }
#define TEXTS(name, member)                                                                  \
    {                                                                                        \
        (name), sizeof(name) - 1, FIELD_TEXTS, offsetof(Event, member), 0, "a list of texts" \
    }
#define OTHER(name, kind, wanted)                        \
    {                                                    \
        (name), sizeof(name) - 1, (kind), 0, 0, (wanted) \
    }
#define OBJECT(name, kind, object, wanted)                      \
    {                                                           \
        (name), sizeof(name) - 1, (kind), 0, (object), (wanted) \
    }

static const Field event_fields[] = {
    TEXT("id", Event, id),
    TEXT("date", Event, date),
    TEXT("display", Event, display),
    OTHER("earliest", FIELD_IGNORED, NULL),
    OTHER("latest", FIELD_IGNORED, NULL),
    TEXT("value", Event, value),
    TEXT("headline", Event, headline),
    TEXTS("people", people),
    TEXTS("places", places),
    TEXTS("organisations", organisations),
    OTHER("confidence", FIELD_CONFIDENCE, "one of high, medium and low"),
    OBJECT("sources", FIELD_OBJECTS, OBJECT_SOURCE, "a list of objects"),
    OBJECT("conflicts", FIELD_OBJECTS, OBJECT_CONFLICT, "a list of dates with their sources"),
    OTHER("importance", FIELD_IMPORTANCE, "a number from 0 to 1"),
    OBJECT("merged", FIELD_OBJECTS, OBJECT_TELLING, "a list of tellings with their sources"),
    TEXTS("apart", apart),
    TEXT("after", Event, after),
    TEXT("before", Event, before),
    TEXT("group", Event, group),
    OTHER("status", FIELD_STATUS, "one of told, planned and denied"),
    OTHER("keep", FIELD_KEEP, "true or false"),
    TEXT("note", Event, note),
    TEXT("mark", Event, mark),
    TEXT("into", Event, into),
    OBJECT("extra", FIELD_OBJECT, OBJECT_EXTRA, "an object"),
    {NULL},
};

static const Field source_fields[] = {
    TEXT("doc", Source, doc),     TEXT("title", Source, title),
    COUNT("line", Source, line),  COUNT("page", Source, page),
    PLACE("start", start),        PLACE("end", end),
    TEXT("quote", Source, quote), OBJECT("expression", FIELD_OBJECT, OBJECT_EXPRESSION, "an object"),
    TEXT("url", Source, url),     {NULL},
};

static const Field expression_fields[] = {
    TEXT("text", Source, expression_text),
    PLACE("start", expression_start),
    PLACE("end", expression_end),
    TEXT("value", Source, expression_value),
    TEXT("rule", Source, rule),
    OBJECT("anchor", FIELD_OBJECT, OBJECT_ANCHOR, "an object"),
    {NULL},
};

static const Field anchor_fields[] = {
    TEXT("kind", Source, anchor_kind),
    TEXT("value", Source, anchor_value),
    PLACE("start", anchor_start),
    PLACE("end", anchor_end),
    {NULL},
};

static const Field conflict_fields[] = {
    TEXT("date", Conflict, date),
    TEXT("display", Conflict, display),
    COUNT("source", Conflict, source),
    {NULL},
};

static const Field telling_fields[] = {
    TEXT("id", Telling, id),
    TEXT("date", Telling, date),
    TEXT("headline", Telling, headline),
    OTHER("sources", FIELD_INDEXES, "a list of counts"),
    {NULL},
};

static const Field no_fields[] = {{NULL}};

static const Field *const objects[OBJECT_COUNT] = {
    [OBJECT_EVENT] = event_fields,
    [OBJECT_SOURCE] = source_fields,
    [OBJECT_EXPRESSION] = expression_fields,
    [OBJECT_ANCHOR] = anchor_fields,
    [OBJECT_CONFLICT] = conflict_fields,
    [OBJECT_TELLING] = telling_fields,
    [OBJECT_EXTRA] = no_fields,
};

static const Field ignored = {.kind = FIELD_IGNORED}, unknown = {.kind = FIELD_UNKNOWN};

static bool
is_named(const Field *field, const char *name, gsize length)
{
    return field->length == length && field->name && memcmp(field->name, name, length) == 0;
}

const Field *
field_find(FieldObject object, const Field *before, const char *name, gsize length)
{
    if (before && before->name && is_named(before + 1, name, length))
        return before + 1;
    for (const Field *field = objects[object]; field->name; field++)
        if (is_named(field, name, length))
            return field;
    return object == OBJECT_EVENT || object == OBJECT_EXTRA ? &unknown : &ignored;
}

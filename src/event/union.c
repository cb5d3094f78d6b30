/* SPDX-License-Identifier: MIT */
#include "event/union.h"

#include "event/importance.h"

#include <string.h>

/* By their places; a sheet has none of them but the line. */
static bool
is_same_source(const Source *a, const Source *b)
{
    if (g_strcmp0(a->doc, b->doc) != 0)
        return false;
    if (a->start >= 0 && b->start >= 0)
        return a->start == b->start && a->end == b->end && a->expression_start == b->expression_start;
    return a->line == b->line && a->page == b->page && a->quote && g_strcmp0(a->quote, b->quote) == 0;
}

/* The place of the source among the event's, which it joins unless it is there. */
static guint
add_source(Event *event, const Source *source)
{
    /* The same source twice comes one behind the other: events are joined in the order of their places. */
    const guint near = 32;
    for (guint i = event->sources->len > near ? event->sources->len - near : 0; i < event->sources->len; i++)
        if (is_same_source(&g_array_index(event->sources, Source, i), source))
            return i;
    event_add_source(event, source);
    return event->sources->len - 1;
}

static void
add_names(char ***list, char **more)
{
    if (!*more)
        return;
    GPtrArray *all = g_ptr_array_new();
    for (char **name = *list; *name; name++)
        g_ptr_array_add(all, g_strdup(*name));
    for (char **name = more; *name; name++)
        if (!g_strv_contains((const char *const *) *list, *name))
            g_ptr_array_add(all, g_strdup(*name));
    g_ptr_array_add(all, NULL);
    event_set_texts(list, (char **) g_ptr_array_free(all, FALSE));
}

static void
add_conflict(Event *event, const Event *other, guint source)
{
    if (g_strcmp0(event->date, other->date) == 0)
        return;
    Conflict conflict = {.date = other->date, .display = other->display, .source = source};
    event_add_conflict(event, &conflict);
}

static bool
is_more_precise(const Moment *a, const Moment *b)
{
    gint64 x = a->last - a->first, y = b->last - b->first;
    return x != y ? x < y : a->precision < b->precision;
}

static void
take_date(Event *event, const Event *other)
{
    event->moment = other->moment;
    event->date = other->date;
    event->display = other->display;
    event->value = other->value;
}

/* The event's own telling, where it isn't joined of several yet. */
static void
tell(Event *event)
{
    if (event->tellings->len)
        return;
    Telling own = {event->id, event->date, event->headline};
    event_add_telling(event, &own);
    for (guint i = 0; i < event->sources->len; i++)
        g_array_index(event->sources, Source, i).telling = 0;
}

/* Adds the sources and the tellings of the other; a telling without any new source is the same one again. */
static void
add_tellings(Event *event, const Event *other, bool is_conflict)
{
    bool has_own = other->tellings->len > 0;
    Telling alone = {other->id, other->date, other->headline};
    for (guint index = 0; index < MAX(other->tellings->len, 1); index++) {
        Telling telling = has_own ? g_array_index(other->tellings, Telling, index) : alone;
        guint before = event->sources->len;
        bool has_sources = false;
        for (guint i = 0; i < other->sources->len; i++) {
            Source source = g_array_index(other->sources, Source, i);
            if (has_own && source.telling != index)
                continue;
            source.telling = event->tellings->len;
            has_sources = true;
            guint place = add_source(event, &source);
            if (is_conflict)
                add_conflict(event, other, place);
        }
        if (event->sources->len > before || !has_sources)
            event_add_telling(event, &telling);
    }
}

static void
add_apart(Event *event, char **apart)
{
    if (apart && !event->apart)
        event->apart = g_new0(char *, 1);
    if (apart)
        add_names(&event->apart, apart);
}

void
union_join(Event *event, const Event *other, bool is_conflict)
{
    tell(event);
    if (!is_conflict && other->has_moment &&
        (!event->has_moment || is_more_precise(&other->moment, &event->moment)))
        take_date(event, other);
    guint tellings = event->tellings->len;
    add_tellings(event, other, is_conflict);
    for (guint i = 0; i < other->conflicts->len; i++) {
        Conflict conflict = g_array_index(other->conflicts, Conflict, i);
        conflict.source = add_source(event, &g_array_index(other->sources, Source, conflict.source));
        event_add_conflict(event, &conflict);
    }
    if (event->tellings->len == 1)
        g_array_set_size(event->tellings, 0);
    add_apart(event, other->apart);
    add_names(&event->people, other->people);
    add_names(&event->places, other->places);
    add_names(&event->organisations, other->organisations);
    if (other->confidence < event->confidence) {
        event->confidence = other->confidence;
        event->headline = other->headline;
    }
    if (g_strcmp0(other->id, event->id) < 0)
        event->id = other->id;
    event->group = event->group ? event->group : other->group;
    event->note = event->note ? event->note : other->note;
    if (event->tellings->len > tellings)
        event->importance = importance_join(event->importance, other->importance);
}

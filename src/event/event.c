/* SPDX-License-Identifier: MIT */
#include "event/event.h"

#include <string.h>

static const char *const confidence_names[] = {
    [CONFIDENCE_HIGH] = "high",
    [CONFIDENCE_MEDIUM] = "medium",
    [CONFIDENCE_LOW] = "low",
};

static const char *const status_names[] = {
    [STATUS_TOLD] = "told",
    [STATUS_PLANNED] = "planned",
    [STATUS_DENIED] = "denied",
};

/* Frees what an event owns besides its words. */
static void
clear_event(gpointer item)
{
    Event *event = item;
    g_strfreev(event->people);
    g_strfreev(event->places);
    g_strfreev(event->organisations);
    g_strfreev(event->extra);
    g_strfreev(event->apart);
    g_array_unref(event->sources);
    g_array_unref(event->conflicts);
    g_array_unref(event->tellings);
}

Events *
events_new(void)
{
    Events *events = g_new0(Events, 1);
    events->items = g_array_new(FALSE, TRUE, sizeof(Event));
    g_array_set_clear_func(events->items, clear_event);
    events->words = g_string_chunk_new(4096);
    return events;
}

void
events_free(Events *events)
{
    if (!events)
        return;
    g_array_unref(events->items);
    g_string_chunk_free(events->words);
    g_free(events);
}

Event *
events_add(Events *events)
{
    Event event = {
        .keep = true,
        .people = g_new0(char *, 1),
        .places = g_new0(char *, 1),
        .organisations = g_new0(char *, 1),
        .sources = g_array_new(FALSE, TRUE, sizeof(Source)),
        .conflicts = g_array_new(FALSE, TRUE, sizeof(Conflict)),
        .tellings = g_array_new(FALSE, TRUE, sizeof(Telling)),
        .importance = IMPORTANCE_UNKNOWN,
    };
    g_array_append_val(events->items, event);
    return event_at(events, events->items->len - 1);
}

bool
event_is_background(const Event *event)
{
    return event->has_moment && event->confidence == CONFIDENCE_LOW && event->status == STATUS_TOLD &&
           (event->moment.doubt & DOUBT_OPEN_START) && (event->moment.doubt & DOUBT_UNCERTAIN);
}

const char *
events_word(Events *events, const char *text)
{
    return text ? g_string_chunk_insert_const(events->words, text) : NULL;
}

/* Makes each word of a source one of `events`. */
static void
adopt_source(Events *events, Source *source)
{
    const char **words[] = {
        &source->doc,
        &source->title,
        &source->quote,
        &source->expression_text,
        &source->expression_value,
        &source->rule,
        &source->anchor_kind,
        &source->anchor_value,
        &source->url,
    };
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        *words[i] = events_word(events, *words[i]);
}

/* Makes each word of an event one of `events`; its arrays are taken as they are. */
static void
adopt_event(Events *events, Event *event)
{
    const char **words[] = {
        &event->id,   &event->date,  &event->display, &event->value, &event->headline, &event->group,
        &event->note, &event->after, &event->before,  &event->mark,  &event->into,
    };
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        *words[i] = events_word(events, *words[i]);
    for (guint i = 0; i < event->sources->len; i++)
        adopt_source(events, &g_array_index(event->sources, Source, i));
    for (guint i = 0; i < event->conflicts->len; i++) {
        Conflict *conflict = &g_array_index(event->conflicts, Conflict, i);
        conflict->date = events_word(events, conflict->date);
        conflict->display = events_word(events, conflict->display);
    }
    for (guint i = 0; i < event->tellings->len; i++) {
        Telling *telling = &g_array_index(event->tellings, Telling, i);
        telling->id = events_word(events, telling->id);
        telling->date = events_word(events, telling->date);
        telling->headline = events_word(events, telling->headline);
    }
}

char *
event_make_id(const char *text)
{
    char *id = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);
    id[0] = (char) ('a' + g_ascii_xdigit_value(id[0]) % 6);
    id[16] = '\0';
    return id;
}

void
events_cite(Events *events, Event *event, const Source *source)
{
    Source copy = *source;
    adopt_source(events, &copy);
    g_array_append_val(event->sources, copy);
}

void
events_append(Events *events, Events *from)
{
    guint count = from->items->len;
    if (events == from || count == 0)
        return;
    for (guint i = 0; i < count; i++)
        adopt_event(events, event_at(from, i));
    g_array_append_vals(events->items, from->items->data, count);
    g_array_set_clear_func(from->items, NULL); /* what the events own has moved */
    g_array_set_size(from->items, 0);
    g_array_set_clear_func(from->items, clear_event);
    g_string_chunk_clear(from->words);
}

/* The place of `name` among `count` names, -1 when it isn't one of them. */
static int
find_name(const char *const *names, guint count, const char *name)
{
    for (guint i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return (int) i;
    return -1;
}

const char *
confidence_name(Confidence confidence)
{
    g_assert(confidence < G_N_ELEMENTS(confidence_names));
    return confidence_names[confidence];
}

bool
confidence_parse(const char *name, Confidence *confidence)
{
    int found = find_name(confidence_names, G_N_ELEMENTS(confidence_names), name);
    if (found >= 0)
        *confidence = (Confidence) found;
    return found >= 0;
}

const char *
status_name(Status status)
{
    g_assert(status < G_N_ELEMENTS(status_names));
    return status_names[status];
}

bool
status_parse(const char *name, Status *status)
{
    int found = find_name(status_names, G_N_ELEMENTS(status_names), name);
    if (found >= 0)
        *status = (Status) found;
    return found >= 0;
}

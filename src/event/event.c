/* SPDX-License-Identifier: MIT */
#include "event/event.h"

#include <string.h>

/* What most events have none of is not made for each: a list of no texts, and an array of nothing. */
static char *no_texts[] = {NULL};
static GArray no_items;

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

static void
free_texts(char **list)
{
    if (list != no_texts)
        g_strfreev(list);
}

static void
free_items(GArray *array)
{
    if (array != &no_items)
        g_array_unref(array);
}

/* Frees what an event owns besides its words. */
static void
clear_event(gpointer item)
{
    Event *event = item;
    free_texts(event->people);
    free_texts(event->places);
    free_texts(event->organisations);
    free_texts(event->extra);
    free_texts(event->apart);
    free_items(event->sources);
    free_items(event->conflicts);
    free_items(event->tellings);
}

Events *
events_new(void)
{
    Events *events = g_new0(Events, 1);
    events->items = g_array_new(FALSE, TRUE, sizeof(Event));
    g_array_set_clear_func(events->items, clear_event);
    events->words = texts_new();
    return events;
}

void
events_reserve(Events *events, guint count)
{
    g_assert(events->items->len == 0);
    g_array_unref(events->items);
    events->items = g_array_sized_new(FALSE, TRUE, sizeof(Event), count);
    g_array_set_clear_func(events->items, clear_event);
}

void
events_free(Events *events)
{
    if (!events)
        return;
    g_array_unref(events->items);
    texts_free(events->words);
    g_free(events);
}

Event *
events_add(Events *events)
{
    Event event = {
        .keep = true,
        .people = no_texts,
        .places = no_texts,
        .organisations = no_texts,
        .sources = &no_items,
        .conflicts = &no_items,
        .tellings = &no_items,
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
    return text ? texts_keep(events->words, text, strlen(text)) : NULL;
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
    event_add_source(event, &copy);
}

void
event_set_texts(char ***list, char **texts)
{
    free_texts(*list);
    *list = texts;
}

/* Appends to an array, which is made where it is the one that has nothing. */
static void
add_item(GArray **array, gconstpointer item, guint size)
{
    if (*array == &no_items)
        *array = g_array_sized_new(FALSE, TRUE, size, 1);
    g_array_append_vals(*array, item, 1);
}

void
event_add_source(Event *event, const Source *source)
{
    add_item(&event->sources, source, sizeof *source);
}

void
event_add_conflict(Event *event, const Conflict *conflict)
{
    add_item(&event->conflicts, conflict, sizeof *conflict);
}

void
event_add_telling(Event *event, const Telling *telling)
{
    add_item(&event->tellings, telling, sizeof *telling);
}

void
events_append(Events *events, Events *from)
{
    guint count = from->items->len;
    if (events == from || count == 0)
        return;
    if (events->items->len == 0) { /* then the events needn't even be moved */
        GArray *empty = events->items;
        events->items = from->items;
        from->items = empty;
    } else {
        g_array_append_vals(events->items, from->items->data, count);
        g_array_set_clear_func(from->items, NULL); /* what the events own has moved */
        g_array_set_size(from->items, 0);
        g_array_set_clear_func(from->items, clear_event);
    }
    texts_adopt(events->words, from->words);
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

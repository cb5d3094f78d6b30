/* SPDX-License-Identifier: MIT */
#include "event/part.h"

#include "calendar/edtf.h"
#include "calendar/timex.h"

#include <string.h>

static bool
names(char **apart, const char *id)
{
    return apart && id && g_strv_contains((const char *const *) apart, id);
}

static bool
names_any(char **apart, const Event *event)
{
    if (!apart)
        return false;
    for (guint i = 0; i < event->tellings->len; i++)
        if (names(apart, g_array_index(event->tellings, Telling, i).id))
            return true;
    return names(apart, event->id);
}

bool
event_is_apart(const Event *a, const Event *b)
{
    return names_any(a->apart, b) || names_any(b->apart, a);
}

/* The place of a telling that the event's `apart` names; -1 when there is none. */
static int
find_named(const Event *event)
{
    for (guint i = 0; event->apart && i < event->tellings->len; i++)
        if (names(event->apart, g_array_index(event->tellings, Telling, i).id))
            return (int) i;
    return -1;
}

static void
add_apart(Event *event, const char *id)
{
    if (names(event->apart, id))
        return;
    guint count = event->apart ? g_strv_length(event->apart) : 0;
    event->apart = g_renew(char *, event->apart, count + 2);
    event->apart[count] = g_strdup(id);
    event->apart[count + 1] = NULL;
}

static void
set_date(Events *events, Event *event, const Telling *telling, const Wording *wording)
{
    event->has_moment = telling->date && edtf_parse(telling->date, &event->moment, NULL);
    event->date = event->display = event->value = NULL;
    if (!event->has_moment)
        return;
    g_autofree char *display = wording_format(wording, &event->moment);
    g_autofree char *value = timex_format(&event->moment);
    event->date = telling->date;
    event->display = events_word(events, display);
    event->value = events_word(events, value);
}

/* Moves the sources of the telling at `index` to `part`; the others, and the conflicts over them, close up.
 */
static void
move_sources(Event *event, guint index, Event *part)
{
    guint count = event->sources->len, kept = 0;
    g_autofree gint64 *places = g_new(gint64, count + 1);
    for (guint i = 0; i < count; i++) {
        Source source = g_array_index(event->sources, Source, i);
        bool goes = source.telling == index;
        places[i] = goes ? -1 : (gint64) kept;
        source.telling = goes ? 0 : source.telling - (source.telling > index);
        if (goes)
            event_add_source(part, &source);
        else
            g_array_index(event->sources, Source, kept++) = source;
    }
    if (kept < count)
        g_array_set_size(event->sources, kept);
    for (guint i = event->conflicts->len; i-- > 0;) {
        Conflict *conflict = &g_array_index(event->conflicts, Conflict, i);
        gint64 place = conflict->source < count ? places[conflict->source] : -1;
        if (place < 0)
            g_array_remove_index(event->conflicts, i);
        else
            conflict->source = (guint) place;
    }
}

/* Whether the last word of a name stands in what the event's own sources say. */
static bool
is_told_in(const Event *event, const char *name)
{
    const char *blank = strrchr(name, ' '), *word = blank ? blank + 1 : name;
    for (guint i = 0; i < event->sources->len; i++) {
        const char *quote = g_array_index(event->sources, Source, i).quote;
        if (quote && strstr(quote, word))
            return true;
    }
    return event->headline && strstr(event->headline, word);
}

static void
take_names(char ***list, char **from, const Event *event)
{
    GPtrArray *taken = g_ptr_array_new();
    for (char **name = from; *name; name++)
        if (is_told_in(event, *name))
            g_ptr_array_add(taken, g_strdup(*name));
    g_ptr_array_add(taken, NULL);
    event_set_texts(list, (char **) g_ptr_array_free(taken, FALSE));
}

/* Gives the event what it had from the telling that left it from one that is left. */
static void
settle(Events *events, Event *event, const Telling *gone, const Wording *wording)
{
    const Telling *first = &g_array_index(event->tellings, Telling, 0);
    bool is_date_told = false, is_headline_told = false;
    for (guint i = 0; i < event->tellings->len; i++) {
        const Telling *telling = &first[i];
        is_date_told |= g_strcmp0(telling->date, event->date) == 0;
        is_headline_told |= g_strcmp0(telling->headline, event->headline) == 0;
    }
    if (g_strcmp0(event->id, gone->id) == 0)
        event->id = first->id; /* what it must be apart from is now the other, by the caller */
    if (!is_date_told && g_strcmp0(event->date, gone->date) == 0)
        set_date(events, event, first, wording);
    if (!is_headline_told && g_strcmp0(event->headline, gone->headline) == 0)
        event->headline = first->headline;
    for (guint i = event->conflicts->len; i-- > 0;)
        if (g_strcmp0(g_array_index(event->conflicts, Conflict, i).date, event->date) == 0)
            g_array_remove_index(event->conflicts, i);
    if (event->tellings->len == 1)
        g_array_set_size(event->tellings, 0);
}

static void
part_telling(Events *events, guint at, guint index, const Wording *wording)
{
    Event *part = events_add(events), *event = event_at(events, at); /* in this order: the first moves them */
    Telling telling = g_array_index(event->tellings, Telling, index);
    g_array_remove_index(event->tellings, index);
    part->id = telling.id;
    part->headline = telling.headline;
    part->confidence = event->confidence;
    part->status = event->status;
    part->importance = event->importance;
    part->keep = event->keep;
    set_date(events, part, &telling, wording);
    move_sources(event, index, part);
    take_names(&part->people, event->people, part);
    take_names(&part->places, event->places, part);
    take_names(&part->organisations, event->organisations, part);
    settle(events, event, &telling, wording);
    add_apart(part, event->id);
}

void
event_part(Events *events, const Wording *wording)
{
    for (guint i = 0; i < events->items->len; i++) {
        int found;
        while (event_at(events, i)->tellings->len > 1 && (found = find_named(event_at(events, i))) >= 0)
            part_telling(events, i, (guint) found, wording);
    }
}

/* SPDX-License-Identifier: MIT */
#include "timeline/join.h"

#include "event/union.h"

typedef struct {
    Events *events;
    GHashTable *places; /* id to index */
} Join;

/* The index of the event that the one at `index` is at last a part of; `index` itself where there is none. */
static guint
find_whole(const Join *join, guint index)
{
    guint at = index;
    for (guint steps = 0; event_at(join->events, at)->into; steps++) {
        gpointer place;
        bool is_found =
            g_hash_table_lookup_extended(join->places, event_at(join->events, at)->into, NULL, &place);
        if (!is_found || steps > join->events->items->len)
            return index;
        at = GPOINTER_TO_UINT(place);
    }
    return at;
}

static bool
are_apart(const Event *a, const Event *b)
{
    return a->has_moment && b->has_moment && !moment_contains(&a->moment, &b->moment) &&
           !moment_contains(&b->moment, &a->moment);
}

/* What of an event is a person's choice stays as it was. */
static void
join_part(Event *whole, const Event *part)
{
    Event before = *whole;
    union_join(whole, part, are_apart(whole, part));
    whole->id = before.id;
    whole->has_moment = before.has_moment;
    whole->moment = before.moment;
    whole->date = before.date;
    whole->display = before.display;
    whole->value = before.value;
    whole->headline = before.headline;
    whole->group = before.group;
    whole->note = before.note;
}

/* Whether any event is part of another. */
static bool
has_parts(const Events *events)
{
    for (guint i = 0; i < events->items->len; i++)
        if (event_at(events, i)->into)
            return true;
    return false;
}

void
timeline_join(Timeline *timeline)
{
    if (!has_parts(timeline->events))
        return;
    g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
    Join join = {timeline->events, places};
    guint count = timeline->events->items->len;
    g_autofree guint *wholes = g_new(guint, count + 1);
    for (guint i = 0; i < count; i++)
        if (event_at(join.events, i)->id)
            g_hash_table_insert(places, (gpointer) event_at(join.events, i)->id, GUINT_TO_POINTER(i));
    for (guint i = 0; i < count; i++)
        wholes[i] = find_whole(&join, i);
    for (guint i = 0; i < count; i++)
        if (wholes[i] != i)
            join_part(event_at(join.events, wholes[i]), event_at(join.events, i));
    for (guint i = count; i-- > 0;)
        if (wholes[i] != i)
            g_array_remove_index(join.events->items, i);
}

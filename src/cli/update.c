/* SPDX-License-Identifier: MIT */
#include "cli/update.h"

/* The ids of all events; strings are borrowed. */
static GHashTable *
collect_ids(const Timeline *timeline)
{
    GHashTable *ids = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < timeline->events->items->len; i++) {
        const char *id = event_at(timeline->events, i)->id;
        if (id)
            g_hash_table_add(ids, (gpointer) id);
    }
    return ids;
}

/* The names of the documents that were read; strings are borrowed. */
static GHashTable *
collect_documents(const Timeline *timeline)
{
    GHashTable *names = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < timeline->documents->len; i++)
        g_hash_table_add(names, (gpointer) g_array_index(timeline->documents, TimelineDocument, i).name);
    return names;
}

static bool
cites_any(const Event *event, GHashTable *documents)
{
    for (guint i = 0; i < event->sources->len; i++) {
        const char *doc = g_array_index(event->sources, Source, i).doc;
        if (doc && g_hash_table_contains(documents, doc))
            return true;
    }
    return false;
}

static void
note_vanished(const Timeline *kept, const Timeline *fresh, const char *path, Notes *notes)
{
    g_autoptr(GHashTable) told = collect_ids(fresh);
    g_autoptr(GHashTable) documents = collect_documents(fresh);
    for (guint i = 0; i < kept->events->items->len; i++) {
        const Event *event = event_at(kept->events, i);
        if (event->id && !g_hash_table_contains(told, event->id) && cites_any(event, documents))
            notes_add(notes, NOTE_EVENT_VANISHED, path, 0, 0, event->headline ? event->headline : event->id);
    }
}

/* Takes out of `fresh` what `kept` has; the rest is left in any order. */
static void
drop_known(const Timeline *kept, Timeline *fresh)
{
    g_autoptr(GHashTable) known = collect_ids(kept);
    for (guint i = fresh->events->items->len; i-- > 0;) {
        const char *id = event_at(fresh->events, i)->id;
        if (id && g_hash_table_contains(known, id))
            g_array_remove_index_fast(fresh->events->items, i);
    }
}

/* Enters a document in the list of `kept`, unless it is there. */
static void
enter_documents(Timeline *kept, const Timeline *fresh)
{
    g_autoptr(GHashTable) listed = collect_documents(kept);
    for (guint i = 0; i < fresh->documents->len; i++) {
        TimelineDocument row = g_array_index(fresh->documents, TimelineDocument, i);
        if (g_hash_table_contains(listed, row.name))
            continue;
        const char **words[] = {&row.name, &row.path, &row.title, &row.date, &row.date_reason, &row.sha256};
        for (guint w = 0; w < G_N_ELEMENTS(words); w++)
            *words[w] = events_word(kept->events, *words[w]);
        g_array_append_val(kept->documents, row);
    }
}

void
update_timeline(Timeline *kept, Timeline *fresh, const char *path, Notes *notes)
{
    note_vanished(kept, fresh, path, notes);
    enter_documents(kept, fresh);
    drop_known(kept, fresh);
    events_append(kept->events, fresh->events);
    timeline_sort(kept);
}

/* SPDX-License-Identifier: MIT */
#include "timeline/update.h"

#include "event/extract.h"
#include "timeline/memory.h"

/* What is known of the two timelines; strings are borrowed. */
typedef struct {
    Timeline *kept, *fresh;
    const Filter *filter;
    const Lexicon *lexicon;
    Notes *notes;
    GHashTable *rows;      /* id to index of the event of `kept` */
    GHashTable *quoted;    /* "document\nquotation" of what `kept` has joined of several sources */
    GHashTable *told;      /* ids of `fresh`, and its "document\nquotation"s, owned */
    GHashTable *documents; /* names of those that were read */
} Update;

static const Source *
source_at(const Event *event, guint index)
{
    return &g_array_index(event->sources, Source, index);
}

static char *
quotation_key(const Source *source)
{
    return source->quote ? g_strconcat(source->doc ? source->doc : "", "\n", source->quote, NULL) : NULL;
}

static void
add_quotations(GHashTable *set, const Event *event)
{
    for (guint i = 0; i < event->sources->len; i++) {
        char *key = quotation_key(source_at(event, i));
        if (key)
            g_hash_table_add(set, key);
    }
}

/* The names of the documents that were read. */
static GHashTable *
collect_documents(const Timeline *timeline)
{
    GHashTable *names = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < timeline->documents->len; i++)
        g_hash_table_add(names, (gpointer) g_array_index(timeline->documents, TimelineDocument, i).name);
    return names;
}

static void
collect(Update *update)
{
    for (guint i = 0; i < update->kept->events->items->len; i++) {
        const Event *event = event_at(update->kept->events, i);
        if (event->id)
            g_hash_table_insert(update->rows, (gpointer) event->id, GUINT_TO_POINTER(i));
        if (event->sources->len > 1)
            add_quotations(update->quoted, event);
    }
    for (guint i = 0; i < update->fresh->events->items->len; i++) {
        const Event *event = event_at(update->fresh->events, i);
        if (event->id)
            g_hash_table_add(update->told, g_strdup(event->id));
        add_quotations(update->told, event);
    }
}

/* Whether the timeline was made from the statement, and has it no more only if a person wanted so. */
static bool
is_known(const Update *update, const Event *event)
{
    for (guint i = 0; i < event->sources->len; i++) {
        const Source *source = source_at(event, i);
        g_autofree char *key = quotation_key(source);
        bool is_quoted = key && g_hash_table_contains(update->quoted, key);
        if (!is_quoted && !memory_holds(update->kept->memory, memory_source_key(event, i)))
            return false;
    }
    return event->sources->len > 0;
}

static bool
cites(const Event *event, const char *doc)
{
    for (guint i = 0; i < event->sources->len; i++)
        if (g_strcmp0(source_at(event, i)->doc, doc) == 0)
            return true;
    return false;
}

/* Adds to a row the sources in documents that it doesn't cite; false where there are none. */
static bool
corroborate(Events *events, Event *row, const Event *fresh)
{
    guint before = row->sources->len;
    for (guint i = 0; i < fresh->sources->len; i++)
        if (!cites(row, source_at(fresh, i)->doc))
            events_cite(events, row, source_at(fresh, i));
    return row->sources->len > before;
}

/* Brings in one event of `fresh`: true where it is to come in as its own. */
static bool
is_new(Update *update, const Event *event, bool *has_changed)
{
    gpointer row;
    if (is_known(update, event))
        return false;
    if (!g_hash_table_lookup_extended(update->rows, event->id, NULL, &row))
        return true;
    Events *events = update->kept->events;
    *has_changed |= corroborate(events, event_at(events, GPOINTER_TO_UINT(row)), event);
    return false;
}

/* Leaves in `fresh` only what is new, marks it, and joins what of it tells the same. */
static void
keep_new(Update *update, bool *has_changed)
{
    Events *fresh = update->fresh->events;
    for (guint i = fresh->items->len; i-- > 0;) /* the order doesn't matter: they are sorted later */
        if (!is_new(update, event_at(fresh, i), has_changed))
            g_array_remove_index_fast(fresh->items, i);
    if (update->filter)
        filter_apply(update->fresh, update->filter);
    event_merge(fresh, update->lexicon, update->notes);
    for (guint i = 0; i < fresh->items->len; i++)
        event_at(fresh, i)->mark = events_word(fresh, MARK_NEW);
    *has_changed |= fresh->items->len > 0;
}

/* Whether fasti made the row, from documents all of which were read now. */
static bool
should_be_told(const Update *update, const Event *event)
{
    bool is_made = update->kept->memory->len == 0;
    for (guint i = 0; i < event->sources->len; i++) {
        const Source *source = source_at(event, i);
        if (!source->doc || !g_hash_table_contains(update->documents, source->doc))
            return false;
        is_made = is_made || memory_holds(update->kept->memory, memory_source_key(event, i));
    }
    return is_made && event->sources->len > 0;
}

static bool
is_told(const Update *update, const Event *event)
{
    bool is_found = g_hash_table_contains(update->told, event->id);
    for (guint i = 0; i < event->tellings->len && !is_found; i++)
        is_found = g_hash_table_contains(update->told, g_array_index(event->tellings, Telling, i).id);
    for (guint i = 0; i < event->sources->len && !is_found; i++) {
        g_autofree char *key = quotation_key(source_at(event, i));
        is_found = key && g_hash_table_contains(update->told, key);
    }
    return is_found;
}

/* Sets or takes back a row's mark, unless a person wrote one of their own. */
static bool
set_vanished(Events *events, Event *event, bool has_vanished)
{
    bool was_so = g_strcmp0(event->mark, MARK_VANISHED) == 0;
    bool is_ours = !event->mark || was_so || g_str_equal(event->mark, MARK_NEW);
    if (was_so == has_vanished || !is_ours)
        return false;
    event->mark = has_vanished ? events_word(events, MARK_VANISHED) : NULL;
    return true;
}

static void
mark_vanished(Update *update, const char *path, Notes *notes, bool *has_changed)
{
    Events *events = update->kept->events;
    for (guint i = 0; i < events->items->len; i++) {
        Event *event = event_at(events, i);
        if (!should_be_told(update, event))
            continue;
        bool has_vanished = !is_told(update, event);
        *has_changed |= set_vanished(events, event, has_vanished);
        if (has_vanished)
            notes_add(notes, NOTE_EVENT_VANISHED, path, 0, 0, event->headline ? event->headline : event->id);
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

bool
update_timeline(Timeline *kept, Timeline *fresh, const char *path, const Filter *filter,
                const Lexicon *lexicon, Notes *notes)
{
    g_autoptr(GHashTable) rows = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) quoted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) documents = collect_documents(fresh);
    Update update = {kept, fresh, filter, lexicon, notes, rows, quoted, told, documents};
    bool has_changed = false;
    collect(&update);
    memory_add_events(fresh->memory, fresh->events);
    memory_sort(kept->memory);
    memory_sort(fresh->memory);
    mark_vanished(&update, path, notes, &has_changed);
    keep_new(&update, &has_changed);
    if (fresh->events->items->len)
        notes_add(notes, NOTE_EVENTS_NEW, path, 0, 0, fresh->events->items->len);
    enter_documents(kept, fresh);
    memory_add(kept->memory, fresh->memory);
    memory_sort(kept->memory);
    events_append(kept->events, fresh->events);
    timeline_sort(kept);
    return has_changed;
}

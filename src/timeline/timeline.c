/* SPDX-License-Identifier: MIT */
#include "timeline/timeline.h"

#include "calendar/day.h"
#include "timeline/memory.h"

#include <string.h>

Timeline *
timeline_new(void)
{
    Timeline *timeline = g_new0(Timeline, 1);
    timeline->events = events_new();
    timeline->documents = g_array_new(FALSE, TRUE, sizeof(TimelineDocument));
    timeline->memory = memory_new();
    return timeline;
}

void
timeline_free(Timeline *timeline)
{
    if (!timeline)
        return;
    events_free(timeline->events);
    g_array_unref(timeline->documents);
    g_array_unref(timeline->memory);
    g_free(timeline);
}

static int
compare_numbers(gint64 a, gint64 b)
{
    return (a > b) - (a < b);
}

static int
compare_sources(const Source *a, const Source *b)
{
    int order = g_strcmp0(a->doc, b->doc);
    if (!order)
        order = compare_numbers(a->page, b->page);
    if (!order)
        order = compare_numbers(a->line, b->line);
    return order ? order : compare_numbers(a->start, b->start);
}

/* By the first source; events without one come after those that have one. */
static int
compare_places(const Event *a, const Event *b)
{
    if (!a->sources->len || !b->sources->len)
        return compare_numbers(!a->sources->len, !b->sources->len);
    return compare_sources(&g_array_index(a->sources, Source, 0), &g_array_index(b->sources, Source, 0));
}

static int
compare_events(gconstpointer first, gconstpointer second)
{
    const Event *a = first, *b = second;
    int order = compare_numbers(!a->has_moment, !b->has_moment);
    if (!order && a->has_moment)
        order = moment_compare(&a->moment, &b->moment);
    if (!order)
        order = compare_places(a, b);
    if (!order)
        order = g_strcmp0(a->headline, b->headline);
    if (!order)
        order = g_strcmp0(a->id, b->id);
    return order ? order : g_strcmp0(a->date, b->date);
}

/* The documents of a timeline while they are counted. */
typedef struct {
    Timeline *timeline;
    GHashTable *index; /* name to index into the documents */
    GArray *counted;   /* of guint: for each document, the event that it was last counted for, from 1 */
} Tally;

/* The document that a source names; made when it isn't in the list, as for a timeline that was loaded. */
static guint
find_document(Tally *tally, const Source *source)
{
    gpointer found;
    if (g_hash_table_lookup_extended(tally->index, source->doc, NULL, &found))
        return GPOINTER_TO_UINT(found);
    TimelineDocument document = {.name = source->doc, .path = source->doc, .title = source->title};
    guint at = tally->timeline->documents->len;
    g_array_append_val(tally->timeline->documents, document);
    g_array_set_size(tally->counted, at + 1);
    g_hash_table_insert(tally->index, (gpointer) source->doc, GUINT_TO_POINTER(at));
    return at;
}

/* Counts event `number` (from 1) once for each document that it cites. */
static void
count_event(Tally *tally, const Event *event, guint number)
{
    for (guint i = 0; i < event->sources->len; i++) {
        const Source *source = &g_array_index(event->sources, Source, i);
        if (!source->doc || !*source->doc)
            continue;
        guint at = find_document(tally, source);
        TimelineDocument *document = &g_array_index(tally->timeline->documents, TimelineDocument, at);
        if (!document->title)
            document->title = source->title;
        guint *counted = &g_array_index(tally->counted, guint, at);
        if (event->keep && *counted != number)
            document->events++;
        *counted = number;
    }
}

static void
count_events(Timeline *timeline)
{
    g_autoptr(GHashTable) index = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GArray) counted = g_array_new(FALSE, TRUE, sizeof(guint));
    Tally tally = {timeline, index, counted};
    g_array_set_size(counted, timeline->documents->len);
    for (guint i = 0; i < timeline->documents->len; i++) {
        TimelineDocument *document = &g_array_index(timeline->documents, TimelineDocument, i);
        document->events = 0;
        if (!g_hash_table_contains(index, document->name))
            g_hash_table_insert(index, (gpointer) document->name, GUINT_TO_POINTER(i));
    }
    for (guint i = 0; i < timeline->events->items->len; i++)
        count_event(&tally, event_at(timeline->events, i), i + 1);
}

static bool
is_sorted(const Events *events)
{
    for (guint i = 1; i < events->items->len; i++)
        if (compare_events(event_at(events, i - 1), event_at(events, i)) > 0)
            return false;
    return true;
}

/* An event's rank in the order: what mostly settles it, so that few events must be looked at. */
typedef struct {
    gint64 day;
    const Event *event;
    bool is_undated;
} Rank;

static int
compare_ranks(gconstpointer first, gconstpointer second)
{
    const Rank *a = first, *b = second;
    int order = compare_numbers(a->is_undated, b->is_undated);
    if (!order)
        order = compare_numbers(a->day, b->day);
    return order ? order : compare_events(a->event, b->event);
}

static void
sort_events(Events *events)
{
    guint count = events->items->len;
    g_autoptr(GArray) ranks = g_array_sized_new(FALSE, FALSE, sizeof(Rank), count);
    for (guint i = 0; i < count; i++) {
        const Event *event = event_at(events, i);
        Rank rank = {event->has_moment ? moment_start(&event->moment) : 0, event, !event->has_moment};
        g_array_append_val(ranks, rank);
    }
    g_array_sort(ranks, compare_ranks);
    g_autofree Event *sorted = g_new(Event, count);
    for (guint i = 0; i < count; i++)
        sorted[i] = *g_array_index(ranks, Rank, i).event;
    memcpy(events->items->data, sorted, count * sizeof *sorted);
}

void
timeline_sort(Timeline *timeline)
{
    if (!is_sorted(timeline->events)) /* as a timeline's file mostly is */
        sort_events(timeline->events);
    count_events(timeline);
}

/* The Moment of `unit` that holds `day`, or the day where the unit is finer or names none. */
static Moment
moment_near(gint64 day, Precision unit)
{
    return unit < PRECISION_DAY || unit == PRECISION_INTERVAL ? moment_day(day) : moment_holding(day, unit);
}

Moment
event_bound(const Event *event, bool is_last)
{
    const Moment *moment = &event->moment;
    bool is_interval = moment->precision == PRECISION_INTERVAL;
    Precision unit = is_interval ? moment->ends[is_last] : moment->precision;
    gint64 day = is_last ? moment->last : moment->first;
    if (day == MOMENT_OPEN || day == -MOMENT_OPEN)
        day = is_last ? moment->first : moment->last;
    return moment_near(day, unit);
}

bool
timeline_range(const Timeline *timeline, Moment *range)
{
    Moment first = {0}, last = {0};
    bool has_range = false;
    for (guint i = 0; i < timeline->events->items->len; i++) {
        const Event *event = event_at(timeline->events, i);
        if (!event->keep || !event->has_moment)
            continue;
        Moment start = event_bound(event, false), end = event_bound(event, true);
        if (!has_range || start.first < first.first)
            first = start;
        if (!has_range || end.last > last.last)
            last = end;
        has_range = true;
    }
    if (has_range)
        *range = moment_equal(&first, &last) ? first : moment_interval(&first, &last);
    return has_range;
}

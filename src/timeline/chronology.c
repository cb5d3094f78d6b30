/* SPDX-License-Identifier: MIT */
#include "timeline/chronology.h"

#include "timeline/escape.h"

/* The few words of this format; like the keys of the other two they are English. */
static const char *const status_words[] = {
    [STATUS_TOLD] = "",
    [STATUS_PLANNED] = " (planned)",
    [STATUS_DENIED] = " (denied)",
};

/* `— a.txt, page 3, line 12` */
static void
add_place(GString *out, const Source *source)
{
    g_string_append(out, "— ");
    escape_markdown(out, source->doc && *source->doc ? source->doc : "no source named");
    if (source->page)
        g_string_append_printf(out, ", page %u", source->page);
    if (source->line)
        g_string_append_printf(out, ", line %u", source->line);
    if (source->url && *source->url) {
        g_string_append(out, ", ");
        escape_markdown(out, source->url);
    }
}

static const char *
conflict_date(const Event *event, guint source)
{
    for (guint i = 0; i < event->conflicts->len; i++) {
        const Conflict *conflict = &g_array_index(event->conflicts, Conflict, i);
        if (conflict->source == source)
            return conflict->display;
    }
    return NULL;
}

static void
add_source(GString *out, const Event *event, guint number)
{
    const Source *source = &g_array_index(event->sources, Source, number);
    const char *other = conflict_date(event, number);
    g_string_append(out, "  - ");
    if (source->quote && *source->quote) {
        g_string_append(out, "“");
        escape_markdown(out, source->quote);
        g_string_append(out, "” ");
    }
    add_place(out, source);
    if (other) {
        g_string_append(out, " **gives another date: ");
        escape_markdown(out, other);
        g_string_append(out, "**");
    }
    g_string_append_c(out, '\n');
}

static void
add_event(GString *out, const Event *event)
{
    g_string_append(out, "- ");
    if (event->has_moment) {
        g_string_append(out, "**");
        escape_markdown(out, event->display);
        g_string_append(out, "** ");
    }
    escape_markdown(out, event->headline);
    g_string_append(out, status_words[event->status]);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < event->sources->len; i++)
        add_source(out, event, i);
}

/* The kept events that are, or are not, dated; under `heading`, when there are any. */
static void
add_part(GString *out, const Timeline *timeline, bool is_dated, const char *heading)
{
    bool has_heading = false;
    for (guint i = 0; i < timeline->events->items->len; i++) {
        const Event *event = event_at(timeline->events, i);
        if (!event->keep || event->has_moment != is_dated)
            continue;
        if (!has_heading)
            g_string_append_printf(out, "%s%s\n\n", out->len ? "\n" : "", heading);
        has_heading = true;
        add_event(out, event);
    }
}

void
chronology_format(GString *out, const Timeline *timeline)
{
    add_part(out, timeline, true, "# Chronology");
    add_part(out, timeline, false, "## Undated");
}

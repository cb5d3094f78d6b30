/* SPDX-License-Identifier: MIT */
#include "timeline/chronology.h"

#include "timeline/escape.h"

/* What stands behind a headline; NULL where nothing does. */
static const char *const status_keys[] = {
    [STATUS_TOLD] = NULL,
    [STATUS_PLANNED] = "chronology-planned",
    [STATUS_DENIED] = "chronology-denied",
};

static void
add_number(GString *out, const Phrases *phrases, const char *key, const char *name, guint number)
{
    g_autofree char *digits = g_strdup_printf("%u", number);
    g_autofree char *text = phrase_fill(phrases, key, name, digits, NULL);
    g_string_append_printf(out, ", %s", text);
}

/* `— a.txt, page 3, line 12` */
static void
add_place(GString *out, const Phrases *phrases, const Source *source)
{
    bool is_named = source->doc && *source->doc;
    g_string_append(out, "— ");
    escape_markdown(out, is_named ? source->doc : phrase(phrases, "chronology-no-source"));
    if (source->page)
        add_number(out, phrases, "chronology-page", "page", source->page);
    if (source->line)
        add_number(out, phrases, "chronology-line", "line", source->line);
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
add_source(GString *out, const Phrases *phrases, const Event *event, guint number)
{
    const Source *source = &g_array_index(event->sources, Source, number);
    const char *other = conflict_date(event, number);
    g_string_append(out, "  - ");
    if (source->quote && *source->quote) {
        g_autoptr(GString) words = g_string_new(NULL);
        escape_markdown(words, source->quote);
        g_autofree char *quote = phrase_fill(phrases, "quote", "text", words->str, NULL);
        g_string_append_printf(out, "%s ", quote);
    }
    add_place(out, phrases, source);
    if (other) {
        g_autoptr(GString) date = g_string_new(NULL);
        escape_markdown(date, other);
        g_autofree char *text = phrase_fill(phrases, "chronology-other", "date", date->str, NULL);
        g_string_append_printf(out, " **%s**", text);
    }
    g_string_append_c(out, '\n');
}

static void
add_event(GString *out, const Phrases *phrases, const Event *event)
{
    g_string_append(out, "- ");
    if (event->has_moment) {
        g_string_append(out, "**");
        escape_markdown(out, event->display);
        g_string_append(out, "** ");
    }
    escape_markdown(out, event->headline);
    if (status_keys[event->status])
        g_string_append_printf(out, " %s", phrase(phrases, status_keys[event->status]));
    g_string_append_c(out, '\n');
    for (guint i = 0; i < event->sources->len; i++)
        add_source(out, phrases, event, i);
}

/* The kept events that are, or are not, dated; under `heading`, when there are any. */
static void
add_part(GString *out, const Phrases *phrases, const Timeline *timeline, bool is_dated, const char *heading)
{
    bool has_heading = false;
    for (guint i = 0; i < timeline->events->items->len; i++) {
        const Event *event = event_at(timeline->events, i);
        if (!event->keep || event->has_moment != is_dated)
            continue;
        if (!has_heading)
            g_string_append_printf(out, "%s%s %s\n\n", out->len ? "\n" : "", is_dated ? "#" : "##", heading);
        has_heading = true;
        add_event(out, phrases, event);
    }
}

void
chronology_format(GString *out, const Timeline *timeline, const Phrases *phrases)
{
    add_part(out, phrases, timeline, true, phrase(phrases, "chronology-title"));
    add_part(out, phrases, timeline, false, phrase(phrases, "chronology-undated"));
}

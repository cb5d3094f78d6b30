/* SPDX-License-Identifier: MIT */
#include "timeline/jsonl.h"

#include "calendar/edtf.h"
#include "timeline/escape.h"
#include "timeline/memory.h"
#include "timeline/merged.h"

/* Begins a member of the object that `out` ends with. */
static void
add_key(GString *out, const char *key)
{
    if (out->str[out->len - 1] != '{')
        g_string_append_c(out, ',');
    escape_json(out, key);
    g_string_append_c(out, ':');
}

static void
add_text(GString *out, const char *key, const char *text)
{
    add_key(out, key);
    escape_json(out, text);
}

/* A number; null where it is `unknown`. */
static void
add_number(GString *out, const char *key, gint64 number, gint64 unknown)
{
    add_key(out, key);
    if (number == unknown)
        g_string_append(out, "null");
    else
        g_string_append_printf(out, "%" G_GINT64_FORMAT, number);
}

static void
add_list(GString *out, const char *key, char **items)
{
    add_key(out, key);
    g_string_append_c(out, '[');
    for (char **item = items; *item; item++) {
        if (item > items)
            g_string_append_c(out, ',');
        escape_json(out, *item);
    }
    g_string_append_c(out, ']');
}

static void
add_anchor(GString *out, const Source *source)
{
    add_key(out, "anchor");
    g_string_append_c(out, '{');
    add_text(out, "kind", source->anchor_kind ? source->anchor_kind : "none");
    add_text(out, "value", source->anchor_value);
    add_number(out, "start", source->anchor_start, -1);
    add_number(out, "end", source->anchor_end, -1);
    g_string_append_c(out, '}');
}

static void
add_expression(GString *out, const Source *source)
{
    add_key(out, "expression");
    if (!source->expression_text) {
        g_string_append(out, "null");
        return;
    }
    g_string_append_c(out, '{');
    add_text(out, "text", source->expression_text);
    add_number(out, "start", source->expression_start, -1);
    add_number(out, "end", source->expression_end, -1);
    add_text(out, "value", source->expression_value);
    add_text(out, "rule", source->rule);
    add_anchor(out, source);
    g_string_append_c(out, '}');
}

static void
add_source(GString *out, const Source *source)
{
    g_string_append_c(out, '{');
    add_text(out, "doc", source->doc);
    add_text(out, "title", source->title);
    add_number(out, "line", source->line, 0);
    add_number(out, "page", source->page, 0);
    add_number(out, "start", source->start, -1);
    add_number(out, "end", source->end, -1);
    add_text(out, "quote", source->quote);
    add_expression(out, source);
    if (source->url)
        add_text(out, "url", source->url);
    g_string_append_c(out, '}');
}

static void
add_sources(GString *out, const GArray *sources)
{
    add_key(out, "sources");
    g_string_append_c(out, '[');
    for (guint i = 0; i < sources->len; i++) {
        if (i)
            g_string_append_c(out, ',');
        add_source(out, &g_array_index(sources, Source, i));
    }
    g_string_append_c(out, ']');
}

static void
add_conflicts(GString *out, const GArray *conflicts)
{
    add_key(out, "conflicts");
    g_string_append_c(out, '[');
    for (guint i = 0; i < conflicts->len; i++) {
        const Conflict *conflict = &g_array_index(conflicts, Conflict, i);
        g_string_append(out, i ? ",{" : "{");
        add_text(out, "date", conflict->date);
        add_text(out, "display", conflict->display);
        add_number(out, "source", conflict->source, -1);
        g_string_append_c(out, '}');
    }
    g_string_append_c(out, ']');
}

static void
add_extra(GString *out, char **extra)
{
    add_key(out, "extra");
    g_string_append_c(out, '{');
    for (char **at = extra; *at; at += 2)
        add_text(out, at[0], at[1]);
    g_string_append_c(out, '}');
}

/* Of what the event was joined, and what it must not be joined with. */
static void
add_record(GString *out, const Event *event)
{
    g_auto(GStrv) sources = merged_sources(event, 0);
    if (event->tellings->len)
        add_key(out, "merged");
    for (guint i = 0; i < event->tellings->len; i++) {
        const Telling *telling = &g_array_index(event->tellings, Telling, i);
        g_string_append(out, i ? ",{" : "[{");
        add_text(out, "id", telling->id);
        add_text(out, "date", telling->date);
        add_text(out, "headline", telling->headline);
        add_key(out, "sources");
        g_string_append_printf(out, "[%s]}", sources[i]);
    }
    if (event->tellings->len)
        g_string_append_c(out, ']');
    if (event->apart && *event->apart)
        add_list(out, "apart", event->apart);
}

/* What only some events have. */
static void
add_additions(GString *out, const Event *event)
{
    if (event->importance >= 0) {
        g_autofree char *importance = importance_format(event->importance);
        add_key(out, "importance");
        g_string_append(out, importance);
    }
    add_record(out, event);
    if (event->after)
        add_text(out, "after", event->after);
    if (event->before)
        add_text(out, "before", event->before);
    if (event->group)
        add_text(out, "group", event->group);
    if (event->status != STATUS_TOLD)
        add_text(out, "status", status_name(event->status));
    if (!event->keep) {
        add_key(out, "keep");
        g_string_append(out, "false");
    }
    if (event->note)
        add_text(out, "note", event->note);
    if (event->mark)
        add_text(out, "mark", event->mark);
    if (event->into)
        add_text(out, "into", event->into);
    if (event->extra && *event->extra)
        add_extra(out, event->extra);
}

void
jsonl_format(GString *out, const Event *event)
{
    g_autofree char *earliest = event->has_moment ? edtf_format_earliest(&event->moment) : NULL;
    g_autofree char *latest = event->has_moment ? edtf_format_latest(&event->moment) : NULL;
    g_string_append_c(out, '{');
    add_text(out, "id", event->id);
    add_text(out, "date", event->date);
    add_text(out, "display", event->display);
    add_text(out, "earliest", earliest);
    add_text(out, "latest", latest);
    add_text(out, "value", event->value);
    add_text(out, "headline", event->headline);
    add_list(out, "people", event->people);
    add_list(out, "places", event->places);
    add_list(out, "organisations", event->organisations);
    add_text(out, "confidence", confidence_name(event->confidence));
    add_sources(out, event->sources);
    add_conflicts(out, event->conflicts);
    add_additions(out, event);
    g_string_append(out, "}\n");
}

void
jsonl_format_memory(GString *out, const GArray *memory)
{
    for (guint first = 0; first < memory->len; first += MEMORY_CHUNK) {
        g_autofree char *keys = memory_format(memory, first);
        g_string_append_printf(out, "{\"" MEMORY_KEY "\":\"%s\"}\n", keys);
    }
}

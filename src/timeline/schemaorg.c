/* SPDX-License-Identifier: MIT */
#include "timeline/schemaorg.h"

#include "timeline/telling.h"

#include <stdlib.h>

/* The date as ISO 8601, as far as it is told. */
static json_t *
make_date(const Event *event, bool is_last)
{
    Parts parts = telling_parts(event, is_last);
    g_autoptr(GString) text = g_string_new(NULL);
    if (parts.year >= 0 && parts.year <= 9999)
        g_string_append_printf(text, "%04d", (int) parts.year);
    else
        g_string_append_printf(text, "%c%06" G_GINT64_FORMAT, parts.year < 0 ? '-' : '+', ABS(parts.year));
    if (parts.month > 0)
        g_string_append_printf(text, "-%02d", parts.month);
    if (parts.day > 0)
        g_string_append_printf(text, "-%02d", parts.day);
    if (parts.day > 0 && parts.hour >= 0)
        g_string_append_printf(text, "T%02d:%02d:%02d", parts.hour, MAX(parts.minute, 0),
                               MAX(parts.second, 0));
    return json_string(text->str);
}

static void
add_dates(json_t *object, const Event *event)
{
    if (!(event->moment.doubt & DOUBT_OPEN_START))
        json_object_set_new(object, "startDate", make_date(event, false));
    if (!(event->moment.doubt & DOUBT_OPEN_END) &&
        (!telling_is_one(event) || (event->moment.doubt & DOUBT_OPEN_START)))
        json_object_set_new(object, "endDate", make_date(event, true));
    json_object_set_new(object, "description", json_string(event->display));
}

static void
add_things(json_t *list, char **names, const char *type)
{
    for (; *names; names++)
        json_array_append_new(list, json_pack("{s:s, s:s}", "@type", type, "name", *names));
}

/* Sets a list that has anything in it; else frees it. */
static void
set_list(json_t *object, const char *key, json_t *list)
{
    if (json_array_size(list))
        json_object_set_new(object, key, list);
    else
        json_decref(list);
}

static json_t *
make_quotation(const Source *source)
{
    const char *name = source->title && *source->title ? source->title : source->doc;
    json_t *work = json_pack("{s:s}", "@type", "CreativeWork");
    json_t *quotation = json_pack("{s:s}", "@type", "Quotation");
    if (name)
        json_object_set_new(work, "name", json_string(name));
    if (source->url && *source->url)
        json_object_set_new(work, "url", json_string(source->url));
    if (source->quote && *source->quote)
        json_object_set_new(quotation, "text", json_string(source->quote));
    if (source->page)
        json_object_set_new(work, "pagination", json_sprintf("%u", source->page));
    json_object_set_new(quotation, "isPartOf", work);
    return quotation;
}

static json_t *
make_event(const Event *event)
{
    g_autofree char *urn = telling_urn(event->id, 0);
    json_t *object = json_pack("{s:s, s:s, s:s}", "@type", "Event", "@id", urn, "name", event->headline);
    json_t *about = json_array(), *places = json_array(), *sources = json_array();
    if (event->has_moment)
        add_dates(object, event);
    if (event->status == STATUS_PLANNED)
        json_object_set_new(object, "eventStatus", json_string("https://schema.org/EventScheduled"));
    add_things(about, event->people, "Person");
    add_things(about, event->organisations, "Organization");
    add_things(places, event->places, "Place");
    for (guint i = 0; i < event->sources->len; i++)
        json_array_append_new(sources, make_quotation(&g_array_index(event->sources, Source, i)));
    set_list(object, "about", about);
    set_list(object, "location", places);
    set_list(object, "subjectOf", sources);
    return object;
}

static bool
is_event(const Event *event)
{
    return event->status != STATUS_DENIED; /* the vocabulary has no word for what was not */
}

guint
schemaorg_format(GString *out, const Timeline *timeline, G_GNUC_UNUSED const Phrases *phrases)
{
    guint left_out;
    g_autoptr(GPtrArray) chosen = telling_choose(timeline, is_event, &left_out);
    json_t *graph = json_array();
    for (guint i = 0; i < chosen->len; i++)
        json_array_append_new(graph, make_event(g_ptr_array_index(chosen, i)));
    telling_json(out, json_pack("{s:s, s:o}", "@context", "https://schema.org", "@graph", graph));
    return left_out;
}

/* SPDX-License-Identifier: MIT */
#include "timeline/annotation.h"

#include "timeline/telling.h"

#include <string.h>

static json_t *
make_body(const char *text, const char *purpose)
{
    return json_pack("{s:s, s:s, s:s, s:s}", "type", "TextualBody", "value", text, "format", "text/plain",
                     "purpose", purpose);
}

static json_t *
make_selectors(const Source *source)
{
    json_t *selectors = json_array();
    if (source->start >= 0 && source->end > source->start)
        json_array_append_new(selectors,
                              json_pack("{s:s, s:I, s:I}", "type", "TextPositionSelector", "start",
                                        (json_int_t) source->start, "end", (json_int_t) source->end));
    if (source->quote && *source->quote)
        json_array_append_new(selectors,
                              json_pack("{s:s, s:s}", "type", "TextQuoteSelector", "exact", source->quote));
    return selectors;
}

static json_t *
make_target(const Source *source)
{
    bool has_url = source->url && *source->url;
    g_autofree char *path = g_uri_escape_string(has_url ? source->url : source->doc,
                                                has_url ? ":/?#[]@!$&'()*+,;=%" : "/", FALSE);
    json_t *target = json_pack("{s:s}", "source", path);
    json_t *selectors = make_selectors(source);
    if (json_array_size(selectors))
        json_object_set_new(target, "selector", selectors);
    else
        json_decref(selectors);
    return target;
}

static json_t *
make_annotation(const Event *event, guint index, const Phrases *phrases)
{
    g_autofree char *urn = telling_urn(event->id, index + 1);
    g_autofree char *headline = telling_headline(event, phrases);
    json_t *bodies = json_pack("[o]", make_body(headline, "describing"));
    if (event->date)
        json_array_append_new(bodies, make_body(event->date, "tagging"));
    return json_pack("{s:s, s:s, s:s, s:o, s:o}", "id", urn, "type", "Annotation", "motivation", "describing",
                     "body", bodies, "target", make_target(&g_array_index(event->sources, Source, index)));
}

/* The annotations of an event; how many there are. */
static guint
add_annotations(json_t *items, const Event *event, const Phrases *phrases)
{
    guint count = 0;
    for (guint i = 0; i < event->sources->len; i++) {
        const Source *source = &g_array_index(event->sources, Source, i);
        if (!(source->url && *source->url) && !(source->doc && *source->doc))
            continue;
        json_array_append_new(items, make_annotation(event, i, phrases));
        count++;
    }
    return count;
}

guint
annotation_format(GString *out, const Timeline *timeline, const Phrases *phrases)
{
    guint left_out = 0;
    json_t *items = json_array();
    for (guint i = 0; i < timeline->events->items->len; i++) {
        const Event *event = event_at(timeline->events, i);
        if (event->keep && add_annotations(items, event, phrases) == 0)
            left_out++;
    }
    g_autofree char *collection = telling_urn("collection", (guint) json_array_size(items));
    g_autofree char *page = telling_urn("page", (guint) json_array_size(items));
    json_int_t total = (json_int_t) json_array_size(items);
    json_t *first = json_pack("{s:s, s:s, s:s, s:i, s:o}", "id", page, "type", "AnnotationPage", "partOf",
                              collection, "startIndex", 0, "items", items);
    telling_json(out,
                 json_pack("{s:s, s:s, s:s, s:s, s:I, s:o}", "@context", "http://www.w3.org/ns/anno.jsonld",
                           "id", collection, "type", "AnnotationCollection", "label",
                           phrase(phrases, "chronology-title"), "total", total, "first", first));
    return left_out;
}

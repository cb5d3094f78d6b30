/* SPDX-License-Identifier: MIT */
#include "timeline/telling.h"

#include "calendar/day.h"

#include <stdlib.h>

static const char *const status_keys[] = {
    [STATUS_TOLD] = NULL,
    [STATUS_PLANNED] = "chronology-planned",
    [STATUS_DENIED] = "chronology-denied",
};

char *
telling_headline(const Event *event, const Phrases *phrases)
{
    const char *key = event->status < G_N_ELEMENTS(status_keys) ? status_keys[event->status] : NULL;
    return key ? g_strdup_printf("%s %s", event->headline, phrase(phrases, key)) : g_strdup(event->headline);
}

static void
add_number(GString *out, const Phrases *phrases, const char *key, const char *name, guint number)
{
    g_autofree char *digits = g_strdup_printf("%u", number);
    g_autofree char *text = phrase_fill(phrases, key, name, digits, NULL);
    g_string_append_printf(out, ", %s", text);
}

char *
telling_citation(const Source *source, const Phrases *phrases)
{
    bool is_named = source->doc && *source->doc;
    GString *out = g_string_new(NULL);
    if (source->quote && *source->quote) {
        g_autofree char *quote = phrase_fill(phrases, "quote", "text", source->quote, NULL);
        g_string_append_printf(out, "%s — ", quote);
    }
    g_string_append(out, is_named ? source->doc : phrase(phrases, "chronology-no-source"));
    if (source->page)
        add_number(out, phrases, "chronology-page", "page", source->page);
    if (source->line)
        add_number(out, phrases, "chronology-line", "line", source->line);
    return g_string_free(out, FALSE);
}

char *
telling_evidence(const Event *event, guint source, const Phrases *phrases)
{
    g_autofree char *citation = telling_citation(&g_array_index(event->sources, Source, source), phrases);
    for (guint i = 0; i < event->conflicts->len; i++) {
        const Conflict *conflict = &g_array_index(event->conflicts, Conflict, i);
        if (conflict->source != source)
            continue;
        g_autofree char *other = phrase_fill(phrases, "chronology-other", "date", conflict->display, NULL);
        return g_strdup_printf("%s (%s)", citation, other);
    }
    return g_steal_pointer(&citation);
}

char *
telling_text(const Event *event, const Phrases *phrases)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < event->sources->len; i++) {
        g_autofree char *line = telling_evidence(event, i, phrases);
        g_string_append_printf(text, "%s%s", i ? "\n" : "", line);
    }
    return g_string_free(text, FALSE);
}

bool
telling_is_vague(const Event *event)
{
    const guint doubt = DOUBT_CIRCA | DOUBT_UNCERTAIN | DOUBT_OPEN_START | DOUBT_OPEN_END;
    Precision unit = event->moment.precision;
    bool is_plain = unit <= PRECISION_DAY || unit == PRECISION_MONTH || unit == PRECISION_YEAR ||
                    unit == PRECISION_INTERVAL;
    return (event->moment.doubt & doubt) || event->moment.mod != MOD_NONE || !is_plain ||
           unit == PRECISION_DAYPART;
}

static void
set_time(Parts *parts, gint32 second, Precision unit)
{
    parts->hour = second / 3600;
    if (unit <= PRECISION_MINUTE)
        parts->minute = second / 60 % 60;
    if (unit <= PRECISION_SECOND)
        parts->second = second % 60;
}

Parts
telling_parts(const Event *event, bool is_last)
{
    const Moment *moment = &event->moment;
    Moment end = event_bound(event, is_last);
    Civil civil = day_to_civil(is_last ? end.last : end.first);
    Parts parts = {civil.year, -1, -1, -1, -1, -1};
    bool has_month = end.precision < PRECISION_YEAR;
    bool is_whole =
        end.precision == PRECISION_DAY || end.precision == PRECISION_MONTH || end.precision == PRECISION_YEAR;
    if (has_month)
        parts.month = civil.month;
    if (end.precision < PRECISION_MONTH)
        parts.day = civil.day;
    if (is_whole && moment->precision <= PRECISION_HOUR)
        set_time(&parts, is_last ? moment->last_second : moment->first_second, moment->precision);
    return parts;
}

bool
telling_is_one(const Event *event)
{
    Precision unit = event->moment.precision;
    return unit <= PRECISION_DAY || unit == PRECISION_MONTH || unit == PRECISION_YEAR;
}

char *
telling_urn(const char *id, guint number)
{
    g_autofree char *text = g_strdup_printf("%s\n%u", id, number);
    g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);
    hash[12] = '8';                                        /* the version */
    hash[16] = "89ab"[g_ascii_xdigit_value(hash[16]) & 3]; /* the variant */
    return g_strdup_printf("urn:uuid:%.8s-%.4s-%.4s-%.4s-%.12s", hash, hash + 8, hash + 12, hash + 16,
                           hash + 20);
}

GPtrArray *
telling_choose(const Timeline *timeline, bool (*is_sayable)(const Event *event), guint *left_out)
{
    GPtrArray *chosen = g_ptr_array_new();
    *left_out = 0;
    for (guint i = 0; i < timeline->events->items->len; i++) {
        Event *event = event_at(timeline->events, i);
        if (event->keep && is_sayable(event))
            g_ptr_array_add(chosen, event);
        else
            *left_out += event->keep;
    }
    return chosen;
}

void
telling_json(GString *out, json_t *root)
{
    char *text = json_dumps(root, JSON_INDENT(2));
    g_string_append(out, text ? text : "null");
    g_string_append_c(out, '\n');
    free(text);
    json_decref(root);
}

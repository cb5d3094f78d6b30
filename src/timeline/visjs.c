/* SPDX-License-Identifier: MIT */
#include "timeline/visjs.h"

#include "calendar/day.h"
#include "timeline/escape.h"
#include "timeline/telling.h"

#include <stdlib.h>

/* ECMAScript's time is within 100,000,000 days of 1970; none of its last is used. */
enum { DAY_MOST = 99999999 };

static bool
is_sayable(const Event *event)
{
    return event->has_moment && event_bound(event, false).first > -DAY_MOST &&
           event_bound(event, true).last < DAY_MOST;
}

/* A day as ECMAScript reads it, at midnight of the reader's own zone. */
static char *
format_day(gint64 day, int second)
{
    Civil civil = day_to_civil(day);
    bool is_plain = civil.year >= 0 && civil.year <= 9999;
    g_autofree char *year =
        is_plain ? g_strdup_printf("%04d", (int) civil.year)
                 : g_strdup_printf("%c%06d", civil.year < 0 ? '-' : '+', abs((int) civil.year));
    return g_strdup_printf("%s-%02d-%02dT%02d:%02d:%02d", year, civil.month, civil.day, second / 3600,
                           second / 60 % 60, second % 60);
}

/* The start, or the first moment after the end. */
static json_t *
make_date(const Event *event, bool is_last)
{
    const Moment *moment = &event->moment;
    bool has_time = moment->precision < PRECISION_DAY;
    gint64 day = is_last ? event_bound(event, true).last + 1 : event_bound(event, false).first;
    g_autofree char *text = format_day(day, has_time && !is_last ? moment->first_second : 0);
    return json_string(text);
}

static json_t *
make_html(const char *text)
{
    g_autoptr(GString) html = g_string_new(NULL);
    escape_html(html, text);
    return json_string(html->str);
}

static json_t *
make_item(const Event *event, const Phrases *phrases)
{
    bool is_point = event->moment.precision <= PRECISION_DAY;
    g_autofree char *headline = telling_headline(event, phrases);
    g_autofree char *evidence = telling_text(event, phrases);
    g_autofree char *title = g_strdup_printf("%s%s%s", event->display, *evidence ? "\n" : "", evidence);
    g_autofree char *class =
        g_strdup_printf("%s %s", status_name(event->status), confidence_name(event->confidence));
    json_t *item = json_pack("{s:s, s:o, s:o, s:o, s:s, s:s}", "id", event->id, "content",
                             make_html(headline), "title", make_html(title), "start", make_date(event, false),
                             "type", is_point ? "point" : "range", "className", class);
    if (!is_point)
        json_object_set_new(item, "end", make_date(event, true));
    return item;
}

/* Puts an item into its event's group, which joins the list where it is new. */
static void
set_group(json_t *item, json_t *groups, GHashTable *known, const Event *event, const Phrases *phrases)
{
    const char *name = event->group ? event->group : phrase(phrases, "chart-other");
    json_object_set_new(item, "group", json_string(name));
    if (g_hash_table_add(known, (gpointer) name))
        json_array_append_new(groups, json_pack("{s:s, s:o}", "id", name, "content", make_html(name)));
}

static bool
has_groups(const GPtrArray *events)
{
    for (guint i = 0; i < events->len; i++)
        if (((const Event *) g_ptr_array_index(events, i))->group)
            return true;
    return false;
}

guint
visjs_format(GString *out, const Timeline *timeline, const Phrases *phrases)
{
    guint left_out;
    g_autoptr(GPtrArray) chosen = telling_choose(timeline, is_sayable, &left_out);
    g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
    json_t *items = json_array(), *groups = json_array();
    bool is_grouped = has_groups(chosen);
    for (guint i = 0; i < chosen->len; i++) {
        const Event *event = g_ptr_array_index(chosen, i);
        json_t *item = make_item(event, phrases);
        if (is_grouped)
            set_group(item, groups, known, event, phrases);
        json_array_append_new(items, item);
    }
    telling_json(out, json_pack("{s:o, s:o}", "items", items, "groups", groups));
    return left_out;
}

/* SPDX-License-Identifier: MIT */
#include "timeline/timelinejs.h"

#include "timeline/escape.h"
#include "timeline/telling.h"

/* Beyond these TimelineJS counts in years only: it calls that scale cosmological. */
enum { YEAR_LEAST = -271820, YEAR_MOST = 275759 };

static bool
is_beyond(const Event *event)
{
    return telling_parts(event, false).year < YEAR_LEAST || telling_parts(event, true).year > YEAR_MOST;
}

static void
add_part(json_t *object, const char *name, int number)
{
    if (number >= 0)
        json_object_set_new(object, name, json_integer(number));
}

static json_t *
make_date(const Event *event, bool is_last, bool is_in_years)
{
    Parts parts = telling_parts(event, is_last);
    json_t *date = json_object();
    json_object_set_new(date, "year", json_integer(parts.year > 0 ? parts.year : parts.year - 1));
    if (is_in_years)
        return date;
    add_part(date, "month", parts.month);
    add_part(date, "day", parts.day);
    add_part(date, "hour", parts.hour);
    add_part(date, "minute", parts.minute);
    add_part(date, "second", parts.second);
    return date;
}

/* The text is HTML, and so is the headline. */
static json_t *
make_text(const char *headline, const Event *event, const Phrases *phrases)
{
    g_autoptr(GString) title = g_string_new(NULL);
    g_autoptr(GString) body = g_string_new(NULL);
    escape_html(title, headline);
    for (guint i = 0; event && i < event->sources->len; i++) {
        g_autofree char *line = telling_evidence(event, i, phrases);
        g_string_append(body, "<p>");
        escape_html(body, line);
        g_string_append(body, "</p>");
    }
    json_t *text = json_pack("{s:s}", "headline", title->str);
    if (body->len)
        json_object_set_new(text, "text", json_string(body->str));
    return text;
}

static json_t *
make_event(const Event *event, bool is_in_years, const Phrases *phrases)
{
    g_autofree char *headline = telling_headline(event, phrases);
    json_t *slide =
        json_pack("{s:s, s:o}", "unique_id", event->id, "start_date", make_date(event, false, is_in_years));
    if (!telling_is_one(event))
        json_object_set_new(slide, "end_date", make_date(event, true, is_in_years));
    json_object_set_new(slide, "display_date", json_string(event->display));
    json_object_set_new(slide, "text", make_text(headline, event, phrases));
    if (event->group)
        json_object_set_new(slide, "group", json_string(event->group));
    json_object_set_new(slide, "autolink", json_false());
    return slide;
}

static bool
is_dated(const Event *event)
{
    return event->has_moment;
}

guint
timelinejs_format(GString *out, const Timeline *timeline, const Phrases *phrases)
{
    guint left_out;
    g_autoptr(GPtrArray) chosen = telling_choose(timeline, is_dated, &left_out);
    json_t *slides = json_array();
    bool is_in_years = false;
    for (guint i = 0; i < chosen->len; i++)
        is_in_years = is_in_years || is_beyond(g_ptr_array_index(chosen, i));
    for (guint i = 0; i < chosen->len; i++)
        json_array_append_new(slides, make_event(g_ptr_array_index(chosen, i), is_in_years, phrases));
    json_t *title = json_pack("{s:o}", "text", make_text(phrase(phrases, "chronology-title"), NULL, phrases));
    telling_json(out, json_pack("{s:s, s:o, s:o}", "scale", is_in_years ? "cosmological" : "human", "title",
                                title, "events", slides));
    return left_out;
}

/* SPDX-License-Identifier: MIT */
#include "timeline/markwhen.h"

#include "timeline/telling.h"

#include <string.h>

static bool
is_sayable(const Event *event)
{
    return event->has_moment && telling_parts(event, false).year >= 1 &&
           telling_parts(event, true).year <= 9999;
}

static void
add_date(GString *out, const Event *event, bool is_last)
{
    Parts parts = telling_parts(event, is_last);
    g_string_append_printf(out, "%04d", (int) parts.year);
    if (parts.month > 0)
        g_string_append_printf(out, "-%02d", parts.month);
    if (parts.day > 0)
        g_string_append_printf(out, "-%02d", parts.day);
}

/* The text on one line. */
static void
add_line(GString *out, const char *text)
{
    for (; *text; text++)
        g_string_append_c(out, (guchar) *text < 0x20 ? ' ' : *text);
}

/* A tag is of letters, digits and low lines. */
static void
add_tag(GString *out, const char *group)
{
    g_autofree char *tag = g_strcanon(g_strdup(group), G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS, '_');
    if (tag[strspn(tag, "_")])
        g_string_append_printf(out, " #%s", tag);
}

static void
add_event(GString *out, const Event *event, const Phrases *phrases)
{
    g_autofree char *headline = telling_headline(event, phrases);
    add_date(out, event, false);
    if (!telling_is_one(event)) {
        g_string_append_c(out, '/');
        add_date(out, event, true);
    }
    g_string_append(out, ": ");
    if (telling_is_vague(event) || event->moment.precision < PRECISION_DAY) {
        g_string_append_c(out, '(');
        add_line(out, event->display);
        g_string_append(out, ") ");
    }
    add_line(out, headline);
    if (event->group)
        add_tag(out, event->group);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < event->sources->len; i++) {
        g_autofree char *evidence = telling_evidence(event, i, phrases);
        g_string_append(out, "- ");
        add_line(out, evidence);
        g_string_append_c(out, '\n');
    }
}

guint
markwhen_format(GString *out, const Timeline *timeline, const Phrases *phrases)
{
    guint left_out;
    g_autoptr(GPtrArray) chosen = telling_choose(timeline, is_sayable, &left_out);
    g_string_append_printf(out, "---\ntitle: %s\n---\n", phrase(phrases, "chronology-title"));
    for (guint i = 0; i < chosen->len; i++) {
        g_string_append_c(out, '\n');
        add_event(out, g_ptr_array_index(chosen, i), phrases);
    }
    return left_out;
}

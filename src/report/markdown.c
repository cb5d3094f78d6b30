/* SPDX-License-Identifier: MIT */
#include "report/reason.h"
#include "timeline/escape.h"

enum { QUOTE_MAX = 240 };

static void
add_heading(GString *out, const Content *content, const char *key)
{
    g_string_append(out, "\n## ");
    escape_markdown(out, phrase(content->tools->phrases, key));
    g_string_append(out, "\n\n");
}

static void
add_paragraphs(GString *out, const GPtrArray *texts)
{
    for (guint i = 0; i < texts->len; i++) {
        g_string_append(out, i ? "\n" : "");
        escape_markdown(out, texts->pdata[i]);
        g_string_append_c(out, '\n');
    }
}

/* `[1, l. 23] “quote”; …` */
static void
add_sources(GString *out, const Content *content, const Event *event)
{
    if (!event->sources->len)
        escape_markdown(out, phrase(content->tools->phrases, "no-source"));
    for (guint i = 0; i < event->sources->len; i++) {
        const Source *source = &g_array_index(event->sources, Source, i);
        g_autofree char *cite = content_cite(content, event, i);
        g_autofree char *quote = content_quote(content, source, QUOTE_MAX);
        g_string_append(out, i ? "; " : "");
        escape_markdown(out, cite);
        g_string_append(out, cite && quote ? " " : "");
        escape_markdown(out, quote);
    }
}

static void
add_event(GString *out, const Content *content, const Entry *entry)
{
    escape_markdown(out, entry->event->headline);
    if (entry->status) {
        g_string_append(out, " *(");
        escape_markdown(out, entry->status);
        g_string_append(out, ")*");
    }
    if (entry->event->note) {
        g_autofree char *note =
            phrase_fill(content->tools->phrases, "note", "note", entry->event->note, NULL);
        g_string_append_c(out, ' ');
        escape_markdown(out, note);
    }
}

static void
add_row(GString *out, const Content *content, const Entry *entry)
{
    g_string_append_printf(out, "| %u | ", entry->number);
    escape_markdown(out, entry_date(entry));
    g_string_append(out, " | ");
    add_event(out, content, entry);
    g_string_append(out, " | ");
    add_sources(out, content, entry->event);
    g_string_append(out, " |\n");
}

static void
add_chronology(GString *out, const Content *content)
{
    const Phrases *phrases = content->tools->phrases;
    if (!content->dated)
        return;
    add_heading(out, content, "chronology");
    g_string_append_printf(out, "| %s | %s | %s | %s |\n|---:|---|---|---|\n", phrase(phrases, "head-number"),
                           phrase(phrases, "head-date"), phrase(phrases, "head-event"),
                           phrase(phrases, "head-source"));
    for (guint i = 0; i < content->dated; i++)
        add_row(out, content, content_entry(content, i));
}

/* The dates that the sources of an entry give, one under the other. */
static void
add_conflict(GString *out, const Content *content, const Entry *entry)
{
    g_string_append_printf(out, "- %u. ", entry->number);
    escape_markdown(out, entry->event->headline);
    g_string_append(out, "\n  - **");
    escape_markdown(out, entry_date(entry));
    g_string_append(out, "**\n");
    for (guint i = 0; i < entry->event->conflicts->len; i++) {
        const Conflict *conflict = &g_array_index(entry->event->conflicts, Conflict, i);
        g_string_append(out, "  - **");
        escape_markdown(out, conflict->display);
        g_string_append(out, "** ");
        g_autofree char *cite = conflict->source < entry->event->sources->len
                                    ? content_cite(content, entry->event, conflict->source)
                                    : NULL;
        escape_markdown(out, cite);
        g_string_append_c(out, '\n');
    }
}

static void
add_conflicts(GString *out, const Content *content)
{
    if (!content->disputed)
        return;
    add_heading(out, content, "conflicts");
    for (guint i = 0; i < content->entries->len; i++)
        if (content_entry(content, i)->event->conflicts->len)
            add_conflict(out, content, content_entry(content, i));
}

static void
add_undated(GString *out, const Content *content)
{
    if (content->dated == content->entries->len)
        return;
    add_heading(out, content, "undated");
    for (guint i = content->dated; i < content->entries->len; i++) {
        const Entry *entry = content_entry(content, i);
        g_autofree char *reason = content_reason(content, entry->event);
        g_string_append_printf(out, "- %u. ", entry->number);
        add_event(out, content, entry);
        g_string_append(out, " — ");
        escape_markdown(out, reason);
        g_string_append_c(out, ' ');
        add_sources(out, content, entry->event);
        g_string_append_c(out, '\n');
    }
}

static void
add_names(GString *out, const Content *content)
{
    if (!content->names->len)
        return;
    add_heading(out, content, "index");
    for (guint i = 0; i < content->names->len; i++) {
        const Name *name = &g_array_index(content->names, Name, i);
        g_autofree char *numbers = content_numbers(content, name->entries, G_MAXUINT);
        g_string_append(out, "- ");
        escape_markdown(out, name->name);
        g_string_append_printf(out, " %s\n", numbers);
    }
}

static void
add_origin(GString *out, const Content *content, const Origin *origin)
{
    const Phrases *phrases = content->tools->phrases;
    g_autoptr(GPtrArray) lines = origin_lines(content, origin);
    g_autofree char *numbers = content_numbers(content, origin->entries, G_MAXUINT);
    escape_markdown(out, origin->document->name);
    g_string_append(out, "\n");
    for (guint i = 0; i < lines->len; i++) {
        g_string_append(out, "   - ");
        escape_markdown(out, lines->pdata[i]);
        g_string_append_c(out, '\n');
    }
    g_string_append_printf(out, "   - %s: %s\n", phrase(phrases, "document-events"),
                           origin->entries->len ? numbers : phrase(phrases, "document-unused"));
}

GString *
report_markdown(const Timeline *timeline, const ReportOptions *options, const ReportTools *tools)
{
    g_autoptr(Content) content = content_new(timeline, options, tools);
    GString *out = g_string_new("# ");
    escape_markdown(out, content->title);
    g_string_append(out, "\n\n");
    escape_markdown(out, content->scope);
    g_string_append_c(out, '\n');
    if (content->issued) {
        g_string_append_c(out, '\n');
        escape_markdown(out, content->issued);
        g_string_append_c(out, '\n');
    }
    if (content->summary->len) {
        add_heading(out, content, "summary");
        add_paragraphs(out, content->summary);
    }
    add_heading(out, content, "method");
    add_paragraphs(out, content->method);
    add_chronology(out, content);
    add_conflicts(out, content);
    add_undated(out, content);
    add_names(out, content);
    if (content->origins->len)
        add_heading(out, content, "documents");
    for (guint i = 0; i < content->origins->len; i++) {
        g_string_append_printf(out, "%u. ", i + 1);
        add_origin(out, content, &g_array_index(content->origins, Origin, i));
    }
    return out;
}

/* SPDX-License-Identifier: MIT */
#include "report/content.h"
#include "report/figure.h"
#include "report/reason.h"
#include "timeline/escape.h"

#include <string.h>

enum { QUOTE_MAX = 400 };

static const char style[] =
    ":root{color-scheme:light;--ink:#212121;--muted:#595959;--rule:#bdbdbd;--link:#004f80}\n"
    "*{box-sizing:border-box}\n"
    "body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:60rem;color:var(--ink);background:#fff;"
    "font:1rem/1.5 'Noto Serif',Georgia,serif}\n"
    "h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}\n"
    "h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .75rem}\n"
    ".scope,.issued,th,td:first-child,.date,.status,.note,.sources,.details,.index{"
    "font-family:'Noto Sans',system-ui,sans-serif}\n"
    ".scope,.issued{margin:0;color:var(--muted)}\n"
    "p{max-width:42rem}\n"
    "a{color:var(--link)}\n"
    "font-size:.9rem}\n"
    "figure{margin:1rem 0;overflow-x:auto}\n"
    "figure svg{max-width:100%;height:auto}\n"
    "table{width:100%;border-collapse:collapse}\n"
    "th{text-align:left;font-size:.85rem;color:var(--muted);border-bottom:1px solid var(--ink)}\n"
    "th,td{padding:.45rem .75rem .45rem 0;vertical-align:top}\n"
    "th:last-child,td:last-child{padding-right:0}\n"
    "td{border-bottom:1px solid #e1e1e1}\n"
    ".period th{padding-top:1.4rem;font-size:1.05rem;color:var(--ink);border-bottom:1px solid var(--rule)}\n"
    "td:first-child{color:var(--muted);font-size:.85rem;white-space:nowrap}\n"
    ".date{font-weight:600;font-size:.9rem;width:9.5rem}\n"
    ".status{display:block;font-size:.85rem;color:#b34700}\n"
    ".note{display:block;font-size:.85rem;color:var(--muted)}\n"
    ".sources{list-style:none;margin:0;padding:0;font-size:.85rem;color:var(--muted)}\n"
    ".sources li+li{margin-top:.35rem}\n"
    "td:last-child{width:36%}\n"
    ".details{list-style:none;padding:0;font-size:.85rem;color:var(--muted);overflow-wrap:anywhere}\n"
    ".index{columns:2 16rem;list-style:none;padding:0;font-size:.9rem}\n"
    ":target{background:#fff3cd}\n"
    "@media (max-width:40rem){table,tbody,tr,td,.period th{display:block;width:auto}thead{display:none}"
    "td{border:0;padding:.1rem 0}td:last-child{width:auto}tr{padding:.5rem 0;border-bottom:1px solid "
    "#e1e1e1}}\n"
    "@media print{@page{margin:18mm}body{max-width:none;padding:0;font-size:9.5pt;line-height:1.35}"
    "a{color:inherit;text-decoration:none}thead{display:table-header-group}"
    "tr,li,figure{break-inside:avoid}h2,.period{break-after:avoid}:target{background:none}}\n";

/* `<name attributes>text</name>`; `attributes` is NULL or begins with a space. */
static void
add_element(GString *out, const char *name, const char *attributes, const char *text)
{
    g_string_append_printf(out, "<%s%s>", name, attributes ? attributes : "");
    escape_html(out, text);
    g_string_append_printf(out, "</%s>", name);
}

/* Begins a section; its id is the same in each language. */
static void
open_section(GString *out, const Content *content, const char *key)
{
    g_string_append_printf(out, "<section id=\"%s\">\n", key);
    add_element(out, "h2", NULL, phrase(content->tools->phrases, key));
    g_string_append_c(out, '\n');
}

static void
add_paragraphs(GString *out, const GPtrArray *texts)
{
    for (guint i = 0; i < texts->len; i++) {
        add_element(out, "p", NULL, texts->pdata[i]);
        g_string_append_c(out, '\n');
    }
}

/* Whether an address may be linked to: one that a browser fetches, not one that it runs. */
static bool
is_web(const char *url)
{
    return url && (g_str_has_prefix(url, "https://") || g_str_has_prefix(url, "http://"));
}

static void
add_source(GString *out, const Content *content, const Event *event, guint number)
{
    const Source *source = &g_array_index(event->sources, Source, number);
    g_autofree char *cite = content_cite(content, event, number);
    g_autofree char *quote = content_quote(content, source, QUOTE_MAX);
    g_string_append(out, "<li>");
    if (cite) {
        g_string_append_printf(out, "<a href=\"#S%u\">", content_origin(content, source));
        escape_html(out, cite);
        g_string_append(out, "</a> ");
    }
    escape_html(out, quote);
    if (is_web(source->url)) {
        g_string_append(out, " <a href=\"");
        escape_html(out, source->url);
        g_string_append(out, "\">");
        escape_html(out, source->url);
        g_string_append(out, "</a>");
    }
    g_string_append(out, "</li>");
}

static void
add_sources(GString *out, const Content *content, const Event *event)
{
    if (!event->sources->len) {
        add_element(out, "span", " class=\"sources\"", phrase(content->tools->phrases, "no-source"));
        return;
    }
    g_string_append(out, "<ul class=\"sources\">");
    for (guint i = 0; i < event->sources->len; i++)
        add_source(out, content, event, i);
    g_string_append(out, "</ul>");
}

static void
add_event(GString *out, const Content *content, const Entry *entry)
{
    escape_html(out, entry->event->headline);
    if (entry->status)
        add_element(out, "span", " class=\"status\"", entry->status);
    if (!entry->event->note)
        return;
    g_autofree char *note = phrase_fill(content->tools->phrases, "note", "note", entry->event->note, NULL);
    add_element(out, "span", " class=\"note\"", note);
}

/* HTML knows days, months and years of four digits as dates; all others are words only. */
static bool
is_html_date(const char *date)
{
    static const char pattern[] = "dddd-dd-dd";
    gsize length = strlen(date);
    if (length != 4 && length != 7 && length != 10)
        return false;
    for (gsize i = 0; i < length; i++)
        if (pattern[i] == 'd' ? !g_ascii_isdigit(date[i]) : date[i] != pattern[i])
            return false;
    return !g_str_has_prefix(date, "0000");
}

static void
add_date(GString *out, const Entry *entry)
{
    const char *date = entry->event->date;
    if (!date || !is_html_date(date)) {
        escape_html(out, entry_date(entry));
        return;
    }
    g_autofree char *attribute = g_strdup_printf(" datetime=\"%s\"", date);
    add_element(out, "time", attribute, entry_date(entry));
}

static void
add_row(GString *out, const Content *content, const Entry *entry)
{
    g_string_append_printf(out, "<tr id=\"E%u\"><td>%u</td><td class=\"date\">", entry->number,
                           entry->number);
    add_date(out, entry);
    g_string_append(out, "</td><td>");
    add_event(out, content, entry);
    g_string_append(out, "</td><td>");
    add_sources(out, content, entry->event);
    g_string_append(out, "</td></tr>\n");
}

static void
add_period(GString *out, const char *text)
{
    g_string_append(out, "<tr class=\"period\">");
    add_element(out, "th", " colspan=\"4\" scope=\"rowgroup\"", text);
    g_string_append(out, "</tr>\n");
}

static void
add_chronology(GString *out, const Content *content)
{
    static const char *const heads[] = {"head-number", "head-date", "head-event", "head-source"};
    if (!content->dated)
        return;
    open_section(out, content, "chronology");
    g_string_append(out, "<table>\n<thead><tr>");
    for (guint i = 0; i < G_N_ELEMENTS(heads); i++)
        add_element(out, "th", " scope=\"col\"", phrase(content->tools->phrases, heads[i]));
    g_string_append(out, "</tr></thead>\n<tbody>\n");
    for (guint i = 0; i < content->dated; i++) {
        g_autofree char *heading = content_heading(content, i);
        if (i && heading)
            g_string_append(out, "</tbody>\n<tbody>\n");
        if (heading)
            add_period(out, heading);
        add_row(out, content, content_entry(content, i));
    }
    g_string_append(out, "</tbody>\n</table>\n</section>\n");
}

static void
add_conflict(GString *out, const Content *content, const Entry *entry)
{
    const Event *event = entry->event;
    g_string_append_printf(out, "<li><a href=\"#E%u\">%u</a> ", entry->number, entry->number);
    escape_html(out, event->headline);
    g_string_append(out, "<ul class=\"details\"><li>");
    add_element(out, "strong", NULL, entry_date(entry));
    g_string_append(out, "</li>");
    for (guint i = 0; i < event->conflicts->len; i++) {
        const Conflict *conflict = &g_array_index(event->conflicts, Conflict, i);
        bool has_source = conflict->source < event->sources->len;
        g_autofree char *cite = has_source ? content_cite(content, event, conflict->source) : NULL;
        g_string_append(out, "<li>");
        add_element(out, "strong", NULL, conflict->display);
        g_string_append_c(out, ' ');
        escape_html(out, cite);
        g_string_append(out, "</li>");
    }
    g_string_append(out, "</ul></li>\n");
}

static void
add_conflicts(GString *out, const Content *content)
{
    if (!content->disputed)
        return;
    open_section(out, content, "conflicts");
    g_string_append(out, "<ul>\n");
    for (guint i = 0; i < content->entries->len; i++)
        if (content_entry(content, i)->event->conflicts->len)
            add_conflict(out, content, content_entry(content, i));
    g_string_append(out, "</ul>\n</section>\n");
}

static void
add_undated(GString *out, const Content *content)
{
    if (content->dated == content->entries->len)
        return;
    open_section(out, content, "undated");
    g_string_append(out, "<table>\n<tbody>\n");
    for (guint i = content->dated; i < content->entries->len; i++) {
        const Entry *entry = content_entry(content, i);
        g_autofree char *reason = content_reason(content, entry->event);
        g_string_append_printf(out, "<tr id=\"E%u\"><td>%u</td><td>", entry->number, entry->number);
        add_event(out, content, entry);
        g_string_append(out, "</td><td>");
        escape_html(out, reason);
        g_string_append(out, "</td><td>");
        add_sources(out, content, entry->event);
        g_string_append(out, "</td></tr>\n");
    }
    g_string_append(out, "</tbody>\n</table>\n</section>\n");
}

static void
add_numbers(GString *out, const GArray *numbers)
{
    for (guint i = 0; i < numbers->len; i++) {
        guint number = g_array_index(numbers, guint, i);
        g_string_append_printf(out, "%s<a href=\"#E%u\">%u</a>", i ? ", " : "", number, number);
    }
}

static void
add_names(GString *out, const Content *content)
{
    if (!content->names->len)
        return;
    open_section(out, content, "index");
    g_string_append(out, "<ul class=\"index\">\n");
    for (guint i = 0; i < content->names->len; i++) {
        const Name *name = &g_array_index(content->names, Name, i);
        g_string_append(out, "<li>");
        escape_html(out, name->name);
        g_string_append_c(out, ' ');
        add_numbers(out, name->entries);
        g_string_append(out, "</li>\n");
    }
    g_string_append(out, "</ul>\n</section>\n");
}

static void
add_origin(GString *out, const Content *content, guint number)
{
    const Origin *origin = &g_array_index(content->origins, Origin, number - 1);
    const Phrases *phrases = content->tools->phrases;
    g_autoptr(GPtrArray) lines = origin_lines(content, origin);
    g_string_append_printf(out, "<li id=\"S%u\">", number);
    escape_html(out, origin->document->name);
    g_string_append(out, "<ul class=\"details\">");
    for (guint i = 0; i < lines->len; i++)
        add_element(out, "li", NULL, lines->pdata[i]);
    g_string_append(out, "<li>");
    escape_html(out, phrase(phrases, origin->entries->len ? "document-events" : "document-unused"));
    g_string_append_c(out, ' ');
    add_numbers(out, origin->entries);
    g_string_append(out, "</li></ul></li>\n");
}

static void
add_origins(GString *out, const Content *content)
{
    if (!content->origins->len)
        return;
    open_section(out, content, "documents");
    g_string_append(out, "<ol>\n");
    for (guint i = 1; i <= content->origins->len; i++)
        add_origin(out, content, i);
    g_string_append(out, "</ol>\n</section>\n");
}

static void
add_head(GString *out, const Content *content)
{
    g_string_append(out, "<!DOCTYPE html>\n<html lang=\"");
    escape_html(out, phrase(content->tools->phrases, "language"));
    g_string_append(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    add_element(out, "title", NULL, content->title);
    g_string_append(out, "\n<style>\n");
    g_string_append(out, style);
    g_string_append(out, "</style>\n</head>\n<body>\n<header>\n");
    add_element(out, "h1", NULL, content->title);
    add_element(out, "p", " class=\"scope\"", content->scope);
    if (content->issued)
        add_element(out, "p", " class=\"issued\"", content->issued);
    g_string_append(out, "\n</header>\n");
}

static void
add_figure(GString *out, const Content *content, const Timeline *timeline)
{
    g_autofree char *drawing = figure_svg(content, timeline);
    if (!drawing)
        return;
    open_section(out, content, "chart");
    g_string_append_printf(out, "<figure>\n%s\n</figure>\n</section>\n", drawing);
}

GString *
report_html(const Timeline *timeline, const ReportOptions *options, const ReportTools *tools)
{
    g_autoptr(Content) content = content_new(timeline, options, tools);
    GString *out = g_string_new(NULL);
    add_head(out, content);
    g_string_append(out, "<main>\n");
    if (content->summary->len) {
        open_section(out, content, "summary");
        add_paragraphs(out, content->summary);
        g_string_append(out, "</section>\n");
    }
    open_section(out, content, "method");
    add_paragraphs(out, content->method);
    g_string_append(out, "</section>\n");
    add_figure(out, content, timeline);
    add_chronology(out, content);
    add_conflicts(out, content);
    add_undated(out, content);
    add_names(out, content);
    add_origins(out, content);
    g_string_append(out, "</main>\n</body>\n</html>\n");
    return out;
}

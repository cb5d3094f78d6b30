/* SPDX-License-Identifier: MIT */
#include "report/back.h"
#include "report/figure.h"
#include "report/pages.h"
#include "report/reason.h"
#include "report/table.h"

/* How much of what a report quotes is printed: the rest is in the timeline's own file. */
enum {
    QUOTE_MAX = 150, /* characters of one quotation */
    QUOTED_MAX = 3,  /* sources of one entry that are quoted */
    CITED_MAX = 40,  /* sources of one entry that are named */
};

/* Body text is set no wider than this, points: about 75 characters. */
#define MEASURE_WIDTH 400.0

/* What the sections share while they are laid out. */
typedef struct {
    Pages *pages;
    const Content *content;
    const Phrases *phrases;
    const Theme *theme;
    Style small;  /* source notes in the table */
    Style link;   /* a citation that leads to its source */
    Style status; /* what is said beside an entry */
} Setting;

static void
add_title(Setting *setting)
{
    Pages *pages = setting->pages;
    const Style *style = &setting->theme->styles[STYLE_TITLE];
    const Style *subtitle = &setting->theme->styles[STYLE_SUBTITLE];
    g_autoptr(TextBlock) block =
        measure_text(pages->measure, setting->content->title, style, pages->right - pages->left);
    guint lines = MIN(text_block_lines(block), (guint) ((pages->bottom - pages->top) / 2 / style->leading));
    scene_open(pages->scene, ROLE_HEADING, 1, "title", setting->content->title, NULL);
    scene_text(pages->scene, block, 0, lines, pages->left, pages->y, ALIGN_LEFT);
    scene_close(pages->scene);
    pages->y += lines * style->leading + setting->theme->unit;
    pages_text(pages, setting->content->scope, subtitle, pages->right - pages->left);
    if (setting->content->issued)
        pages_text(pages, setting->content->issued, subtitle, pages->right - pages->left);
}

static void
add_paragraphs(Setting *setting, const GPtrArray *texts, double width)
{
    for (guint i = 0; i < texts->len; i++) {
        if (i)
            pages_space(setting->pages, setting->theme->unit);
        pages_text(setting->pages, texts->pdata[i], &setting->theme->styles[STYLE_BODY], width);
    }
}

static void
add_section(Setting *setting, const char *key, double follow)
{
    pages_heading(setting->pages, key, phrase(setting->phrases, key), follow);
}

/* "[2, l. 14]" and the quotation under it. */
static void
add_source(Setting *setting, Table *table, const Event *event, guint number, bool is_quoted)
{
    const Source *source = &g_array_index(event->sources, Source, number);
    g_autofree char *cite = content_cite(setting->content, event, number);
    g_autofree char *quote = is_quoted ? content_quote(setting->content, source, QUOTE_MAX) : NULL;
    g_autofree char *target = g_strdup_printf("#S%u", content_origin(setting->content, source));
    /* The first line stands level with that of the other columns, whose leading is larger. */
    double level = (setting->theme->styles[STYLE_LIST_TEXT].leading - setting->small.leading) / 2;
    double gap = table->cells[TABLE_SOURCE]->len ? setting->theme->unit / 2 : level;
    table_add(table, TABLE_SOURCE, cite, &setting->link, gap, target);
    table_add(table, TABLE_SOURCE, quote, &setting->small, 0, NULL);
}

static void
add_sources(Setting *setting, Table *table, const Event *event)
{
    guint count = MIN(event->sources->len, CITED_MAX);
    for (guint i = 0; i < count; i++)
        add_source(setting, table, event, i, i < QUOTED_MAX);
    if (event->sources->len > count) {
        g_autofree char *more = phrase_count(setting->phrases, "more-sources", event->sources->len - count);
        table_add(table, TABLE_SOURCE, more, &setting->small, 0, NULL);
    }
    if (!count)
        table_add(table, TABLE_SOURCE, phrase(setting->phrases, "no-source"), &setting->small, 0, NULL);
}

static void
add_event(Setting *setting, Table *table, const Entry *entry)
{
    const Event *event = entry->event;
    g_autofree char *number = g_strdup_printf("%u", entry->number);
    table_add(table, TABLE_NUMBER, number, &setting->theme->styles[STYLE_LIST_SOURCE], 0, NULL);
    table_add(table, TABLE_EVENT, event->headline, &setting->theme->styles[STYLE_LIST_TEXT], 0, NULL);
    bool is_doubtful = event->conflicts->len || event->confidence != CONFIDENCE_HIGH;
    table_add(table, TABLE_EVENT, entry->status, is_doubtful ? &setting->status : &setting->small, 1, NULL);
    if (event->note) {
        g_autofree char *note = phrase_fill(setting->phrases, "note", "note", event->note, NULL);
        table_add(table, TABLE_EVENT, note, &setting->small, 1, NULL);
    }
}

static void
add_row(Setting *setting, Table *table, const Entry *entry, const char *heading, const char *heading_name)
{
    g_autofree char *name = g_strdup_printf("E%u", entry->number);
    add_event(setting, table, entry);
    table_add(table, TABLE_DATE, entry_date(entry), &setting->theme->styles[STYLE_LIST_DATE], 0, NULL);
    add_sources(setting, table, entry->event);
    table_row(table, name, heading, heading_name, entry);
}

static void
add_chronology(Setting *setting)
{
    const Content *content = setting->content;
    if (!content->dated)
        return;
    add_section(setting, "chronology", 80);
    g_auto(Table) table;
    table_init(&table, setting->pages, content);
    for (guint i = 0; i < content->dated; i++) {
        const Entry *entry = content_entry(content, i);
        g_autofree char *heading = content_heading(content, i);
        g_autofree char *name = g_strdup_printf("P%u", entry->number);
        add_row(setting, &table, entry, heading, name);
    }
}

/* Whether a conflict speaks for that source. */
static bool
is_other(const Event *event, guint source)
{
    for (guint i = 0; i < event->conflicts->len; i++)
        if (g_array_index(event->conflicts, Conflict, i).source == source)
            return true;
    return false;
}

/* One row for the date that the chronology uses, with the sources that give it, and one for each other. */
static void
add_conflict(Setting *setting, Table *table, const Entry *entry)
{
    const Event *event = entry->event;
    const Style *date = &setting->theme->styles[STYLE_LIST_DATE];
    g_autofree char *number = g_strdup_printf("%u", entry->number);
    g_autofree char *target = g_strdup_printf("#E%u", entry->number);
    table_add(table, TABLE_NUMBER, number, &setting->link, 0, target);
    g_autofree char *reason = event->has_moment ? NULL : content_reason(setting->content, event);
    table_add(table, TABLE_DATE, entry_date(entry), date, 0, NULL);
    table_add(table, TABLE_DATE, reason, &setting->small, 0, NULL);
    table_add(table, TABLE_EVENT, event->headline, &setting->theme->styles[STYLE_LIST_TEXT], 0, NULL);
    guint cited = 0;
    for (guint i = 0; i < event->sources->len && cited < CITED_MAX; i++)
        if (!is_other(event, i))
            add_source(setting, table, event, i, cited++ < QUOTED_MAX);
    table_row(table, NULL, NULL, NULL, NULL);
    for (guint i = 0; i < event->conflicts->len && i < CITED_MAX; i++) {
        const Conflict *conflict = &g_array_index(event->conflicts, Conflict, i);
        table_add(table, TABLE_NUMBER, number, &setting->link, 0, target);
        table_add(table, TABLE_DATE, conflict->display, date, 0, NULL);
        if (conflict->source < event->sources->len)
            add_source(setting, table, event, conflict->source, true);
        table_row(table, NULL, NULL, NULL, NULL);
    }
}

static void
add_conflicts(Setting *setting)
{
    const Content *content = setting->content;
    if (!content->disputed)
        return;
    add_section(setting, "conflicts", 80);
    g_auto(Table) table;
    table_init(&table, setting->pages, content);
    for (guint i = 0; i < content->entries->len; i++)
        if (content_entry(content, i)->event->conflicts->len)
            add_conflict(setting, &table, content_entry(content, i));
}

static void
add_undated(Setting *setting)
{
    const Content *content = setting->content;
    if (content->dated == content->entries->len)
        return;
    add_section(setting, "undated", 80);
    g_auto(Table) table;
    table_init(&table, setting->pages, content);
    for (guint i = content->dated; i < content->entries->len; i++) {
        const Entry *entry = content_entry(content, i);
        g_autofree char *name = g_strdup_printf("E%u", entry->number);
        g_autofree char *reason = content_reason(content, entry->event);
        add_event(setting, &table, entry);
        table_add(&table, TABLE_DATE, reason, &setting->small, 0, NULL);
        add_sources(setting, &table, entry->event);
        table_row(&table, name, NULL, NULL, entry);
    }
}

static Setting
make_setting(Pages *pages, const Content *content)
{
    const Theme *theme = content->tools->theme;
    Setting setting = {
        .pages = pages, .content = content, .phrases = content->tools->phrases, .theme = theme};
    setting.small = theme->styles[STYLE_LIST_SOURCE];
    setting.small.leading = theme->styles[STYLE_FOOT].leading;
    setting.link = setting.small;
    setting.link.colour = theme->group_text[0];
    setting.status = setting.small;
    setting.status.colour = theme->group_text[1];
    return setting;
}

Scene *
report_layout(const Timeline *timeline, const ReportOptions *options, const ReportTools *tools, Notes *notes)
{
    g_autoptr(Content) content = content_new(timeline, options, tools);
    g_auto(Pages) pages;
    pages_init(&pages, content, options, notes);
    Setting setting = make_setting(&pages, content);
    pages_next(&pages);
    add_title(&setting);
    if (content->summary->len) {
        add_section(&setting, "summary", 3 * tools->theme->styles[STYLE_BODY].leading);
        add_paragraphs(&setting, content->summary, pages.right - pages.left);
    }
    add_section(&setting, "method", 3 * tools->theme->styles[STYLE_BODY].leading);
    add_paragraphs(&setting, content->method, MIN(MEASURE_WIDTH, pages.right - pages.left));
    if (figure_add(&pages, content, timeline) && (content->entries->len || content->origins->len))
        pages_next(&pages);
    add_chronology(&setting);
    add_conflicts(&setting);
    add_undated(&setting);
    back_names(&pages, content);
    back_documents(&pages, content);
    return pages_finish(&pages, content);
}

/* SPDX-License-Identifier: MIT */
#include "chart/item.h"

#include "chart/era.h"

/* "harbour.txt, line 23"; NULL where nothing is known. The caller owns it. */
static char *
cite(const Phrases *phrases, const Event *event)
{
    if (!event->sources || event->sources->len == 0)
        return NULL;
    const Source *source = &g_array_index(event->sources, Source, 0);
    GString *text = g_string_new(source->doc ? source->doc : source->title ? source->title : "");
    if (source->page || source->line) {
        g_autofree char *number = g_strdup_printf("%u", source->page ? source->page : source->line);
        g_autofree char *place = source->page ? phrase_fill(phrases, "chart-cite-page", "page", number, NULL)
                                              : phrase_fill(phrases, "chart-cite-line", "line", number, NULL);
        g_string_append_printf(text, "%s%s", text->len ? ", " : "", place);
    }
    if (event->sources->len > 1) {
        g_autofree char *more = phrase_count(phrases, "more", event->sources->len - 1);
        g_string_append_printf(text, " %s", more);
    }
    return g_string_free(text, FALSE);
}

void
item_init(Item *item, const Plan *plan, const Event *event, const Entry *entry, double date_width,
          double text_width)
{
    const Style *styles = plan->theme->styles;
    Style date_style = styles[STYLE_LIST_DATE];
    if (entry)
        date_style.colour = plan->theme->group_text[entry->group];
    g_autofree char *date = plan_date(plan, event, false), *source = cite(plan->phrases, event);
    bool is_era = plan->eras->len && era_is(event);
    if (is_era)
        date_style.colour = plan->theme->muted;
    const char *headline = event->headline ? event->headline : "";
    *item = (Item){
        .event = event,
        .entry = entry,
        .date = measure_text(plan->measure, date, &date_style, date_width),
        .text = measure_text(plan->measure, headline, &styles[is_era ? STYLE_TABLE_HEAD : STYLE_LIST_TEXT],
                             text_width),
        .is_era = is_era,
        .middle = styles[STYLE_LIST_TEXT].leading / 2,
    };
    if (source)
        item->source = measure_text(plan->measure, source, &styles[STYLE_LIST_SOURCE], text_width);
    double height = text_block_height(item->text) + (item->source ? text_block_height(item->source) : 0);
    item->height = MAX(height, text_block_height(item->date));
    item->height = MAX(item->height, styles[STYLE_LIST_TEXT].leading);
}

void
item_clear(Item *item)
{
    text_block_free(item->date);
    text_block_free(item->text);
    text_block_free(item->source);
}

char *
item_range(const Plan *plan, const Item *items, guint count)
{
    while (count > 1 && !items[count - 1].entry)
        count--;
    if (!items[0].entry)
        return g_strdup(phrase(plan->phrases, "chart-without-date"));
    g_autofree char *from = plan_date(plan, items[0].event, false);
    g_autofree char *to = plan_date(plan, items[count - 1].event, false);
    return g_strcmp0(from, to) == 0
               ? g_steal_pointer(&from)
               : phrase_fill(plan->phrases, "chart-page-range", "from", from, "to", to, NULL);
}

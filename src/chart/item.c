/* SPDX-License-Identifier: MIT */
#include "chart/item.h"

#include "chart/era.h"
#include "chart/label.h"
#include "chart/mark.h"

/* A text's measure and a panel's least width, at the default theme's size, points. */
static const double text_most = 330, text_least = 60, panel_least = 500;

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

/* The name of the entry's group and the source, which stand side by side where there is room. */
static void
measure_notes(Item *item, const Plan *plan, const Entry *entry, const char *source, double width)
{
    const Style *styles = plan->theme->styles;
    if (source)
        item->source = measure_text(plan->measure, source, &styles[STYLE_LIST_SOURCE], width);
    const char *name = item->event->group;
    if (!entry || !plan->has_lanes || item->is_era || !name || !*name)
        return;
    Style style = styles[STYLE_LIST_SOURCE];
    style.weight = WEIGHT_SEMIBOLD;
    style.colour = plan->theme->group_text[entry->colour];
    item->group = measure_text(plan->measure, name, &style, width);
    double beside = text_block_width(item->group) + 2 * plan->theme->unit;
    if (item->source && text_block_lines(item->group) == 1 && text_block_lines(item->source) == 1 &&
        beside + text_block_width(item->source) <= width)
        item->group_wide = beside;
}

/* How much larger the theme's type is than that for which the columns were chosen. */
static double
type_scale(const Theme *theme)
{
    return theme->styles[STYLE_LIST_TEXT].size / 9;
}

ItemColumns
item_columns(const Theme *theme, double panel_width)
{
    double scale = type_scale(theme);
    ItemColumns columns = {58 * scale, 104 * scale, 92 * scale, 204 * scale, 0};
    columns.text_width = CLAMP(panel_width - columns.text, text_least, text_most * scale);
    return columns;
}

double
item_panel_least(const Theme *theme)
{
    return panel_least * type_scale(theme);
}

void
item_init(Item *item, const Plan *plan, const Event *event, const Entry *entry, const ItemColumns *columns)
{
    const Style *styles = plan->theme->styles;
    Style date_style = styles[STYLE_LIST_DATE];
    if (entry)
        date_style.colour = plan->theme->group_text[entry->colour];
    g_autofree char *date = plan_date(plan, event, false), *source = cite(plan->phrases, event);
    bool is_era = plan->eras->len && era_is(event);
    if (is_era)
        date_style.colour = plan->theme->muted;
    const char *headline = event->headline ? event->headline : "";
    *item = (Item){
        .event = event,
        .entry = entry,
        .date = measure_text(plan->measure, date, &date_style, columns->date_width),
        .text = measure_text(plan->measure, headline, &styles[is_era ? STYLE_TABLE_HEAD : STYLE_LIST_TEXT],
                             columns->text_width),
        .is_era = is_era,
        .middle = styles[STYLE_LIST_TEXT].leading / 2,
    };
    measure_notes(item, plan, entry, source, columns->text_width);
    double height = text_block_height(item->text) + (item->source ? text_block_height(item->source) : 0);
    height += item->group && item->group_wide <= 0 ? text_block_height(item->group) : 0;
    item->height = MAX(height, text_block_height(item->date));
    item->height = MAX(item->height, styles[STYLE_LIST_TEXT].leading);
}

void
item_clear(Item *item)
{
    text_block_free(item->date);
    text_block_free(item->text);
    text_block_free(item->group);
    text_block_free(item->source);
}

static void
draw_block(Scene *scene, const TextBlock *block, double x, double y)
{
    scene_text(scene, block, 0, text_block_lines(block), x, y, ALIGN_LEFT);
}

/* The headline, as a link to the source where that has an address; what is read from the right stands there.
 */
static void
draw_text(const Item *item, Scene *scene, double x, double y, double width)
{
    const char *address = label_address(item->event);
    double room = width - text_block_width(item->text);
    if (address)
        scene_open(scene, ROLE_LINK, 0, NULL, NULL, address);
    draw_block(scene, item->text, x + (text_block_is_rtl(item->text) ? MAX(0, room) : 0), y);
    if (address)
        scene_close(scene);
}

/* The group and the source, from a point on. */
static void
draw_notes(const Item *item, Scene *scene, double x, double y)
{
    if (item->group)
        draw_block(scene, item->group, x, y);
    if (item->group && item->group_wide <= 0)
        y += text_block_height(item->group);
    if (item->source)
        draw_block(scene, item->source, x + item->group_wide, y);
}

void
item_draw(const Item *item, const Plan *plan, Scene *scene, const ItemColumns *columns, double x, double y,
          bool has_cue)
{
    if (has_cue && item->entry && !item->is_era && plan->groups->len && !plan->has_lanes)
        mark_dot(scene, plan->theme, item->entry->colour, x + columns->date - 2 * plan->theme->unit,
                 y + item->middle, 1);
    draw_block(scene, item->date, x + columns->date, y);
    draw_text(item, scene, x + columns->text, y, columns->text_width);
    draw_notes(item, scene, x + columns->text, y + text_block_height(item->text));
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

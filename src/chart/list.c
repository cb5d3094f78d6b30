/* SPDX-License-Identifier: MIT */
#include "chart/list.h"

#include "calendar/day.h"
#include "chart/era.h"
#include "chart/frame.h"
#include "chart/panel.h"
#include "chart/rail.h"
#include "chart/strip.h"

#include <math.h>

static const double a4_width = 595.2756, a4_height = 841.8898;

/* Between two panels side by side, points. */
static const double panel_gap = 36;

/* Kept free for the page number, points. */
static const double page_number_width = 80;

typedef struct {
    Plan *plan;
    Scene *scene;
    double width, height, margin;
    guint columns;
    double panel_width;
    ItemColumns places;               /* of what a panel holds */
    GArray *items;                    /* of Item */
    guint dated;                      /* how many of them have a date */
    GArray *panels;                   /* of Panel */
    double above;                     /* taken by a strip on the first page */
    guint pages_before;               /* those of the sheet that the list follows */
    double title_height, foot_height; /* of what stands on the first page only */
} List;

static const Item *
item_at(const List *list, guint index)
{
    return &g_array_index(list->items, Item, index);
}

static const Panel *
panel_at(const List *list, guint index)
{
    return &g_array_index(list->panels, Panel, index);
}

static void
add_item(List *list, const Event *event, const Entry *entry)
{
    Item item;
    item_init(&item, list->plan, event, entry, &list->places);
    g_array_append_val(list->items, item);
}

/* Room above and below the panels for running head and foot. */
static double
head_height(const List *list)
{
    return list->plan->theme->styles[STYLE_FOOT].leading + 3 * list->plan->theme->unit;
}

static double
foot_height(const List *list)
{
    return list->plan->theme->styles[STYLE_FOOT].leading + 3 * list->plan->theme->unit;
}

/* What has no date goes on below what has one, where there is room for its heading and more, points. */
static const double part_gap = 18, part_least = 60;

/* The top and the bottom of a column. */
static Interval
column_sides(const List *list, guint column)
{
    bool is_first = column < list->columns;
    double top = list->margin + head_height(list) + (is_first ? list->title_height : 0);
    double bottom = list->height - list->margin - foot_height(list) - (is_first ? list->foot_height : 0);
    return (Interval){MIN(top, bottom - 20), bottom};
}

/* The height of all that is left from an item on, as one part of a column. */
static double
height_from(const List *list, guint first, double most)
{
    double height = 0;
    for (guint i = first; i < list->items->len && height <= most; i++)
        height += item_at(list, i)->height + PANEL_GAP;
    return height;
}

/* Where the rail of a last part with dates may end, so that all that has no date follows in its column. */
static double
spare_room(const List *list, guint first, Interval sides)
{
    guint dated = list->dated;
    if (first >= dated || dated == list->items->len)
        return sides.end;
    double room = sides.end - sides.start, rest = height_from(list, dated, room) + part_gap;
    return height_from(list, first, room) + rest <= 0.95 * room ? sides.end - rest : sides.end;
}

/* A last column should not hold next to nothing. */
static void
even_out(List *list)
{
    guint count = list->panels->len;
    if (count < 2 || panel_at(list, count - 1)->column == panel_at(list, count - 2)->column)
        return;
    Panel *last = &g_array_index(list->panels, Panel, count - 1);
    if (panel_even_out(last - 1, last, list->plan->theme, item_at(list, 0)))
        g_array_set_size(list->panels, count - 1);
}

static void
fill_panels(List *list)
{
    const Item *items = (const Item *) (void *) list->items->data;
    guint column = 0;
    Interval sides = column_sides(list, column);
    for (guint first = 0; first < list->items->len;) {
        Panel panel;
        Interval room = {sides.start, spare_room(list, first, sides)};
        panel_fill(&panel, list->plan->theme, items, first, list->items->len, room, PANEL_GAP);
        panel.column = column;
        first += panel.count;
        sides.start = panel_end(&panel, items) + part_gap;
        g_array_append_val(list->panels, panel);
        if (first < list->items->len && (item_at(list, first)->entry || sides.end - sides.start < part_least))
            sides = column_sides(list, ++column);
    }
    even_out(list);
}

/* One line of a style, its top at y. */
static void
put_line(const List *list, const char *text, const Style *style, double x, double y, Align align,
         double width)
{
    g_autoptr(TextBlock) block = measure_text(list->plan->measure, text, style, width);
    scene_text(list->scene, block, 0, MIN(1, text_block_lines(block)), x, y, align);
}

static void
draw_block(const List *list, const TextBlock *block, double x, double y)
{
    scene_text(list->scene, block, 0, text_block_lines(block), x, y, ALIGN_LEFT);
}

static void
draw_item(const List *list, const Panel *panel, guint index, double x)
{
    const Item *item = item_at(list, panel->first + index);
    double y = panel->places[index];
    g_autofree char *text = plan_say(list->plan, item->event);
    scene_open(list->scene, ROLE_ITEM, 0, item->event->id, text, NULL);
    if (panel->has_rail && !item->is_era)
        rail_draw_mark(list->plan, list->scene, panel, item, index, x + list->places.rail,
                       x + list->places.date, y + item->middle);
    item_draw(item, list->plan, list->scene, &list->places, x, y, !panel->has_rail);
    scene_close(list->scene);
}

/* The month, year or more that an item begins in, in words; of what has no date, that it has none. The caller
 * owns it. */
static char *
heading_text(const List *list, const Item *item, Precision unit)
{
    if (!item->entry)
        return g_strdup(phrase(list->plan->phrases, "chart-without-date"));
    Moment whole = panel_heading(item, unit);
    return wording_short(list->plan->wording, &whole);
}

/* What stands left of the first item of a month, year or more, with a rule over it. */
static void
draw_heading(const List *list, const Item *item, double x, double y, Precision unit, bool has_rule)
{
    const Theme *theme = list->plan->theme;
    g_autofree char *text = heading_text(list, item, unit);
    if (has_rule)
        scene_line(list->scene, x, y - 0.75 * PANEL_HEADING_GAP, x + list->panel_width,
                   y - 0.75 * PANEL_HEADING_GAP, theme->stroke_grid, theme->axis, 0.5, false);
    scene_open(list->scene, ROLE_HEADING, 2, NULL, NULL, NULL);
    put_line(list, text, &theme->styles[STYLE_LIST_DATE], x, y, ALIGN_LEFT, G_MAXDOUBLE);
    scene_close(list->scene);
}

static double
panel_top(const List *list, const Panel *panel)
{
    return column_sides(list, panel->column).start + 1;
}

static void
draw_panel(const List *list, const Panel *panel, double x)
{
    Precision heading = panel->heading;
    if (panel->has_rail)
        rail_draw(list->plan, list->scene, panel, x + list->places.rail);
    scene_open(list->scene, ROLE_LIST, 0, NULL, NULL, NULL);
    for (guint i = 0; i < panel->count; i++) {
        const Item *item = item_at(list, panel->first + i);
        bool is_new = i == 0 || panel_is_new(item, heading), is_below = panel->top > panel_top(list, panel);
        if (!panel->has_rail && is_new)
            draw_heading(list, item, x, panel->places[i], heading, i > 0 || is_below);
        draw_item(list, panel, i, x);
    }
    scene_close(list->scene);
}

static void
draw_frame(const List *list, const char *title, guint page, guint pages, const char *range)
{
    const Theme *theme = list->plan->theme;
    const Style *style = &theme->styles[STYLE_FOOT];
    double inner = list->width - 2 * list->margin, right = list->width - list->margin;
    double y = list->margin + (page ? 0 : list->title_height);
    double rule = y + style->leading + theme->unit;
    scene_open(list->scene, ROLE_DECORATION, 0, NULL, NULL, NULL);
    g_autoptr(TextBlock) block = measure_text(list->plan->measure, range, style, G_MAXDOUBLE);
    double wide = MIN(inner, text_block_width(block));
    scene_text(list->scene, block, 0, text_block_lines(block), right, y, ALIGN_RIGHT);
    guint number = list->pages_before + page + 1;
    if (number > 1 && inner - wide > 20 * theme->unit)
        put_line(list, title, style, list->margin, y, ALIGN_LEFT, inner - wide - 4 * theme->unit);
    scene_line(list->scene, list->margin, rule, right, rule, 0.5, theme->axis, 1, false);
    g_autofree char *this_page = g_strdup_printf("%u", number);
    g_autofree char *all = g_strdup_printf("%u", list->pages_before + pages);
    g_autofree char *text =
        phrase_fill(list->plan->phrases, "chart-page", "number", this_page, "count", all, NULL);
    if (list->pages_before + pages > 1)
        put_line(list, text, style, right, list->height - list->margin - style->leading, ALIGN_RIGHT,
                 G_MAXDOUBLE);
    scene_close(list->scene);
}

/* An entry in the outline for each year that begins on this page. */
static void
add_outline(const List *list, const Panel *panel, gint64 *year)
{
    for (guint i = panel->first; i < panel->first + panel->count; i++) {
        const Item *item = item_at(list, i);
        gint64 heading = panel_heading(item, PRECISION_YEAR).first;
        if (!item->event->id || heading == *year)
            continue;
        *year = heading;
        g_autofree char *text = heading_text(list, item, PRECISION_YEAR);
        scene_outline(list->scene, 0, text, item->event->id);
    }
}

/* The chart's title, and the strip under it. Gives their height. */
static double
put_title(const List *list, Scene *scene, double inner)
{
    double head = frame_head(list->plan, scene, list->margin, list->margin, inner, 0.9, true);
    double gap = 4 * list->plan->theme->unit;
    if (scene && list->above > 0)
        strip_draw(list->plan, scene,
                   (Box){list->margin, list->margin + head + gap, inner, list->above - gap}, false);
    return head + list->above;
}

/* What stands over the first page: the chart's title, or how many more events follow a sheet. Gives its
 * height. */
static double
put_head(const List *list, Scene *scene)
{
    const Plan *plan = list->plan;
    double inner = list->width - 2 * list->margin;
    if (!list->pages_before)
        return put_title(list, scene, inner);
    g_autofree char *text = phrase_count(plan->phrases, "chart-rest", list->items->len);
    g_autoptr(TextBlock) block = measure_text(plan->measure, text, &plan->theme->styles[STYLE_H1], inner);
    if (scene) {
        scene_open(scene, ROLE_HEADING, 1, NULL, NULL, NULL);
        draw_block(list, block, list->margin, list->margin);
        scene_close(scene);
    }
    return text_block_height(block);
}

/* What stands in these panels, in words. The caller owns it. */
static char *
range_text(const List *list, guint first_panel, guint end_panel)
{
    const Panel *first = panel_at(list, first_panel), *last = panel_at(list, end_panel - 1);
    return item_range(list->plan, item_at(list, first->first), last->first + last->count - first->first);
}

static void
draw_pages(List *list, const char *title)
{
    guint pages = list->panels->len ? panel_at(list, list->panels->len - 1)->column / list->columns + 1 : 1;
    gint64 year = G_MAXINT64;
    for (guint page = 0, first = 0, end = 0; page < pages; page++, first = end) {
        while (end < list->panels->len && panel_at(list, end)->column / list->columns == page)
            end++;
        g_autofree char *label = g_strdup_printf("%u", list->pages_before + page + 1);
        scene_page(list->scene, list->width, list->height, label);
        if (page == 0)
            put_head(list, list->scene);
        g_autofree char *range = first < end ? range_text(list, first, end) : g_strdup("");
        draw_frame(list, title, page, pages, range);
        for (guint i = first; i < end; i++) {
            guint column = panel_at(list, i)->column % list->columns;
            draw_panel(list, panel_at(list, i), list->margin + column * (list->panel_width + panel_gap));
            if (!list->pages_before) /* else the sheet has them all */
                add_outline(list, panel_at(list, i), &year);
        }
        if (page == 0 && !list->pages_before)
            frame_foot(list->plan, list->scene, list->margin, list->height - list->margin,
                       list->width - 2 * list->margin - page_number_width, 1);
    }
}

static void
choose_page(List *list)
{
    const ChartOptions *options = list->plan->options;
    bool is_auto = options->width <= 0 || options->height <= 0;
    list->width = is_auto ? a4_width : options->width;
    list->height = is_auto ? a4_height : options->height;
    double usual = MIN(54, 0.07 * MIN(list->width, list->height));
    list->margin = page_margin(options, list->width, list->height, usual);
    double inner = list->width - 2 * list->margin;
    list->columns = (guint) MAX(1, (inner + panel_gap) / (item_panel_least(list->plan->theme) + panel_gap));
    list->panel_width = (inner - (list->columns - 1) * panel_gap) / list->columns;
    list->places = item_columns(list->plan->theme, list->panel_width);
}

/* Lays out the items and draws them. */
static void
draw_list(List *list)
{
    const Plan *plan = list->plan;
    g_autoptr(GArray) panels = g_array_new(FALSE, FALSE, sizeof(Panel));
    g_autofree char *title = frame_title(plan);
    double inner = list->width - 2 * list->margin;
    list->panels = panels;
    list->title_height = put_head(list, NULL) + 4 * plan->theme->unit;
    list->foot_height = list->pages_before ? 0 : frame_foot(plan, NULL, 0, 0, inner - page_number_width, 1);
    fill_panels(list);
    draw_pages(list, title);
    for (guint i = 0; i < panels->len; i++)
        panel_clear(&g_array_index(panels, Panel, i));
}

static void
add_undated(List *list)
{
    list->dated = list->items->len;
    for (guint i = 0; i < list->plan->undated->len && !list->plan->names_undated; i++)
        add_item(list, g_ptr_array_index(list->plan->undated, i), NULL);
}

Scene *
list_layout(Plan *plan, double above)
{
    plan->has_columns = above > 0;
    plan->key = "";   /* dates stand beside their marks … */
    plan->shared = 0; /* … and groups under their events */
    g_autofree char *title = frame_title(plan), *subtitle = frame_subtitle(plan, true);
    g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(Item));
    g_array_set_clear_func(items, (GDestroyNotify) item_clear);
    List list = {.plan = plan, .items = items, .above = above};
    list.scene = scene_new(title, phrase(plan->phrases, "language"));
    list.scene->subject = g_strdup(subtitle);
    choose_page(&list);
    g_autoptr(GArray) entries = era_entries(plan);
    for (guint i = 0; i < entries->len; i++) {
        const Entry *entry = &g_array_index(entries, Entry, i);
        add_item(&list, entry->event, entry);
    }
    add_undated(&list);
    draw_list(&list);
    return list.scene;
}

void
list_add_rest(Plan *plan, Scene *scene, const GPtrArray *entries)
{
    g_autoptr(GArray) items = g_array_new(FALSE, FALSE, sizeof(Item));
    g_array_set_clear_func(items, (GDestroyNotify) item_clear);
    List list = {.plan = plan, .items = items, .scene = scene, .pages_before = scene->pages->len};
    choose_page(&list);
    for (guint i = 0; i < entries->len; i++) {
        const Entry *entry = g_ptr_array_index(entries, i);
        add_item(&list, entry->event, entry);
    }
    add_undated(&list);
    draw_list(&list);
}

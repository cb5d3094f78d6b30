/* SPDX-License-Identifier: MIT */
#include "chart/panel.h"

#include "calendar/day.h"
#include "chart/lane.h"
#include "chart/pava.h"

#include <math.h>

/* A panel with a rail is filled so far, that items can stand near their time. */
static const double rail_fill = 0.9;
/* A leader that bends further than this tells nothing, points. */
static const double bend_most = 60;
/* A break in the rail, points; its first and last event stand so far from its ends. */
static const double rail_break = 26, rail_inset = 7;
/* A rail is at most so many times as long as what stands beside it, and some more, points. */
static const double rail_spread = 3, rail_least = 80;
/* A rail needs some items to be worth it. */
enum { RAIL_ITEMS_LEAST = 4 };
/* A last panel should fill so much of its column. */
static const double last_least = 0.28;
/* Headings are of the finest unit that has so many items to a heading. */
static const double heading_items = 3;

/* How many items fit, each with what parts it from the one before. */
static guint
count_fitting(const Panel *panel, const Item *items, guint end, double room, bool has_headings,
              Precision heading)
{
    guint first = panel->first;
    double used = 0;
    guint taken = 0;
    while (first + taken < end) {
        const Item *item = &items[first + taken];
        double more = item->height + (taken ? panel->gap : 0);
        if (has_headings && taken && panel_is_new(item, heading))
            more += PANEL_HEADING_GAP;
        if (taken && (used + more > room || !item->entry != !items[first].entry))
            break;
        used += more;
        taken++;
    }
    return taken;
}

static int
compare_times(gconstpointer a, gconstpointer b)
{
    const Interval *x = a, *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

static Scale *
make_scale(const Panel *panel, const Item *items)
{
    g_autofree Interval *times = g_new(Interval, panel->count);
    Interval domain = items[panel->first].entry->time;
    for (guint i = 0; i < panel->count; i++) {
        times[i] = items[panel->first + i].entry->time;
        domain.start = MIN(domain.start, times[i].start);
        domain.end = MAX(domain.end, times[i].end);
    }
    domain.end =
        MIN(domain.end, items[panel->first + panel->count - 1].entry->time.end +
                            0.5 * (items[panel->first + panel->count - 1].entry->time.start - domain.start));
    if (domain.end <= domain.start)
        domain.end = domain.start + 1;
    qsort(times, panel->count, sizeof(Interval), compare_times);
    return scale_new(domain, times, panel->count, panel->top + rail_inset, panel->bottom - rail_inset,
                     rail_break);
}

/* The lanes of the marks, dots being on the rail itself. */
static void
assign_lanes(Panel *panel, const Item *items)
{
    g_autofree Interval *extents = g_new(Interval, panel->count);
    g_autofree guint *bars = g_new(guint, panel->count), *lanes = g_new(guint, panel->count);
    guint count = 0;
    for (guint i = 0; i < panel->count; i++) {
        if (panel->marks[i].is_dot || items[panel->first + i].is_era)
            continue;
        guint at = count++;
        for (; at > 0 && extents[at - 1].start > panel->marks[i].extent.start; at--) {
            extents[at] = extents[at - 1];
            bars[at] = bars[at - 1];
        }
        extents[at] = panel->marks[i].extent;
        bars[at] = i;
    }
    lane_assign(extents, count, 1, PANEL_LANES, lanes);
    for (guint i = 0; i < count; i++)
        panel->lanes[bars[i]] = lanes[i];
}

/* Keeps a mark within its panel. */
static MarkPlace
clip_mark(const Panel *panel, MarkPlace mark)
{
    mark.extent.start = CLAMP(mark.extent.start, panel->top, panel->bottom - 1);
    mark.extent.end = CLAMP(mark.extent.end, mark.extent.start + 1, panel->bottom);
    mark.anchor = CLAMP(mark.anchor, panel->top, panel->bottom);
    return mark;
}

/* Places items by a rail; gives how far the worst leader bends. */
static double
place_by_rail(Panel *panel, const Theme *theme, const Item *items)
{
    g_autofree double *wanted = g_new(double, panel->count), *sizes = g_new(double, panel->count);
    double content = 0, bend = 0;
    for (guint i = 0; i < panel->count; i++)
        content += sizes[i] = items[panel->first + i].height;
    panel->bottom = MIN(panel->bottom, panel->top + rail_spread * content + rail_least);
    panel->scale = make_scale(panel, items);
    panel->marks = g_new(MarkPlace, panel->count);
    panel->lanes = g_new0(guint, panel->count);
    for (guint i = 0; i < panel->count; i++) {
        const Item *item = &items[panel->first + i];
        panel->marks[i] = clip_mark(panel, mark_place(item->entry, panel->scale, theme, 1));
        wanted[i] = panel->marks[i].anchor - item->middle;
    }
    assign_lanes(panel, items);
    pava_place(wanted, sizes, panel->count, panel->gap, panel->top, panel->bottom, panel->places);
    for (guint i = 0; i < panel->count; i++)
        bend = MAX(bend, fabs(panel->places[i] - wanted[i]));
    return bend;
}

static void
place_by_headings(Panel *panel, const Item *items)
{
    double y = panel->top;
    Precision heading = panel->heading;
    for (guint i = 0; i < panel->count; i++) {
        const Item *item = &items[panel->first + i];
        if (i && panel_is_new(item, heading))
            y += PANEL_HEADING_GAP;
        panel->places[i] = y;
        y += item->height + panel->gap;
    }
}

static Precision
choose_heading(const Panel *panel, const Item *items)
{
    static const Precision units[] = {PRECISION_MONTH, PRECISION_YEAR, PRECISION_DECADE, PRECISION_CENTURY};
    for (guint i = 0; i < G_N_ELEMENTS(units); i++) {
        guint headings = 1;
        for (guint k = 1; k < panel->count; k++)
            headings += panel_is_new(&items[panel->first + k], units[i]);
        if (panel->count >= heading_items * headings)
            return units[i];
    }
    return PRECISION_CENTURY;
}

void
panel_fill(Panel *panel, const Theme *theme, const Item *items, guint first, guint end, Interval sides,
           double gap)
{
    double room = sides.end - sides.start, fill = gap < PANEL_GAP ? 1 : rail_fill;
    *panel = (Panel){.first = first, .top = sides.start, .bottom = sides.end, .limit = sides.end, .gap = gap};
    panel->heading = PRECISION_YEAR;
    panel->count = count_fitting(panel, items, end, fill * room, false, PRECISION_YEAR);
    panel->places = g_new(double, panel->count);
    if (items[first].entry && panel->count >= RAIL_ITEMS_LEAST &&
        place_by_rail(panel, theme, items) <= bend_most) {
        panel->has_rail = true;
        return;
    }
    panel_clear(panel);
    panel->bottom = sides.end;
    Precision heading = choose_heading(panel, items);
    panel->count = count_fitting(panel, items, end, room, true, heading);
    panel->heading = MAX(heading, choose_heading(panel, items)); /* coarser ones take less room */
    panel->places = g_new(double, panel->count);
    place_by_headings(panel, items);
}

/* Where two panels part so that the second holds `least` at least, and surely no more than fits in `most`. */
static guint
find_parting(const Item *items, guint first, guint end, double least, double most)
{
    double height = 0, gap = PANEL_GAP + PANEL_HEADING_GAP;
    while (end > first + 1 && height < least && height + items[end - 1].height + gap <= most)
        height += items[--end].height + gap;
    return end;
}

static double
content_height(const Panel *panel, const Item *items)
{
    double height = 0;
    for (guint i = 0; i < panel->count; i++)
        height += items[panel->first + i].height + panel->gap;
    return height;
}

bool
panel_even_out(Panel *before, Panel *last, const Theme *theme, const Item *items)
{
    double room = last->limit - last->top, little = content_height(last, items);
    guint first = before->first, end = last->first + last->count, columns[] = {before->column, last->column};
    Interval sides = {before->top, before->limit}, last_sides = {last->top, last->limit};
    if (little > last_least * room || !items[first].entry != !items[last->first].entry)
        return false;
    double half = (little + content_height(before, items)) / 2;
    guint parting =
        find_parting(items, first, end, before->has_rail ? half : last_least * room, rail_fill * room);
    panel_clear(before);
    panel_clear(last);
    panel_fill(before, theme, items, first, end, sides, PANEL_TIGHT_GAP);
    before->column = columns[0];
    if (before->count == end - first)
        return true;
    panel_clear(before);
    panel_fill(before, theme, items, first, parting, sides, PANEL_GAP);
    panel_fill(last, theme, items, first + before->count, end, last_sides, PANEL_GAP);
    before->column = columns[0], last->column = columns[1];
    return false;
}

void
panel_clear(Panel *panel)
{
    g_clear_pointer(&panel->scale, scale_free);
    g_clear_pointer(&panel->places, g_free);
    g_clear_pointer(&panel->marks, g_free);
    g_clear_pointer(&panel->lanes, g_free);
}

double
panel_end(const Panel *panel, const Item *items)
{
    guint last = panel->count - 1;
    double end = panel->places[last] + items[panel->first + last].height;
    return panel->has_rail ? MAX(end, panel->bottom) : end;
}

Moment
panel_heading(const Item *item, Precision unit)
{
    if (!item->entry)
        return (Moment){.first = MOMENT_OPEN};
    Precision own = item->event->moment.precision;
    bool is_wider = own > unit && own < PRECISION_INTERVAL;
    return moment_holding((gint64) floor(item->entry->time.start), is_wider ? own : unit);
}

bool
panel_is_new(const Item *item, Precision unit)
{
    Moment own = panel_heading(item, unit), before = panel_heading(item - 1, unit);
    return own.first != before.first || own.last != before.last;
}

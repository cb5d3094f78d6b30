/* SPDX-License-Identifier: MIT */
#include "chart/mark.h"

/* A span is never narrower than this, points. */
static const double span_least = 2.2;
/* A pale bar that would be narrower than so many dots is a dot. */
static const double dots_wide = 1.5;
/* How long an open end's arrow is, in bar heights. */
static const double arrow_long = 6;
/* Pale: known only to lie somewhere in it. */
static const double pale = 0.3;

static Interval
places_of(const Interval *time, const Scale *scale)
{
    return (Interval){scale_place(scale, time->start), scale_place(scale, time->end)};
}

static void
widen(Interval *extent, double least)
{
    double lacks = MAX(0, least - (extent->end - extent->start)) / 2;
    *extent = (Interval){extent->start - lacks, extent->end + lacks};
}

MarkPlace
mark_place(const Entry *entry, const Scale *scale, const Theme *theme, double zoom)
{
    double unit = entry->is_circa && entry->shape == SHAPE_UNIT ? entry->time.end - entry->time.start : 0;
    const Interval time = {entry->time.start - unit,
                           entry->time.end + unit}; /* circa: one unit more on each side */
    MarkPlace place = {.extent = places_of(&time, scale)};
    double dot = theme->dot * zoom, arrow = arrow_long * theme->bar * zoom;
    bool is_open = entry->is_open_start || entry->is_open_end;
    place.is_dot = !is_open && !entry->is_circa && entry->shape == SHAPE_UNIT &&
                   place.extent.end - place.extent.start < dots_wide * dot;
    if (place.is_dot) {
        place.anchor = (place.extent.start + place.extent.end) / 2;
        place.extent = (Interval){place.anchor - dot / 2, place.anchor + dot / 2};
    } else if (is_open) {
        place.anchor = entry->is_open_start ? place.extent.end : place.extent.start;
        place.extent = entry->is_open_start ? (Interval){place.anchor - arrow, place.anchor}
                                            : (Interval){place.anchor, place.anchor + arrow};
    } else {
        widen(&place.extent, entry->is_circa ? 3 * dot : span_least);
        double middle = (place.extent.start + place.extent.end) / 2;
        place.anchor = entry->is_circa ? middle : place.extent.start;
    }
    return place;
}

static void
draw_bar(Scene *scene, Colour colour, double alpha, Interval extent, double across, double thickness,
         const int *ends, bool is_upright)
{
    double length = extent.end - extent.start;
    if (is_upright)
        scene_bar_upright(scene, (Box){across - thickness / 2, extent.start, thickness, length}, colour,
                          alpha, ends[0], ends[1]);
    else
        scene_bar(scene, (Box){extent.start, across - thickness / 2, length, thickness}, colour, alpha,
                  ends[0], ends[1]);
}

/* "Early", "mid" and "late" stress a third of a pale bar. */
static void
draw_lean(Scene *scene, const Entry *entry, const MarkPlace *place, double across, double thickness,
          bool is_upright, Colour colour)
{
    static const int plain[] = {END_PLAIN, END_PLAIN};
    Mod mod = entry->event->moment.mod;
    if (entry->shape != SHAPE_UNIT || entry->is_circa || mod < MOD_START || mod > MOD_END)
        return;
    double third = (place->extent.end - place->extent.start) / 3,
           start = place->extent.start + third * (mod - MOD_START);
    draw_bar(scene, colour, pale, (Interval){start, start + third}, across, thickness, plain, is_upright);
}

/* Where a band ends within a bar: two strokes across it, as in a break of the axis. */
static void
draw_cut(Scene *scene, const Theme *theme, double place, double across, double thickness)
{
    for (int i = 1; i <= 2; i++) {
        double x = place + i * 0.5 * thickness, half = 0.8 * thickness;
        scene_line(scene, x - 0.25 * thickness, across + half, x + 0.25 * thickness, across - half,
                   theme->stroke_axis, theme->band, 1, false);
    }
}

void
mark_draw(Scene *scene, const Theme *theme, const Entry *entry, const MarkPlace *place, const Scale *scale,
          double across, double zoom, bool is_upright)
{
    Colour colour = theme->group_mark[entry->colour];
    if (place->is_dot) {
        mark_dot(scene, theme, entry->colour, is_upright ? across : place->anchor,
                 is_upright ? place->anchor : across, zoom);
        return;
    }
    bool is_open = entry->is_open_start || entry->is_open_end;
    int ends[] = {END_PLAIN, END_PLAIN};
    if (entry->is_circa)
        ends[0] = ends[1] = END_FADE;
    if (is_open)
        ends[entry->is_open_start ? 0 : 1] = END_ARROW;
    double thickness = theme->bar * zoom * (is_open ? 1.8 : 1);
    bool has_core = entry->shape == SHAPE_SPAN && entry->core.end > entry->core.start;
    bool is_whole = has_core && entry->core.start <= entry->time.start && entry->core.end >= entry->time.end;
    double alpha = is_whole ? 1 : is_open ? 0.6 : entry->is_circa ? 0.7 : pale;
    draw_bar(scene, colour, alpha, place->extent, across, thickness, ends, is_upright);
    draw_lean(scene, entry, place, across, thickness, is_upright, colour);
    Interval core = places_of(&entry->core, scale);
    core = (Interval){MAX(core.start, place->extent.start), MIN(core.end, place->extent.end)};
    if (has_core && !is_whole && core.end > core.start) {
        const int plain[] = {END_PLAIN, END_PLAIN};
        draw_bar(scene, colour, 1, core, across, thickness, plain, is_upright);
    }
    if (entry->is_continued)
        draw_cut(scene, theme, place->extent.start, across, thickness);
    if (entry->is_cut)
        draw_cut(scene, theme, place->extent.end - 1.5 * thickness, across, thickness);
}

void
mark_dot(Scene *scene, const Theme *theme, guint group, double x, double y, double zoom)
{
    Colour colour = theme->group_mark[group];
    double size = theme->dot * zoom;
    switch (group) {
    case 1: /* ring */
        scene_dot(scene, x, y, size, colour, size * 0.28);
        break;
    case 2: /* square */
        scene_bar(scene, (Box){x - size * 0.44, y - size * 0.44, size * 0.88, size * 0.88}, colour, 1,
                  END_PLAIN, END_PLAIN);
        break;
    case 3: /* bull's eye */
        scene_dot(scene, x, y, size * 1.1, colour, size * 0.16);
        scene_dot(scene, x, y, size * 0.5, colour, 0);
        break;
    case 4: /* upright bar */
        scene_bar(scene, (Box){x - size * 0.22, y - size * 0.55, size * 0.44, size * 1.1}, colour, 1,
                  END_PLAIN, END_PLAIN);
        break;
    default:
        scene_dot(scene, x, y, size, colour, 0);
    }
}

/* SPDX-License-Identifier: MIT */
#include "chart/rail.h"

#include "chart/mark.h"
#include "chart/tick.h"
#include "chart/words.h"

/* A label's end and a tick's length from the rail, points. */
static const double label_gap = 7, tick_length = 4;

/* The finest step whose labels, one under the other, fit. */
static const TickStep *
choose_step(const Plan *plan, const Scale *scale)
{
    double least = plan->theme->styles[STYLE_TICK].leading * 1.5;
    for (guint i = 0; i + 1 < tick_ladder_length; i++) {
        if (tick_ladder[i].days * scale->slope >= least)
            return &tick_ladder[i];
    }
    return &tick_ladder[tick_ladder_length - 1];
}

static void
draw_label(const Plan *plan, Scene *scene, const char *text, StyleName style, double x, double y)
{
    g_autoptr(TextBlock) block = measure_text(plan->measure, text, &plan->theme->styles[style], G_MAXDOUBLE);
    scene_text(scene, block, 0, text_block_lines(block), x - label_gap, y - text_block_height(block) / 2,
               ALIGN_RIGHT);
}

/* In full where it begins a new day, month or year, else as short as can be. */
static char *
label_of(const Plan *plan, const TickStep *step, const Tick *tick, bool is_first)
{
    const TickStep *major = tick_major(step);
    if (!major)
        return g_strdup(tick->label);
    g_autofree char *now = tick_major_label(major, tick->time, plan->wording);
    g_autofree char *before = tick_major_label(major, tick->time - step->days * 0.5, plan->wording);
    if (!is_first && g_strcmp0(now, before) == 0)
        return g_strdup(tick->label);
    return step->unit < TICK_DAY ? g_steal_pointer(&now) : tick_major_label(step, tick->time, plan->wording);
}

static void
draw_ticks(const Plan *plan, Scene *scene, const Panel *panel, double x)
{
    const TickStep *step = choose_step(plan, panel->scale);
    bool is_first = true;
    double half = plan->theme->styles[STYLE_TICK].leading / 2;
    for (guint i = 0; i < panel->scale->stretches->len; i++) {
        const Stretch *stretch = scale_stretch(panel->scale, i);
        g_autoptr(GArray) ticks = tick_make(step, stretch->from, stretch->to, plan->wording);
        for (guint k = 0; k < ticks->len; k++) {
            const Tick *tick = &g_array_index(ticks, Tick, k);
            double y = scale_place(panel->scale, tick->time);
            if (tick->time < stretch->from || y < panel->top + half || y > panel->bottom - half)
                continue;
            g_autofree char *text = label_of(plan, step, tick, is_first || k == 0);
            scene_line(scene, x - tick_length, y, x, y, plan->theme->stroke_tick, plan->theme->axis, 1,
                       false);
            draw_label(plan, scene, text, tick_major(step) ? STYLE_TICK_MINOR : STYLE_TICK, x, y);
            is_first = false;
        }
    }
}

static void
draw_break(const Plan *plan, Scene *scene, const Stretch *before, const Stretch *after, double x)
{
    double y = (before->end + after->start) / 2;
    for (int side = -1; side <= 1; side += 2)
        scene_line(scene, x - 4, y + side * 1.6 + 1.4, x + 4, y + side * 1.6 - 1.4, plan->theme->stroke_axis,
                   plan->theme->axis, 1, false);
    g_autofree char *text = words_duration(plan->phrases, after->from - before->to);
    draw_label(plan, scene, text, STYLE_TICK_MINOR, x, y);
}

void
rail_draw(const Plan *plan, Scene *scene, const Panel *panel, double x)
{
    scene_open(scene, ROLE_DECORATION, 0, NULL, NULL, NULL);
    draw_ticks(plan, scene, panel, x);
    for (guint i = 0; i < panel->scale->stretches->len; i++) {
        const Stretch *stretch = scale_stretch(panel->scale, i);
        double from = i ? stretch->start : panel->top;
        double to = i + 1 < panel->scale->stretches->len ? stretch->end : panel->bottom;
        scene_line(scene, x, from, x, to, plan->theme->stroke_axis, plan->theme->axis, 1, false);
        if (i + 1 < panel->scale->stretches->len)
            draw_break(plan, scene, stretch, scale_stretch(panel->scale, i + 1), x);
    }
    scene_close(scene);
}

void
rail_draw_mark(const Plan *plan, Scene *scene, const Panel *panel, const Item *item, guint index, double x,
               double text_x, double y)
{
    const Entry *entry = item->entry;
    const Theme *theme = plan->theme;
    const MarkPlace *place = &panel->marks[index];
    Colour colour = theme->group_mark[entry->colour];
    double mark_x = x + panel->lanes[index] * (theme->bar + 1);
    double bend = x + 6 + PANEL_LANES * theme->bar, end = text_x - 4, near = end - 6,
           stroke = theme->stroke_leader;
    scene_line(scene, mark_x, place->anchor, bend, place->anchor, stroke, colour, 0.75, false);
    scene_line(scene, bend, place->anchor, near, y, stroke, colour, 0.75, false);
    scene_line(scene, near, y, end, y, stroke, colour, 0.75, false);
    mark_draw(scene, theme, entry, place, panel->scale, mark_x, 1, true);
}

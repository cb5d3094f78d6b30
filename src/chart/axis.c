/* SPDX-License-Identifier: MIT */
#include "chart/axis.h"

#include "chart/words.h"

#include <math.h>

/* Room around a label, and between a tick and its label, in units of the theme. */
static const double label_room = 2, label_gap = 0.75;
/* Ticks without labels stand at least so far apart, points. */
static const double bare_least = 4.5;

typedef struct {
    double x, top; /* top counts from the axis line */
    TextBlock *block;
} AxisLabel;

struct Axis {
    const Plan *plan;
    const Scale *scale;
    double zoom;
    const TickStep *minor, *major; /* major may be NULL */
    GArray *labels;                /* of AxisLabel */
};

static Style
tick_style(const Plan *plan, bool is_major, double zoom)
{
    Style style = plan->theme->styles[is_major ? STYLE_TICK : STYLE_TICK_MINOR];
    style.size *= zoom;
    style.leading *= zoom;
    return style;
}

static TextBlock *
measure_label(const Plan *plan, const char *text, bool is_major, double zoom)
{
    Style style = tick_style(plan, is_major, zoom);
    return measure_text(plan->measure, text, &style, G_MAXDOUBLE);
}

/* The width of a label in the heavier of its two styles. */
static double
label_width(const Plan *plan, const char *text, double zoom)
{
    double *width = g_hash_table_lookup(plan->widths, text);
    if (!width) {
        g_autoptr(TextBlock) block = measure_label(plan, text, true, 1);
        width = g_new(double, 1);
        *width = text_block_width(block);
        g_hash_table_insert(plan->widths, g_strdup(text), width);
    }
    return *width * zoom;
}

/* The width of a step's widest label over the scale. */
static double
widest_label(const Plan *plan, const Scale *scale, const TickStep *step, double zoom)
{
    static const char *const samples[] = {"00:00:00", "00:00", "00:00", "00"};
    const int longest = 5; /* May: nearly as wide as any in most languages */
    if (step->unit < TICK_MONTH)
        return label_width(plan, samples[step->unit], zoom);
    if (step->unit == TICK_MONTH)
        return label_width(plan, wording_month(plan->wording, longest), zoom);
    double widest = 0;
    for (guint i = 0; i < 2; i++) {
        const Stretch *stretch = scale_stretch(scale, i ? scale->stretches->len - 1 : 0);
        g_autoptr(GArray) ticks =
            tick_make(step, i ? stretch->to : stretch->from, i ? stretch->to : stretch->from, plan->wording);
        if (ticks->len)
            widest = MAX(widest, label_width(plan, g_array_index(ticks, Tick, 0).label, zoom));
    }
    return widest;
}

const TickStep *
axis_step(const Plan *plan, const Scale *scale, double zoom)
{
    double room = label_room * plan->theme->unit * zoom;
    for (guint i = 0; i + 1 < tick_ladder_length; i++) {
        const TickStep *step = &tick_ladder[i];
        double space = step->days * scale->slope;
        if (space > room && space >= widest_label(plan, scale, step, zoom) + room)
            return step;
    }
    return &tick_ladder[tick_ladder_length - 1];
}

double
axis_break_width(const Plan *plan, double zoom)
{
    g_autofree char *long_break = phrase_count(plan->phrases, "chart-years", 100);
    return label_width(plan, long_break, zoom) + 3 * plan->theme->unit * zoom;
}

static bool
is_crossed(const double *leaders, guint count, double from, double to)
{
    for (guint i = 0; i < count && leaders[i] < to + 1; i++) {
        if (leaders[i] > from - 1)
            return true;
    }
    return false;
}

/* A place for a label `width` wide between two ticks: as far left as no leader crosses it; the left end where
 * that can't be had without coming so near to the next tick that it would seem to be its label. */
static double
choose_place(const double *leaders, guint count, double from, double to, double width, double room)
{
    if (!is_crossed(leaders, count, from, from + width))
        return from;
    for (guint i = 0; i < count && leaders[i] + 2 + width + room <= to; i++) {
        double x = leaders[i] + 2;
        if (x > from && !is_crossed(leaders, count, x, x + width))
            return x;
    }
    return from;
}

/* Labels of one tier over one stretch. The first is told even where its tick lies before the stretch. */
static void
add_tier(Axis *axis, const TickStep *step, bool is_major, const Stretch *stretch, double top,
         const double *leaders, guint count)
{
    double unit = axis->plan->theme->unit * axis->zoom, gap = label_gap * unit, room = label_room * unit;
    double taken = -G_MAXDOUBLE;
    g_autoptr(GArray) ticks = tick_make(step, stretch->from, stretch->to, axis->plan->wording);
    for (guint i = 0; i < ticks->len; i++) {
        const Tick *tick = &g_array_index(ticks, Tick, i);
        double from = MAX(scale_place(axis->scale, tick->time), stretch->start) + gap;
        double to = MIN(scale_place(axis->scale, tick->next), stretch->end) - gap / 2;
        g_autofree char *text =
            is_major ? tick_major_label(step, tick->time, axis->plan->wording) : g_strdup(tick->label);
        g_autoptr(TextBlock) block = measure_label(axis->plan, text, is_major || !axis->major, axis->zoom);
        double width = text_block_width(block);
        bool is_instant = step->unit < TICK_DAY && !is_major; /* names a moment, not what follows */
        if (to - from < width || from < taken || (is_instant && tick->time < stretch->from))
            continue;
        AxisLabel label = {choose_place(leaders, count, from, to, width, room), top, g_steal_pointer(&block)};
        taken = label.x + width + gap;
        g_array_append_val(axis->labels, label);
    }
}

/* The length of a break in words, in the middle of it. */
static void
add_break_label(Axis *axis, guint index)
{
    const Stretch *before = scale_stretch(axis->scale, index), *after = scale_stretch(axis->scale, index + 1);
    g_autofree char *text = words_duration(axis->plan->phrases, after->from - before->to);
    TextBlock *block = measure_label(axis->plan, text, false, axis->zoom);
    double x = (before->end + after->start - text_block_width(block)) / 2;
    AxisLabel label = {x, axis->plan->theme->unit * axis->zoom, block};
    g_array_append_val(axis->labels, label);
}

/* Where a marked day stands; false where it isn't on the scale. */
static bool
place_mark(const Axis *axis, const ChartMark *mark, double *x)
{
    double time = (double) mark->day + 0.5;
    const Scale *scale = axis->scale;
    *x = scale_place(scale, time);
    return time >= scale_stretch(scale, 0)->from &&
           time <= scale_stretch(scale, scale->stretches->len - 1)->to;
}

static char *
name_mark(const Plan *plan, const ChartMark *mark)
{
    Moment day = moment_day(mark->day);
    g_autofree char *date = wording_short(plan->wording, &day);
    return mark->name ? phrase_fill(plan->phrases, "chart-mark", "name", mark->name, "date", date, NULL)
                      : g_steal_pointer(&date);
}

/* The names of marked days, in a row below all other labels: each beside its line, as far left as it must. */
static void
add_mark_labels(Axis *axis, double top)
{
    const ChartOptions *options = axis->plan->options;
    double unit = axis->plan->theme->unit * axis->zoom, taken = -G_MAXDOUBLE;
    double right = scale_stretch(axis->scale, axis->scale->stretches->len - 1)->end;
    for (guint i = 0; i < options->mark_count; i++) {
        double x = 0;
        if (!place_mark(axis, &options->marks[i], &x))
            continue;
        g_autofree char *text = name_mark(axis->plan, &options->marks[i]);
        g_autoptr(TextBlock) block = measure_label(axis->plan, text, true, axis->zoom);
        double width = text_block_width(block);
        AxisLabel label = {MIN(x + 0.5 * unit, right - width), top, block};
        if (label.x < taken)
            continue; /* too near to the one before: its line stands alone */
        taken = label.x + width + unit;
        g_steal_pointer(&block);
        g_array_append_val(axis->labels, label);
    }
}

Axis *
axis_new(const Plan *plan, const Scale *scale, double zoom, const double *leaders, guint count)
{
    Axis *axis = g_new0(Axis, 1);
    axis->plan = plan;
    axis->scale = scale;
    axis->zoom = zoom;
    axis->minor = axis_step(plan, scale, zoom);
    axis->major = tick_major(axis->minor);
    axis->labels = g_array_new(FALSE, FALSE, sizeof(AxisLabel));
    double top = plan->theme->unit * zoom, leading = tick_style(plan, false, zoom).leading;
    for (guint i = 0; i < scale->stretches->len; i++) {
        const Stretch *stretch = scale_stretch(scale, i);
        add_tier(axis, axis->minor, false, stretch, top, leaders, count);
        if (axis->major)
            add_tier(axis, axis->major, true, stretch, top + leading, leaders, count);
        if (i + 1 < scale->stretches->len)
            add_break_label(axis, i);
    }
    add_mark_labels(axis, top + (axis->major ? 2 : 1) * leading);
    return axis;
}

void
axis_free(Axis *axis)
{
    if (!axis)
        return;
    for (guint i = 0; i < axis->labels->len; i++)
        text_block_free(g_array_index(axis->labels, AxisLabel, i).block);
    g_array_free(axis->labels, TRUE);
    g_free(axis);
}

static double
find_depth(const Plan *plan, bool has_major, double zoom)
{
    double leading = tick_style(plan, false, zoom).leading;
    guint rows = (has_major ? 2 : 1) + (plan->options->mark_count ? 1 : 0);
    return rows * leading + 1.5 * plan->theme->unit * zoom;
}

double
axis_depth(const Axis *axis)
{
    return find_depth(axis->plan, axis->major != NULL, axis->zoom);
}

double
axis_expect_depth(const Plan *plan, const Scale *scale, double zoom)
{
    return find_depth(plan, tick_major(axis_step(plan, scale, zoom)) != NULL, zoom);
}

static void
draw_ticks(const Axis *axis, Scene *scene, const TickStep *step, const Stretch *stretch, double y,
           double length, Colour colour)
{
    g_autoptr(GArray) ticks = tick_make(step, stretch->from, stretch->to, axis->plan->wording);
    for (guint i = 0; i < ticks->len; i++) {
        double time = g_array_index(ticks, Tick, i).time;
        double x = scale_place(axis->scale, time);
        if (time >= stretch->from && x <= stretch->end)
            scene_line(scene, x, y, x, y + length, axis->plan->theme->stroke_tick, colour, 1, false);
    }
}

/* A tick for the next finer step, where there is room for more than one between two labelled ones. */
static const TickStep *
bare_step(const Axis *axis)
{
    const TickStep *step = axis->minor;
    while (step > tick_ladder && (step - 1)->days * axis->scale->slope >= bare_least &&
           axis->minor - step < 2)
        step--;
    return step == axis->minor ? NULL : step;
}

static void
draw_slashes(const Axis *axis, Scene *scene, double x, double y)
{
    double unit = axis->plan->theme->unit * axis->zoom;
    for (int side = -1; side <= 1; side += 2) {
        double middle = x + side * unit * 0.4;
        scene_line(scene, middle - unit * 0.35, y + unit, middle + unit * 0.35, y - unit,
                   axis->plan->theme->stroke_axis, axis->plan->theme->axis, 1, false);
    }
}

static void
draw_marks(const Axis *axis, Scene *scene, double top, double bottom, double y)
{
    const Theme *theme = axis->plan->theme;
    for (guint i = 0; i < axis->plan->options->mark_count; i++) {
        double x = 0;
        if (place_mark(axis, &axis->plan->options->marks[i], &x))
            axis_draw_leader(axis, scene, x, top, bottom, y, theme->stroke_axis, theme->ink);
    }
}

void
axis_draw(const Axis *axis, Scene *scene, double top, double y)
{
    const Theme *theme = axis->plan->theme;
    double depth = axis_depth(axis), leading = tick_style(axis->plan, false, axis->zoom).leading;
    const TickStep *bare = bare_step(axis);
    scene_open(scene, ROLE_DECORATION, 0, NULL, NULL, NULL);
    for (guint i = 0; i < axis->scale->stretches->len; i++) {
        const Stretch *stretch = scale_stretch(axis->scale, i);
        scene_bar(scene, (Box){stretch->start, top, stretch->end - stretch->start, y + depth - top},
                  theme->band, 1, END_PLAIN, END_PLAIN);
        if (bare)
            draw_ticks(axis, scene, bare, stretch, y, 0.6 * theme->unit * axis->zoom, theme->faint);
        draw_ticks(axis, scene, axis->minor, stretch, y, theme->unit * axis->zoom + leading, theme->faint);
        if (axis->major)
            draw_ticks(axis, scene, axis->major, stretch, y, depth, theme->axis);
        scene_line(scene, stretch->start, y, stretch->end, y, theme->stroke_axis, theme->axis, 1, false);
        if (i + 1 < axis->scale->stretches->len)
            draw_slashes(axis, scene, (stretch->end + scale_stretch(axis->scale, i + 1)->start) / 2, y);
    }
    draw_marks(axis, scene, top, y + depth, y);
    for (guint i = 0; i < axis->labels->len; i++) {
        const AxisLabel *label = &g_array_index(axis->labels, AxisLabel, i);
        scene_text(scene, label->block, 0, text_block_lines(label->block), label->x, y + label->top,
                   ALIGN_LEFT);
    }
    scene_close(scene);
}

void
axis_draw_line(const Axis *axis, Scene *scene, double y)
{
    const Theme *theme = axis->plan->theme;
    double length = 0.6 * theme->unit * axis->zoom;
    for (guint i = 0; i < axis->scale->stretches->len; i++) {
        const Stretch *stretch = scale_stretch(axis->scale, i);
        draw_ticks(axis, scene, axis->minor, stretch, y, length, theme->faint);
        scene_line(scene, stretch->start, y, stretch->end, y, theme->stroke_tick, theme->faint, 1, false);
    }
}

void
axis_draw_leader(const Axis *axis, Scene *scene, double x, double from, double to, double y, double stroke,
                 Colour colour)
{
    const double alpha = 0.75;
    for (guint i = 0; i < axis->labels->len; i++) {
        const AxisLabel *label = &g_array_index(axis->labels, AxisLabel, i);
        double width = text_block_width(label->block), top = y + label->top + 1;
        double bottom = y + label->top + text_block_height(label->block);
        if (x < label->x - 1 || x > label->x + width + 1 || top < from)
            continue;
        if (top > from)
            scene_line(scene, x, from, x, top, stroke, colour, alpha, false);
        from = bottom;
    }
    if (to > from)
        scene_line(scene, x, from, x, to, stroke, colour, alpha, false);
}

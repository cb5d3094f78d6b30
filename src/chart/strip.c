/* SPDX-License-Identifier: MIT */
#include "chart/strip.h"

#include "chart/axis.h"
#include "chart/era.h"
#include "chart/frame.h"
#include "chart/multiple.h"
#include "chart/peak.h"

#include <math.h>

static const double a3_width = 1190.5512, a3_height = 841.8898;

/* A bin is at least so wide, points. */
static const double bin_least = 3;
/* The part of the height that columns may take where no peaks are named. */
static const double bars_alone = 0.9;
/* Less than this is no place for a strip, points; nor is more than this part of it one for rows of groups. */
static const double height_least = 60, rows_most = 0.6;

typedef struct {
    Plan *plan;
    Scene *scene;
    Columns columns;
    GArray *peaks; /* of Peak, from left to right */
} Strip;

/* A round number of which at most four fit into `most`. */
static double
choose_count(double most)
{
    double power = pow(10, floor(log10(MAX(1, most / 4))));
    static const double factors[] = {1, 2, 5, 10};
    guint i = 0;
    while (i + 1 < G_N_ELEMENTS(factors) && most / (factors[i] * power) > 4)
        i++;
    return MAX(1, factors[i] * power);
}

/* A thin line across at y, but not through a label. Labels are sorted from left to right. */
static void
draw_across(const Strip *strip, double y)
{
    const Theme *theme = strip->plan->theme;
    double x = strip->columns.left, right = strip->columns.right;
    for (guint i = 0; i < strip->peaks->len; i++) {
        const Box *box = &g_array_index(strip->peaks, Peak, i).box;
        if (y < box->y - 1 || y > box->y + box->height + 1 || box->x + box->width <= x)
            continue;
        if (box->x > x)
            scene_line(strip->scene, x, y, box->x, y, theme->stroke_grid, theme->grid, 1, false);
        x = box->x + box->width;
    }
    if (right > x)
        scene_line(strip->scene, x, y, right, y, theme->stroke_grid, theme->grid, 1, false);
}

/* Thin lines with their counts, under the bars. */
static void
draw_grid(const Strip *strip)
{
    double step = choose_count(strip->columns.bins->most);
    scene_open(strip->scene, ROLE_DECORATION, 0, NULL, NULL, NULL);
    for (guint line = 1; line * step <= strip->columns.bins->most; line++) {
        double count = line * step;
        double y = strip->columns.base - strip->columns.tall * count / strip->columns.bins->most;
        g_autofree char *text = phrase_number(strip->plan->phrases, (guint64) count);
        g_autoptr(TextBlock) block =
            measure_text(strip->plan->measure, text, &strip->plan->theme->styles[STYLE_TICK_MINOR], 100);
        draw_across(strip, y);
        scene_text(strip->scene, block, 0, text_block_lines(block), strip->columns.left,
                   y - text_block_height(block), ALIGN_LEFT);
    }
    scene_close(strip->scene);
}

static void
draw_bin(const Strip *strip, guint bin)
{
    const Columns *columns = &strip->columns;
    g_autofree char *name = columns_name(columns, bin), *count = columns_count(columns, bin);
    g_autofree char *text = g_strdup_printf("%s: %s", name, count);
    Interval extent = columns_extent(columns, bin);
    double y = columns->base;
    if (extent.end <= extent.start)
        return;
    scene_open(strip->scene, ROLE_ITEM, 0, NULL, text, NULL);
    for (guint group = 0; group < columns->bins->groups; group++)
        y -= columns_draw(columns, strip->scene, bin, group, y, columns->tall);
    scene_close(strip->scene);
}

static void
draw_columns(const Strip *strip)
{
    scene_open(strip->scene, ROLE_LIST, 0, NULL, NULL, NULL);
    for (guint bin = 0; bin < strip->columns.bins->ticks->len; bin++) {
        if (strip->columns.bins->totals[bin] > 1e-9)
            draw_bin(strip, bin);
    }
    scene_close(strip->scene);
}

/* Columns of all events with their axis, down to `bottom`. */
static void
draw_all(Strip *strip, double bottom, bool has_peaks)
{
    Columns *columns = &strip->columns;
    g_autoptr(Axis) axis = axis_new(strip->plan, columns->scale, 1, NULL, 0);
    columns->base = bottom - axis_depth(axis);
    columns->tall = bars_alone * MAX(0, columns->base - columns->top);
    g_autoptr(GArray) peaks = has_peaks ? peaks_find(columns) : g_array_new(FALSE, FALSE, sizeof(Peak));
    strip->peaks = peaks;
    draw_grid(strip);
    axis_draw(axis, strip->scene, columns->base, columns->base);
    draw_columns(strip);
    peaks_draw(columns, peaks, strip->scene);
}

void
strip_draw(Plan *plan, Scene *scene, Box box, bool has_peaks)
{
    double bottom = box.y + box.height, right = box.x + box.width;
    if (plan->entries->len == 0 || box.height < height_least)
        return;
    g_autoptr(Multiples) rows = multiples_new(plan, 0.2 * box.width);
    bool has_rows = has_peaks && rows->names->len * rows->least <= rows_most * box.height && rows->names->len;
    double left = box.x + (has_rows ? rows->width : 0);
    double end = has_rows ? bottom - MIN(rows->height, rows_most * box.height) : bottom;
    g_autoptr(Scale) scale = scale_new(plan_domain(plan), NULL, 0, left + 24, right, 0);
    scale_extend(scale, left, right);
    g_autoptr(Bins) bins = bins_new(plan, scale, bin_least);
    era_draw(plan, scene, scale, 1, box.y, bottom);
    Strip strip = {
        plan, scene, {plan, scale, bins, left, right, box.y + era_height(plan, scale, 1)},
          NULL
    };
    draw_all(&strip, end, has_peaks);
    if (has_rows)
        multiples_draw(rows, &strip.columns, scene, box.x, end, bottom);
}

Scene *
strip_layout(Plan *plan)
{
    const ChartOptions *options = plan->options;
    bool is_auto = options->width <= 0 || options->height <= 0;
    g_autoptr(Multiples) rows = multiples_new(plan, 0.2 * a3_width); /* for which the page grows */
    double width = is_auto ? a3_width : options->width;
    double height = is_auto ? a3_height * 0.6 + rows->height : options->height;
    double margin = page_margin(options, width, height, MIN(36, 0.05 * MIN(width, height) + 4));
    plan->key = "";
    plan->has_columns = true;
    g_autofree char *title = frame_title(plan), *subtitle = frame_subtitle(plan, false);
    double inner = width - 2 * margin, gap = 4 * plan->theme->unit;
    Scene *scene = scene_new(title, phrase(plan->phrases, "language"));
    scene->subject = g_strdup(subtitle);
    scene_page(scene, width, height, NULL);
    double head = frame_head(plan, scene, margin, margin, inner, 1, false);
    double foot = frame_foot(plan, scene, margin, height - margin, inner, 1);
    Box box = {margin, margin + head + gap, inner, height - 2 * margin - head - foot - 2 * gap};
    strip_draw(plan, scene, box, true);
    return scene;
}

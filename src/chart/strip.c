/* SPDX-License-Identifier: MIT */
#include "chart/strip.h"

#include "chart/axis.h"
#include "chart/bin.h"
#include "chart/era.h"
#include "chart/frame.h"

#include <math.h>

static const double a3_width = 1190.5512, a3_height = 841.8898;

/* A bin is at least so wide, points. */
static const double bin_least = 3;
/* Peaks named at most; each is so many times higher than a bin in the middle of all. */
enum { PEAKS_MOST = 8 };
static const double peak_prominence = 2;
/* A peak's label, and the least distance of two peaks, points. */
static const double peak_width = 120, peak_apart = 24;
/* The part of the height that bars may take, the rest being for labels of peaks. */
static const double bars_part = 0.62, bars_alone = 0.9;
/* Less than this is no place for a strip, points. */
static const double height_least = 60;

/* A bin with a name. */
typedef struct {
    guint bin;
    TextBlock *head, *text;
    Box box; /* of the label, from its leader on */
} Peak;

typedef struct {
    Plan *plan;
    Scene *scene;
    double left, right; /* of its place on the page, points */
    Scale *scale;
    Bins *bins;
    double base, tall; /* y of the axis line, and how high the fullest bin is */
    GArray *peaks;     /* of Peak, from left to right */
} Strip;

static double
bin_start(const Strip *strip, guint bin)
{
    return MAX(scale_place(strip->scale, bin_tick(strip->bins, bin)->time),
               scale_stretch(strip->scale, 0)->start);
}

static double
bin_end(const Strip *strip, guint bin)
{
    return MIN(scale_place(strip->scale, bin_tick(strip->bins, bin)->next),
               scale_stretch(strip->scale, 0)->end);
}

static double
bin_height(const Strip *strip, guint bin)
{
    return strip->bins->most > 0 ? strip->tall * strip->bins->totals[bin] / strip->bins->most : 0;
}

/* What a bin is called: "Mar 1848", "1848", "Jan – Mar 1848", "14:00, 4 Mar 1847". The caller owns it. */
static char *
bin_name(const Strip *strip, guint bin)
{
    const TickStep *step = strip->bins->step;
    const Tick *tick = bin_tick(strip->bins, bin);
    if (step->unit < TICK_DAY) {
        g_autofree char *day = tick_major_label(tick_major(step), tick->time, strip->plan->wording);
        return g_strdup_printf("%s, %s", tick->label, day);
    }
    static const Precision units[] = {
        [TICK_DAY] = PRECISION_DAY, [TICK_MONTH] = PRECISION_MONTH, [TICK_YEAR] = PRECISION_YEAR};
    Moment from = moment_holding((gint64) tick->time, units[step->unit]);
    Moment to = moment_holding((gint64) tick->next - 1, units[step->unit]);
    Moment whole = moment_equal(&from, &to) ? from : moment_interval(&from, &to);
    return wording_short(strip->plan->wording, &whole);
}

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
    double x = strip->left, right = strip->right;
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
    double step = choose_count(strip->bins->most);
    scene_open(strip->scene, ROLE_DECORATION, 0, NULL, NULL, NULL);
    for (guint line = 1; line * step <= strip->bins->most; line++) {
        double count = line * step;
        double y = strip->base - strip->tall * count / strip->bins->most;
        g_autofree char *text = phrase_number(strip->plan->phrases, (guint64) count);
        g_autoptr(TextBlock) block =
            measure_text(strip->plan->measure, text, &strip->plan->theme->styles[STYLE_TICK_MINOR], 100);
        draw_across(strip, y);
        scene_text(strip->scene, block, 0, text_block_lines(block), strip->left, y - text_block_height(block),
                   ALIGN_LEFT);
    }
    scene_close(strip->scene);
}

/* "27 events"; what is spread over several bins counts in each. The caller owns it. */
static char *
bin_count(const Strip *strip, guint bin)
{
    return phrase_count(strip->plan->phrases, "chart-counted",
                        (guint64) ceil(strip->bins->totals[bin] - 1e-6));
}

static void
draw_bin(const Strip *strip, guint bin)
{
    g_autofree char *name = bin_name(strip, bin), *count = bin_count(strip, bin);
    g_autofree char *text = g_strdup_printf("%s: %s", name, count);
    double start = bin_start(strip, bin), width = bin_end(strip, bin) - start, y = strip->base;
    double gap = MIN(0.6, width / 5);
    if (width <= 0)
        return;
    scene_open(strip->scene, ROLE_ITEM, 0, NULL, text, NULL);
    for (guint group = 0; group < THEME_GROUPS; group++) {
        double share = strip->bins->counts[bin * THEME_GROUPS + group];
        double height = strip->tall * share / strip->bins->most;
        if (share <= 0)
            continue;
        y -= height;
        scene_bar(strip->scene, (Box){start, y, width - gap, height}, strip->plan->theme->group_mark[group],
                  1, END_PLAIN, END_PLAIN);
    }
    scene_close(strip->scene);
}

static int
compare_doubles(gconstpointer a, gconstpointer b)
{
    double x = *(const double *) a, y = *(const double *) b;
    return (x > y) - (x < y);
}

static double
find_median(const Strip *strip)
{
    guint count = strip->bins->ticks->len, used = 0;
    g_autofree double *totals = g_new(double, count + 1);
    for (guint i = 0; i < count; i++) {
        if (strip->bins->totals[i] > 0)
            totals[used++] = strip->bins->totals[i];
    }
    qsort(totals, used, sizeof(double), compare_doubles);
    return used ? totals[used / 2] : 0;
}

static bool
is_near(const Strip *strip, guint bin)
{
    for (guint i = 0; i < strip->peaks->len; i++) {
        if (fabs(bin_start(strip, g_array_index(strip->peaks, Peak, i).bin) - bin_start(strip, bin)) <
            peak_apart)
            return true;
    }
    return false;
}

/* The lowest y at which a label over [x, x + width) stands clear of bars and of the labels right of it, which
 * follow `after`. */
static double
find_bottom(const Strip *strip, guint after, double x, double width)
{
    double gap = 1.5 * strip->plan->theme->unit, bottom = strip->base - gap;
    for (guint bin = 0; bin < strip->bins->ticks->len; bin++) {
        if (bin_end(strip, bin) > x && bin_start(strip, bin) < x + width)
            bottom = MIN(bottom, strip->base - bin_height(strip, bin) - gap);
    }
    for (guint i = after; i < strip->peaks->len; i++) {
        const Box *box = &g_array_index(strip->peaks, Peak, i).box;
        if (box->x + box->width > x && box->x < x + width)
            bottom = MIN(bottom, box->y - gap);
    }
    return bottom;
}

/* Places the labels from right to left, so that no leader runs through one; false where one has no room. */
static bool
place_peaks(const Strip *strip, double top)
{
    double right = strip->right + 2 * strip->plan->theme->unit;
    for (guint i = strip->peaks->len; i-- > 0;) {
        Box *box = &g_array_index(strip->peaks, Peak, i).box;
        box->y = find_bottom(strip, i + 1, box->x, box->width) - box->height;
        if (box->y < top || box->x + box->width > right)
            return false;
    }
    return true;
}

/* The label of a peak: what is counted, and the event that stands for it. */
static Peak
make_peak(const Strip *strip, guint bin)
{
    const Theme *theme = strip->plan->theme;
    g_autofree char *name = bin_name(strip, bin), *count = bin_count(strip, bin);
    const Event *event = strip->bins->leading[bin];
    g_autofree char *text = event && event->headline
                                ? phrase_fill(strip->plan->phrases, "chart-peak", "count", count, "headline",
                                              event->headline, NULL)
                                : g_strdup(count);
    Peak peak = {
        .bin = bin,
        .head = measure_text(strip->plan->measure, name, &theme->styles[STYLE_LABEL_DATE], peak_width),
        .text = measure_text(strip->plan->measure, text, &theme->styles[STYLE_LABEL_TEXT], peak_width),
    };
    peak.box.x = (bin_start(strip, bin) + bin_end(strip, bin)) / 2;
    peak.box.width = MAX(text_block_width(peak.head), text_block_width(peak.text)) + 3 * theme->unit;
    peak.box.height = text_block_height(peak.head) + text_block_height(peak.text);
    return peak;
}

static void
clear_peak(gpointer data)
{
    Peak *peak = data;
    text_block_free(peak->head);
    text_block_free(peak->text);
}

/* Names a bin where that leaves room for all that are named already. */
static void
try_peak(const Strip *strip, guint bin, double top)
{
    Peak peak = make_peak(strip, bin);
    guint at = 0;
    while (at < strip->peaks->len && g_array_index(strip->peaks, Peak, at).bin < bin)
        at++;
    g_array_insert_val(strip->peaks, at, peak);
    if (place_peaks(strip, top))
        return;
    g_array_remove_index(strip->peaks, at);
    place_peaks(strip, top);
}

static int
compare_tops(gconstpointer a, gconstpointer b, gpointer data)
{
    const double *totals = data;
    guint x = *(const guint *) a, y = *(const guint *) b;
    if (totals[x] != totals[y])
        return totals[x] < totals[y] ? 1 : -1;
    return (x > y) - (x < y);
}

/* Names the bins that stand out, the highest first. */
static void
find_peaks(const Strip *strip, double top)
{
    double *totals = strip->bins->totals, least = peak_prominence * find_median(strip);
    guint count = strip->bins->ticks->len;
    g_autoptr(GArray) order = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < count; i++) {
        bool is_local =
            (i == 0 || totals[i] >= totals[i - 1]) && (i + 1 == count || totals[i] >= totals[i + 1]);
        /* Parts of wider dates make no peak: what is named must have been told of that very time. */
        if (is_local && totals[i] >= least && totals[i] >= 1 && strip->bins->leading[i])
            g_array_append_val(order, i);
    }
    g_array_sort_with_data(order, compare_tops, totals);
    for (guint i = 0; i < order->len && strip->peaks->len < PEAKS_MOST; i++) {
        guint bin = g_array_index(order, guint, i);
        if (!is_near(strip, bin))
            try_peak(strip, bin, top);
    }
}

static void
draw_peaks(const Strip *strip)
{
    const Theme *theme = strip->plan->theme;
    scene_open(strip->scene, ROLE_LIST, 0, NULL, phrase(strip->plan->phrases, "chart-peaks"), NULL);
    for (guint i = 0; i < strip->peaks->len; i++) {
        const Peak *peak = &g_array_index(strip->peaks, Peak, i);
        double x = peak->box.x, y = peak->box.y, text_x = x + theme->unit;
        scene_open(strip->scene, ROLE_ITEM, 0, NULL, NULL, NULL);
        scene_line(strip->scene, x, strip->base - bin_height(strip, peak->bin), x, y, theme->stroke_leader,
                   theme->muted, 0.75, false);
        scene_text(strip->scene, peak->head, 0, text_block_lines(peak->head), text_x, y, ALIGN_LEFT);
        scene_text(strip->scene, peak->text, 0, text_block_lines(peak->text), text_x,
                   y + text_block_height(peak->head), ALIGN_LEFT);
        scene_close(strip->scene);
    }
    scene_close(strip->scene);
}

static void
draw_columns(const Strip *strip)
{
    scene_open(strip->scene, ROLE_LIST, 0, NULL, NULL, NULL);
    for (guint bin = 0; bin < strip->bins->ticks->len; bin++) {
        if (strip->bins->totals[bin] > 1e-9)
            draw_bin(strip, bin);
    }
    scene_close(strip->scene);
}

void
strip_draw(Plan *plan, Scene *scene, Box box, bool has_peaks)
{
    g_autoptr(GArray) peaks = g_array_new(FALSE, FALSE, sizeof(Peak));
    g_array_set_clear_func(peaks, clear_peak);
    double top = box.y, bottom = box.y + box.height, right = box.x + box.width;
    Strip strip = {.plan = plan, .scene = scene, .left = box.x, .right = right, .peaks = peaks};
    if (plan->entries->len == 0 || box.height < height_least)
        return;
    strip.scale = scale_new(plan_domain(plan), NULL, 0, box.x + 24, right, 0);
    scale_extend(strip.scale, box.x, right);
    strip.bins = bins_new(plan, strip.scale, bin_least);
    g_autoptr(Axis) axis = axis_new(plan, strip.scale, 1, NULL, 0);
    era_draw(plan, scene, strip.scale, 1, top, bottom);
    top += era_height(plan, strip.scale, 1);
    strip.base = bottom - axis_depth(axis);
    strip.tall = (has_peaks ? bars_part : bars_alone) * MAX(0, strip.base - top);
    if (has_peaks)
        find_peaks(&strip, top);
    draw_grid(&strip);
    axis_draw(axis, scene, strip.base, strip.base);
    draw_columns(&strip);
    if (peaks->len)
        draw_peaks(&strip);
    bins_free(strip.bins);
    scale_free(strip.scale);
}

Scene *
strip_layout(Plan *plan)
{
    const ChartOptions *options = plan->options;
    bool is_auto = options->width <= 0 || options->height <= 0;
    double width = is_auto ? a3_width : options->width, height = is_auto ? a3_height * 0.6 : options->height;
    double margin = page_margin(options, width, height, MIN(36, 0.05 * MIN(width, height) + 4));
    plan->key = "";
    plan->has_columns = true;
    g_autofree char *title = frame_title(plan), *subtitle = frame_subtitle(plan, false);
    double inner = width - 2 * margin, gap = 4 * plan->theme->unit;
    Scene *scene = scene_new(title, phrase(plan->phrases, "language"));
    scene->subject = g_strdup(subtitle);
    scene_page(scene, width, height, NULL);
    double head = frame_head(plan, scene, margin, margin, inner, 1, false);
    double foot = frame_foot(plan, scene, margin, height - margin, inner);
    Box box = {margin, margin + head + gap, inner, height - 2 * margin - head - foot - 2 * gap};
    strip_draw(plan, scene, box, true);
    return scene;
}

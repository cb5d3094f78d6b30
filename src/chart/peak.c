/* SPDX-License-Identifier: MIT */
#include "chart/peak.h"

#include <math.h>

/* Peaks named at most, and tried; each is so many times higher than a bin in the middle of all. */
enum { PEAKS_MOST = 12, PEAKS_TRIED = 36 };
static const double prominence = 2;
/* The least distance of two peaks, points; a label's width in sizes of its type. */
static const double apart_least = 24, label_width = 16;
/* The parts of the height that columns may take, the rest being for labels. */
static const double parts[] = {0.92, 0.86, 0.8, 0.74, 0.68, 0.62, 0.5};

static const Peak *
peak_at(const GArray *peaks, guint index)
{
    return &g_array_index(peaks, Peak, index);
}

static double
column_top(const Columns *columns, const Peak *peak)
{
    return columns->base - columns_height(columns, peak->bin);
}

/* The lowest y at which a label stands clear of columns and of those labels that are placed. */
static double
find_bottom(const Columns *columns, const GArray *peaks, guint from, guint to, const Box *box)
{
    double gap = 1.5 * columns->plan->theme->unit, bottom = columns->base - gap;
    for (guint bin = 0; bin < columns->bins->ticks->len; bin++) {
        Interval extent = columns_extent(columns, bin);
        if (extent.end > box->x && extent.start < box->x + box->width)
            bottom = MIN(bottom, columns->base - columns_height(columns, bin) - gap);
    }
    for (guint i = from; i < to; i++) {
        const Box *other = &peak_at(peaks, i)->box;
        if (other->x + other->width > box->x && other->x < box->x + box->width)
            bottom = MIN(bottom, other->y - gap);
    }
    return bottom;
}

/* Beside its column, not lower than this is high. */
static bool
place_peak(const Columns *columns, const GArray *peaks, guint index, guint from, guint to)
{
    Peak *peak = &g_array_index(peaks, Peak, index);
    peak->box.x = peak->is_left ? peak->x - peak->box.width : peak->x;
    double bottom = find_bottom(columns, peaks, from, to, &peak->box);
    peak->box.y = MIN(bottom - peak->box.height, column_top(columns, peak));
    return peak->box.y >= columns->top && peak->box.x >= columns->left - 1;
}

/* Places the labels in the order of skyline.h: those that hang left, as there is no room right of them, and
 * then the others, where none of the former is in the way; false where one has no room. */
static bool
place_peaks(const Columns *columns, const GArray *peaks)
{
    guint first = 0; /* that hangs left */
    double right = columns->right + 2 * columns->plan->theme->unit, reach = G_MAXDOUBLE;
    for (guint i = 0; i < peaks->len; i++) {
        const Peak *peak = peak_at(peaks, i);
        first = columns_extent(columns, peak->bin).end + peak->box.width > right ? first : i + 1;
    }
    for (guint i = 0; i < peaks->len; i++) {
        Peak *peak = &g_array_index(peaks, Peak, i);
        Interval extent = columns_extent(columns, peak->bin);
        peak->is_left = i >= first;
        peak->x = peak->is_left ? extent.start : extent.end;
    }
    for (guint i = first; i < peaks->len; i++) {
        if (!place_peak(columns, peaks, i, first, i))
            return false;
        reach = MIN(reach, peak_at(peaks, i)->box.x);
    }
    for (guint i = first; i-- > 0;) {
        const Peak *peak = peak_at(peaks, i);
        if (peak->x > reach || peak->x + peak->box.width > right ||
            !place_peak(columns, peaks, i, i + 1, peaks->len))
            return false;
    }
    return true;
}

/* The label of a peak: what is counted, and the event that stands for it. */
static Peak
make_peak(const Columns *columns, guint bin)
{
    const Plan *plan = columns->plan;
    const Style *date = &plan->theme->styles[STYLE_LABEL_DATE],
                *style = &plan->theme->styles[STYLE_LABEL_TEXT];
    const Event *event = columns->bins->leading[bin];
    const char *headline = event && event->headline ? event->headline : "";
    g_autofree char *name = columns_name(columns, bin), *count = columns_count(columns, bin);
    g_autofree char *text =
        columns->bins->totals[bin] < 1 + 1e-6
            ? g_strdup(headline)
            : phrase_fill(plan->phrases, "chart-peak", "count", count, "headline", headline, NULL);
    Peak peak = {
        .bin = bin,
        .head = measure_text(plan->measure, name, date, label_width * style->size),
        .text = measure_text(plan->measure, text, style, label_width * style->size),
        .x = columns_extent(columns, bin).end,
    };
    peak.box.width = MAX(text_block_width(peak.head), text_block_width(peak.text)) + 3 * plan->theme->unit;
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

static int
compare_doubles(gconstpointer a, gconstpointer b)
{
    double x = *(const double *) a, y = *(const double *) b;
    return (x > y) - (x < y);
}

static double
find_median(const Bins *bins)
{
    guint used = 0;
    g_autofree double *totals = g_new(double, bins->ticks->len + 1);
    for (guint i = 0; i < bins->ticks->len; i++) {
        if (bins->totals[i] > 0)
            totals[used++] = bins->totals[i];
    }
    qsort(totals, used, sizeof(double), compare_doubles);
    return used ? totals[used / 2] : 0;
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

/* The bins that stand out, the highest first, as peaks without a place. Parts of wider dates make none: what
 * is named must have been told of that very time. */
static GArray *
list_peaks(const Columns *columns)
{
    const double *totals = columns->bins->totals;
    double least = MAX(1, prominence * find_median(columns->bins));
    guint count = columns->bins->ticks->len;
    g_autoptr(GArray) order = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < count; i++) {
        bool is_local =
            (i == 0 || totals[i] >= totals[i - 1]) && (i + 1 == count || totals[i] >= totals[i + 1]);
        if (is_local && totals[i] >= least - 1e-9 && columns->bins->leading[i])
            g_array_append_val(order, i);
    }
    g_array_sort_with_data(order, compare_tops, (gpointer) totals);
    GArray *peaks = g_array_new(FALSE, FALSE, sizeof(Peak));
    g_array_set_clear_func(peaks, clear_peak);
    for (guint i = 0; i < order->len && i < PEAKS_TRIED; i++) {
        Peak peak = make_peak(columns, g_array_index(order, guint, i));
        g_array_append_val(peaks, peak);
    }
    return peaks;
}

/* Takes a peak in where that leaves room for all that are in already. */
static void
try_peak(const Columns *columns, GArray *peaks, const Peak *peak)
{
    guint at = 0;
    for (guint i = 0; i < peaks->len; i++) {
        if (fabs(peak_at(peaks, i)->x - peak->x) < apart_least)
            return;
        at += peak_at(peaks, i)->x < peak->x;
    }
    g_array_insert_vals(peaks, at, peak, 1);
    if (place_peaks(columns, peaks))
        return;
    g_array_remove_index(peaks, at);
    place_peaks(columns, peaks);
}

/* Those of `all` that have room with columns as tall as they are now: borrowed from it. */
static GArray *
choose_peaks(const Columns *columns, const GArray *all)
{
    GArray *peaks = g_array_new(FALSE, FALSE, sizeof(Peak));
    for (guint i = 0; i < all->len && peaks->len < PEAKS_MOST; i++)
        try_peak(columns, peaks, peak_at(all, i));
    return peaks;
}

GArray *
peaks_find(Columns *columns)
{
    GArray *all = list_peaks(columns), *best = NULL;
    double height = MAX(0, columns->base - columns->top), tall = 0;
    for (guint i = G_N_ELEMENTS(parts); i-- > 0;) {
        columns->tall = parts[i] * height;
        GArray *peaks = choose_peaks(columns, all);
        bool is_better = !best || peaks->len >= best->len;
        tall = is_better ? columns->tall : tall;
        g_clear_pointer(is_better ? &best : &peaks, g_array_unref);
        best = is_better ? peaks : best;
    }
    columns->tall = tall;
    for (guint i = 0; i < best->len; i++) { /* the texts change hands */
        for (guint k = 0; k < all->len; k++) {
            if (peak_at(all, k)->bin == peak_at(best, i)->bin)
                g_array_index(all, Peak, k).head = g_array_index(all, Peak, k).text = NULL;
        }
    }
    g_array_set_clear_func(best, clear_peak);
    g_array_unref(all);
    return best;
}

static void
draw_peak(const Columns *columns, const Peak *peak, Scene *scene)
{
    const Theme *theme = columns->plan->theme;
    double y = peak->box.y, x = peak->x + (peak->is_left ? -theme->unit : theme->unit);
    Align align = peak->is_left ? ALIGN_RIGHT : ALIGN_LEFT;
    scene_open(scene, ROLE_ITEM, 0, NULL, NULL, NULL);
    if (y < column_top(columns, peak))
        scene_line(scene, peak->x, column_top(columns, peak), peak->x, y, theme->stroke_leader, theme->muted,
                   0.75, false);
    scene_text(scene, peak->head, 0, text_block_lines(peak->head), x, y, align);
    scene_text(scene, peak->text, 0, text_block_lines(peak->text), x, y + text_block_height(peak->head),
               align);
    scene_close(scene);
}

void
peaks_draw(const Columns *columns, const GArray *peaks, Scene *scene)
{
    if (peaks->len == 0)
        return;
    scene_open(scene, ROLE_LIST, 0, NULL, phrase(columns->plan->phrases, "chart-peaks"), NULL);
    for (guint i = 0; i < peaks->len; i++)
        draw_peak(columns, peak_at(peaks, i), scene);
    scene_close(scene);
}

/* SPDX-License-Identifier: MIT */
#include "chart/try.h"

#include "chart/axis.h"
#include "chart/frame.h"
#include "chart/lane.h"

/* Dots and bars take at most so many lanes each. */
enum { LANES_MOST = 8 };

static void
place_marks(Try *try)
{
    Fit *fit = try->fit;
    for (guint i = 0; i < fit->count; i++)
        fit->places[i] = mark_place(plan_entry(try->plan, i), fit->scale, try->plan->theme, fit->zoom);
}

/* How much shorter the scale must be so that what stands at `place` and reaches `reach` ends before `limit`.
 */
static double
lack(double start, double end, double place, double reach, double limit)
{
    double share = (place - start) / (end - start);
    return reach <= limit || share < 0.02 ? 0 : (reach - limit) / share;
}

/* A scale on which all labels and marks end within the margins. */
static void
fit_scale(Try *try)
{
    Fit *fit = try->fit;
    double left = fit->margin, right = fit->width - fit->margin, end = right;
    double start = left + 2 * try->plan->theme->unit;
    for (guint round = 0; round < 8; round++) {
        g_clear_pointer(&fit->scale, scale_free);
        fit->scale = scale_new(try->domain, try->times, fit->count, start, end, try->gap);
        place_marks(try);
        double less = 0, more = 0;
        for (guint i = 0; i < fit->count; i++) {
            const MarkPlace *place = &fit->places[i];
            double reach = MAX(place->extent.end, place->anchor + try->wide[i]);
            less = MAX(less, lack(start, end, place->anchor, reach, right));
            more = MAX(more, left - place->extent.start);
        }
        if (less < 1e-6 && more < 1e-6)
            break;
        start += more;
        end = MAX(start + 0.3 * (right - left), end - less - 1e-3);
    }
    scale_extend(fit->scale, left, right);
}

static int
compare_places(gconstpointer a, gconstpointer b, gpointer data)
{
    const MarkPlace *places = data;
    guint x = *(const guint *) a, y = *(const guint *) b;
    if (places[x].anchor != places[y].anchor)
        return places[x].anchor < places[y].anchor ? -1 : 1;
    return (x > y) - (x < y);
}

static int
compare_extents(gconstpointer a, gconstpointer b, gpointer data)
{
    const MarkPlace *places = data;
    guint x = *(const guint *) a, y = *(const guint *) b;
    if (places[x].extent.start != places[y].extent.start)
        return places[x].extent.start < places[y].extent.start ? -1 : 1;
    return (x > y) - (x < y);
}

static void
make_flags(Try *try)
{
    Fit *fit = try->fit;
    double right = fit->width - fit->margin + 0.01;
    for (guint i = 0; i < fit->count; i++)
        fit->flag_entry[i] = i;
    g_qsort_with_data(fit->flag_entry, (gint) fit->count, sizeof(guint), compare_places, fit->places);
    for (guint i = 0; i < fit->count; i++) {
        guint entry = fit->flag_entry[i];
        fit->entry_flag[entry] = i;
        fit->flags[i] = (Flag){
            .place = fit->places[entry].anchor,
            .width = try->wide[entry],
            .height = try->high[entry] + fit->pad,
            .is_out = !try->samples[entry].date || fit->places[entry].anchor + try->wide[entry] > right,
        };
    }
}

/* Lanes for one kind of marks from `first` on; gives how many they take. */
static guint
assign_kind(Fit *fit, bool is_dot, guint first)
{
    g_autofree Interval *extents = g_new(Interval, fit->count + 1);
    g_autofree guint *entries = g_new(guint, fit->count + 1), *lanes = g_new(guint, fit->count + 1);
    guint count = 0;
    for (guint i = 0; i < fit->count; i++) {
        guint entry = fit->flag_entry[i];
        if (fit->places[entry].is_dot == is_dot)
            entries[count++] = entry;
    }
    g_qsort_with_data(entries, (gint) count, sizeof(guint), compare_extents, fit->places);
    for (guint i = 0; i < count; i++)
        extents[i] = fit->places[entries[i]].extent;
    guint used = lane_assign(extents, count, is_dot ? 0 : 2, LANES_MOST, lanes);
    for (guint i = 0; i < count; i++)
        fit->lanes[entries[i]] = first + lanes[i];
    return used;
}

static void
assign_lanes(Fit *fit)
{
    guint dots = MAX(1, assign_kind(fit, true, 0)); /* bars stand clear of the axis line */
    fit->lane_count = dots + assign_kind(fit, false, dots);
}

void
try_zoom(Try *try, double zoom)
{
    const Theme *theme = try->plan->theme;
    Fit *fit = try->fit;
    fit->zoom = zoom;
    fit->head_zoom = MIN(1.45, MAX(1, zoom)) * CLAMP(fit->width / 800, 0.6, 1);
    fit->pad = 1.5 * theme->unit * zoom;
    fit->head_gap = 4 * theme->unit;
    fit->lane_pitch = 1.7 * theme->unit * zoom;
    try->gap = axis_break_width(try->plan, zoom);
    double inner = fit->width - 2 * fit->margin;
    try->frame = frame_head(try->plan, NULL, 0, 0, inner, fit->head_zoom, false) +
                 frame_foot(try->plan, NULL, 0, 0, inner) + 2 * fit->head_gap;
}

/* The height left for labels. */
static double
find_room(const Try *try)
{
    const Fit *fit = try->fit;
    double band =
        axis_expect_depth(try->plan, fit->scale, fit->zoom) + (fit->lane_count + 1) * fit->lane_pitch;
    return fit->height - 2 * fit->margin - try->frame - band - fit->pad;
}

/* Lays everything out with the labels' sizes as they stand in `wide` and `high`. */
SkylineUse
try_lay_out(Try *try)
{
    fit_scale(try);
    make_flags(try);
    assign_lanes(try->fit);
    try->fit->room = find_room(try);
    return skyline_place(try->fit->flags, try->fit->count);
}

/* SPDX-License-Identifier: MIT */
#include "chart/band.h"

#include "chart/axis.h"
#include "chart/era.h"
#include "chart/lane.h"
#include "chart/rank.h"

/* Dots and bars take at most so many lanes each. */
enum { LANES_MOST = 8 };

Band *
band_new(const Plan *plan, GArray *entries, const Label **samples, Interval domain, Interval limit)
{
    Band *band = g_new0(Band, 1);
    band->plan = *plan;
    band->plan.entries = entries;
    band->domain = domain;
    band->limit = limit;
    band->zoom = 1;
    band->count = entries->len;
    band->samples = samples;
    band->wide = g_new0(double, band->count + 1);
    band->high = g_new0(double, band->count + 1);
    band->labels = g_new0(Label, band->count + 1);
    band->places = g_new0(MarkPlace, band->count + 1);
    band->lanes = g_new0(guint, band->count + 1);
    band->flags = g_new0(Flag, band->count + 1);
    band->flag_entry = g_new0(guint, band->count + 1);
    band->entry_flag = g_new0(guint, band->count + 1);
    return band;
}

void
band_free(Band *band)
{
    if (!band)
        return;
    for (guint i = 0; i < band->count; i++)
        label_clear(&band->labels[i]);
    g_array_free(band->plan.entries, TRUE);
    scale_free(band->scale);
    g_free(band->samples);
    g_free(band->wide);
    g_free(band->high);
    g_free(band->labels);
    g_free(band->places);
    g_free(band->lanes);
    g_free(band->flags);
    g_free(band->flag_entry);
    g_free(band->entry_flag);
    g_free(band);
}

void
band_size(Band *band, double width, bool is_final)
{
    double side = 3 * band->plan.theme->unit * band->zoom; /* what a leader's label takes besides its text */
    for (guint i = 0; i < band->count; i++) {
        if (!band->samples[i])
            continue;
        if (is_final) {
            label_clear(&band->labels[i]);
            label_init(&band->labels[i], &band->plan, plan_entry(&band->plan, i), width * band->zoom + 0.01,
                       band->zoom);
            band->wide[i] = label_width(&band->labels[i]) + side;
            band->high[i] = label_height(&band->labels[i]);
        } else {
            label_size(band->samples[i], width, &band->wide[i], &band->high[i]);
            band->wide[i] = band->wide[i] * band->zoom + side;
            band->high[i] *= band->zoom;
        }
    }
}

static void
place_marks(Band *band)
{
    for (guint i = 0; i < band->count; i++)
        band->places[i] = mark_place(plan_entry(&band->plan, i), band->scale, band->plan.theme, band->zoom);
}

/* How much shorter the scale must be so that what stands at `place` and reaches `reach` ends before `limit`.
 */
static double
lack(double start, double end, double place, double reach, double limit)
{
    double share = (place - start) / (end - start);
    return reach <= limit || share < 0.02 ? 0 : (reach - limit) / share;
}

/* The ends of the domain where the time is cut, so that time without events there may be left out as well. */
static Interval
cut_ends(const Band *band)
{
    return (Interval){band->limit.start > -G_MAXDOUBLE ? band->domain.start : -G_MAXDOUBLE,
                      band->limit.end < G_MAXDOUBLE ? band->domain.end : G_MAXDOUBLE};
}

/* A scale on which all labels and marks end within the margins. */
static void
fit_scale(Band *band)
{
    double start = band->left + 2 * band->plan.theme->unit, end = band->right, wide = end - band->left;
    double gap = axis_break_width(&band->plan, band->zoom);
    guint count = 0;
    g_autofree Interval *times = plan_times(&band->plan, cut_ends(band), &count);
    for (guint round = 0; round < 8; round++) {
        g_clear_pointer(&band->scale, scale_free);
        band->scale = scale_new(band->domain, times, count, start, end, gap);
        place_marks(band);
        double less = 0, more = 0;
        for (guint i = 0; i < band->count; i++) {
            const MarkPlace *place = &band->places[i];
            double reach = MAX(place->extent.end, place->anchor + band->wide[i]);
            less = MAX(less, lack(start, end, place->anchor, reach, band->right));
            more = MAX(more, band->left - place->extent.start);
        }
        if (less < 1e-6 && more < 1e-6)
            break;
        start += more;
        end = MAX(start + 0.3 * wide, end - less - 1e-3);
    }
    double from = scale_place(band->scale, band->limit.start), to = scale_place(band->scale, band->limit.end);
    scale_extend(band->scale, MAX(from, band->left), MIN(to, band->right));
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
make_flags(Band *band)
{
    for (guint i = 0; i < band->count; i++)
        band->flag_entry[i] = i;
    g_qsort_with_data(band->flag_entry, (gint) band->count, sizeof(guint), compare_places, band->places);
    for (guint i = 0; i < band->count; i++) {
        guint entry = band->flag_entry[i];
        double place = band->places[entry].anchor;
        band->entry_flag[entry] = i;
        band->flags[i] = (Flag){
            .place = place,
            .width = band->wide[entry],
            .height = band->high[entry] + band->pad,
            .is_out = !band->samples[entry] || place + band->wide[entry] > band->right + 0.01,
        };
    }
}

/* Lanes for one kind of marks from `first` on; gives how many they take. */
static guint
assign_kind(Band *band, bool is_dot, guint first)
{
    g_autofree Interval *extents = g_new(Interval, band->count + 1);
    g_autofree guint *entries = g_new(guint, band->count + 1), *lanes = g_new(guint, band->count + 1);
    guint count = 0;
    for (guint i = 0; i < band->count; i++) {
        guint entry = band->flag_entry[i];
        if (band->places[entry].is_dot == is_dot)
            entries[count++] = entry;
    }
    g_qsort_with_data(entries, (gint) count, sizeof(guint), compare_extents, band->places);
    for (guint i = 0; i < count; i++)
        extents[i] = band->places[entries[i]].extent;
    guint used = lane_assign(extents, count, is_dot ? 0 : 2, LANES_MOST, lanes);
    for (guint i = 0; i < count; i++)
        band->lanes[entries[i]] = first + lanes[i];
    return used;
}

void
band_lay_out(Band *band)
{
    const Theme *theme = band->plan.theme;
    band->lane_pitch = 1.7 * theme->unit * band->zoom;
    fit_scale(band);
    band->era_height = era_height(&band->plan, band->scale, band->zoom);
    make_flags(band);
    guint dots = MAX(1, assign_kind(band, true, 0)); /* bars stand clear of the axis line */
    band->lane_count = dots + assign_kind(band, false, dots);
    band->leaders = skyline_place(band->flags, band->count).leaders;
}

bool
band_is_whole(const Band *band)
{
    return band_unlabelled(band) == 0;
}

guint
band_unlabelled(const Band *band)
{
    guint missing = 0;
    for (guint i = 0; i < band->count; i++)
        missing += !plan_entry(&band->plan, i)->is_continued && !band_flag(band, i);
    return missing;
}

double
band_reach(const Band *band, bool is_below, double stretch)
{
    double reach = 0;
    for (guint i = 0; i < band->count; i++) {
        const Flag *flag = &band->flags[i];
        if (!flag->is_out && flag->is_below == is_below)
            reach = MAX(reach, flag->level * stretch + flag->height);
    }
    return reach;
}

/* The height of axis and lanes. */
static double
middle_height(const Band *band)
{
    return band->era_height + axis_expect_depth(&band->plan, band->scale, band->zoom) +
           (band->lane_count + 1) * band->lane_pitch + band->pad;
}

double
band_height(const Band *band, double stretch)
{
    return band_reach(band, false, stretch) + band_reach(band, true, stretch) + middle_height(band);
}

void
band_fill(Band *band, double height)
{
    g_autoptr(GArray) order = g_array_new(FALSE, FALSE, sizeof(guint));
    g_autofree guint *ranked = rank_entries(&band->plan);
    for (guint i = 0; i < band->count; i++) {
        guint flag = band->entry_flag[ranked[i]];
        if (!band->flags[flag].is_out)
            g_array_append_val(order, flag);
    }
    skyline_fit(band->flags, band->count, (const guint *) (void *) order->data, order->len,
                height - middle_height(band));
}

const Flag *
band_flag(const Band *band, guint entry)
{
    const Flag *flag = &band->flags[band->entry_flag[entry]];
    return flag->is_out ? NULL : flag;
}

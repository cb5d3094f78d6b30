/* SPDX-License-Identifier: MIT */
#include "chart/scale.h"

/* A gap is broken when it is longer than this many median gaps, and than this part of the domain. */
static const double gap_medians = 10, gap_part = 0.08;
/* How much of a gap stays on each side of a break, of the time that is kept, but at most a third of the gap.
 */
static const double margin_part = 0.015;
/* More breaks than this leave no room for anything else. */
enum { BREAKS_MAX = 11 };

static int
compare_doubles(gconstpointer a, gconstpointer b)
{
    double x = *(const double *) a, y = *(const double *) b;
    return (x > y) - (x < y);
}

/* The gaps between the union of the intervals, in order. */
static GArray *
find_gaps(const Interval *intervals, guint count)
{
    GArray *gaps = g_array_new(FALSE, FALSE, sizeof(Interval));
    double reached = count ? intervals[0].end : 0;
    for (guint i = 1; i < count; i++) {
        if (intervals[i].start > reached) {
            Interval gap = {reached, intervals[i].start};
            g_array_append_val(gaps, gap);
        }
        reached = MAX(reached, intervals[i].end);
    }
    return gaps;
}

static double
find_median(const GArray *gaps)
{
    g_autofree double *lengths = g_new(double, gaps->len + 1);
    for (guint i = 0; i < gaps->len; i++) {
        const Interval *gap = &g_array_index(gaps, Interval, i);
        lengths[i] = gap->end - gap->start;
    }
    qsort(lengths, gaps->len, sizeof(double), compare_doubles);
    return gaps->len ? lengths[gaps->len / 2] : 0;
}

/* The gaps that are broken, narrowed by the margin that stays on each side. */
static GArray *
find_breaks(Interval domain, const Interval *intervals, guint count)
{
    g_autoptr(GArray) gaps = find_gaps(intervals, count);
    double least = MAX(gap_medians * find_median(gaps), gap_part * (domain.end - domain.start));
    GArray *breaks = g_array_new(FALSE, FALSE, sizeof(Interval));
    double kept = domain.end - domain.start;
    for (guint i = 0; i < gaps->len && breaks->len < BREAKS_MAX; i++) {
        const Interval *gap = &g_array_index(gaps, Interval, i);
        if (gap->end - gap->start <= least)
            continue;
        g_array_append_vals(breaks, gap, 1);
        kept -= gap->end - gap->start;
    }
    for (guint i = 0; i < breaks->len; i++) {
        Interval *gap = &g_array_index(breaks, Interval, i);
        double margin = MIN(margin_part * kept, (gap->end - gap->start) / 3);
        *gap = (Interval){gap->start + margin, gap->end - margin};
    }
    return breaks;
}

Scale *
scale_new(Interval domain, const Interval *intervals, guint count, double start, double end, double gap)
{
    g_assert(domain.end > domain.start && end > start);
    g_autoptr(GArray) breaks =
        gap > 0 ? find_breaks(domain, intervals, count) : g_array_new(FALSE, FALSE, sizeof(Interval));
    double kept = domain.end - domain.start, room = end - start - gap * breaks->len;
    for (guint i = 0; i < breaks->len; i++)
        kept -= g_array_index(breaks, Interval, i).end - g_array_index(breaks, Interval, i).start;
    if (room < (end - start) / 2)
        return scale_new(domain, intervals, count, start, end, 0);
    Scale *scale = g_new0(Scale, 1);
    scale->slope = room / kept;
    scale->stretches = g_array_new(FALSE, FALSE, sizeof(Stretch));
    Stretch stretch = {.from = domain.start, .start = start};
    for (guint i = 0; i <= breaks->len; i++) {
        stretch.to = i < breaks->len ? g_array_index(breaks, Interval, i).start : domain.end;
        stretch.end = stretch.start + (stretch.to - stretch.from) * scale->slope;
        g_array_append_val(scale->stretches, stretch);
        if (i < breaks->len)
            stretch = (Stretch){.from = g_array_index(breaks, Interval, i).end, .start = stretch.end + gap};
    }
    return scale;
}

void
scale_free(Scale *scale)
{
    if (!scale)
        return;
    g_array_free(scale->stretches, TRUE);
    g_free(scale);
}

double
scale_place(const Scale *scale, double time)
{
    const Stretch *before = NULL;
    for (guint i = 0; i < scale->stretches->len; i++) {
        const Stretch *stretch = scale_stretch(scale, i);
        if (time < stretch->from && before) /* inside a break */
            return before->end +
                   (stretch->start - before->end) * (time - before->to) / (stretch->from - before->to);
        if (time <= stretch->to || i + 1 == scale->stretches->len)
            return stretch->start + (time - stretch->from) * scale->slope;
        before = stretch;
    }
    g_assert_not_reached();
}

void
scale_extend(Scale *scale, double start, double end)
{
    Stretch *first = &g_array_index(scale->stretches, Stretch, 0);
    Stretch *last = &g_array_index(scale->stretches, Stretch, scale->stretches->len - 1);
    double before = MAX(0, first->start - start), after = MAX(0, end - last->end);
    first->start -= before;
    first->from -= before / scale->slope;
    last->end += after;
    last->to += after / scale->slope;
}

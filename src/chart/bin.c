/* SPDX-License-Identifier: MIT */
#include "chart/bin.h"

typedef struct {
    Bins *bins;
    double *slopes; /* by group and bin: what each bin adds a day, as differences to the bin before */
    double *best;   /* by bin: importance of its leading event */
} Count;

static const TickStep *
choose_step(const Scale *scale, double least)
{
    guint i = 0;
    while (i + 1 < tick_ladder_length && tick_ladder[i].days * scale->slope < least)
        i++;
    return &tick_ladder[i];
}

/* The bin that holds a time. */
static guint
find_bin(const Bins *bins, double time)
{
    guint from = 0, to = bins->ticks->len;
    while (to - from > 1) {
        guint middle = (from + to) / 2;
        if (bin_tick(bins, middle)->time <= time)
            from = middle;
        else
            to = middle;
    }
    return from;
}

static void
add_entry(Count *count, const Entry *entry)
{
    Bins *bins = count->bins;
    double length = entry->time.end - entry->time.start;
    guint first = find_bin(bins, entry->time.start), last = find_bin(bins, entry->time.end - length * 1e-6);
    if (first == last && entry->importance > count->best[first]) {
        count->best[first] = entry->importance;
        bins->leading[first] = entry->event;
    }
    if (first == last) {
        bins->counts[first * bins->groups + entry->group] += 1;
        return;
    }
    double *counts = bins->counts, *slopes = count->slopes;
    counts[first * bins->groups + entry->group] += (bin_tick(bins, first)->next - entry->time.start) / length;
    counts[last * bins->groups + entry->group] += (entry->time.end - bin_tick(bins, last)->time) / length;
    slopes[(first + 1) * bins->groups + entry->group] += 1 / length;
    slopes[last * bins->groups + entry->group] -= 1 / length;
}

/* Adds what runs through whole bins, and sums up. */
static void
sum_up(Count *count)
{
    Bins *bins = count->bins;
    g_autofree double *running = g_new0(double, bins->groups);
    for (guint bin = 0; bin < bins->ticks->len; bin++) {
        double days = bin_tick(bins, bin)->next - bin_tick(bins, bin)->time;
        for (guint group = 0; group < bins->groups; group++) {
            guint at = bin * bins->groups + group;
            running[group] += count->slopes[at];
            bins->counts[at] += MAX(0, running[group]) * days;
            bins->totals[bin] += bins->counts[at];
        }
        bins->most = MAX(bins->most, bins->totals[bin]);
    }
}

Bins *
bins_new(const Plan *plan, const Scale *scale, double least)
{
    Bins *bins = g_new0(Bins, 1);
    const Stretch *stretch = scale_stretch(scale, 0);
    bins->groups = MAX(1, plan->groups->len);
    bins->step = choose_step(scale, least);
    bins->ticks = tick_make(bins->step, stretch->from, stretch->to, plan->wording);
    guint size = (bins->ticks->len + 1) * bins->groups;
    bins->counts = g_new0(double, size);
    bins->totals = g_new0(double, bins->ticks->len + 1);
    bins->leading = g_new0(const Event *, bins->ticks->len + 1);
    g_autofree double *slopes = g_new0(double, size), *best = g_new(double, bins->ticks->len + 1);
    for (guint i = 0; i <= bins->ticks->len; i++)
        best[i] = -G_MAXDOUBLE;
    Count count = {bins, slopes, best};
    for (guint i = 0; i < plan->entries->len && bins->ticks->len; i++)
        add_entry(&count, plan_entry(plan, i));
    sum_up(&count);
    return bins;
}

void
bins_free(Bins *bins)
{
    if (!bins)
        return;
    g_array_free(bins->ticks, TRUE);
    g_free(bins->counts);
    g_free(bins->totals);
    g_free(bins->leading);
    g_free(bins);
}

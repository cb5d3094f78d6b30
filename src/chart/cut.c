/* SPDX-License-Identifier: MIT */
#include "chart/cut.h"

#include "chart/tick.h"

/* Less than this of an entry, in days, is not shown beyond a cut. */
static const double least_part = 1e-4;

/* The first entry of the band after so many labels; 0 where none begins later than the one before it. */
static guint
find_first(const Plan *plan, const Label *samples, double load)
{
    guint labels = 0;
    for (guint i = 0; i < plan->entries->len; i++) {
        bool is_later = i > 0 && plan_entry(plan, i)->time.start > plan_entry(plan, i - 1)->time.start;
        if (labels >= load && is_later)
            return i;
        labels += samples[i].date != NULL;
    }
    return 0;
}

/* The coarsest tick after the start of the entry before `index`, up to its own start. */
static double
find_cut(const Plan *plan, guint index)
{
    double before = plan_entry(plan, index - 1)->time.start, start = plan_entry(plan, index)->time.start;
    for (guint i = tick_ladder_length; i-- > 0;) {
        g_autoptr(GArray) ticks = tick_make(&tick_ladder[i], start, start, plan->wording);
        double time = ticks->len ? g_array_index(ticks, Tick, 0).time : start;
        if (time > before && time <= start)
            return time;
    }
    return start;
}

/* What of an entry lies within the band's limits. */
static Entry
clip_entry(const Entry *entry, Interval limit)
{
    Entry clipped = *entry;
    clipped.is_continued = entry->time.start < limit.start;
    clipped.is_cut = entry->time.end > limit.end + least_part;
    clipped.time = (Interval){MAX(entry->time.start, limit.start), MIN(entry->time.end, limit.end)};
    clipped.core = (Interval){MAX(entry->core.start, limit.start), MIN(entry->core.end, limit.end)};
    return clipped;
}

static Band *
make_band(const Plan *plan, const Label *samples, Interval domain, Interval limit)
{
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    GPtrArray *labels = g_ptr_array_new();
    for (guint i = 0; i < plan->entries->len; i++) {
        const Entry *entry = plan_entry(plan, i);
        if (entry->time.start >= limit.end || entry->time.end <= limit.start + least_part)
            continue;
        Entry clipped = clip_entry(entry, limit);
        g_array_append_val(entries, clipped);
        g_ptr_array_add(labels, clipped.is_continued || !samples[i].date ? NULL : (gpointer) &samples[i]);
    }
    g_ptr_array_add(labels, NULL);
    return band_new(plan, entries, (const Label **) g_ptr_array_free(labels, FALSE), domain, limit);
}

GPtrArray *
cut_bands(const Plan *plan, const Label *samples, guint count)
{
    guint labels = 0;
    for (guint i = 0; i < plan->entries->len; i++)
        labels += samples[i].date != NULL;
    g_autoptr(GPtrArray) bands = g_ptr_array_new_with_free_func((GDestroyNotify) band_free);
    Interval domain = plan_domain(plan), limit = {-G_MAXDOUBLE, -G_MAXDOUBLE};
    double end = domain.end;
    for (guint i = 1; i <= count; i++) {
        limit.start = limit.end;
        guint next = i < count ? find_first(plan, samples, (double) labels * i / count) : 0;
        if (i < count && next == 0)
            return NULL;
        limit.end = i < count ? find_cut(plan, next) : G_MAXDOUBLE;
        if (limit.end <= limit.start)
            return NULL;
        domain.end = MIN(end, limit.end);
        g_ptr_array_add(bands, make_band(plan, samples, domain, limit));
        domain.start = domain.end;
    }
    return g_steal_pointer(&bands);
}

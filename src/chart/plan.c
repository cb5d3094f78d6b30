/* SPDX-License-Identifier: MIT */
#include "chart/plan.h"

#include "chart/era.h"
#include "chart/group.h"
#include "chart/rank.h"

/* At least so many units of the finest date are shown. */
static const double lonely_units = 10;

static void
add_entry(Plan *plan, const Event *event)
{
    Entry entry;
    if (!entry_init(&entry, event)) {
        g_ptr_array_add(plan->undated, (gpointer) event);
        return;
    }
    plan->has_spans |= entry.shape == SHAPE_SPAN;
    plan->has_pale |= entry.shape == SHAPE_UNIT && event->moment.precision > PRECISION_DAY;
    g_array_append_val(plan->entries, entry);
}

static void
add_event(Plan *plan, const Event *event, bool is_era)
{
    if (!event->keep || event_is_background(event))
        return;
    if (is_era && event->has_moment) {
        Era era = {event, entry_time(&event->moment)};
        g_array_append_val(plan->eras, era);
    } else if (event->has_moment) {
        add_entry(plan, event);
    } else {
        g_ptr_array_add(plan->undated, (gpointer) event);
    }
}

/* The timeline's events, and the eras of it and of the options. Where all rows are eras, these are the
 * events. */
static void
add_events(Plan *plan)
{
    const Events *events = plan->timeline->events,
                 *eras = plan->options->eras ? plan->options->eras->events : NULL;
    for (guint i = 0; i < events->items->len; i++)
        add_event(plan, event_at(events, i), era_is(event_at(events, i)));
    if (plan->entries->len == 0 && plan->undated->len == 0) {
        g_array_set_size(plan->eras, 0);
        for (guint i = 0; i < events->items->len; i++)
            add_event(plan, event_at(events, i), false);
    }
    for (guint i = 0; eras && i < eras->items->len; i++)
        add_event(plan, event_at(eras, i), true);
}

/* Leaves as many entries as were asked for, the most important ones. */
static void
drop_entries(Plan *plan)
{
    guint most = plan->options->most;
    if (most == 0 || plan->entries->len <= most)
        return;
    g_autofree guint *order = rank_entries(plan);
    g_autofree bool *is_kept = g_new0(bool, plan->entries->len);
    for (guint i = 0; i < most; i++)
        is_kept[order[i]] = true;
    guint kept = 0;
    for (guint i = 0; i < plan->entries->len; i++) {
        if (is_kept[i])
            g_array_index(plan->entries, Entry, kept++) = *plan_entry(plan, i);
    }
    plan->dropped = plan->entries->len - kept;
    g_array_set_size(plan->entries, kept);
}

static int
compare_times(gconstpointer a, gconstpointer b)
{
    const Interval *x = a, *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return (x->end > y->end) - (x->end < y->end);
}

Plan *
plan_new(const Timeline *timeline, const ChartOptions *options, const Theme *theme, const Wording *wording,
         const Phrases *phrases, Notes *notes)
{
    Plan *plan = g_new0(Plan, 1);
    plan->timeline = timeline;
    plan->options = options;
    plan->theme = theme;
    plan->wording = wording;
    plan->phrases = phrases;
    plan->notes = notes;
    plan->measure = measure_new(theme, notes);
    plan->entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    plan->undated = g_ptr_array_new();
    plan->groups = g_array_new(FALSE, FALSE, sizeof(Group));
    plan->words = g_string_chunk_new(64);
    plan->widths = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    plan->eras = g_array_new(FALSE, FALSE, sizeof(Era));
    add_events(plan);
    drop_entries(plan);
    group_assign(plan);
    return plan;
}

void
plan_free(Plan *plan)
{
    if (!plan)
        return;
    measure_free(plan->measure);
    g_array_free(plan->entries, TRUE);
    g_array_free(plan->eras, TRUE);
    g_ptr_array_free(plan->undated, TRUE);
    g_hash_table_destroy(plan->widths);
    g_array_free(plan->groups, TRUE);
    g_string_chunk_free(plan->words);
    g_free(plan);
}

Interval
plan_domain(const Plan *plan)
{
    g_assert(plan->entries->len > 0);
    Interval domain = plan_entry(plan, 0)->time;
    double unit = G_MAXDOUBLE;
    for (guint i = 0; i < plan->entries->len; i++) {
        const Interval *time = &plan_entry(plan, i)->time;
        domain.start = MIN(domain.start, time->start);
        domain.end = MAX(domain.end, time->end);
        if (plan_entry(plan, i)->shape == SHAPE_UNIT)
            unit = MIN(unit, time->end - time->start);
    }
    for (guint i = 0; i < plan->options->mark_count; i++) {
        double day = (double) plan->options->marks[i].day;
        domain.start = MIN(domain.start, day);
        domain.end = MAX(domain.end, day + 1);
    }
    double length = domain.end - domain.start;
    double more = unit < G_MAXDOUBLE ? MAX(0, lonely_units * unit - length) / 2 : 0;
    return (Interval){domain.start - more, domain.end + more};
}

Interval *
plan_times(const Plan *plan, Interval limit, guint *count)
{
    const ChartOptions *options = plan->options;
    Interval *times = g_new0(Interval, plan->entries->len + options->mark_count + 3);
    guint used = 0;
    for (guint i = 0; i < plan->entries->len; i++)
        times[used++] = plan_entry(plan, i)->time;
    for (guint i = 0; i < options->mark_count; i++) {
        double day = (double) options->marks[i].day;
        if (day >= limit.start && day < limit.end)
            times[used++] = (Interval){day, day + 1};
    }
    if (limit.start > -G_MAXDOUBLE)
        times[used++] = (Interval){limit.start, limit.start};
    if (limit.end < G_MAXDOUBLE)
        times[used++] = (Interval){limit.end, limit.end};
    qsort(times, used, sizeof(Interval), compare_times);
    *count = used;
    return times;
}

char *
plan_date(const Plan *plan, const Event *event, bool is_long)
{
    if (!event->has_moment)
        return g_strdup(event->display ? event->display : "");
    g_autofree char *full = wording_format(plan->wording, &event->moment);
    if (event->display && *event->display && !g_str_equal(event->display, full))
        return g_strdup(event->display);
    return is_long ? g_steal_pointer(&full) : wording_short(plan->wording, &event->moment);
}

char *
plan_say(const Plan *plan, const Event *event)
{
    g_autofree char *date = plan_date(plan, event, true);
    return g_strdup_printf("%s: %s", date, event->headline ? event->headline : "");
}

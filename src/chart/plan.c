/* SPDX-License-Identifier: MIT */
#include "chart/plan.h"

#include "chart/group.h"

#include <math.h>
#include <string.h>

enum { DAY_SECONDS = 86400 };

/* At least so many units of the finest date are shown. */
static const double lonely_units = 10;

static double
start_of(const Moment *moment)
{
    return (double) moment->first + moment->first_second / (double) DAY_SECONDS;
}

static double
end_of(const Moment *moment)
{
    return (double) moment->last + (moment->last_second + 1) / (double) DAY_SECONDS;
}

/* The unit of an interval's end, where it is coarser than a day; else the day. */
static Moment
end_unit(const Moment *moment, bool is_last)
{
    Precision unit = moment->ends[is_last ? 1 : 0];
    gint64 day = is_last ? moment->last : moment->first;
    bool is_coarse = unit > PRECISION_DAY && unit < PRECISION_INTERVAL;
    return is_coarse ? moment_holding(day, unit) : moment_day(day);
}

/* What is certain of a span: from the end of its first unit to the start of its last. Ends known to the day
 * or better are certain themselves. */
static Interval
find_core(const Moment *moment)
{
    Interval core = {start_of(moment), end_of(moment)};
    Moment first = end_unit(moment, false), last = end_unit(moment, true);
    if (first.last > first.first)
        core.start = end_of(&first);
    if (last.last > last.first)
        core.end = start_of(&last);
    return core;
}

/* Where one end is open, what is known is the other: the day there. */
static Interval
find_bound(const Moment *moment, bool is_open_start)
{
    double day = (double) (is_open_start ? moment->last : moment->first);
    return (Interval){day, day + 1};
}

/* Many sources, people and a sure date make an event worth its label, where its text hasn't weighed it. */
static double
weigh(const Event *event)
{
    if (event->importance >= 0)
        return event->importance / 20.0 + (event->note ? 1 : 0);
    double weight = event->confidence == CONFIDENCE_HIGH     ? 1
                    : event->confidence == CONFIDENCE_MEDIUM ? 0.5
                                                             : 0;
    weight += 2 * (event->sources ? log(1 + event->sources->len) : 0);
    weight += event->people && event->people[0] ? 0.5 : 0;
    weight += event->places && event->places[0] ? 0.25 : 0;
    weight += event->note ? 1 : 0;
    return event->status == STATUS_TOLD ? weight : weight - 1;
}

static void
add_entry(Plan *plan, const Event *event)
{
    const Moment *moment = &event->moment;
    Entry entry = {.event = event, .importance = weigh(event)};
    entry.is_open_start = moment->doubt & DOUBT_OPEN_START || moment->first <= MOMENT_OPEN;
    entry.is_open_end = moment->doubt & DOUBT_OPEN_END || moment->last >= -MOMENT_OPEN;
    entry.is_circa = moment->doubt & DOUBT_CIRCA || moment->mod == MOD_APPROX;
    if (entry.is_open_start && entry.is_open_end) {
        g_ptr_array_add(plan->undated, (gpointer) event);
        return;
    }
    bool is_open = entry.is_open_start || entry.is_open_end;
    bool is_span = moment->precision == PRECISION_INTERVAL && !is_open;
    entry.shape = is_span ? SHAPE_SPAN : SHAPE_UNIT;
    entry.time =
        is_open ? find_bound(moment, entry.is_open_start) : (Interval){start_of(moment), end_of(moment)};
    entry.core = is_span ? find_core(moment) : (Interval){0, 0};
    plan->has_spans |= is_span;
    plan->has_pale |= !is_span && moment->precision > PRECISION_DAY;
    g_array_append_val(plan->entries, entry);
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
    plan->widths = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (guint i = 0; i < timeline->events->items->len; i++) {
        const Event *event = event_at(timeline->events, i);
        if (event_is_background(event))
            continue;
        if (event->keep && event->has_moment)
            add_entry(plan, event);
        else if (event->keep)
            g_ptr_array_add(plan->undated, (gpointer) event);
    }
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
    g_ptr_array_free(plan->undated, TRUE);
    g_hash_table_destroy(plan->widths);
    g_array_free(plan->groups, TRUE);
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
    double length = domain.end - domain.start;
    double more = unit < G_MAXDOUBLE ? MAX(0, lonely_units * unit - length) / 2 : 0;
    return (Interval){domain.start - more, domain.end + more};
}

Interval *
plan_times(const Plan *plan, guint more)
{
    Interval *times = g_new0(Interval, plan->entries->len + more + 1);
    for (guint i = 0; i < plan->entries->len; i++)
        times[i] = plan_entry(plan, i)->time;
    qsort(times, plan->entries->len, sizeof(Interval), compare_times);
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

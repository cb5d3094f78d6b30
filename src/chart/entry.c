/* SPDX-License-Identifier: MIT */
#include "chart/entry.h"

#include <math.h>

enum { DAY_SECONDS = 86400 };

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
    if (event->importance != IMPORTANCE_UNKNOWN)
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

Interval
entry_time(const Moment *moment)
{
    return (Interval){moment->first <= MOMENT_OPEN ? -G_MAXDOUBLE : start_of(moment),
                      moment->last >= -MOMENT_OPEN ? G_MAXDOUBLE : end_of(moment)};
}

bool
entry_init(Entry *entry, const Event *event)
{
    const Moment *moment = &event->moment;
    *entry = (Entry){.event = event, .importance = weigh(event)};
    entry->is_open_start = moment->doubt & DOUBT_OPEN_START || moment->first <= MOMENT_OPEN;
    entry->is_open_end = moment->doubt & DOUBT_OPEN_END || moment->last >= -MOMENT_OPEN;
    entry->is_circa = moment->doubt & DOUBT_CIRCA || moment->mod == MOD_APPROX;
    if (entry->is_open_start && entry->is_open_end)
        return false;
    bool is_open = entry->is_open_start || entry->is_open_end;
    bool is_span = moment->precision == PRECISION_INTERVAL && !is_open;
    entry->shape = is_span ? SHAPE_SPAN : SHAPE_UNIT;
    entry->time =
        is_open ? find_bound(moment, entry->is_open_start) : (Interval){start_of(moment), end_of(moment)};
    entry->core = is_span ? find_core(moment) : (Interval){0, 0};
    return true;
}

/* SPDX-License-Identifier: MIT */
#include "event/period.h"

#include "calendar/timex.h"

/* A length of time; all zero where it is unknown. */
typedef struct {
    gint64 months, days;
} Length;

/* The length of a duration of one unit: "P6M". */
static Length
read_duration(const char *value)
{
    char *unit = NULL;
    if (!value || value[0] != 'P' || !g_ascii_isdigit(value[1]))
        return (Length){0, 0};
    const gint64 most = 1200; /* a longer one is no accounting period, and could leave the calendar */
    gint64 count = g_ascii_strtoll(value + 1, &unit, 10);
    if (count > most || unit[0] == '\0' || unit[1] != '\0')
        return (Length){0, 0};
    switch (unit[0]) {
    case 'D':
        return (Length){0, count};
    case 'W':
        return (Length){0, count * 7};
    case 'M':
        return (Length){count, 0};
    case 'Y':
        return (Length){count * 12, 0};
    default:
        return (Length){0, 0};
    }
}

static Length
length_of(const Expression *unit)
{
    if (unit->type == TIMEX_DURATION)
        return read_duration(unit->value);
    if (!unit->has_moment)
        return (Length){0, 0};
    switch (unit->moment.precision) {
    case PRECISION_WEEK:
        return (Length){0, 7};
    case PRECISION_MONTH:
        return (Length){1, 0};
    case PRECISION_QUARTER:
        return (Length){3, 0};
    case PRECISION_HALF:
        return (Length){6, 0};
    case PRECISION_YEAR:
        return (Length){12, 0};
    default:
        return (Length){0, 0};
    }
}

/* The word between the unit and the date that joins them, "ended"; -1 for other words. */
static int
find_joint(const Reading *reading, guint unit_index, Span date)
{
    guint first = 0;
    while (first < reading->count && reading->tokens[first].span.end <= date.start)
        first++;
    int at = (int) first - 1;
    if (reading_is(reading, at, KIND_DATE_PREPOSITION) &&
        !reading_acts(reading, at, FUNCTION_ENDED | FUNCTION_BEGUN))
        at--;
    int before = at - 1;
    if (!reading_acts(reading, at, FUNCTION_ENDED | FUNCTION_BEGUN))
        return -1;
    if (reading_is_mark(reading, before, ','))
        before--;
    return before >= 0 && reading->dates[before] == (gint32) unit_index ? at : -1;
}

/* The stretch from one day to another: a quarter, half or year where it is just that. */
static Moment
stretch(gint64 first, gint64 last)
{
    static const Precision units[] = {PRECISION_MONTH, PRECISION_QUARTER, PRECISION_HALF, PRECISION_YEAR};
    for (guint i = 0; i < G_N_ELEMENTS(units); i++) {
        Moment whole = moment_holding(first, units[i]);
        if (whole.first == first && whole.last == last)
            return whole;
    }
    Moment from = moment_day(first), to = moment_day(last);
    return moment_interval(&from, &to);
}

bool
period_join(Events *events, const Reading *reading, const Expression *unit, guint unit_index,
            const Expression *date, Expression *period)
{
    Length length = length_of(unit);
    bool is_bounded = date->has_moment && date->moment.first != MOMENT_OPEN &&
                      date->moment.last != -MOMENT_OPEN && date->moment.precision <= PRECISION_MONTH;
    if (!is_bounded || (length.months == 0 && length.days == 0) ||
        unit->sentence.start != date->sentence.start)
        return false;
    int joint = find_joint(reading, unit_index, date->span);
    if (joint < 0)
        return false;
    gint64 first = date->moment.first, last = date->moment.last;
    if (reading_acts(reading, joint, FUNCTION_BEGUN))
        last = day_add_months(first, length.months) + length.days - 1;
    else
        first = day_add_months(last + 1, -length.months) - length.days;
    Moment moment = stretch(first, last);
    moment.doubt |= date->moment.doubt & DOUBT_INFERRED;
    g_autofree char *value = timex_format(&moment);
    if (!timex_check(TIMEX_DATE, value))
        return false; /* it leaves the four digits that TIMEX3 has for years */
    *period = *date;
    period->span.start = unit->span.start;
    period->moment = moment;
    period->value = events_word(events, value);
    return true;
}

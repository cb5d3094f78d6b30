/* SPDX-License-Identifier: MIT */
#include "calendar/moment.h"

#include "calendar/day.h"

enum { DAY_SECONDS = 86400, HOUR_SECONDS = 3600, MINUTE_SECONDS = 60 };

/* Whole days from `first` to `last`. */
static inline Moment
days(gint64 first, gint64 last, Precision precision)
{
    return (Moment){
        .first = first,
        .last = last,
        .last_second = DAY_SECONDS - 1,
        .precision = precision,
        .ends = {precision, precision},
    };
}

/* Seconds of one day. */
static inline Moment
seconds(gint64 day, int first, int length, Precision precision)
{
    Moment moment = days(day, day, precision);
    moment.first_second = first;
    moment.last_second = first + length - 1;
    return moment;
}

/* `count` months from the first of `month`. */
static Moment
months(gint64 year, int month, int count, Precision precision)
{
    gint64 end = year * 12 + month - 1 + count;
    gint64 end_year = floor_divide(end, 12);
    return days(day_from_civil(year, month, 1),
                day_from_civil(end_year, (int) (end - end_year * 12) + 1, 1) - 1, precision);
}

/* `count` years from `first_year`. Those of an era stay in it: the last decade before year 0 ends with it. */
static Moment
years(gint64 first_year, int count, Precision precision)
{
    gint64 end = first_year + count;
    if (first_year < 0 && end > 1)
        end = 1;
    return days(day_from_civil(first_year, 1, 1), day_from_civil(end, 1, 1) - 1, precision);
}

Moment
moment_day(gint64 day)
{
    return days(day, day, PRECISION_DAY);
}

Moment
moment_month(gint64 year, int month)
{
    g_assert(month >= 1 && month <= 12);
    return months(year, month, 1, PRECISION_MONTH);
}

Moment
moment_season(gint64 year, Season season)
{
    g_assert(season >= SEASON_SPRING && season <= SEASON_WINTER);
    return months(year, 3 * (int) season, 3, PRECISION_SEASON);
}

Moment
moment_quarter(gint64 year, int quarter)
{
    g_assert(quarter >= 1 && quarter <= 4);
    return months(year, 3 * quarter - 2, 3, PRECISION_QUARTER);
}

Moment
moment_half(gint64 year, int half)
{
    g_assert(half >= 1 && half <= 2);
    return months(year, 6 * half - 5, 6, PRECISION_HALF);
}

Moment
moment_year(gint64 year)
{
    return years(year, 1, PRECISION_YEAR);
}

Moment
moment_decade(gint64 first_year)
{
    return years(first_year, 10, PRECISION_DECADE);
}

Moment
moment_century(gint64 first_year)
{
    return years(first_year, 100, PRECISION_CENTURY);
}

Moment
moment_millennium(gint64 first_year)
{
    return years(first_year, 1000, PRECISION_MILLENNIUM);
}

Moment
moment_week(gint64 day)
{
    gint64 monday = day - day_weekday(day) + 1;
    return days(monday, monday + 6, PRECISION_WEEK);
}

Moment
moment_weekend(gint64 day)
{
    gint64 saturday = day - day_weekday(day) + 6;
    return days(saturday, saturday + 1, PRECISION_WEEKEND);
}

Moment
moment_daypart(gint64 day, DayPart part)
{
    static const struct {
        gint8 from, to; /* hours */
    } parts[] = {
        [DAYPART_MORNING] = {0,  12},
          [DAYPART_MIDDAY] = {11, 13},
          [DAYPART_AFTERNOON] = {12, 18},
        [DAYPART_EVENING] = {18, 24},
          [DAYPART_NIGHT] = {18, 24},
          [DAYPART_DAYTIME] = {6,  18},
    };
    g_assert(part > DAYPART_NONE && part <= DAYPART_DAYTIME);
    Moment moment = seconds(day, parts[part].from * HOUR_SECONDS,
                            (parts[part].to - parts[part].from) * HOUR_SECONDS, PRECISION_DAYPART);
    moment.daypart = part;
    return moment;
}

Moment
moment_hour(gint64 day, int hour)
{
    g_assert(hour >= 0 && hour < 24);
    return seconds(day, hour * HOUR_SECONDS, HOUR_SECONDS, PRECISION_HOUR);
}

Moment
moment_minute(gint64 day, int hour, int minute)
{
    g_assert(hour >= 0 && hour < 24 && minute >= 0 && minute < 60);
    return seconds(day, hour * HOUR_SECONDS + minute * MINUTE_SECONDS, MINUTE_SECONDS, PRECISION_MINUTE);
}

Moment
moment_second(gint64 day, int hour, int minute, int second)
{
    g_assert(hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60);
    return seconds(day, hour * HOUR_SECONDS + minute * MINUTE_SECONDS + second, 1, PRECISION_SECOND);
}

static inline int
compare(gint64 a, gint64 b)
{
    return (a > b) - (a < b);
}

/* Order of two instants, each a day and a second of it. */
static inline int
compare_instants(gint64 day_a, gint32 second_a, gint64 day_b, gint32 second_b)
{
    return day_a != day_b ? compare(day_a, day_b) : compare(second_a, second_b);
}

Moment
moment_interval(const Moment *from, const Moment *to)
{
    if (compare_instants(to->last, to->last_second, from->first, from->first_second) < 0) {
        const Moment *swap = from;
        from = to;
        to = swap;
    }
    Moment interval = days(from->first, to->last, PRECISION_INTERVAL);
    interval.first_second = from->first_second;
    interval.last_second = to->last_second;
    interval.ends[0] = from->ends[0];
    interval.ends[1] = to->ends[1];
    const guint start = DOUBT_OPEN_START | DOUBT_UNKNOWN_START, end = DOUBT_OPEN_END | DOUBT_UNKNOWN_END;
    interval.doubt = (from->doubt & ~end) | (to->doubt & ~start);
    return interval;
}

Moment
moment_before(const Moment *bound)
{
    Moment moment = *bound;
    moment.first = MOMENT_OPEN;
    moment.first_second = 0;
    moment.doubt |= DOUBT_OPEN_START;
    moment.mod = MOD_BEFORE;
    return moment;
}

Moment
moment_after(const Moment *bound)
{
    Moment moment = *bound;
    moment.last = -MOMENT_OPEN;
    moment.last_second = DAY_SECONDS - 1;
    moment.doubt |= DOUBT_OPEN_END;
    moment.mod = MOD_AFTER;
    return moment;
}

gint64
moment_year_of(const Moment *moment)
{
    if (moment->first != MOMENT_OPEN)
        return day_to_civil(moment->first).year;
    return moment->last != -MOMENT_OPEN ? day_to_civil(moment->last).year : 0;
}

gint64
moment_start(const Moment *moment)
{
    return moment->first != MOMENT_OPEN ? moment->first : moment->last;
}

int
moment_compare(const Moment *a, const Moment *b)
{
    const gint64 keys[][2] = {
        {moment_start(a), moment_start(b)},
        {a->last,         b->last        },
        {a->first,        b->first       },
        {a->first_second, b->first_second},
        {a->last_second,  b->last_second },
        {a->precision,    b->precision   },
        {a->ends[0],      b->ends[0]     },
        {a->ends[1],      b->ends[1]     },
        {a->daypart,      b->daypart     },
        {a->mod,          b->mod         },
        {a->doubt,        b->doubt       },
    };
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++)
        if (keys[i][0] != keys[i][1])
            return compare(keys[i][0], keys[i][1]);
    return 0;
}

bool
moment_equal(const Moment *a, const Moment *b)
{
    return moment_compare(a, b) == 0;
}

bool
moment_contains(const Moment *outer, const Moment *inner)
{
    return compare_instants(outer->first, outer->first_second, inner->first, inner->first_second) <= 0 &&
           compare_instants(inner->last, inner->last_second, outer->last, outer->last_second) <= 0;
}

bool
moment_overlaps(const Moment *a, const Moment *b)
{
    return a->first <= b->last && b->first <= a->last;
}

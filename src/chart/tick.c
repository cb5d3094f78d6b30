/* SPDX-License-Identifier: MIT */
#include "chart/tick.h"

#include "calendar/day.h"

#include <math.h>

enum { DAY_SECONDS = 86400 };

#define DAY_PART(seconds) ((seconds) / 86400.0)
#define YEARS(count)                                 \
    {                                                \
        TICK_YEAR, (count), 365.0 * (double) (count) \
    }

const TickStep tick_ladder[] = {
    {TICK_SECOND, 1,  DAY_PART(1)    },
    {TICK_SECOND, 5,  DAY_PART(5)    },
    {TICK_SECOND, 15, DAY_PART(15)   },
    {TICK_MINUTE, 1,  DAY_PART(60)   },
    {TICK_MINUTE, 5,  DAY_PART(300)  },
    {TICK_MINUTE, 15, DAY_PART(900)  },
    {TICK_HOUR,   1,  DAY_PART(3600) },
    {TICK_HOUR,   3,  DAY_PART(10800)},
    {TICK_HOUR,   6,  DAY_PART(21600)},
    {TICK_DAY,    1,  1              },
    {TICK_DAY,    7,  7              },
    {TICK_MONTH,  1,  28             },
    {TICK_MONTH,  3,  90             },
    YEARS(1),
    YEARS(2),
    YEARS(5),
    YEARS(10),
    YEARS(25),
    YEARS(50),
    YEARS(100),
    YEARS(250),
    YEARS(500),
    YEARS(1000),
    YEARS(2500),
    YEARS(5000),
    YEARS(10000),
    YEARS(25000),
    YEARS(50000),
    YEARS(100000),
    YEARS(1000000),
    YEARS(10000000),
    YEARS(100000000),
};
const guint tick_ladder_length = G_N_ELEMENTS(tick_ladder);

static const TickStep day_step = {TICK_DAY, 1, 1}, month_step = {TICK_MONTH, 1, 28}, year_step = YEARS(1);

/* Ticks of a step are numbered; these give the number of the tick at or before a time, and a tick's time. */
static const gint64 unit_seconds[] = {[TICK_SECOND] = 1, [TICK_MINUTE] = 60, [TICK_HOUR] = 3600};

/* Years in hundreds are 100 BC (astronomical -99), AD 1, 100: number k < 1 is the year 1 + k * count. */
static gint64
year_of(const TickStep *step, gint64 number)
{
    if (step->count == 1)
        return number;
    return number < 1 ? 1 + number * step->count : number * step->count;
}

static gint64
year_number(const TickStep *step, gint64 year)
{
    if (step->count == 1)
        return year;
    if (year < 1)
        return floor_divide(year - 1, step->count);
    return year / step->count;
}

static gint64
month_number(gint64 day)
{
    Civil civil = day_to_civil(day);
    return civil.year * 12 + civil.month - 1;
}

static double
month_time(gint64 number)
{
    gint64 year = floor_divide(number, 12);
    return (double) day_from_civil(year, (int) (number - 12 * year) + 1, 1);
}

/* Each month has four: from the 1st, 8th, 15th and 22nd. */
static double
week_time(gint64 number)
{
    gint64 month = floor_divide(number, 4);
    return month_time(month) + 7 * (double) (number - 4 * month);
}

static double
time_of(const TickStep *step, gint64 number)
{
    switch (step->unit) {
    case TICK_DAY:
        return step->count == 7 ? week_time(number) : (double) number;
    case TICK_MONTH:
        return month_time(number * step->count);
    case TICK_YEAR:
        return (double) day_from_civil(CLAMP(year_of(step, number), -YEAR_MAX, YEAR_MAX), 1, 1);
    default:
        return (double) (number * step->count * unit_seconds[step->unit]) / DAY_SECONDS;
    }
}

static gint64
number_at(const TickStep *step, double time)
{
    gint64 day = (gint64) floor(time);
    switch (step->unit) {
    case TICK_DAY:
        return step->count == 7 ? 4 * month_number(day) + MIN(3, (day_to_civil(day).day - 1) / 7) : day;
    case TICK_MONTH:
        return floor_divide(month_number(day), step->count);
    case TICK_YEAR:
        return year_number(step, day_to_civil(day).year);
    default:
        return floor_divide((gint64) floor(time * DAY_SECONDS + 1e-3),
                            step->count * unit_seconds[step->unit]);
    }
}

static void
write_label(const TickStep *step, Tick *tick, const Wording *wording)
{
    gint64 day = (gint64) floor(tick->time + 1e-7);
    int second = (int) lround((tick->time - (double) day) * DAY_SECONDS);
    Civil civil = day_to_civil(day);
    Moment whole = moment_year(civil.year);
    g_autofree char *year = wording_short(wording, &whole);
    switch (step->unit) {
    case TICK_SECOND:
        g_snprintf(tick->label, sizeof tick->label, "%02d:%02d:%02d", second / 3600, second / 60 % 60,
                   second % 60);
        break;
    case TICK_MINUTE:
    case TICK_HOUR:
        g_snprintf(tick->label, sizeof tick->label, "%02d:%02d", second / 3600, second / 60 % 60);
        break;
    case TICK_DAY:
        g_snprintf(tick->label, sizeof tick->label, "%d", civil.day);
        break;
    case TICK_MONTH:
        g_strlcpy(tick->label, wording_month(wording, civil.month), sizeof tick->label);
        break;
    case TICK_YEAR:
        g_strlcpy(tick->label, year, sizeof tick->label);
        break;
    }
}

/* Days that the calendar can hold. */
static double
clamp_time(double time)
{
    return CLAMP(time, -365.0 * (double) YEAR_MAX, 365.0 * (double) YEAR_MAX);
}

GArray *
tick_make(const TickStep *step, double from, double to, const Wording *wording)
{
    GArray *ticks = g_array_new(FALSE, TRUE, sizeof(Tick));
    to = clamp_time(to);
    gint64 number = number_at(step, clamp_time(from));
    double time = time_of(step, number);
    while (time <= to && ticks->len < TICKS_MAX) {
        Tick tick = {.time = time, .next = time_of(step, ++number)};
        if (step->unit == TICK_YEAR && step->count == 2 && year_of(step, number) == 1)
            tick.next = time_of(step, ++number); /* AD 1 would stand too near to AD 2 */
        if (tick.next <= time)
            break;
        write_label(step, &tick, wording);
        g_array_append_val(ticks, tick);
        time = tick.next;
    }
    return ticks;
}

const TickStep *
tick_major(const TickStep *step)
{
    switch (step->unit) {
    case TICK_DAY:
        return &month_step;
    case TICK_MONTH:
        return &year_step;
    case TICK_YEAR:
        return NULL;
    default:
        return &day_step;
    }
}

char *
tick_major_label(const TickStep *step, double time, const Wording *wording)
{
    static const Precision units[] = {
        [TICK_DAY] = PRECISION_DAY, [TICK_MONTH] = PRECISION_MONTH, [TICK_YEAR] = PRECISION_YEAR};
    g_assert(step->unit >= TICK_DAY);
    Moment whole = moment_holding((gint64) floor(time + 1e-7), units[step->unit]);
    return wording_short(wording, &whole);
}

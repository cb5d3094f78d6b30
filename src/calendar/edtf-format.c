/* SPDX-License-Identifier: MIT */
#include "calendar/edtf.h"

#include "calendar/day.h"
#include "calendar/digits.h"

/* The last year that EDTF writes with four digits, and without a letter. */
enum { PLAIN_MAX = 9999 };

static bool
is_plain(gint64 year)
{
    return year >= -PLAIN_MAX && year <= PLAIN_MAX;
}

static char *
format_year(gint64 year)
{
    if (digits_fit(year))
        return digits_date(year, 0, 0);
    const char *sign = year < 0 ? "-" : "";
    return g_strdup_printf(is_plain(year) ? "%s%04" G_GINT64_FORMAT : "Y%s%" G_GINT64_FORMAT, sign,
                           ABS(year));
}

static char *
format_day(gint64 day)
{
    Civil civil = day_to_civil(day);
    if (digits_fit(civil.year))
        return digits_date(civil.year, civil.month, civil.day);
    g_autofree char *year = format_year(civil.year);
    return g_strdup_printf("%s-%02d-%02d", year, civil.month, civil.day);
}

/* "199X", "19XX", "1XXX", where these are the years of the Moment; else NULL. */
static char *
format_mask(const Moment *moment)
{
    static const int counts[] = {10, 100, 1000};
    gint64 first = day_to_civil(moment->first).year, last = day_to_civil(moment->last).year;
    int digits = (int) (moment->precision - PRECISION_DECADE) + 1, count = counts[digits - 1];
    gint64 nearest = first >= 0 ? first : -last, farthest = first >= 0 ? last : -first;
    if (first < 0 && last == 0) /* there is no year -0 */
        return NULL;
    if (nearest % count != 0 || farthest - nearest != count - 1 || farthest > PLAIN_MAX)
        return NULL;
    return g_strdup_printf("%s%0*d%.*s", first < 0 ? "-" : "", 4 - digits, (int) (nearest / count), digits,
                           "XXX");
}

/* A part of a year, by the number that EDTF gives it. */
static char *
format_grouping(const Moment *moment)
{
    Civil civil = day_to_civil(moment->first);
    int number = moment->precision == PRECISION_SEASON    ? 20 + civil.month / 3
                 : moment->precision == PRECISION_QUARTER ? 33 + (civil.month - 1) / 3
                 : moment->precision == PRECISION_HALF    ? 40 + (civil.month - 1) / 6
                                                          : civil.month;
    if (digits_fit(civil.year))
        return digits_date(civil.year, number, 0);
    g_autofree char *year = format_year(civil.year);
    return g_strdup_printf("%s-%02d", year, number);
}

static char *
format_second(const Moment *moment)
{
    g_autofree char *date = format_day(moment->first);
    int second = moment->first_second;
    return g_strdup_printf("%sT%02d:%02d:%02d", date, second / 3600, second / 60 % 60, second % 60);
}

/* What EDTF calls a Moment of one unit; NULL where it has no name for it. */
static char *
format_unit(const Moment *moment)
{
    Civil civil = day_to_civil(moment->first);
    if (moment->precision == PRECISION_YEAR)
        return format_year(civil.year);
    if (!is_plain(civil.year))
        return NULL;
    switch (moment->precision) {
    case PRECISION_SECOND:
        return moment->doubt || moment->mod == MOD_APPROX ? format_day(moment->first) : format_second(moment);
    case PRECISION_MINUTE:
    case PRECISION_HOUR:
    case PRECISION_DAYPART:
    case PRECISION_DAY:
        return format_day(moment->first);
    case PRECISION_MONTH:
    case PRECISION_SEASON:
    case PRECISION_QUARTER:
    case PRECISION_HALF:
        return format_grouping(moment);
    case PRECISION_DECADE:
    case PRECISION_CENTURY:
    case PRECISION_MILLENNIUM:
        return format_mask(moment);
    default:
        return NULL;
    }
}

/* The start (`end` 0) or the end (1) of an interval: a decade, a year, a month or a day. Years with a letter
 * have neither months nor days. */
static char *
format_end(const Moment *moment, int end)
{
    Moment bound = moment_bound(moment, end);
    gint64 day = end ? moment->last : moment->first;
    if (!is_plain(day_to_civil(day).year))
        return format_year(day_to_civil(day).year);
    char *mask = bound.precision >= PRECISION_DECADE ? format_mask(&bound) : NULL;
    if (mask)
        return mask;
    Precision unit = bound.precision < PRECISION_MONTH  ? PRECISION_DAY
                     : bound.precision < PRECISION_YEAR ? PRECISION_MONTH
                                                        : PRECISION_YEAR;
    Moment named = moment_holding(day, unit);
    return format_unit(&named);
}

/* What stands behind a date for its doubt. */
static const char *
qualifier(const Moment *moment)
{
    static const char *const qualifiers[] = {"", "~", "?", "%"};
    bool is_circa = moment->doubt & DOUBT_CIRCA || moment->mod == MOD_APPROX;
    return qualifiers[is_circa + (moment->doubt & DOUBT_UNCERTAIN ? 2 : 0)];
}

/* Whether one of the ends is a year with a letter. Such a year stands in sets only. */
static bool
is_far(const Moment *moment)
{
    return (moment->first != MOMENT_OPEN && !is_plain(day_to_civil(moment->first).year)) ||
           (moment->last != -MOMENT_OPEN && !is_plain(day_to_civil(moment->last).year));
}

/* An end of an interval, or what stands for it where it is open. */
static char *
format_side(const Moment *moment, int end)
{
    bool is_open = end ? moment->last == -MOMENT_OPEN : moment->first == MOMENT_OPEN;
    if (!is_open) {
        g_autofree char *date = format_end(moment, end);
        return g_strconcat(date, qualifier(moment), NULL);
    }
    bool is_unknown = moment->doubt & (end ? DOUBT_UNKNOWN_END : DOUBT_UNKNOWN_START);
    return g_strdup(is_unknown || is_far(moment) ? "" : "..");
}

static char *
format_interval(const Moment *moment)
{
    g_autofree char *from = format_side(moment, 0), *to = format_side(moment, 1);
    return is_far(moment) ? g_strdup_printf("{%s..%s}", from, to) : g_strdup_printf("%s/%s", from, to);
}

/* Whether the Moment lies in one year that is written with a letter, so that nothing finer can be said. */
static bool
is_far_year(const Moment *moment)
{
    return is_far(moment) && moment->precision <= PRECISION_YEAR && moment->first != MOMENT_OPEN &&
           moment->last != -MOMENT_OPEN && moment_year_of(moment) == day_to_civil(moment->last).year;
}

/* Whether the text, read again, names the same days. */
static bool
says(const char *text, const Moment *moment)
{
    Moment read;
    return edtf_parse(text, &read, NULL) &&
           (is_far(moment) || (read.first == moment->first && read.last == moment->last));
}

/* The days from first to last, of whatever unit they are: what is always right. */
static char *
format_days(const Moment *moment)
{
    Moment days = *moment;
    days.precision = PRECISION_DAY;
    return format_interval(&days);
}

static char *
format(const Moment *moment)
{
    bool is_open = moment->first == MOMENT_OPEN || moment->last == -MOMENT_OPEN;
    g_autofree char *unit = is_open               ? NULL
                            : is_far_year(moment) ? format_year(moment_year_of(moment))
                                                  : format_unit(moment);
    return unit ? g_strconcat(unit, qualifier(moment), NULL) : format_interval(moment);
}

char *
edtf_format(const Moment *moment)
{
    g_autofree char *text = format(moment);
    return says(text, moment) ? g_steal_pointer(&text) : format_days(moment);
}

char *
edtf_format_earliest(const Moment *moment)
{
    return moment->first == MOMENT_OPEN ? NULL : format_day(moment->first);
}

char *
edtf_format_latest(const Moment *moment)
{
    return moment->last == -MOMENT_OPEN ? NULL : format_day(moment->last);
}

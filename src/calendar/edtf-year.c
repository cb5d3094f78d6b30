/* SPDX-License-Identifier: MIT */
#include "calendar/edtf-scan.h"

#include "calendar/day.h"

/* Whether the years are those that share all but the last digits, `count` of them, in their era. */
static bool
is_round(gint64 first, gint64 last, gint64 count)
{
    gint64 nearest = first >= 0 ? first : -last; /* to year 0 */
    return last - first + 1 == count && nearest % count == 0;
}

Moment
edtf_years(gint64 first, gint64 last)
{
    Moment from = moment_year(first), to = moment_year(last);
    if (first == last)
        return from;
    if (is_round(first, last, 10))
        return moment_decade(first);
    if (is_round(first, last, 100))
        return moment_century(first);
    if (is_round(first, last, 1000))
        return moment_millennium(first);
    return moment_interval(&from, &to);
}

Moment
edtf_significant(gint64 magnitude, int digits, bool is_negative, int significant)
{
    gint64 span = 1;
    for (; digits > significant; digits--)
        span *= 10;
    gint64 low = magnitude / span * span, high = low + span - 1;
    return is_negative ? edtf_years(-high, -low) : edtf_years(low, high);
}

/* Digits without a leading zero, up to `most`; beyond it a range error. */
static bool
natural(EdtfScan *scan, gint64 most, gint64 *number)
{
    if (*scan->at < '1' || *scan->at > '9')
        return false;
    gint64 sum = 0;
    for (; g_ascii_isdigit(*scan->at); scan->at++)
        sum = MIN(sum * 10 + (*scan->at - '0'), most + 1);
    scan->is_range = sum > most;
    *number = sum;
    return sum <= most;
}

static int
count_digits(gint64 number)
{
    int count = 1;
    for (; number > 9; number /= 10)
        count++;
    return count;
}

/* The number, and behind an E the power of ten to multiply it with. */
static bool
magnitude(EdtfScan *scan, gint64 *result)
{
    gint64 number, exponent = 0;
    if (!natural(scan, YEAR_MAX, &number))
        return false;
    if (edtf_accept(scan, "E") && !natural(scan, YEAR_MAX, &exponent))
        return false;
    for (; exponent > 0; exponent--) {
        number *= 10;
        if (number > YEAR_MAX) {
            scan->is_range = true;
            return false;
        }
    }
    *result = number;
    return true;
}

bool
edtf_letter_year(EdtfScan *scan, Moment *moment)
{
    gint64 year, significant;
    guint doubt = DOUBT_NONE;
    if (!edtf_accept(scan, "Y"))
        return false;
    bool is_negative = edtf_accept(scan, "-");
    if (!magnitude(scan, &year) || year <= 9999) /* the letter is for years of more than four digits */
        return false;
    significant = count_digits(year);
    if (edtf_accept(scan, "S") && !natural(scan, YEAR_MAX, &significant))
        return false;
    edtf_qualifier(scan, &doubt);
    *moment = edtf_significant(year, count_digits(year), is_negative, (int) MIN(significant, 99));
    moment->doubt = doubt;
    return true;
}

/* SPDX-License-Identifier: MIT */
#include "calendar/edtf-scan.h"

#include "calendar/day.h"
#include "calendar/edtf-mask.h"

#include <string.h>

bool
edtf_digits(EdtfScan *scan, int count, int *number)
{
    int sum = 0;
    for (int i = 0; i < count; i++) {
        if (!g_ascii_isdigit(scan->at[i]))
            return false;
        sum = sum * 10 + (scan->at[i] - '0');
    }
    scan->at += count;
    *number = sum;
    return true;
}

bool
edtf_qualifier(EdtfScan *scan, guint *doubt)
{
    if (edtf_accept(scan, "?"))
        *doubt |= DOUBT_UNCERTAIN;
    else if (edtf_accept(scan, "~"))
        *doubt |= DOUBT_CIRCA;
    else if (edtf_accept(scan, "%"))
        *doubt |= DOUBT_UNCERTAIN | DOUBT_CIRCA;
    return true;
}

/* `count` digits, each of which may be X. */
static bool
masked_digits(EdtfScan *scan, char *digits, int count)
{
    for (int i = 0; i < count; i++)
        if (!g_ascii_isdigit(scan->at[i]) && scan->at[i] != 'X')
            return false;
    memcpy(digits, scan->at, (size_t) count);
    scan->at += count;
    return true;
}

/* No date, although it is written as one. */
static bool
no_such_date(EdtfScan *scan)
{
    scan->is_range = true;
    return false;
}

/* The number that stands for a part of the year, 21 .. 41; 0 where the digits are another. */
static int
grouping(const char *digits)
{
    if (!g_ascii_isdigit(digits[0]) || !g_ascii_isdigit(digits[1]))
        return 0;
    int number = (digits[0] - '0') * 10 + (digits[1] - '0');
    return number >= 21 && number <= 41 ? number : 0;
}

/* `count` months from the first of `month` on. */
static Moment
months(gint64 year, int month, int count)
{
    gint64 last = year * 12 + month - 1 + count - 1, last_year = floor_divide(last, 12);
    Moment from = moment_month(year, month), to = moment_month(last_year, (int) (last - last_year * 12) + 1);
    return moment_interval(&from, &to);
}

/* The part of a year with that number: 21 seasons, 25 northern and 29 southern ones, 33 quarters, 37 thirds,
 * 40 halves. The names of seasons are northern; southern ones and thirds are told as months. */
static Moment
moment_grouping(gint64 year, int number)
{
    if (number < 29)
        return moment_season(year, (Season) ((number - 21) % 4 + SEASON_SPRING));
    if (number < 33)
        return months(year, (3 * (number - 29) + 8) % 12 + 1, 3);
    if (number < 37)
        return moment_quarter(year, number - 32);
    if (number < 40)
        return months(year, 4 * (number - 37) + 1, 4);
    return moment_half(year, number - 39);
}

static bool
resolve_grouping(EdtfScan *scan, const EdtfMask *mask, int number, Moment *moment)
{
    gint64 first, last;
    if (!edtf_mask_years(mask, &first, &last))
        return no_such_date(scan);
    *moment = moment_grouping(first, number);
    if (first != last) {
        Moment to = moment_grouping(last, number);
        *moment = moment_interval(moment, &to);
    }
    return true;
}

/* "1950S2": the year, of which only the first digits are certain. */
static bool
significant(EdtfScan *scan, const EdtfMask *mask, Moment *moment)
{
    int digits = 0, year = 0;
    for (int i = 0; i < 4; i++) {
        if (mask->year[i] == 'X')
            return false;
        year = year * 10 + (mask->year[i] - '0');
    }
    if (*scan->at == '0' || !edtf_digits(scan, 1, &digits))
        return false;
    if (mask->is_negative && year == 0)
        return no_such_date(scan);
    while (g_ascii_isdigit(*scan->at)) /* four are all there are */
        scan->at++;
    *moment = edtf_significant(year, 4, mask->is_negative, digits);
    return true;
}

/* A month and a day behind a year, or a part of the year: `grouped` is its number. */
static bool
behind_year(EdtfScan *scan, EdtfMask *mask, guint *doubt, int *grouped)
{
    edtf_qualifier(scan, doubt);
    if (!masked_digits(scan, mask->month, 2))
        return false;
    edtf_qualifier(scan, doubt);
    mask->parts = 2;
    *grouped = grouping(mask->month);
    if (*grouped || !edtf_accept(scan, "-"))
        return true;
    edtf_qualifier(scan, doubt);
    if (!masked_digits(scan, mask->day, 2))
        return false;
    edtf_qualifier(scan, doubt);
    mask->parts = 3;
    return true;
}

bool
edtf_date(EdtfScan *scan, EdtfWhere where, Moment *moment)
{
    if (*scan->at == 'Y')
        return where != EDTF_INTERVAL && edtf_letter_year(scan, moment);
    EdtfMask mask = {.parts = 1};
    guint doubt = DOUBT_NONE;
    int grouped = 0;
    const char *start = scan->at;
    edtf_qualifier(scan, &doubt);
    mask.is_negative = edtf_accept(scan, "-");
    if (!masked_digits(scan, mask.year, 4))
        return false;
    if (edtf_accept(scan, "S")) {
        if (!significant(scan, &mask, moment))
            return false;
        edtf_qualifier(scan, &doubt);
    } else {
        edtf_qualifier(scan, &doubt);
        if (edtf_accept(scan, "-") && !behind_year(scan, &mask, &doubt, &grouped))
            return false;
        if (grouped ? !resolve_grouping(scan, &mask, grouped, moment) : !edtf_mask_resolve(&mask, moment))
            return no_such_date(scan);
    }
    moment->doubt |= doubt;
    bool is_plain = mask.parts == 3 && !doubt && !memchr(start, 'X', (size_t) (scan->at - start));
    if (where == EDTF_ALL && is_plain && edtf_accept(scan, "T"))
        return edtf_time(scan, moment->first, moment);
    return true;
}

/* SPDX-License-Identifier: MIT */
#include "calendar/edtf-scan.h"

/* The widest that a zone lies from Greenwich, in minutes. */
enum { ZONE_EAST = 14 * 60, ZONE_WEST = 12 * 60 };

/* "Z", "+04", "+04:30", "+0430": checked and left, since a Moment's fields are local. */
static bool
zone(EdtfScan *scan)
{
    int hours, minutes = 0;
    bool is_west = *scan->at == '-';
    if (edtf_accept(scan, "Z") || (!is_west && *scan->at != '+'))
        return true;
    scan->at++;
    if (!edtf_digits(scan, 2, &hours))
        return false;
    bool has_minutes = edtf_accept(scan, ":") || g_ascii_isdigit(*scan->at);
    if (has_minutes && !edtf_digits(scan, 2, &minutes))
        return false;
    int offset = hours * 60 + minutes;
    scan->is_range = minutes > 59 || offset > (is_west ? ZONE_WEST : ZONE_EAST) || (is_west && offset == 0);
    return !scan->is_range;
}

/* A fraction of the second: read over. */
static bool
fraction(EdtfScan *scan)
{
    if (!edtf_accept(scan, "."))
        return true;
    const char *start = scan->at;
    while (g_ascii_isdigit(*scan->at))
        scan->at++;
    return scan->at != start;
}

bool
edtf_time(EdtfScan *scan, gint64 day, Moment *moment)
{
    int hour, minute, second;
    if (!edtf_digits(scan, 2, &hour) || !edtf_accept(scan, ":") || !edtf_digits(scan, 2, &minute) ||
        !edtf_accept(scan, ":") || !edtf_digits(scan, 2, &second) || !fraction(scan))
        return false;
    scan->is_range = hour > 23 || minute > 59 || second > 60;
    if (scan->is_range || !zone(scan))
        return false;
    *moment =
        moment_second(day, hour, minute, MIN(second, 59)); /* a leap second is told with the one before */
    return true;
}

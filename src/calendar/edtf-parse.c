/* SPDX-License-Identifier: MIT */
#include "calendar/edtf.h"

#include "calendar/edtf-scan.h"

#include <string.h>

G_DEFINE_QUARK(edtf_error, edtf_error)

/* One side of an interval. */
typedef enum { SIDE_DATE, SIDE_OPEN, SIDE_UNKNOWN } Side;

static bool
side(EdtfScan *scan, Side *kind, Moment *moment)
{
    *kind = edtf_accept(scan, "..")                 ? SIDE_OPEN
            : *scan->at == '/' || *scan->at == '\0' ? SIDE_UNKNOWN
                                                    : SIDE_DATE;
    return *kind != SIDE_DATE || edtf_date(scan, EDTF_INTERVAL, moment);
}

/* An interval of which neither end is told: "../", "/..", "../..". */
static Moment
nowhere(void)
{
    Moment any = moment_day(0), before = moment_before(&any), after = moment_after(&any);
    return moment_interval(&before, &after);
}

/* From a date to a date; none where it runs backwards. */
static bool
join(EdtfScan *scan, const Moment *from, const Moment *to, Moment *moment)
{
    scan->is_range = to->last < from->first;
    if (!scan->is_range)
        *moment = moment_interval(from, to);
    return !scan->is_range;
}

static bool
interval(EdtfScan *scan, Moment *moment)
{
    Side start, end;
    Moment from, to;
    if (!side(scan, &start, &from) || !edtf_accept(scan, "/") || !side(scan, &end, &to))
        return false;
    if (start == SIDE_DATE && end == SIDE_DATE)
        return join(scan, &from, &to, moment);
    if (start == SIDE_UNKNOWN && end == SIDE_UNKNOWN)
        return false;
    *moment = start == SIDE_DATE ? moment_after(&from) : end == SIDE_DATE ? moment_before(&to) : nowhere();
    moment->doubt |= start == SIDE_UNKNOWN ? DOUBT_UNKNOWN_START : 0;
    moment->doubt |= end == SIDE_UNKNOWN ? DOUBT_UNKNOWN_END : 0;
    return true;
}

/* The members of a set, joined from the first to the last of them. */
typedef struct {
    Moment moment; /* what they span */
    int count;     /* of dates */
    bool is_open_start, is_open_end;
} Members;

static void
add(Members *members, const Moment *member)
{
    Moment *all = &members->moment;
    if (members->count++ == 0) {
        *all = *member;
        return;
    }
    Moment from = member->first < all->first ? *member : *all, to = member->last > all->last ? *member : *all;
    *all = moment_interval(&from, &to);
    all->doubt = from.doubt | to.doubt | member->doubt;
}

/* "1667", "1670..1672", "..1760" as the first one, "1760.." as the last. */
static bool
member(EdtfScan *scan, Members *members)
{
    Moment from, to, range;
    members->is_open_start = members->count == 0 && edtf_accept(scan, "..");
    if (!edtf_date(scan, EDTF_NO_TIME, &from))
        return false;
    if (members->is_open_start || !edtf_accept(scan, "..")) {
        add(members, &from);
        return true;
    }
    members->is_open_end = *scan->at == ']' || *scan->at == '}';
    if (members->is_open_end) {
        add(members, &from);
        return true;
    }
    if (!edtf_date(scan, EDTF_NO_TIME, &to) || !join(scan, &from, &to, &range))
        return false;
    add(members, &range);
    return true;
}

/* A member more of what was said before; a blank behind the comma is common, if not in the standard. */
static bool
more(EdtfScan *scan, Members *members)
{
    bool is_open_start = members->is_open_start;
    while (edtf_accept(scan, " "))
        ;
    bool is_read = member(scan, members);
    members->is_open_start = is_open_start;
    return is_read;
}

static bool
set(EdtfScan *scan, const char *close, Moment *moment)
{
    Members members = {.count = 0};
    scan->at++;
    if (!member(scan, &members))
        return false;
    while (!members.is_open_end && edtf_accept(scan, ","))
        if (!more(scan, &members))
            return false;
    if (!edtf_accept(scan, close))
        return false;
    Moment all = members.moment;
    if (members.is_open_start)
        all = moment_before(&all);
    if (members.is_open_end)
        all = moment_after(&all);
    if (members.is_open_start || members.is_open_end)
        all.mod = members.count > 1 ? MOD_NONE : members.is_open_start ? MOD_ON_OR_BEFORE : MOD_ON_OR_AFTER;
    *moment = all;
    return true;
}

static bool
expression(EdtfScan *scan, Moment *moment)
{
    if (*scan->at == '[')
        return set(scan, "]", moment);
    if (*scan->at == '{')
        return set(scan, "}", moment);
    if (strchr(scan->at, '/'))
        return interval(scan, moment);
    return edtf_date(scan, EDTF_ALL, moment);
}

bool
edtf_parse(const char *text, Moment *result, GError **error)
{
    EdtfScan scan = {text, false};
    Moment moment;
    if (expression(&scan, &moment) && *scan.at == '\0') {
        *result = moment;
        return true;
    }
    if (scan.is_range)
        g_set_error_literal(error, EDTF_ERROR, EDTF_ERROR_RANGE, "there is no such date");
    else
        g_set_error(error, EDTF_ERROR, EDTF_ERROR_SYNTAX, "not EDTF from byte %u on",
                    (guint) (scan.at - text) + 1);
    return false;
}

/*
 * edtf: Extended Date/Time Format, ISO 8601-2:2019 Annex A, levels 0 to 2.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/moment.h"

#define EDTF_ERROR (edtf_error_quark())
GQuark edtf_error_quark(void);

typedef enum {
    EDTF_ERROR_SYNTAX, /* not EDTF of any level */
    EDTF_ERROR_RANGE,  /* no such month, day, hour … , or an interval that runs backwards */
} EdtfError;

/* Reads `text` (UTF-8) into `*moment`: the bounds are the earliest and latest day that the expression allows,
 * in the zone that it tells. What no single unit is (a masked month, a set, a third of a year) becomes an
 * interval. Choices where readings of the standard differ: seasons may be ends of intervals and be qualified;
 * blanks may follow the commas of a set; `../..` is the open interval; zones lie from -12:00 to +14:00, with
 * or without a colon; fractions of a second are read over, a leap second is the second before it; times in
 * intervals, 24:00:00, decades as "198" and intervals that run backwards are refused. On failure returns
 * false, sets `error` to an EDTF_ERROR, and leaves `*moment` untouched. */
bool edtf_parse(const char *text, Moment *moment, GError **error);

/* The EDTF of a Moment, read again before it is given. Parsing it gives the same first and last day, and the
 * same doubt but for DOUBT_INFERRED. Weeks, weekends and what else EDTF has no name for are written as
 * intervals of days; a part of day, an hour or a minute as its day, since EDTF knows times to the second
 * only; in years of more than four digits a month or a day as its year, and intervals as a set,
 * {Y-12000..-9000}. The caller owns it. */
char *edtf_format(const Moment *moment);

/* The first and the last day as YYYY-MM-DD (years below 0 or over 9999 as EDTF writes them: -0043-03-15,
 * Y12000-01-01), or NULL where that end is open. The caller owns it. */
char *edtf_format_earliest(const Moment *moment);
char *edtf_format_latest(const Moment *moment);

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

/* Reads `text` (UTF-8) into `*moment`: the bounds are the earliest and latest day that the expression allows.
 * On failure returns false, sets `error` to an EDTF_ERROR, and leaves `*moment` untouched. */
bool edtf_parse(const char *text, Moment *moment, GError **error);

/* The EDTF of a Moment. Parsing it again gives the same bounds and doubt. Weeks, weekends and what else EDTF
 * has no name for are written as intervals of days; a part of day as its day. The caller owns it. */
char *edtf_format(const Moment *moment);

/* The first and the last day as YYYY-MM-DD (years below 0 or over 9999 as EDTF writes them), or NULL where
 * that end is open. The caller owns it. */
char *edtf_format_earliest(const Moment *moment);
char *edtf_format_latest(const Moment *moment);

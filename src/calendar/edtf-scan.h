/*
 * edtf-scan: what the parts of the EDTF parser share.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/moment.h"

/* A place in a text, moved on by what is read. */
typedef struct {
    const char *at;
    bool is_range; /* why reading failed: it is written well, but there is no such date */
} EdtfScan;

/* Which expressions may stand for a date. */
typedef enum {
    EDTF_ALL,
    EDTF_NO_TIME,  /* in a set: no times */
    EDTF_INTERVAL, /* in an interval: no times, no letter-prefixed years */
} EdtfWhere;

/* Each of these reads what it names at the scan's place into its outputs and moves the scan behind it; false,
 * outputs untouched, where there is no such thing. */

/* The character, or the word. */
static inline bool
edtf_accept(EdtfScan *scan, const char *word)
{
    const char *at = scan->at;
    for (; *word; at++, word++)
        if (*at != *word)
            return false;
    scan->at = at;
    return true;
}

/* `count` digits. */
bool edtf_digits(EdtfScan *scan, int count, int *number);

/* ?, ~ or %, which is both: joined to the bits of `doubt`. Always true: there may be none. */
bool edtf_qualifier(EdtfScan *scan, guint *doubt);

/* A date, a season, a year of any kind, a date and time. */
bool edtf_date(EdtfScan *scan, EdtfWhere where, Moment *moment);

/* "Y170000002", "Y-17E7", "Y3388E2S3", and their qualifier. */
bool edtf_letter_year(EdtfScan *scan, Moment *moment);

/* "23:20:30", "23:20:30.5Z", "23:20:30+04:30" of `day`, in its own zone. */
bool edtf_time(EdtfScan *scan, gint64 day, Moment *moment);

/* The years that share the first `significant` digits of `magnitude`, which has `digits` digits. */
Moment edtf_significant(gint64 magnitude, int digits, bool is_negative, int significant);

/* The Moment from year `first` to year `last`: a year, a decade … where they are one, else an interval. */
Moment edtf_years(gint64 first, gint64 last);

/*
 * edtf-mask: dates of which some digits aren't known: "156X-12-25", "1984-1X", "-04XX".
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/moment.h"

/* The digits of a date, each '0' .. '9' or 'X'. */
typedef struct {
    char year[4], month[2], day[2];
    bool is_negative;
    int parts; /* 1: a year only, 2: a month, 3: a day */
} EdtfMask;

/* The years of the mask: the first and the last; false where there is none (-0000). */
bool edtf_mask_years(const EdtfMask *mask, gint64 *first, gint64 *last);

/* All dates that the mask allows; false, result untouched, where no date fits. */
bool edtf_mask_resolve(const EdtfMask *mask, Moment *moment);

/*
 * digits: dates of four-digit years in digits, as TIMEX3 and EDTF both write them.
 *
 * Most dates are such, and they are written by the hundred thousand, which printf is slow at.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Whether the year is one: 0 .. 9999. */
bool digits_fit(gint64 year);

/* "2012-06-29"; "2012-06" where `day` is 0; "2012" where `month` is 0 too. The year must fit. The caller owns
 * it. */
char *digits_date(gint64 year, int month, int day);

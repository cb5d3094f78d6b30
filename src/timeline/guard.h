/*
 * guard: cells that a spreadsheet would take for something else: a formula, a number, a date of its own.
 *
 * "=1+1" would be reckoned, "1E5" become 100000, "1/2" the second of January. Such a text gets an apostrophe
 * in front, which spreadsheets leave alone in a CSV; so does one that begins with apostrophes and would be
 * such a text without them. Columns of dates, numbers and ids are not guarded.
 *
 * What spreadsheets do to those is undone where a cell is read: zeros that a number has lost before or gained
 * behind, a date turned into the form of the spreadsheet's country, seconds that nobody told.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/moment.h"

#include <glib.h>

/* The text with its apostrophe where it needs one, which the caller owns; and without it, a part of `cell`.
 * NULL gives NULL. */
char *guard_text(const char *text);
const char *unguard_text(const char *cell);

/* A date as EDTF where a spreadsheet has written it its own way: "44" is 0044, "1948.0" is 1948, "06/29/2012"
 * and "29.06.2012" are 2012-06-29. Of two readings ("06/07/2012") the one is taken that `value` (TIMEX3, may
 * be NULL) or `display` (may be NULL) has the numbers of. NULL where the text stays as it is: it is EDTF, or
 * can't be read so, or stays ambiguous. The caller owns it. */
char *guard_date(const char *text, const char *value, const char *display);

/* Whether `display` is nothing but a day in figures that lies in `moment`, at whose beginning it is where
 * the moment is wider than a day: how a spreadsheet writes "3 March 1847" or "March 1847". */
bool guard_is_figures(const char *display, const Moment *moment);

/* A count without the decimals that it gained ("12.0", "12,0"), and a TIMEX3 value without seconds that are
 * 0. The caller owns it. */
char *guard_count(const char *text);
char *guard_value(const char *text);

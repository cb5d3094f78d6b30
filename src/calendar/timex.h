/*
 * timex: TIMEX3 attribute values (TimeML 1.2.1) in and out.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/moment.h"

typedef enum { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET } TimexType;

/* "DATE" …, and "START" … or NULL for MOD_NONE; static. */
const char *timex_type_name(TimexType type);
const char *mod_name(Mod mod);

/* The type or mod with that name; false, result untouched, for a name that TIMEX3 doesn't know. */
bool timex_type_parse(const char *name, TimexType *type);
bool mod_parse(const char *name, Mod *mod);

/* The TIMEX3 value of a Moment: "2012-06-29", "2012-SU", "199", "19", "2012-W26-WE", "2012-06-29TMO",
 * "2012-06-29T14:30", "BC0044"; of an interval that of its first part. An open start or end gives the bound's
 * value (the mod says the rest). The caller owns it. */
char *timex_format(const Moment *moment);

/* The Moment that a calendar value names: years, BC years, months, days, weeks, weekends, seasons, quarters,
 * halves, decades, centuries, millennia, parts of day, times. False, result untouched, for all others
 * (durations, PAST_REF, values with X in them). */
bool timex_parse(const char *value, Moment *moment);

/* Whether `value` is one that TIMEX3 allows for `type`: checked before each value is printed. */
bool timex_check(TimexType type, const char *value);

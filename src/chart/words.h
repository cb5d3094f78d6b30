/*
 * words: what a chart says besides dates and events, in English.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* "Jan" for 1; static. */
const char *words_month(int month);

/* "1961", "44 BC" for the astronomical year -43, "AD 1" for 1. The caller owns it. */
char *words_year(gint64 year);

/* A stretch of time in its largest fitting unit: "11 years", "1 month", "40 minutes". The caller owns it. */
char *words_duration(double days);

/* A number and what it counts: "1 event", "12,400 events". The caller owns it. */
char *words_count(guint64 count, const char *one, const char *many);

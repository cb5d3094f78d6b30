/*
 * wording: how a language writes a Moment for people ("29 June 2012", "summer 2012", "c. 44 BC").
 *
 * The words are data: `wording.txt` of a language pack. Lines are `key = text`; blank lines and lines that
 * begin with # are skipped. Forms hold {day} {month} {year} {from} {to} … to be filled.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/moment.h"

typedef struct Wording Wording;

#define WORDING_ERROR (wording_error_quark())
GQuark wording_error_quark(void);

typedef enum {
    WORDING_ERROR_FILE, /* a line that can't be read, or a key that is missing */
} WordingError;

/* Reads a wording file. On failure (no such file: a GFileError; an unknown or a missing key: a WORDING_ERROR)
 * returns NULL and sets `error`, its message naming file and line. The caller owns it. */
Wording *wording_load(const char *path, GError **error);
void wording_free(Wording *wording);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Wording, wording_free)

/* The Moment in words, never more precise than it is: "16–24 July 1969", "26 July – 7 August 1971", "c.
 * 1960", "before May 1961", "44 BC", "the 1990s", "20th century", "early October 1939". `wording_short`
 * abbreviates months ("29 Jun 2012") for labels on a chart. The caller owns it. */
char *wording_format(const Wording *wording, const Moment *moment);
char *wording_short(const Wording *wording, const Moment *moment);

/* The abbreviated name of a month, 1 .. 12; owned by the wording. */
const char *wording_month(const Wording *wording, int month);

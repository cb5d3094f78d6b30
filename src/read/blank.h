/*
 * blank: what counts as white space in a text: spaces of every width, no-break ones, line ends, controls and
 * characters without width.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/span.h"

/* Whether the character is blank. */
bool blank_is(gunichar c);

/* The first byte from `at` up to `end` that isn't blank, and the end of the last one before `at`, not before
 * `start`. */
guint32 blank_skip(const char *text, guint32 at, guint32 end);
guint32 blank_skip_back(const char *text, guint32 at, guint32 start);

/* The span without the blanks at its ends. */
Span blank_trim(const char *text, Span span);

/* The text with each run of blanks as one space and none at its ends, cut at a character after at most `most`
 * bytes. The caller owns it. */
char *blank_fold(const char *text, gsize length, gsize most);

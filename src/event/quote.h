/*
 * quote: quotation marks and white space of words taken out of their text.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* The text with its double quotation marks and round brackets in pairs: a mark that opens and never closes is
 * closed at the end, one that only closes is left out. The caller owns it. */
char *quote_balance(const char *text);

/* `length` bytes of text with each run of white space made one blank. The caller owns it. */
char *quote_fold(const char *text, gsize length);

/* The text with its first letter a capital. The caller owns it. */
char *quote_capitalise(const char *text);

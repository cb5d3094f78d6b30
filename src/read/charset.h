/*
 * charset: which legacy encoding a file is in.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/source.h"

/* What Western text is taken for when nothing better is known. */
#define CHARSET_FALLBACK "WINDOWS-1252"

/* The encoding that markup declares of itself in its first lines, by the name that iconv knows; NULL where it
 * declares none, or UTF-8 (which it then isn't). The caller owns it. */
char *charset_declared(const Source *source);

/* What libuchardet takes the bytes for, by iconv's name. The caller owns it. */
char *charset_guess(const Source *source);

/* Whether the bytes are ASCII that shifts into Japanese, Chinese or Korean by escape sequences (ISO 2022). */
bool charset_shifts(const Source *source);

/* Whether all but the last bytes are ASCII, and those are the beginning of one UTF-8 character of which more
 * than the first byte is there: a text that was cut. */
bool charset_ends_cut(const Source *source);

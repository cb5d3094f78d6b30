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

/* How many bytes there are of a UTF-8 character that was cut at the end of the text; 0 when none was. */
gsize charset_cut_length(const Source *source);

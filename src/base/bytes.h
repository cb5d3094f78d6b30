/*
 * bytes: eight bytes of a text looked at as one number, the first of them the lowest.
 *
 * Source of the tricks with carries and borrows: H. S. Warren, Hacker's Delight, 2nd ed., 6-1.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <string.h>

enum { BYTES = 8 };

/* That byte eight times. */
#define BYTES_EACH(byte) (G_GUINT64_CONSTANT(0x0101010101010101) * (byte))

static inline guint64
bytes_load(const char *text)
{
    guint64 bytes;
    memcpy(&bytes, text, sizeof bytes);
    return GUINT64_FROM_LE(bytes);
}

/* Whether one of them is not ASCII. */
static inline bool
bytes_are_wide(guint64 bytes)
{
    return (bytes & BYTES_EACH(0x80)) != 0;
}

/* False where none of them, all ASCII, is below `least` (at most 0x80); true may be wrong. */
static inline bool
bytes_may_be_below(guint64 bytes, guint8 least)
{
    return ((bytes - BYTES_EACH(least)) & ~bytes & BYTES_EACH(0x80)) != 0;
}

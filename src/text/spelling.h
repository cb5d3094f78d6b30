/*
 * spelling: a word in lower case as it is read, eight bytes at a time, with its hash.
 *
 *   "Fortnight"  ->  chunks "fortnigh", "t"      length 9
 *
 * A word of at most eight bytes, as most are, is all in its chunk, so that two of them are compared at once.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

enum { SPELLING_CHUNK = 8 };

/* Starts as {0}. */
typedef struct {
    guint64 hash;   /* of the chunks before the last */
    guint64 chunk;  /* the last: its first byte is the lowest; 0 behind its end */
    guint32 length; /* in bytes */
} Spelling;

/* The multiplier of Fibonacci hashing, 2^64 over the golden ratio: Knuth, The Art of Computer Programming,
 * vol. 3, 6.4; the shift brings what the high bits hold into the low ones. */
static inline guint64
spelling_mix(guint64 hash, guint64 chunk)
{
    hash = (hash ^ chunk) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
    return hash ^ (hash >> 32);
}

/* Adds up to eight bytes at once; those before must fill whole chunks. */
static inline void
spelling_add_chunk(Spelling *spelling, guint64 chunk, guint count)
{
    if (spelling->length)
        spelling->hash = spelling_mix(spelling->hash, spelling->chunk);
    spelling->chunk = chunk;
    spelling->length += count;
}

static inline void
spelling_add(Spelling *spelling, guint8 byte)
{
    guint place = spelling->length % SPELLING_CHUNK;
    if (place == 0) {
        spelling_add_chunk(spelling, byte, 1);
        return;
    }
    spelling->chunk |= (guint64) byte << (8 * place);
    spelling->length++;
}

static inline guint32
spelling_hash(const Spelling *spelling)
{
    return (guint32) spelling_mix(spelling_mix(spelling->hash, spelling->chunk), spelling->length);
}

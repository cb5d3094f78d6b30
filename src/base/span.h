/*
 * span: a stretch of a text, in bytes of its UTF-8.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* From byte `start` up to, but not including, byte `end`. A text is at most 2 GiB, so 32 bits suffice. */
typedef struct {
    guint32 start;
    guint32 end;
} Span;

static inline guint32
span_length(Span span)
{
    return span.end - span.start;
}

/* How many code points of `text` begin in the span. Counted in bytes for a stretch that can't fill one, and
 * without branches, so that compilers count many at a time. */
static inline guint32
span_codepoints(const char *text, Span span)
{
    guint32 count = 0;
    for (guint32 at = span.start; at < span.end;) {
        guint8 begun = 0;
        for (guint32 stop = at + MIN(G_MAXUINT8, span.end - at); at < stop; at++)
            begun += ((guint8) text[at] & 0xC0) != 0x80;
        count += begun;
    }
    return count;
}

static inline bool
span_overlaps(Span a, Span b)
{
    return a.start < b.end && b.start < a.end;
}

/* Whether `inner` lies wholly inside `outer`. */
static inline bool
span_contains(Span outer, Span inner)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

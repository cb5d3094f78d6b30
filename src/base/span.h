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

/*
 * segment: a sentence cut into the stretches that each have a verb of their own.
 *
 *   [The mill was built in 1901] and [burned in 1934] , [when its owner was away] .
 *    MAIN                             COORDINATE         SUBORDINATE
 *
 * Cut by punctuation, conjunctions, relative words and the places of finite verbs; no parser is needed.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/reading.h"

typedef enum {
    SEGMENT_MAIN,
    SEGMENT_COORDINATE,  /* shares its parent's subject */
    SEGMENT_SUBORDINATE, /* begins with "when", "after" … */
    SEGMENT_RELATIVE,    /* begins with "which", "who" …, or "that" */
    SEGMENT_COMPLEMENT,  /* what its parent says: "that …", or nothing between */
    SEGMENT_ATTRIBUTION, /* "…, he said" */
    SEGMENT_ASIDE,       /* in brackets */
    SEGMENT_PARTICIPLE,  /* ", founded in 1901," or "Founded in 1901," */
    SEGMENT_RESUMED,     /* goes on with its parent after something that interrupted it */
} SegmentKind;

typedef struct {
    guint16 first, end; /* tokens, without the punctuation and conjunctions that part segments */
    guint16 verb;  /* its first finite verb (or participle, of SEGMENT_PARTICIPLE); NO_TOKEN without one */
    gint16 parent; /* index of the segment that it hangs on, -1 for none */
    guint8 kind;
    bool is_quoted;
    bool after_comma;
} Segment;

#define NO_TOKEN ((guint) G_MAXUINT16)
enum { SEGMENTS_MAX = 96 };

typedef struct {
    Segment items[SEGMENTS_MAX];
    guint count;
} Segments;

/* Cuts the sentence. A sentence of more than SEGMENTS_MAX segments is left whole from the last one on. */
void segments_find(const Reading *reading, Segments *segments);

/* The segment that holds the token or, for punctuation between segments, the one before it. */
guint segments_at(const Segments *segments, guint token);

/*
 * cutter: the cutting of a sentence under way; see segment.h.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/segment.h"

/* The cutting under way: `current` is open, all segments before it are done. */
typedef struct {
    const Reading *reading;
    Segments *segments;
    Segment *current;
    bool opened; /* whether `current` opened in front of its main clause: it ends at a comma */
} Cutter;

/* Where a new segment begins, and what it is. */
typedef struct {
    guint at;    /* the token where the current segment ends */
    guint first; /* the token where the new one begins */
    SegmentKind kind;
    int parent;
} Cut;

static inline int
cutter_index_of(const Cutter *cutter, const Segment *segment)
{
    return (int) (segment - cutter->segments->items);
}

static inline bool
cutter_has_verb(const Cutter *cutter)
{
    return cutter->current->verb != NO_TOKEN;
}

/* Whether a finite verb comes at or after `from` before anything stops it. */
static inline bool
cutter_verb_follows(const Reading *reading, guint from)
{
    return from < reading->count && reading->next_finite[from] < reading->next_stop[from];
}

/* The main clause goes on, or begins, behind something that interrupted or preceded it. */
static inline Cut
cutter_resume(const Cutter *cutter, guint at, guint first)
{
    const Segment *current = cutter->current;
    Cut cut = {at, first, SEGMENT_RESUMED, current->parent};
    if (current->parent < 0)
        cut.kind = SEGMENT_MAIN;
    return cut;
}

/*
 * timeline: events in the order of time, and the documents that they were drawn from.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/note.h"
#include "calendar/wording.h"
#include "event/event.h"

/* A document that was read for the timeline, for its list of sources. */
typedef struct {
    const char *name, *path, *title; /* title may be NULL */
    const char *date;                /* the document creation time used, EDTF; NULL where there is none */
    const char *date_reason;         /* one sentence; NULL where nothing is known */
    const char *sha256;              /* NULL where unknown */
    guint events;                    /* how many events cite it; counted by timeline_sort */
} TimelineDocument;

typedef struct {
    Events *events;
    GArray *documents; /* of TimelineDocument; strings live in `events` */
} Timeline;

/* An empty timeline; the caller owns it. */
Timeline *timeline_new(void);
void timeline_free(Timeline *timeline);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Timeline, timeline_free)

/* Sorts by date (moment_compare), then by document, place in it, headline and id; undated events come last.
 * The result doesn't depend on the order before. Counts the events of each document. */
void timeline_sort(Timeline *timeline);

/* The first and last dated event's moments joined to one interval; false when none is dated. */
bool timeline_range(const Timeline *timeline, Moment *range);

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
    guint events;                    /* how many kept events cite it; counted by timeline_sort */
} TimelineDocument;

/* How a CSV was written that is to be written so again. */
typedef struct {
    char separator; /* between cells: 0 is a comma */
    bool has_mark;  /* it began with a byte order mark */
} SheetForm;

typedef struct {
    Events *events;
    GArray *documents; /* of TimelineDocument; strings live in `events` */
    GArray *memory;    /* of guint64: the statements that it was made from; see memory.h */
    SheetForm form;    /* of the last CSV that was read into it */
} Timeline;

/* An empty timeline; the caller owns it. */
Timeline *timeline_new(void);
void timeline_free(Timeline *timeline);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Timeline, timeline_free)

/* Sorts by date (moment_compare), then by document, place in it, headline and id; undated events come last.
 * The result doesn't depend on the order before. Documents that are only known from an event's sources join
 * the list, and the events of each document are counted. */
void timeline_sort(Timeline *timeline);

/* The first (or last) part of a dated event's time, as wide as it was told, without doubt: 1940 and 8 May
 * 1945 of 1940/1945-05-08. An open end counts as the bound of the other. */
Moment event_bound(const Event *event, bool is_last);

/* From the first to the last thing that is dated among the kept events, as one interval without doubt (an
 * open end counts as its bound); false, `range` untouched, when none is dated. */
bool timeline_range(const Timeline *timeline, Moment *range);

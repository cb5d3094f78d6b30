/*
 * filter: which events of a timeline are wanted, and by what they are grouped.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/timeline.h"

/* What an event must have to stay; NULL or false where anything will do. Lists end with NULL: one of their
 * texts must be found. Texts are compared without regard to case; names as whole words ("Birch" is found in
 * "Ada Birch", not in "Birchwood"). */
typedef struct {
    bool has_from, has_to;
    Moment from, to;            /* the event's time shares a day with what lies between, both included */
    const char *const *texts;   /* in headline, quotations, names, group or note */
    const char *const *people;  /* in the name of a person */
    const char *const *places;  /* … of a place */
    const char *const *sources; /* in the name or title of a document */
    Confidence least;           /* CONFIDENCE_LOW: any */
} Filter;

/* Takes out the events that aren't wanted, what the timeline remembers of them, and the documents that no
 * event is left of. An event without a date is in no span of time; one that is told with an open end counts
 * as its other bound. */
void filter_apply(Timeline *timeline, const Filter *filter);

/* Sets each event's group to what it has in `field`: source, person, place, organisation, status, confidence,
 * or a column of its file. Of several names an event goes to the one that most events have. NULL where it has
 * nothing there. False, all groups as they were, where no event has that field. */
bool filter_group(Timeline *timeline, const char *field);

/*
 * entry: an event as a chart draws it: its time in days, and how much of it is known.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/scale.h"
#include "event/event.h"

/* How much of a mark an event's date fills. */
typedef enum {
    SHAPE_UNIT, /* one unit of the calendar: a dot, or where it is wide enough a pale bar */
    SHAPE_SPAN, /* from one moment to another: a bar, pale where its ends aren't known to the day */
} EntryShape;

typedef struct {
    const Event *event;
    EntryShape shape;
    Interval time; /* all that the date may mean; where one end is open, the day of the other */
    Interval core; /* of a span: what it holds for certain; empty where start >= end */
    bool is_open_start, is_open_end, is_circa;
    bool is_continued, is_cut; /* it began in the band above; it goes on in the one below */
    guint group;               /* among the plan's; 0 where there are none */
    guint colour;              /* below THEME_GROUPS */
    double importance;         /* for what is left out */
} Entry;

/* The time of a Moment whose end may be open: there it goes on for ever. */
Interval entry_time(const Moment *moment);

/* An event with a date as an entry, in no group yet; false where the date is open at both ends. */
bool entry_init(Entry *entry, const Event *event);

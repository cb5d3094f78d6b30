/*
 * chart: a Timeline becomes a Scene: poster, list, strip, or a sheet of two of them.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/note.h"
#include "calendar/wording.h"
#include "scene/scene.h"
#include "scene/theme.h"
#include "timeline/phrases.h"
#include "timeline/timeline.h"

/* LAYOUT_SHEET is a strip over a poster, or over a list where a poster doesn't hold all labels. */
typedef enum { LAYOUT_AUTO, LAYOUT_POSTER, LAYOUT_LIST, LAYOUT_STRIP, LAYOUT_SHEET } Layout;

/* A day to be marked on the axis, with what it is called. */
typedef struct {
    gint64 day;
    const char *name; /* "today"; NULL: the date alone */
} ChartMark;

typedef struct {
    Layout layout;
    const char *title;    /* NULL: made from the timeline's range */
    const char *subtitle; /* NULL: number of events and documents */
    const char *note;     /* of sources, below the chart; NULL: names the documents */
    double width, height; /* of the page, in points; 0: A3 on its side, a poster as high as it needs */
    bool has_margin;
    double margin;        /* around the page, points, where it has one; else as the layout likes */
    guint most;           /* of events, the most important ones; 0: all */
    const Timeline *eras; /* more eras than the timeline's own; may be NULL */
    const ChartMark *marks;
    guint mark_count;
    bool is_figure; /* part of a document that tells all events: one page, no list after it */
} ChartOptions;

/* "auto", "poster" …; false, result untouched, for an unknown name. */
bool layout_parse(const char *name, Layout *layout);

/* A page size by name (a4, letter …; landscape for charts, see below) or WIDTHxHEIGHT in
 * points or with a unit (mm, cm, in, pt); false, results untouched, for anything else or a size out of 100 ..
 * 20,000 points.
 */
bool page_parse(const char *text, double *width, double *height);

/* A margin in points or with a unit; false, result untouched, for anything else or more than 1,000 points. */
bool page_parse_margin(const char *text, double *margin);

/* The margin of a page of that size: the one asked for, though never more than a third of a side, else
 * `usual`. */
double page_margin(const ChartOptions *options, double width, double height, double usual);

/* Draws the kept events. Labels without room are told in a Note, none is cut, none overlaps. The caller owns
 * the Scene. */
Scene *chart_layout(const Timeline *timeline, const ChartOptions *options, const Theme *theme,
                    const Wording *wording, const Phrases *phrases, Notes *notes);

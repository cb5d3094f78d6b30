/*
 * report: a Timeline as a document to print or read: PDF pages (a Scene), Markdown, HTML.
 *
 * All three tell the kept events only, in the timeline's order: it has to be sorted (timeline_sort).
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/wording.h"
#include "scene/scene.h"
#include "scene/theme.h"
#include "timeline/phrases.h"
#include "timeline/timeline.h"

typedef struct {
    const char *title;    /* NULL: made from the timeline's range */
    const char *issued;   /* date of issue, YYYY-MM-DD; NULL: none is printed */
    double width, height; /* of a page, in points, 280 at least (a chart's page lies on its side); 0: A4 */
} ReportOptions;

/* What a report is written with; borrowed. `phrases` is `report.txt` of the language pack. `theme` may be
 * NULL for Markdown, and for HTML, which then has no chart. */
typedef struct {
    const Phrases *phrases;
    const Wording *wording;
    const Theme *theme;
} ReportTools;

/* The printed report's pages: title, summary, scope and method, chart, table of events with sources,
 * conflicts, undated events, sources; running heads and page numbers. The caller owns the Scene. */
Scene *report_layout(const Timeline *timeline, const ReportOptions *options, const ReportTools *tools,
                     Notes *notes);

/* The same content as Markdown, or as one HTML page that stands alone. The caller owns it. */
GString *report_markdown(const Timeline *timeline, const ReportOptions *options, const ReportTools *tools);
GString *report_html(const Timeline *timeline, const ReportOptions *options, const ReportTools *tools);

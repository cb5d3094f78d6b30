/*
 * report: a Timeline as a document to print or read: PDF pages (a Scene), Markdown, HTML.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/wording.h"
#include "scene/scene.h"
#include "scene/theme.h"
#include "timeline/timeline.h"

typedef struct {
    const char *title;    /* NULL: made from the timeline's range */
    const char *issued;   /* date of issue, YYYY-MM-DD; NULL: none is printed */
    double width, height; /* of a page, in points (the chart's page may lie on its side) */
} ReportOptions;

/* The printed report's pages: title, chart, table of events with sources, undated events, sources; running
 * heads and page numbers. The caller owns the Scene. */
Scene *report_layout(const Timeline *timeline, const ReportOptions *options, const Theme *theme,
                     const Wording *wording, Notes *notes);

/* The same content as Markdown or as one HTML page that stands alone. The caller owns it. */
GString *report_markdown(const Timeline *timeline, const ReportOptions *options, const Wording *wording);
GString *report_html(const Timeline *timeline, const ReportOptions *options, const Wording *wording);

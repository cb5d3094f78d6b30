/*
 * pages: a report's pages while they are filled from top to bottom, with running heads and page numbers.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "report/content.h"
#include "scene/text.h"

/* Pages smaller than this, in points, hold no table. */
#define PAGES_SMALLEST 280

typedef struct {
    Scene *scene;
    Measure *measure;
    const Theme *theme;
    double width, height;            /* of a page, points */
    double left, right, top, bottom; /* where its body begins and ends */
    double y;                        /* where the next thing goes */
    GArray *guides;                  /* a page's date range; see pages.c */
} Pages;

/* No page yet. The caller clears it. */
void pages_init(Pages *pages, const Content *content, const ReportOptions *options, Notes *notes);
void pages_clear(Pages *pages);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Pages, pages_clear)

/* Begins a page: one of the report's size, or one of another for a chart, which has no body to fill. */
void pages_next(Pages *pages);
void pages_add(Pages *pages, double width, double height);

/* Whether so many points are left on this page. */
bool pages_fit(const Pages *pages, double height);

/* Begins a page unless so many points are left on this one. */
void pages_need(Pages *pages, double height);

/* Adds space, unless at the top of a page. */
void pages_space(Pages *pages, double height);

/* An entry of the outline that leads to this page. */
void pages_mark(Pages *pages, const char *name, const char *text);

/* An entry's date belongs to the range in the running head of this page. */
void pages_guide(Pages *pages, const Entry *entry);

/* A heading, kept with `follow` points of what comes after it; in the outline, under `name`. */
void pages_heading(Pages *pages, const char *name, const char *text, double follow);

/* A paragraph in a style, at most `width` wide, over as many pages as it needs. */
void pages_text(Pages *pages, const char *text, const Style *style, double width);

/* Draws heads and feet, and gives the Scene away. */
Scene *pages_finish(Pages *pages, const Content *content);

/*
 * scene: marks on pages, in points: what a chart or report looks like before anything paints it.
 *
 * Layouts make a Scene; painters (PDF, PNG, SVG, trace) only turn its marks into a file's. Text in a Scene is
 * already broken into lines and measured. x runs right, y runs down, from the page's top left corner.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/mark.h"

typedef struct {
    double width, height; /* points */
    guint first_mark, mark_count;
    const char *label; /* the page number as printed: "3"; NULL where there is none */
} Page;

/* An entry of the PDF's outline. */
typedef struct {
    const char *text;
    const char *target; /* name of a group */
    int level;          /* from 0 */
} OutlineEntry;

typedef struct {
    char *title, *language, *subject, *keywords; /* any may be NULL */
    GArray *pages;                               /* of Page */
    GArray *marks;                               /* of Mark */
    GArray *lines;                               /* of TextLine */
    GArray *outline;                             /* of OutlineEntry */
    GPtrArray *blocks; /* of TextBlock: keeps what `lines` refer to; NULL before any */
    GStringChunk *words;
    guint open_groups;
} Scene;

Scene *scene_new(const char *title, const char *language);
void scene_free(Scene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scene, scene_free)

/* Begins a page; the marks that follow belong to it. */
void scene_page(Scene *scene, double width, double height, const char *label);

/* Appends a mark as it stands. Its strings must live as long as the scene: see scene_word. */
void scene_mark(Scene *scene, const Mark *mark);

/* A copy of `text` that lives as long as the scene; NULL gives NULL. */
const char *scene_word(Scene *scene, const char *text);

void scene_line(Scene *scene, double x0, double y0, double x1, double y1, double stroke, Colour colour,
                double alpha, bool is_dotted);
void scene_bar(Scene *scene, Box box, Colour colour, double alpha, int start_end, int finish_end);
void scene_bar_upright(Scene *scene, Box box, Colour colour, double alpha, int start_end, int finish_end);
void scene_dot(Scene *scene, double x, double y, double diameter, Colour colour, double stroke);

/* Opens a group; strings are copied and may be NULL. Each open needs one scene_close on the same page. Where
 * two groups have one name, links lead to the first. */
void scene_open(Scene *scene, Role role, int level, const char *name, const char *text, const char *target);
void scene_close(Scene *scene);

void scene_outline(Scene *scene, int level, const char *text, const char *target);

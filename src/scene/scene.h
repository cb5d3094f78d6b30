/*
 * scene: marks on pages, in points: what a chart or report looks like before anything paints it.
 *
 * Layouts make a Scene; painters (PDF, PNG, SVG, trace) only turn its marks into a file's. Text in a Scene is
 * already broken into lines and measured. x runs right, y runs down, from the page's top left corner.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/style.h"

typedef enum { MARK_LINE, MARK_BAR, MARK_DOT, MARK_TEXT, MARK_OPEN, MARK_CLOSE } MarkKind;

/* What MARK_OPEN … MARK_CLOSE encloses, for SVG roles, PDF structure and links. Groups nest. */
typedef enum {
    ROLE_DECORATION, /* axis, ticks, rules: hidden from readers */
    ROLE_LIST,
    ROLE_ITEM,    /* one event: `name` is its id, `text` its alternative text */
    ROLE_HEADING, /* level in `level` */
    ROLE_PARAGRAPH,
    ROLE_TABLE,
    ROLE_ROW,
    ROLE_CELL,
    ROLE_LINK, /* `target`: "#name" of a named group in this Scene, or an absolute URI */
} Role;

/* How an end of a bar is drawn: square; an open arrow (the time goes on); fading in over a third of the bar.
 * The bar's box holds the whole of it, arrow and all: beside an arrow the bar itself is half as thick. */
enum { END_PLAIN = 0, END_ARROW = 1, END_FADE = 2 };

typedef struct {
    const char *text;              /* one line, UTF-8 */
    double x, y;                   /* of the base line's start */
    double width;                  /* measured */
    bool has_space;                /* a space parts it from the next line */
    const char *families;          /* fonts besides the theme's that its letters were found in, or NULL */
    const struct TextBlock *block; /* its shapes, for painters (see glyphs.h), … */
    guint index;                   /* … and which of the block's lines it is */
} TextLine;

typedef struct {
    MarkKind kind;
    Box box;         /* of bars, dots (their square) and text (ink and leading); of a line from (x,y) by
                        (width,height) */
    Colour colour;   /* of line, bar and dot */
    double alpha;    /* 0 .. 1 */
    double stroke;   /* width of a line, points; of a dot: 0 is filled, else a ring */
    bool is_dotted;  /* of a line */
    bool is_upright; /* of a bar: time runs down */
    int start_end, finish_end;    /* of a bar: END_ */
    Style style;                  /* of text */
    guint first_line, line_count; /* of text: into `lines` */
    Role role;                    /* of MARK_OPEN */
    int level;
    const char *name, *text, *target; /* of MARK_OPEN; NULL where there is none */
} Mark;

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

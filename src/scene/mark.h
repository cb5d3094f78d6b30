/*
 * mark: what a Scene is made of: lines, bars, dots, texts, and the groups around them.
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
    bool is_rtl;                   /* it is read from the right */
    bool has_fallback;             /* some of its letters were found in other fonts than its style's first */
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

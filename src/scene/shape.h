/*
 * shape: a text shaped once by pango, as one line, with the pieces that it may be broken into.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/wrap.h"

#include <pango/pangocairo.h>

/* One stretch in one font and direction. */
typedef struct {
    PangoGlyphItem *item;
    const char *family; /* interned; NULL where it is the style's first choice */
} Run;

/* Immutable once made, and counted: each holder frees it once. */
typedef struct {
    int holders;
    char *text;     /* white space folded, without control characters */
    GArray *runs;   /* of Run, in the order of the text */
    GArray *pieces; /* of Piece; none for an empty text */
    double width;
    bool is_rtl;   /* its first letter that has a direction is read from the right */
    guint unknown; /* letters that no font has */
    PangoFontMap *fonts;
} Shape;

/* Shapes `text` (any UTF-8) with `layout`, which has its font set; `family` is the font's first choice. */
Shape *shape_new(PangoLayout *layout, const char *text, const char *family);
Shape *shape_hold(Shape *shape);
void shape_free(Shape *shape);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Shape, shape_free)

/* The pieces with those wider than `width` cut between grapheme clusters. The caller owns it. */
GArray *shape_pieces(const Shape *shape, double width);

/* Draws the bytes `from` .. `to` with their base line's start at the origin, in the order in which they are
 * read by eye. */
void shape_show(const Shape *shape, guint from, guint to, cairo_t *cairo);

/* Calls `use` with each letter that no font has. */
void shape_each_unknown(const Shape *shape, void (*use)(gunichar letter, gpointer data), gpointer data);

/*
 * glyphs: what painters need of a TextBlock: its text line by line, and its shapes.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/text.h"

#include <pango/pangocairo.h>

/* Draws line `index` of the block with its base line's start at the origin, in the current colour. Leaves no
 * current point. */
void text_block_show(const TextBlock *block, guint index, cairo_t *cairo);

/* A stretch of a line in one font. */
typedef struct {
    const char *text;
    gsize length;
    const char *family; /* NULL where it is the style's first choice */
    PangoFont *font;    /* borrowed */
} TextRun;

/* The stretches of line `index`, in the order of the text. The caller owns the array. */
GArray *text_block_runs(const TextBlock *block, guint index);

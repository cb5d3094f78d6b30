/*
 * glyphs: what painters need of a TextBlock: its text line by line, and its shapes.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/text.h"

#include <cairo.h>

/* Draws line `index` of the block with its base line's start at the origin, in the current colour. Leaves no
 * current point. */
void text_block_show(const TextBlock *block, guint index, cairo_t *cairo);

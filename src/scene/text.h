/*
 * text: text broken into lines and measured, once, for all painters.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/note.h"
#include "scene/scene.h"
#include "scene/theme.h"

/* Shapes text with a theme's fonts. Expensive to make, cheap to use: one a job. */
typedef struct Measure Measure;

/* The caller owns it; `notes` (may be NULL) must outlive it, `theme` need not. A letter that no font has is
 * told in a Note, once a script. Blocks and scenes may outlive the Measure. */
Measure *measure_new(const Theme *theme, Notes *notes);
void measure_free(Measure *measure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Measure, measure_free)

/* A text broken into lines at most `width` wide (G_MAXDOUBLE: one line), ragged right, lines balanced so that
 * no single short word stands alone in the last line where that can be had without another line. A word wider
 * than `width` is broken between grapheme clusters, white space is folded. An empty text has no lines.
 * Immutable; owned by the caller. */
typedef struct TextBlock TextBlock;

TextBlock *measure_text(Measure *measure, const char *text, const Style *style, double width);
void text_block_free(TextBlock *block);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TextBlock, text_block_free)

/* The same text broken to another width, without shaping it again. The caller owns it. */
TextBlock *text_block_wrap(const TextBlock *block, double width);

double text_block_width(const TextBlock *block);  /* of its widest line */
double text_block_height(const TextBlock *block); /* lines times leading */
guint text_block_lines(const TextBlock *block);
bool text_block_is_rtl(const TextBlock *block); /* whether it is read from the right */

typedef enum { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT } Align;

/* Puts lines `from` up to `from + count` of the block on the scene's current page, its top left (or, by
 * `align`, top centre or top right) corner at x, y. Lines that are read from the right are flush there, at
 * the right end of the block's widest line. The scene keeps its own hold on the block. */
void scene_text(Scene *scene, const TextBlock *block, guint from, guint count, double x, double y,
                Align align);

/*
 * canvas: a Scene's marks drawn by cairo, for PDF and PNG.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/scene.h"
#include "scene/theme.h"

#include <cairo.h>

/* Draws one line, bar, dot or text in points; other marks draw nothing. */
void canvas_mark(cairo_t *cairo, const Scene *scene, const Mark *mark, const Theme *theme);

/* Fills a page with the theme's paper. */
void canvas_paper(cairo_t *cairo, const Page *page, const Theme *theme);

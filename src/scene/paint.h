/*
 * paint: the painters: a Scene becomes a PDF, a PNG, an SVG or a trace.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/note.h"
#include "scene/scene.h"
#include "scene/theme.h"

#define PAINT_ERROR (paint_error_quark())
GQuark paint_error_quark(void);

typedef enum {
    PAINT_ERROR_FILE,   /* can't be written */
    PAINT_ERROR_TARGET, /* a link to a name that is not in the Scene: a mistake of a layout, told before a
                           file is made */
    PAINT_ERROR_SIZE,   /* a picture too large for its format */
} PaintError;

typedef struct {
    double scale;        /* of PNG: pixels a point (2 is 144 dpi); 0 is 2 */
    const char *created; /* of PDF: CreationDate, ISO 8601; NULL leaves a fixed one, so that bytes repeat */
    const Theme *dark;   /* of SVG: its colours are those on dark screens; NULL leaves the theme's */
    bool is_inline;      /* of SVG: for a web page, whose print layout it leaves alone */
    bool embeds_fonts;   /* of SVG: its letters' shapes are in the file, where their fonts allow that */
    Notes *notes;        /* of fonts that don't; may be NULL */
} PaintOptions;

/* Each gives the file's bytes, which the caller owns, or NULL with `error` set to a PAINT_ERROR. SVG and PNG
 * of several pages stack them one under the other. The same Scene gives the same bytes. */
GBytes *paint_svg(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error);
GBytes *paint_pdf(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error);
GBytes *paint_png(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error);

/* Whether all pages fit in one PNG; and one page alone. */
bool paint_png_fits(const Scene *scene, const PaintOptions *options);
GBytes *paint_png_page(const Scene *scene, const Theme *theme, const PaintOptions *options, guint page,
                       GError **error);

/* The marks, a line each, rounded to 0.1 pt: for golden files. */
GBytes *paint_trace(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error);

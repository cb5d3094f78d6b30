/*
 * paint: the painters: a Scene becomes a PDF, a PNG, an SVG or a trace.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

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
    double scale;        /* of PNG: pixels a point (2 is 144 dpi) */
    const char *created; /* of PDF: CreationDate, ISO 8601; NULL leaves a fixed one, so that bytes repeat */
} PaintOptions;

/* Each gives the file's bytes, which the caller owns, or NULL with `error` set to a PAINT_ERROR. SVG and PNG
 * of several pages stack them one under the other. The same Scene gives the same bytes. */
GBytes *paint_pdf(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error);
GBytes *paint_png(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error);
GBytes *paint_svg(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error);

/* The marks, a line each, rounded to 0.1 pt: for golden files. */
GBytes *paint_trace(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error);

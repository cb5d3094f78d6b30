/*
 * drawing: a Scene as a file, its kind told by the file's name.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/note.h"
#include "cli/output.h"
#include "scene/paint.h"

/* The end of a file's name, from its last dot on; "" where it has none. Borrowed from `file`. */
const char *drawing_extension(const char *file);

/* Whether a painter makes files of that extension (".pdf"). ".trace" is for tests. */
bool drawing_has_painter(const char *extension);

/* What a drawing is made from, and how; borrowed. */
typedef struct {
    const Scene *scene;
    const Theme *theme;
    const PaintOptions *options; /* but for `created` and `notes` */
    Notes *notes;                /* may be NULL */
} Drawing;

/* The drawing as the bytes of a file of that extension, which must have a painter. A PDF bears the date that
 * SOURCE_DATE_EPOCH names. On failure returns NULL and sets `error` to a PAINT_ERROR. The caller owns them.
 */
GBytes *drawing_paint(const Drawing *drawing, const char *extension, GError **error);

/* Paints the drawing to `file`, which `output` is open for, and frees `output`. Where a PNG doesn't hold all
 * pages each becomes a file: "chart.png" is then made no more, but "chart-1.png" …, which a Note tells. On
 * failure returns false, sets `error`, and leaves no file. */
bool drawing_save(const Drawing *drawing, const char *file, Output *output, GError **error);

/* What SOURCE_DATE_EPOCH names as YYYY-MM-DD and as YYYY-MM-DDThh:mm:ssZ; NULL where it is not set or no
 * number. The caller owns it. */
char *drawing_day(void);
char *drawing_second(void);

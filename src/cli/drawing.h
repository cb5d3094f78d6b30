/*
 * drawing: a Scene as a file, its kind told by the file's name.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/scene.h"
#include "scene/theme.h"

/* The end of a file's name, from its last dot on; "" where it has none. Borrowed from `file`. */
const char *drawing_extension(const char *file);

/* Whether a painter makes files of that extension (".pdf"). ".trace" is for tests. */
bool drawing_has_painter(const char *extension);

/* The default theme. NULL, with `error` set, where it can't be read. The caller owns it. */
Theme *drawing_theme(GError **error);

/* The Scene as the bytes of a file of that extension, which must have a painter. A PDF bears the date that
 * SOURCE_DATE_EPOCH names. On failure returns NULL and sets `error` to a PAINT_ERROR. The caller owns them.
 */
GBytes *drawing_paint(const Scene *scene, const Theme *theme, const char *extension, GError **error);

/* What SOURCE_DATE_EPOCH names as YYYY-MM-DD and as YYYY-MM-DDThh:mm:ssZ; NULL where it is not set or no
 * number. The caller owns it. */
char *drawing_day(void);
char *drawing_second(void);

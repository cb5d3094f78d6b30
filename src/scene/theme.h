/*
 * theme: fonts, sizes, colours and distances; data under data/themes/.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/scene.h"

#define THEME_ERROR (theme_error_quark())
GQuark theme_error_quark(void);

typedef enum {
    THEME_ERROR_FILE,   /* can't be read */
    THEME_ERROR_SYNTAX, /* an unknown or missing key, or a value that can't be read */
} ThemeError;

enum { THEME_GROUPS = 5 };

typedef enum {
    STYLE_TITLE,
    STYLE_SUBTITLE,
    STYLE_LABEL_DATE,
    STYLE_LABEL_TEXT,
    STYLE_TICK,
    STYLE_TICK_MINOR,
    STYLE_LIST_DATE,
    STYLE_LIST_TEXT,
    STYLE_LIST_SOURCE,
    STYLE_BODY,
    STYLE_H1,
    STYLE_H2,
    STYLE_TABLE_HEAD,
    STYLE_FOOT,
    STYLE_COUNT,
} StyleName;

typedef struct {
    char *sans, *serif; /* font families, with their fallbacks: "Noto Sans, DejaVu Sans" */
    Style styles[STYLE_COUNT];
    Colour group_mark[THEME_GROUPS], group_text[THEME_GROUPS];
    Colour paper, ink, muted, faint, axis, grid, band;
    double unit;     /* all gaps are multiples of it, points */
    double dot, bar; /* a dot's diameter and a span's height, points */
    double stroke_axis, stroke_tick, stroke_leader, stroke_grid; /* points */
} Theme;

/* Reads a theme file: lines `key = value`, a style as `face weight [italic] size/leading colour`, a group as
 * `mark text`; blank lines and lines that begin with # are skipped, each key stands once, none may miss. On
 * failure returns NULL and sets `error`, its message naming file and line. The caller owns it. */
Theme *theme_load(const char *path, GError **error);
void theme_free(Theme *theme);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Theme, theme_free)

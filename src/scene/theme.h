/*
 * theme: fonts, sizes, colours and distances; data under data/themes/.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/scene.h"

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
    Colour ink, muted, faint, axis, grid, band;
    double unit; /* all gaps are multiples of it, points */
} Theme;

/* Reads a theme file (`key = value` lines). On failure returns NULL and sets `error`, its message naming file
 * and line. The caller owns it. */
Theme *theme_load(const char *path, GError **error);
void theme_free(Theme *theme);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Theme, theme_free)

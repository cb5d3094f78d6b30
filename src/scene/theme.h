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
    char *dark;         /* name of the theme for dark screens that suits this one; NULL for none */
    char *page;         /* name of the page that a chart is made for; NULL: as the layout likes */
    Style styles[STYLE_COUNT];
    Colour group_mark[THEME_GROUPS], group_text[THEME_GROUPS];
    Colour paper, ink, muted, faint, axis, grid, band;
    double unit;     /* all gaps are multiples of it, points */
    double dot, bar; /* a dot's diameter and a span's height, points */
    double stroke_axis, stroke_tick, stroke_leader, stroke_grid; /* points */
} Theme;

/* Reads a theme file: lines `key = value`, a style as `face weight [italic] size/leading colour`, a group as
 * `mark text`; blank lines and lines that begin with # are skipped, each key stands once. With `base = NAME`
 * what the file doesn't say is taken from NAME.theme in `folder` (NULL: the file's own folder); without it
 * none but `dark` and `page` may miss. On failure returns NULL and sets `error`, its message naming file and
 * line. The caller owns it. */
Theme *theme_load(const char *path, const char *folder, GError **error);
void theme_free(Theme *theme);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Theme, theme_free)

/* Sets all text in `family`; the theme's own families remain as its fallbacks. */
void theme_set_font(Theme *theme, const char *family);

/* Gives the first group, which is all where there is but one, another colour; its text gets a shade of it
 * that can be read on the theme's paper. */
void theme_set_accent(Theme *theme, Colour colour);

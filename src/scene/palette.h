/*
 * palette: a theme's colours by their names, so that a style sheet can give them others.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/theme.h"

enum { PALETTE_COUNT = 7 + 2 * THEME_GROUPS };

/* "ink", "group-1", "group-1-text" …; static. */
const char *palette_name(guint index);
Colour palette_colour(const Theme *theme, guint index);

/* Which of the theme's colours this is, -1 where it is none of them. Where two are alike, texts have those of
 * texts, marks those of groups. */
int palette_find(const Theme *theme, Colour colour, bool is_text);

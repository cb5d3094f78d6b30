/*
 * colour: colours as text, and how well one can be read on another.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/style.h"

/* "#RRGGBB"; false, result untouched, for anything else. */
bool colour_parse(const char *text, Colour *colour);

/* The contrast of two colours, 1 .. 21. Source: WCAG 2.2, "contrast ratio". */
double colour_contrast(Colour a, Colour b);

/* The shade of `colour`, mixed with black on a light paper or white on a dark one as little as is needed,
 * whose contrast to `paper` is at least `least`; black or white where none reaches it. */
Colour colour_readable(Colour colour, Colour paper, double least);

/*
 * looks: the style sheet of an SVG: a class for each look of text, and the theme's colours by name.
 *
 * A class is called after what it says, so that two charts on one web page don't take each other's.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/paint.h"

typedef struct Looks Looks;

/* Collects the looks of all texts. The caller owns it; it borrows the theme. */
Looks *looks_new(const Scene *scene, const Theme *theme);
void looks_free(Looks *looks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Looks, looks_free)

/* The classes of a style that the scene has: "t2f31a label-date"; owned by `looks`. */
const char *looks_class(const Looks *looks, const Style *style);

/* What the name of an embedded font ends in: a part of a font must not pass for the whole. */
#define LOOKS_EMBEDDED " (fasti)"

/* The fonts of a look of text as CSS names them; embedded ones, which have names of their own, come first. */
void looks_families(GString *out, const char *families, const char *generic, bool is_embedded);

/* The root's class, called after the theme's colours. The caller owns it. */
char *looks_palette(const Looks *looks);

/* The style sheet for all that read SVG. The caller owns it. */
char *looks_format(const Looks *looks, bool is_embedded);

/* The style sheet for web browsers: size, colours as custom properties, dark screens, print. Others may leave
 * it out. The caller owns it. */
char *looks_format_web(const Looks *looks, const Scene *scene, const PaintOptions *options);

/*
 * looks: the style sheet of an SVG: one class for each look of text in a Scene.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/scene.h"
#include "scene/theme.h"

typedef struct Looks Looks;

/* Collects the looks of all texts. The caller owns it. */
Looks *looks_new(const Scene *scene);
void looks_free(Looks *looks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Looks, looks_free)

/* The class of a style that the scene has: "t1"; owned by `looks`. */
const char *looks_class(const Looks *looks, const Style *style);

/* The style sheet. The caller owns it. */
char *looks_format(const Looks *looks, const Theme *theme);

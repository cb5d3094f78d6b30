/*
 * embed: the shapes of a Scene's letters as fonts in a style sheet, cut down to what the Scene needs.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/paint.h"

/* An @font-face for each font that the texts are set in, its name ending in LOOKS_EMBEDDED. A font whose
 * maker allows no embedding or no subset (OS/2's fsType) is left out, which a Note tells. The caller owns it.
 */
char *embed_fonts(const Scene *scene, const Theme *theme, Notes *notes);

/*
 * target: where links lead, and the checks that painters make before they begin.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/paint.h"

/* The scene's named groups, each with the index of its first MARK_OPEN; names are borrowed from the scene. */
typedef GHashTable Targets;

/* Collects the names. Where a link or an outline entry leads to a name that is not there, gives NULL and sets
 * `error` to PAINT_ERROR_TARGET: a PDF would be damaged by it without a word. The caller owns it. */
Targets *targets_new(const Scene *scene, GError **error);

/* Whether the mark at `index` is the group that its name stands for. */
bool targets_is_first(const Targets *targets, const Mark *mark, guint index);

/* Whether a link's target may go into a file: "#name", or an absolute URI of a scheme that can't run anything
 * (http, https, mailto, ftp, file). */
bool target_is_safe(const char *target);

/* The URI with everything but ASCII's printable letters escaped. The caller owns it. */
char *target_escape(const char *uri);

/* A page's side in an SVG, points: up to whole CSS pixels (0.75 pt), as browsers stretch what ends between
 * two.
 */
double css_side(double side);

/* The size of all pages one under the other in an SVG, points. */
Box css_extent(const Scene *scene);

/*
 * mark: how an event's time is drawn: precision and doubt as such, groups by colour and shape.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* The stretch of an axis that an entry's mark covers, points. */
typedef struct {
    Interval extent; /* with arrows and fades */
    double anchor;   /* where its leader begins */
    bool is_dot;
} MarkPlace;

/* Where the entry's mark lies on a scale, for dots `zoom` times the theme's. */
MarkPlace mark_place(const Entry *entry, const Scale *scale, const Theme *theme, double zoom);

/* Draws it at `across`, the middle of its lane: along x, or for `is_upright` along y. */
void mark_draw(Scene *scene, const Theme *theme, const Entry *entry, const MarkPlace *place,
               const Scale *scale, double across, double zoom, bool is_upright);

/* The dot of a group at a point: each group has its own shape as a second cue besides colour. */
void mark_dot(Scene *scene, const Theme *theme, guint group, double x, double y, double zoom);

/*
 * axis: the line, ticks and break marks of a horizontal time axis, with labels that leaders don't cross.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"
#include "chart/tick.h"

typedef struct Axis Axis;

/* The finest step of the ladder whose labels fit on the scale, `zoom` times the theme's size. Static. */
const TickStep *axis_step(const Plan *plan, const Scale *scale, double zoom);

/* The width of a break of the scale that has room for its length in words. */
double axis_break_width(const Plan *plan, double zoom);

/* An axis for a scale, which must outlive it. `leaders` are the places (sorted) of leaders that run down from
 * it: labels make way for them where they can. The caller owns it. */
Axis *axis_new(const Plan *plan, const Scale *scale, double zoom, const double *leaders, guint count);
void axis_free(Axis *axis);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Axis, axis_free)

/* How far its labels reach down from its line, points. */
double axis_depth(const Axis *axis);

/* The same for an axis that is not made yet. */
double axis_expect_depth(const Plan *plan, const Scale *scale, double zoom);

/* Draws it with its line at `y`, on a pale band from `top` to its foot. */
void axis_draw(const Axis *axis, Scene *scene, double top, double y);

/* Draws another line of the same scale at `y`, with the ticks of the labels, which reach up to it. */
void axis_draw_line(const Axis *axis, Scene *scene, double y);

/* Draws a leader down from `from` to `to` at `x`, but not through a label of the axis, whose line is at `y`.
 */
void axis_draw_leader(const Axis *axis, Scene *scene, double x, double from, double to, double y,
                      double stroke, Colour colour);

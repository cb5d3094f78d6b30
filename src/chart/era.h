/*
 * era: stretches of time behind a chart, each with its name: rows of a timeline whose `kind` is `era`.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* Whether a timeline's row is an era, not an event. */
bool era_is(const Event *event);

/* The plan's entries and, among them where they begin, the eras (those that begin before all entries come
 * first). The caller owns them (an array of Entry). */
GArray *era_entries(const Plan *plan);

/* The height that the names of the eras on a scale take, in as many rows as they need; 0 without any. */
double era_height(const Plan *plan, const Scale *scale, double zoom);

/* Draws the eras from `top`, where their names stand, down to `bottom`. */
void era_draw(const Plan *plan, Scene *scene, const Scale *scale, double zoom, double top, double bottom);

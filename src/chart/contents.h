/*
 * contents: a chart's outline by year, for readers of its PDF.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* Adds an entry to the outline for each year that an event begins in, which leads to the first such event
 * that the Scene has under its id; nothing where the Scene has an outline. */
void contents_add(const Plan *plan, Scene *scene);

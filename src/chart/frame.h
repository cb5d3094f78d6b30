/*
 * frame: what stands around a chart: title and subtitle above, legend and sources below.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* The title that the options give, else that of the only document, else the range in years. The caller owns
 * it. */
char *frame_title(const Plan *plan);

/* How many events from how many documents, what isn't shown, and what the bars mean. The caller owns it. */
char *frame_subtitle(const Plan *plan, bool has_undated);

/* Measures (and, unless `scene` is NULL, draws) title and subtitle from x, y on, `width` wide and `zoom`
 * times their size. Gives their height. */
double frame_head(const Plan *plan, Scene *scene, double x, double y, double width, double zoom,
                  bool has_undated);

/* Measures (and, unless `scene` is NULL, draws) the legend and the line of sources, up from `bottom`, larger
 * where labels are `zoom` times the theme's size. Gives their height. */
double frame_foot(const Plan *plan, Scene *scene, double x, double bottom, double width, double zoom);

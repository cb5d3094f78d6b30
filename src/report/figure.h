/*
 * figure: the chart inside a report.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "report/content.h"
#include "report/pages.h"

/* The chart of the dated entries as the text of an <svg> element. The caller owns it; NULL where there is
 * nothing to draw, or no theme to draw it with. */
char *figure_svg(const Content *content, const Timeline *timeline);

/* Adds the chart as pages of their own, which lie on their side. Each of its events leads to its entry.
 * False, with no page added, where there is nothing to draw. */
bool figure_add(Pages *pages, const Content *content, const Timeline *timeline);

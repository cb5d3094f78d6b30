/*
 * visjs: a timeline for vis-timeline, https://visjs.github.io/vis-timeline/docs/timeline/.
 *
 * One JSON object: `items` and `groups`, for `new vis.Timeline(container, items, groups)`. An item has `id`,
 * `content` (the headline as HTML), `title` (date and sources), `start` and, but for a single day or a time
 * of day, `end`, which is the first moment after it, `type` (point or range), `className` (its status and
 * confidence, "told high") and `group`, where events have any. Dates are those of ECMAScript: years beyond
 * four digits, and before the year 0, have six and a sign.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/phrases.h"
#include "timeline/timeline.h"

/* As `write` of StoreFormat: events without a date, or with one beyond 270,000 years from now, have no place.
 */
guint visjs_format(GString *out, const Timeline *timeline, const Phrases *phrases);

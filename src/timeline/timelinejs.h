/*
 * timelinejs: a timeline for TimelineJS, https://timeline.knightlab.com/docs/json-format.html.
 *
 * One JSON object: `scale`, `title` and `events`; an event has `unique_id`, `start_date` (and `end_date`
 * where it is a span), each as far as it was told and with years BC as negative numbers (-44 is 44 BC),
 * `display_date`, `text` (headline, and the sources as paragraphs of HTML), `group` where it has one.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/phrases.h"
#include "timeline/timeline.h"

/* As `write` of StoreFormat: events without a date have no place. */
guint timelinejs_format(GString *out, const Timeline *timeline, const Phrases *phrases);

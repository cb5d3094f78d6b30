/*
 * chronology: a timeline as Markdown that a person reads: an entry an event, its sources under it, and what
 * has no date apart at the end. The report (report/) tells more; this is for a note or a diff.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/phrases.h"
#include "timeline/timeline.h"

/* Appends the kept events, worded by `phrases`, in the timeline's order. */
void chronology_format(GString *out, const Timeline *timeline, const Phrases *phrases);

/*
 * update: what a new run found is brought into a timeline that a person has worked on.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/timeline.h"

/* Adds to `kept` the events of `fresh` whose ids it doesn't have, and sorts it. Events that it has stay as
 * they are. Those of documents in `fresh` that are not told there any more stay too; each is a Note under
 * `path`. `fresh` is left without events. */
void update_timeline(Timeline *kept, Timeline *fresh, const char *path, Notes *notes);

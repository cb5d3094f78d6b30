/*
 * join: events that a person made parts of others, as one who reads the timeline sees them.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/timeline.h"

/* Gives to each event the sources and names of those that are part of it, and takes these out. Its own date
 * and headline stay; a date that doesn't agree with its own becomes a conflict. Parts of each other, in a
 * ring, stay as they are. */
void timeline_join(Timeline *timeline);

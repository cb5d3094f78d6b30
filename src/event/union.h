/*
 * union: two events that tell the same thing become one.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"

/* Adds to `event` what `other` tells: its sources, names, and its date where that is the more precise; with
 * `is_conflict`, its date as one that disagrees. Both must be of one list, which holds their
 * words; `other` keeps what it owns and is to be thrown away. */
void union_join(Event *event, const Event *other, bool is_conflict);

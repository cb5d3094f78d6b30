/*
 * verb: which words of a sentence are verbs, by vocabulary, suffix and neighbours.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/reading.h"

/* Fills the roles of a reading and its next_finite. Kinds, shapes, dates and stops must be there. */
void verb_find(Reading *reading);

/* Fills next_finite, from the roles. */
void verb_mark(Reading *reading);

/* The last token of the verb group that begins at `verb` ("had been told": "told"). */
guint verb_group_end(const Reading *reading, guint verb);

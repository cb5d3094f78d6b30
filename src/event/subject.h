/*
 * subject: who or what a segment's verb speaks of.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/statement.h"

/* The subject before a segment's verb: behind the last comma, without dates; empty where it has none of its
 * own.
 */
Range segment_subject(const Reading *reading, const Segment *segment);

/* Sets the subject and the body of the statement of the segment at `index`, which has a verb: its own
 * subject, or one that another clause lends; a plain pronoun gives way to the noun that its clause hangs on.
 */
void subject_find(const Reading *reading, const Segments *segments, guint index, Statement *statement);

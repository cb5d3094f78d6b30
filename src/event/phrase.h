/*
 * phrase: noun phrases, by the shapes of their words.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/reading.h"

/* Whether the tokens `first` to `verb` (exclusive) can be the subject of the verb at `verb`: at least one
 * word, no comma or verb in it. */
bool phrase_is_subject(const Reading *reading, guint first, guint verb);

/* Where the subject of the verb at `verb` begins, looking back no further than `from`; `verb` when there is
 * none. */
guint phrase_subject_start(const Reading *reading, guint verb, guint from);

/* Where the noun phrase that `at` is in begins (with its article or possessor) and ends, between `from` and
 * `to`. */
guint phrase_start(const Reading *reading, guint at, guint from);
guint phrase_end(const Reading *reading, guint at, guint to);

/*
 * name: runs of capitalised words in a reading.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/gazetteer.h"
#include "event/statement.h"

/* Where the run of capitalised words that begins at `at` ends, `end` at most: with initials, hyphens and "&".
 */
guint name_run_end(const Reading *reading, guint at, guint end);

/* … and where a person's name goes on behind such a run with a by-name: "Ludwig van Beethoven", "Ivan the
 * Terrible". The run's own end where it doesn't. */
guint name_person_end(const Reading *reading, Range run, guint end);

/* Where the name that ends before `end` begins, `from` at least: its first capitalised word, with titles.
 * `end` where none stands there. */
guint name_start(const Reading *reading, guint end, guint from);

/* The words among the tokens, those of the kinds among them, and their text, which the caller owns. */
guint name_words(const Reading *reading, Range tokens);
bool name_holds(const Reading *reading, Range tokens, guint64 kinds);
char *name_text(const Reading *reading, Range tokens);

/* What the gazetteer says of the tokens as a whole. */
guint name_known(const Reading *reading, const Gazetteer *gazetteer, Range tokens);

/* The first token of a given name with another word behind it; `tokens.end` where there is none. */
guint name_given(const Reading *reading, const Gazetteer *gazetteer, Range tokens);

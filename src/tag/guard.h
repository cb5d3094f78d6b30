/*
 * guard: what may and what may not stand next to a match.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/alphabet.h"

/* Whether the rule's own guards hold for a match of the tokens from `from` up to `end`. */
bool guards_hold(Alphabet *alphabet, const Rule *rule, const Sentence *sentence, guint from, guint end);

/* Whether the token `from` is glued to something that makes it a part of that: "a1990", "v2.1990", "$1990".
 */
bool guards_stuck_before(const Sentence *sentence, guint from);

/* The same where a match ends before the token `end`: "1990kg", "1990/3", "1990.5", "1990%". */
bool guards_stuck_behind(const Sentence *sentence, guint end);

/*
 * story: the date that the text tells of, as it moves from expression to expression.
 *
 * A partial or relative date leans on the date told last (`focus`), unless that only glanced away: "the
 * previous year", "a paper of 2005", "the lowest since 1881". Apart from it goes the main line: the dates
 * that lead their sentences and those that go forward. A date within a sentence that looks back holds for the
 * rest of its paragraph; the next one takes the main line up again, unless the text goes on from there.
 *
 *   On 28 March 1918 they marched. The council of 5 November 1917 had … ¶ They attacked on 15 July. → 1918
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "resolve/resolver.h"

/* What comes later may lean on what this tag was closed to, unless it is the time of writing, wider than a
 * year, or a glance. */
void story_move(Resolver *resolver, const Tag *tag, const Closing *closing);

/* Takes up the main line where the tag begins to tell in another paragraph. Before the tag is closed. */
void story_turn(Resolver *resolver, const Tag *tag);

/* Whether the tag leads its sentence, with at most one word before it: "In 1976", "During 1976". */
bool story_leads(const Tag *tag);

/* Whether the tag is the date of a day that heads an entry, as in a diary: "January 14. Gale all night." */
bool story_heads_entry(const Resolver *resolver, const Tag *tag);

/* Whether the tag is the first thing in its paragraph. */
bool story_begins_block(const Resolver *resolver, const Tag *tag);

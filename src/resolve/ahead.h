/*
 * ahead: which year the text tells next, so that a date off the line of the story is seen for what it is.
 *
 * A story told of 1964 that says "a paper of 2005 shows" and goes on with 1964 has not moved to 2005; one
 * told of December 1864 that says "on 1 April" and goes on with 9 April 1865 has moved on.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "resolve/resolver.h"

/* Looks through the tags at hand from the last to the first, once; ahead_clear frees what it found. */
void ahead_survey(Resolver *resolver);
void ahead_clear(Resolver *resolver);

/* The next tag behind the one being closed that tells its own year, with that year; NULL when there is none
 * near enough to belong to the same passage. */
const Tag *ahead_told(const Resolver *resolver, gint64 *year);

/* Whether the explicit date `tag`, of the year `year`, only glances away from a story told of `told`, which
 * the text then takes up again. */
bool ahead_is_aside(const Resolver *resolver, const Tag *tag, gint64 year, gint64 told);

/*
 * dateline: the date that a text gives itself: at its top, by its own words, or under its end.
 *
 *   OSLO, 3 March 2014 –      Posted on 3 March 2014 by Ada Orr      Minutes … Held on 3 March 2014 at …
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "resolve/resolver.h"

/* Finds it among the tags at hand, told to the day. False when there is none: also where another such day
 * comes after it further down, as in a log, or where the text tells that something happened later. `*reason`
 * is owned by the caller. */
bool dateline_find(const Resolver *resolver, Moment *dct, char **reason);

/* The same of a day told without its year, which is `year`; `*day` is where it is told. */
bool dateline_find_in(const Resolver *resolver, gint64 year, Moment *dct, Span *day);

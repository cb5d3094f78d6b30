/*
 * projective: trees without crossing arcs, which are all that the parser's steps can grow.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Whether no two arcs cross. heads[i] is that of word i, from 1 up to, but not including, `count`; 0 stands
 * before the sentence. */
bool projective_is(const guint16 *heads, guint count);

/* Hangs words higher, on the head of their head, until no arcs cross: the shortest crossing arc first (Nivre
 * & Nilsson 2005, "Pseudo-Projective Dependency Parsing"). Returns how many were moved. */
guint projective_lift(guint16 *heads, guint count);

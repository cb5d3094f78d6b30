/*
 * likeness: whether two events tell the same.
 *
 * They do where their dates agree (the same, or one within the other) and most of what the shorter one says,
 * with rare words counting double, is in the other; names or numbers of which they share none keep them
 * apart. Where the dates don't agree, it is a conflict if what happened can happen only once, or if the dates
 * lie so close that one is a slip; else it is another time.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/content.h"

typedef enum { LIKENESS_NONE, LIKENESS_CONFLICT, LIKENESS_SAME } Likeness;

/* `x` and `y` are the contents of the events `a` and `b`. */
Likeness likeness_of(const Event *a, const Event *b, const Content *x, const Content *y);

/* Whether two events may tell the same at all, by the traces of their contents: a look that mostly says no,
 * and never where likeness_of would say yes. */
bool likeness_is_possible(guint64 trace, guint64 other);

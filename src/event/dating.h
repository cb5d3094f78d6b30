/*
 * dating: when an event was, by its expression and the preposition before it.
 *
 * "in 1994" is the year; "by 1994", "until 1994" leave the start open, "since 1994", "after 1994" the end.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/wording.h"
#include "event/event.h"
#include "event/statement.h"

/* Sets the event's moment, date, display and value. `partner` is the expression that ends the range which
 * `expression` begins, or `expression` itself; `date` holds the tokens of both, and is empty
 * where the word before them is not to be heeded. */
void dating_set(Events *events, Event *event, const Reading *reading, Range date,
                const Expression *expression, const Expression *partner, const Wording *wording);

/*
 * part: what was joined is parted again where a person says so.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/wording.h"
#include "event/event.h"

/* Makes each telling that an event's `apart` names an event of its own again, with its own sources, date and
 * headline, and names each of the two in the other's `apart`, so that event_merge leaves them so. The event
 * keeps what a person wrote in it; its id and, where they were that telling's, date and headline become those
 * of a telling that is left. A telling's date is as wide as its EDTF. New events come at the end of the list.
 * `wording` makes their displays. */
void event_part(Events *events, const Wording *wording);

/* Whether either event names the other, or a telling of it, in its `apart`. */
bool event_is_apart(const Event *a, const Event *b);

/*
 * mention: all words of a sentence that only say when.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/statement.h"

/* The words that go when the date in the tokens of `date` goes: with the preposition and article before it
 * ("on the night of"), and with other dates that it is listed with ("on 9 and 23 January"). Within `limit`.
 */
Range mention_find(const Reading *reading, Range date, Range limit);

/* Whether two dates stand side by side, as "Friday, 3 May" or "at noon on 3 May" do: then they are one. */
bool mention_is_one(const Reading *reading, Range first, Range second);

/* Whether words before and between two dates make them the ends of a range: "from … to", "between … and". */
bool mention_is_range(const Reading *reading, Range first, Range second);

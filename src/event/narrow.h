/*
 * narrow: the part of a clause that its date is for, where that is not the whole.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/statement.h"

/* Narrows the clause of `segment` to a noun phrase ("Israel's 1994 treaty with Jordan"), a comparison ("up
 * from $3 million in 1989"), a participle ("the mission founded in 2001") or an infinitive ("to sell it by
 * 1999") that holds the date, takes off whose word it is ("according to"), and leaves it as it is where the
 * date is that of the whole. False where nothing has the date: "lower than a year ago". */
bool narrow_statement(const Reading *reading, const Segment *segment, Range date, Statement *statement);

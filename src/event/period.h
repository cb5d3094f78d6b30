/*
 * period: "the quarter ended 30 September": a stretch of time told by its length and its last or first day.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"
#include "event/reading.h"

/* Makes `period` the one expression of both, "1989-07-01/1989-09-30", where the words between `unit` (with
 * the index `unit_index`) and `date` join them and the unit's length is known in days, weeks, months or
 * years; false, `period` untouched, elsewhere. Its value is kept in `events`. */
bool period_join(Events *events, const Reading *reading, const Expression *unit, guint unit_index,
                 const Expression *date, Expression *period);

/*
 * share: the part of a clause that is left to its date where others have dates of their own.
 *
 *   The probe flew past Mars in 2007 and past two moons in 2008.
 *   |        first part            |     |    second part      |  "The probe flew" is lent to it
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/statement.h"

/* Where parts of the clause behind its verb are joined by "and" or a comma and each has its own date, narrows
 * the statement to the part with `date`; true where it did. */
bool share_out(const Reading *reading, Range date, Statement *statement);

/* Takes what stands behind a comma or a relative word off the statement's end where another date is there:
 * "The club moved in 1931, [two years after its founding in 1929]". */
void share_cut(const Reading *reading, Range date, Statement *statement);

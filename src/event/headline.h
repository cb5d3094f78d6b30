/*
 * headline: a statement in at most HEADLINE_MAX code points that says who did what.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/naming.h"

/* The headline of a statement whose date lies in the tokens of `date`; NULL where nothing that can be read
 * alone is left. The caller owns it. */
char *headline_make(const Reading *reading, const Statement *statement, Range date, const Names *names);

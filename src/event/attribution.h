/*
 * attribution: who said so, between or behind the words that were said.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/reading.h"

/* Whether what stands behind the comma before `from` says who said it: ", he said", ", said Ms Holm", or any
 * subject and verb between commas: ", the writer held,". */
bool attribution_follows(const Reading *reading, guint from);

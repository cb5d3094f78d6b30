/*
 * reason: why an undated event has no date, and between which others it lies.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "report/content.h"

/* The id of each Entry's event to the entry's number; it borrows the ids. The caller owns it. */
GHashTable *number_events(const GArray *entries);

/* A sentence or two: why the event has no date and, where the text tells it, the number of the entry that it
 * came after or before. The caller owns it. */
char *content_reason(const Content *content, const Event *event);

/* SPDX-License-Identifier: MIT */
#include "event/extract.h"

void
event_merge(Events *events)
{
    (void) events;
}

/*
 * markwhen: a timeline as Markwhen text, https://docs.markwhen.com/syntax/.
 *
 * A head with the title, then an entry an event: its EDTF date or two of them, a colon, the headline, its
 * group as a tag; under it the sources as a list. A date that says more than those numbers (c. 1901, before
 * May 1961) stands in brackets before the headline.
 *
 *   1847-03-03: The bridge is opened by the mayor #Estuary
 *   - “The bridge was opened on 3 March 1847.” — bridge.txt, line 1
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/phrases.h"
#include "timeline/timeline.h"

/* As `write` of StoreFormat: Markwhen has no place for events without a date, nor for years that haven't four
 * digits. */
guint markwhen_format(GString *out, const Timeline *timeline, const Phrases *phrases);

/*
 * schemaorg: a timeline as schema.org Events in JSON-LD, https://schema.org/Event.
 *
 * One object with `@graph`. An Event has `@id`, `name` (the headline), `startDate` and `endDate` as far as
 * they were told (1948, 1948-03; years BC and those of more than four digits as ISO 8601 extends them),
 * `description` (the date in words), `about` (people and organisations), `location` (places) and `subjectOf`:
 * a Quotation for each source, with the document that it is part of. A planned event has `eventStatus`
 * EventScheduled.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/phrases.h"
#include "timeline/timeline.h"

/* As `write` of StoreFormat: an event that is denied is none, and has no place. */
guint schemaorg_format(GString *out, const Timeline *timeline, const Phrases *phrases);

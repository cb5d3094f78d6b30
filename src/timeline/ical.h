/*
 * ical: a timeline as iCalendar (RFC 5545), by libical; built where that is.
 *
 * A VEVENT an event, all day long from DTSTART to before DTEND, as wide as it was told ("1948" is a year
 * wide), or at its hour, in whatever zone the reader is (a floating time). SUMMARY is the headline, after the
 * date in words where the days alone would say too much (c. 1901, before May 1961); DESCRIPTION the date and
 * the sources; CATEGORIES its group; STATUS is TENTATIVE for what was planned and CANCELLED for what is
 * denied; X-FASTI-EDTF the date. DTSTAMP is 1970, so that the same timeline gives the same bytes.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/phrases.h"
#include "timeline/timeline.h"

/* As `write` of StoreFormat: iCalendar has no place for events without a date, nor for years that haven't
 * four digits. */
guint ical_format(GString *out, const Timeline *timeline, const Phrases *phrases);

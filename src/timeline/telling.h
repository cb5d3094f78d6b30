/*
 * telling: what the formats that other programs read say of an event: its words, where it is told, and its
 * time in numbers.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/phrases.h"
#include "timeline/timeline.h"

#include <jansson.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

/* The headline, with "(planned)" or "(denied)" behind it where the event is that. The caller owns it. */
char *telling_headline(const Event *event, const Phrases *phrases);

/* `“He sailed.” — a.txt, page 3, line 12`. The caller owns it. */
char *telling_citation(const Source *source, const Phrases *phrases);

/* A source's quotation, document and, where it gives another date, that: one line. The caller owns it. */
char *telling_evidence(const Event *event, guint source, const Phrases *phrases);

/* The sources' evidence, a line each. The caller owns it. */
char *telling_text(const Event *event, const Phrases *phrases);

/* Whether the date needs its own words beside its numbers: it is about, before, after or within what they
 * name, or one of several. */
bool telling_is_vague(const Event *event);

/* The end of a dated event's time in numbers, as far as it is told: year as astronomers count (44 BC is -43),
 * then month, day, hour and minute; -1 where nothing is told. */
typedef struct {
    gint64 year;
    int month, day, hour, minute, second;
} Parts;

Parts telling_parts(const Event *event, bool is_last);

/* Whether both ends are told in the same unit, which is the event's whole time. */
bool telling_is_one(const Event *event);

/* A name for a thing in the web's formats: urn:uuid: and a UUID of version 8 (RFC 9562), drawn from the id
 * and a number. The caller owns it. */
char *telling_urn(const char *id, guint number);

/* The kept events that a format has a place for, in the timeline's order, pointers into it; how many kept
 * ones it has none for goes to `left_out`. The caller owns the array alone. */
GPtrArray *telling_choose(const Timeline *timeline, bool (*is_sayable)(const Event *event), guint *left_out);

/* Appends a JSON document, indented, and a line end; takes `root`. */
void telling_json(GString *out, json_t *root);

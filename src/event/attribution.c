/* SPDX-License-Identifier: MIT */
#include "event/attribution.h"

#include "event/phrase.h"
#include "event/verb.h"

enum { SUBJECT_TOKENS_MAX = 8 };

bool
attribution_follows(const Reading *reading, guint from)
{
    guint verb = from < reading->count ? reading->next_finite[from] : reading->count;
    bool is_clause = verb < reading->count && verb < reading->next_stop[from] &&
                     verb <= from + SUBJECT_TOKENS_MAX &&
                     (verb == from || phrase_is_subject(reading, from, verb));
    if (!is_clause)
        return false;
    int behind = (int) verb_group_end(reading, verb) + 1;
    bool is_between = verb > from && reading_is_mark(reading, behind, ',') &&
                      reading_is(reading, behind + 1, KIND_DATE_PREPOSITION);
    return is_between || reading_is(reading, (int) verb, KIND_SAYING);
}

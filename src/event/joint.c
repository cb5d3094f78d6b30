/* SPDX-License-Identifier: MIT */
#include "event/joint.h"

#include "event/attribution.h"
#include "event/phrase.h"

/* Whether the current segment has a date in front of `end`. */
static bool
is_dated(const Cutter *cutter, guint end)
{
    for (guint at = cutter->current->first; at < end; at++)
        if (reading_has(cutter->reading, (int) at, SHAPE_MOMENT))
            return true;
    return false;
}

/* Whether the token is a finite verb, and no participle of a noun before it: "the firm, founded in 1920". */
static bool
is_verb(const Reading *reading, guint at)
{
    bool may_describe =
        (reading_has(reading, (int) at, SHAPE_ED) ||
         (reading_is(reading, (int) at, KIND_PAST) && reading_is(reading, (int) at, KIND_BARE))) &&
        !reading_is(reading, (int) at, KIND_INTRANSITIVE);
    return reading->roles[at] == ROLE_FINITE &&
           !(may_describe &&
             (reading->dates[at + 1] >= 0 || reading_is(reading, (int) at + 1, KIND_PREPOSITION)));
}

/* "built in 1901 and widened in 1934": one participle is joined to another that has a date. */
static bool
cut_participle(const Cutter *cutter, guint at, Cut *cut)
{
    const Reading *reading = cutter->reading;
    const Segment *current = cutter->current;
    int next = reading_after(reading, at);
    if (current->kind != SEGMENT_PARTICIPLE || !cutter_has_verb(cutter) || next < 0 ||
        reading->roles[next] != ROLE_PARTICIPLE || !is_dated(cutter, at))
        return false;
    *cut = (Cut){at, (guint) next, SEGMENT_PARTICIPLE, current->parent};
    return true;
}

/* "and", "but" …: a verb that shares the subject, or a clause of its own. */
bool
joint_cut_coordinate(const Cutter *cutter, guint at, Cut *cut)
{
    const Reading *reading = cutter->reading;
    if (!(reading->kinds[at] & KIND_COORDINATOR))
        return false;
    if (cut_participle(cutter, at, cut))
        return true;
    if (!cutter_has_verb(cutter) || !cutter_verb_follows(reading, at + 1))
        return false;
    guint verb = reading->next_finite[at + 1];
    int parent = cutter_index_of(cutter, cutter->current);
    if (reading_after(reading, at) == (int) verb) {
        *cut = (Cut){at, at + 1, SEGMENT_COORDINATE, parent};
        return true;
    }
    bool is_loose = (at > 0 && reading->tokens[at - 1].mark == ',') ||
                    reading_is(reading, reading_after(reading, at), KIND_PRONOUN | KIND_DETERMINER);
    if (!is_loose || !phrase_is_subject(reading, at + 1, verb))
        return false;
    *cut = (Cut){at, at + 1, SEGMENT_MAIN, parent};
    return true;
}

/* Whether the clause that an attribution interrupted goes on: "It was built, he held, in 1901". */
static bool
goes_on(const Cutter *cutter, guint next)
{
    const Segment *current = cutter->current;
    return current->kind == SEGMENT_ATTRIBUTION && cutter_has_verb(cutter) && current->parent >= 0 &&
           reading_is(cutter->reading, (int) next, KIND_DATE_PREPOSITION | KIND_PREPOSITION) &&
           !cutter_verb_follows(cutter->reading, next);
}

bool
joint_cut_comma(const Cutter *cutter, guint at, Cut *cut)
{
    const Reading *reading = cutter->reading;
    const Segment *current = cutter->current;
    if (reading->tokens[at].mark != ',' || reading->dates[at] >= 0 || at + 1 >= reading->count ||
        (reading->shapes[at] & SHAPE_LISTS))
        return false;
    bool is_gerund = current->kind == SEGMENT_SUBORDINATE && !cutter_has_verb(cutter) &&
                     reading->roles[current->first + 1] == ROLE_GERUND && current->first + 1u < at;
    bool closes = (is_gerund && is_dated(cutter, at)) ||
                  (cutter_has_verb(cutter) &&
                   ((current->kind == SEGMENT_RELATIVE && current->after_comma) || cutter->opened ||
                    (current->kind == SEGMENT_SUBORDINATE && current->after_comma) ||
                    current->kind == SEGMENT_PARTICIPLE));
    if (closes || goes_on(cutter, at + 1)) {
        *cut = cutter_resume(cutter, at, at + 1);
        return true;
    }
    if (!cutter_has_verb(cutter) && current->kind != SEGMENT_MAIN && current->kind != SEGMENT_RESUMED)
        return false;
    if (cutter_has_verb(cutter) && attribution_follows(reading, at + 1)) {
        *cut = (Cut){at, at + 1, SEGMENT_ATTRIBUTION, cutter_index_of(cutter, cutter->current)};
        return true;
    }
    guint next = at + 1;
    bool is_listed = (reading->shapes[next] & SHAPE_SHARES) || is_verb(reading, next);
    if (cutter_has_verb(cutter) && is_listed) {
        *cut = (Cut){at, next, SEGMENT_COORDINATE, cutter_index_of(cutter, cutter->current)};
        return true; /* "was built in 1901, sold in 1934 and …", "opened in 1901, was closed" */
    }
    bool is_participle = reading->roles[next] == ROLE_PARTICIPLE && !reading_is(reading, (int) next, KIND_BE);
    if (is_participle && current->first < at) {
        *cut = (Cut){at, next, SEGMENT_PARTICIPLE, cutter_index_of(cutter, cutter->current)};
        return true;
    }
    if (cutter_has_verb(cutter) && reading_is(reading, (int) next, KIND_PRONOUN) &&
        reading->next_finite[next] == next + 1) {
        *cut = (Cut){at, next, SEGMENT_MAIN, cutter_index_of(cutter, cutter->current)};
        return true;
    }
    return false;
}

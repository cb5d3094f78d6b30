/* SPDX-License-Identifier: MIT */
#include "event/segment.h"

#include "event/joint.h"
#include "event/phrase.h"
#include "event/verb.h"

/* Whether the dash leads from one date to another: "(9 May 1870, Prague – 2 August 1931, Vienna)". */
static bool
joins_dates(const Cutter *cutter, guint dash, guint next)
{
    const Reading *reading = cutter->reading;
    if (reading_is_dated(reading, (int) dash - 1) && reading_is_dated(reading, (int) next))
        return true;
    bool is_dated = false;
    for (guint at = cutter->current->first; at < dash; at++)
        is_dated |= reading->dates[at] >= 0;
    return cutter->current->kind == SEGMENT_ASIDE && is_dated && reading_is_dated(reading, (int) next);
}

static bool
cut_hard(const Cutter *cutter, guint at, Cut *cut)
{
    const Reading *reading = cutter->reading;
    gunichar mark = reading->tokens[at].mark;
    bool is_dash = (reading->shapes[at] & SHAPE_DASH) != 0;
    bool is_colon =
        mark == ':' && (at + 1 >= reading->count || !(reading->tokens[at + 1].flags & TOKEN_GLUED));
    if (!is_dash && !is_colon && mark != ';')
        return false;
    guint first = at + 1;
    while (first < reading->count && (reading->shapes[first] & SHAPE_DASH))
        first++;
    if (is_dash && joins_dates(cutter, at, first))
        return false;
    int parent = is_dash ? cutter_index_of(cutter, cutter->current) : -1;
    if (is_dash && cutter->current->kind == SEGMENT_ASIDE)
        *cut = cutter_resume(cutter, at, first);
    else
        *cut = (Cut){at, first, is_dash && cutter_verb_follows(reading, first) ? SEGMENT_MAIN : SEGMENT_ASIDE,
                     parent};
    if (!is_dash)
        cut->kind = SEGMENT_MAIN;
    return true;
}

/* Whether the brackets that open at the token hold a verb or a date: others, "(SSA)", part nothing. */
static bool
tells_in_brackets(const Reading *reading, guint open)
{
    for (guint at = open + 1; at < reading->count && reading->tokens[at].mark != ')'; at++)
        if (reading->dates[at] >= 0 || reading->roles[at] == ROLE_FINITE ||
            reading->roles[at] == ROLE_PARTICIPLE)
            return true;
    return false;
}

static bool
cut_bracket(const Cutter *cutter, guint at, Cut *cut)
{
    const Reading *reading = cutter->reading;
    gunichar mark = reading->tokens[at].mark;
    if (mark == '(' && !tells_in_brackets(reading, at))
        return false;
    if (mark == '(')
        *cut = (Cut){at, at + 1, SEGMENT_ASIDE, cutter_index_of(cutter, cutter->current)};
    else if (mark == ')' && cutter->current->kind == SEGMENT_ASIDE)
        *cut = cutter_resume(cutter, at, at + 1);
    else
        return false;
    return true;
}

/* The end of a quotation, where who said it follows; its beginning, where it is a whole clause. */
static bool
cut_quote(const Cutter *cutter, guint at, Cut *cut)
{
    const Reading *reading = cutter->reading;
    int parent = cutter_index_of(cutter, cutter->current);
    if (reading->shapes[at] & SHAPE_CLOSE_QUOTE) {
        if (!(reading->shapes[at] & SHAPE_STOP) || !cutter_has_verb(cutter) ||
            !cutter_verb_follows(reading, at + 1) || reading_is(reading, (int) at + 1, KIND_COORDINATOR))
            return false;
        *cut = (Cut){at, at + 1, SEGMENT_ATTRIBUTION, parent};
        return true;
    }
    bool opens =
        (reading->shapes[at] & SHAPE_OPEN_QUOTE) && at > cutter->current->first && cutter_has_verb(cutter);
    guint before = at > 0 && reading->tokens[at - 1].mark == ',' ? at - 2 : at - 1;
    bool is_said = opens && at > 1 &&
                   (reading->tokens[at - 1].mark == ',' || reading_is(reading, (int) before, KIND_SAYING));
    if (!is_said || !cutter_verb_follows(reading, at + 1))
        return false;
    *cut = (Cut){at, at, SEGMENT_COMPLEMENT, parent};
    return true;
}

/* "when", "after" …: a clause where a verb follows, else the start of a phrase. */
static bool
cut_subordinate(const Cutter *cutter, guint at, Cut *cut)
{
    const Reading *reading = cutter->reading;
    if (!(reading->kinds[at] & KIND_SUBORDINATOR) || reading->dates[at] >= 0)
        return false;
    guint next = at + 1;
    bool is_gerund = next < reading->count && (reading->roles[next] == ROLE_GERUND);
    bool is_dated = next < reading->count && reading->dates[next] >= 0;
    if ((reading->kinds[at] & KIND_BOTH) && (is_dated || !(cutter_verb_follows(reading, next) || is_gerund)))
        return false;
    if (reading_acts(reading, (int) at, FUNCTION_AS) && !is_gerund) {
        guint verb = reading->next_finite[next];
        if (verb > next + 4 || !phrase_is_subject(reading, next, verb))
            return false;
    } else if (!is_gerund && !cutter_verb_follows(reading, next)) {
        return false;
    } else if ((reading->kinds[at] & KIND_BOTH) && !is_gerund &&
               !phrase_is_subject(reading, next, reading->next_finite[next])) {
        return false;
    }
    *cut = (Cut){at, at, SEGMENT_SUBORDINATE, cutter_index_of(cutter, cutter->current)};
    return true;
}

/* "which", "who" …, with the preposition before it; "that" before a verb or behind a verb of saying. */
static bool
cut_relative(const Cutter *cutter, guint at, Cut *cut)
{
    const Reading *reading = cutter->reading;
    if (reading->dates[at] >= 0 || at == cutter->current->first)
        return false;
    if ((reading->shapes[at] & SHAPE_REPORTS) && cutter_has_verb(cutter)) {
        *cut = (Cut){at, at, SEGMENT_COMPLEMENT, cutter_index_of(cutter, cutter->current)};
        return true;
    }
    if (!cutter_verb_follows(reading, at + 1))
        return false;
    bool is_that = reading_acts(reading, (int) at, FUNCTION_THAT);
    if (!is_that && !(reading->kinds[at] & KIND_RELATIVE))
        return false;
    int parent = cutter_index_of(cutter, cutter->current);
    *cut = (Cut){at, at, SEGMENT_RELATIVE, parent};
    if (!is_that) {
        if (reading_is(reading, (int) at - 1, KIND_PREPOSITION) && at - 1 > cutter->current->first)
            cut->at = cut->first = at - 1;
        return true;
    }
    bool is_subject =
        reading->roles[at + 1] == ROLE_FINITE || reading_after(reading, at) == reading->next_finite[at];
    if (is_subject && !reading_is(reading, (int) at - 1, KIND_SAYING))
        return true;
    cut->kind = SEGMENT_COMPLEMENT;
    return phrase_is_subject(reading, at + 1, reading->next_finite[at + 1]) &&
           !reading_is(reading, (int) at - 1, KIND_PREPOSITION);
}

/* Where a clause begins whose subject begins at `subject`: with a phrase between commas before it, as in "…,
 * after the talks in April, the envoys left". */
static guint
with_lead_in(const Reading *reading, guint subject, guint verb)
{
    if (subject == 0 || !reading_is_mark(reading, (int) subject - 1, ','))
        return subject;
    for (guint at = subject - 1; at-- > verb + 1;) {
        if (reading->tokens[at].mark == ',' && reading->dates[at] < 0)
            return reading_is(reading, (int) at + 1, KIND_PREPOSITION) || reading->dates[at + 1] >= 0
                       ? at + 1
                       : subject;
    }
    return subject;
}

/* A second finite verb with nothing before it that parts clauses: the main clause goes on behind a relative
 * one, or a clause follows a verb of saying without "that". */
static bool
cut_verb(const Cutter *cutter, guint at, Cut *cut)
{
    const Reading *reading = cutter->reading;
    const Segment *current = cutter->current;
    if (reading->roles[at] != ROLE_FINITE || !cutter_has_verb(cutter) || at == current->verb)
        return false;
    if (current->kind == SEGMENT_RELATIVE && !current->after_comma && current->parent >= 0) {
        *cut = (Cut){at, at, SEGMENT_RESUMED, current->parent};
        return true;
    }
    guint subject = phrase_subject_start(reading, at, verb_group_end(reading, current->verb) + 1);
    if (subject >= at)
        return false;
    subject = with_lead_in(reading, subject, current->verb);
    bool is_said = reading_is(reading, (int) verb_group_end(reading, current->verb), KIND_SAYING) ||
                   reading_is(reading, (int) current->verb, KIND_SAYING);
    *cut = (Cut){subject, subject, is_said ? SEGMENT_COMPLEMENT : SEGMENT_MAIN,
                 cutter_index_of(cutter, current)};
    return true;
}

static bool (*const cutters[])(const Cutter *cutter, guint at, Cut *cut) = {
    cut_hard,     cut_bracket,          cut_quote,       cut_subordinate,
    cut_relative, joint_cut_coordinate, joint_cut_comma, cut_verb,
};

/* Begins a segment; the first verb in it is found when it is met. */
static void
begin(Cutter *cutter, const Cut *cut)
{
    const Reading *reading = cutter->reading;
    Segments *segments = cutter->segments;
    Segment *segment = &segments->items[segments->count++];
    bool is_first =
        segments->count == 1 || segments->items[cut->parent >= 0 ? cut->parent : 0].verb == NO_TOKEN;
    *segment = (Segment){
        .first = (guint16) cut->first,
        .end = (guint16) cut->first,
        .verb = NO_TOKEN,
        .parent = (gint16) cut->parent,
        .kind = (guint8) cut->kind,
        .is_quoted = cut->first < reading->count && reading_has(reading, (int) cut->first, SHAPE_QUOTED),
        .after_comma = cut->at > 0 && reading->tokens[cut->at - 1].mark == ',',
    };
    if (cut->at < reading->count && reading->tokens[cut->at].mark == ',')
        segment->after_comma = true;
    cutter->current = segment;
    cutter->opened = is_first && cut->kind == SEGMENT_SUBORDINATE;
}

/* Ends the current segment before `at`, leaving off commas and conjunctions. */
static void
finish(Cutter *cutter, guint at)
{
    const Reading *reading = cutter->reading;
    Segment *current = cutter->current;
    while (at > current->first &&
           (reading->tokens[at - 1].mark == ',' || reading_is(reading, (int) at - 1, KIND_COORDINATOR)))
        at--;
    current->end = (guint16) at;
}

static bool
seek_cut(const Cutter *cutter, guint at, Cut *cut)
{
    for (guint i = 0; i < G_N_ELEMENTS(cutters); i++)
        if (cutters[i](cutter, at, cut))
            return true;
    return false;
}

/* "Founded in 1901, the club …": the sentence begins with a participle. */
static void
open_participle(Cutter *cutter)
{
    const Reading *reading = cutter->reading;
    guint first = cutter->current->first;
    if (first < reading->count && reading->roles[first] == ROLE_PARTICIPLE &&
        cutter->current->kind != SEGMENT_PARTICIPLE) {
        cutter->current->kind = SEGMENT_PARTICIPLE;
        cutter->current->parent = -1;
    }
}

void
segments_find(const Reading *reading, Segments *segments)
{
    Cutter cutter = {.reading = reading, .segments = segments};
    segments->count = 0;
    begin(&cutter, &(Cut){0, 0, SEGMENT_MAIN, -1});
    open_participle(&cutter);
    for (guint at = 0; at < reading->count; at++) {
        Cut cut;
        if (at >= cutter.current->first && at > 0 && segments->count < SEGMENTS_MAX &&
            seek_cut(&cutter, at, &cut)) {
            finish(&cutter, cut.at);
            begin(&cutter, &cut);
        } else if (at == 0 && segments->count == 1 && (reading->kinds[0] & KIND_SUBORDINATOR) &&
                   seek_cut(&cutter, 0, &cut)) {
            cutter.current->kind = SEGMENT_SUBORDINATE;
            cutter.opened = true;
        }
        Segment *current = cutter.current;
        bool is_verb = reading->roles[at] == ROLE_FINITE ||
                       (current->kind == SEGMENT_PARTICIPLE && reading->roles[at] == ROLE_PARTICIPLE);
        if (is_verb && current->verb == NO_TOKEN && at >= current->first)
            current->verb = (guint16) at;
    }
    finish(&cutter, reading->count);
}

guint
segments_at(const Segments *segments, guint token)
{
    guint index = 0;
    while (index + 1 < segments->count && segments->items[index + 1].first <= token)
        index++;
    return index;
}

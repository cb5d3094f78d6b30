/* SPDX-License-Identifier: MIT */
#include "event/statement.h"

#include "event/narrow.h"
#include "event/share.h"
#include "event/subject.h"
#include "event/verb.h"

static Range
range_of(const Segment *segment)
{
    return (Range){segment->first, segment->end};
}

static const Segment *
parent_of(const Segments *segments, const Segment *segment)
{
    return segment->parent >= 0 ? &segments->items[segment->parent] : NULL;
}

/* What a verb of saying reports: the segments behind it that hang on it, or the one before an attribution. */
static Range
find_said(const Reading *reading, const Segments *segments, guint index)
{
    const Segment *segment = &segments->items[index];
    if (segment->kind == SEGMENT_ATTRIBUTION && segment->parent >= 0)
        return range_of(&segments->items[segment->parent]);
    guint last = verb_group_end(reading, segment->verb);
    bool is_saying =
        reading_is(reading, (int) last, KIND_SAYING) || reading_is(reading, (int) segment->verb, KIND_SAYING);
    if (index + 1 >= segments->count || segments->items[index + 1].parent != (int) index)
        return (Range){0, 0};
    const Segment *next = &segments->items[index + 1];
    bool follows = next->kind == SEGMENT_COMPLEMENT || (is_saying && next->kind == SEGMENT_RELATIVE);
    if (!follows)
        return (Range){0, 0};
    Range said = range_of(next);
    for (guint i = index + 2; i < segments->count; i++) {
        const Segment *more = &segments->items[i];
        if (more->parent < (int) index + 1 || more->kind == SEGMENT_ATTRIBUTION)
            break;
        said.end = more->end;
    }
    return said;
}

static bool
has_date(const Reading *reading, const Segment *segment)
{
    for (guint at = segment->first; at < segment->end; at++)
        if (reading->dates[at] >= 0)
            return true;
    return false;
}

static bool
begins_with_when(const Reading *reading, const Segment *segment)
{
    return segment->kind == SEGMENT_SUBORDINATE && reading_acts(reading, segment->first, FUNCTION_WHEN);
}

/* Whether the segment goes on telling what happened then: "and it was sold", "when the roof fell". */
static bool
shares_date(const Reading *reading, const Segment *segment, Range date, bool is_lead_in)
{
    if (reading_is(reading, (int) date.first - 1, KIND_LAST | KIND_FIRST))
        return false; /* "he stayed until 1934, when it burned" */
    bool is_its_own = segment->first <= date.first && date.first < segment->end;
    if (segment->verb == NO_TOKEN || segment->is_quoted || (has_date(reading, segment) && !is_its_own))
        return false;
    if (begins_with_when(reading, segment))
        return true;
    bool is_added = reading_acts(reading, (int) segment->first - 1, FUNCTION_AND | FUNCTION_THEN);
    return is_lead_in && is_added && (segment->kind == SEGMENT_COORDINATE || segment->kind == SEGMENT_MAIN);
}

/* Widens the statement to the clauses behind it that its date is for, too. A date at the head of the sentence
 * is that of all verbs joined by "and". Gives the last segment that it holds. */
static guint
widen(const Reading *reading, const Segments *segments, guint index, Range date, Statement *statement)
{
    bool is_lead_in = date.first < statement->verb;
    for (guint i = index + 1; i < segments->count; i++) {
        const Segment *segment = &segments->items[i];
        if (!shares_date(reading, segment, date, is_lead_in))
            return i - 1;
        statement->range.end = statement->body.end = segment->end;
    }
    return segments->count - 1;
}

/* "It did not open until 1946": then it did. */
static bool
is_not_until(const Reading *reading, Range date)
{
    int before = (int) date.first - 1;
    while (before > 0 && reading_is(reading, before, KIND_DETERMINER | KIND_ADVERB))
        before--;
    return reading_acts(reading, before, FUNCTION_UNTIL);
}

static bool
is_plan(const Reading *reading, guint at, Range date)
{
    guint64 kinds = reading->kinds[at];
    int to = reading_after(reading, at);
    bool before_to = reading_has(reading, to, SHAPE_TO) && (guint) to < date.first;
    if ((kinds & KIND_MODAL && kinds & KIND_FUTURE) || (kinds & KIND_BE && before_to))
        return true;
    bool is_awaited = at + 2 == date.first && reading_is(reading, (int) at + 1, KIND_DATE_PREPOSITION) &&
                      reading_is(reading, (int) at - 1, KIND_BE); /* "is expected in May" */
    return (kinds & KIND_PLAN) && (!(kinds & KIND_PLAN_TO) || before_to || is_awaited);
}

static void
judge(const Reading *reading, Range date, Statement *statement)
{
    if (statement->verb == NO_TOKEN)
        return;
    guint last = verb_group_end(reading, statement->verb);
    for (guint at = statement->verb; at <= last && at < reading->count; at++) {
        statement->is_planned |= is_plan(reading, at, date) || reading_acts(reading, (int) at, FUNCTION_WILL);
        bool is_only = reading_acts(reading, (int) at + 1, FUNCTION_ONLY);
        bool is_before_date = at < date.first || date.end <= statement->verb;
        if (((reading->kinds[at] & KIND_NEGATION && !is_only) ||
             (reading->kinds[at] & KIND_CONTRACTED && reading_acts(reading, (int) at + 2, FUNCTION_NOT))) &&
            is_before_date)
            statement->is_denied = true;
    }
    for (guint at = last + 1; at < reading->count && reading_is(reading, (int) at, KIND_ADVERB); at++)
        if (reading_is(reading, (int) at, KIND_NEGATION) &&
            !reading_acts(reading, (int) at + 1, FUNCTION_ONLY))
            statement->is_denied = true;
    if (statement->is_denied && is_not_until(reading, date)) {
        statement->is_denied = false;
        statement->is_until = true;
    }
    if (last + 1 < reading->count && is_plan(reading, last + 1, date) &&
        reading->roles[last + 1] == ROLE_NONE)
        statement->is_planned = true; /* "is due to", "was set for" */
}

/* The segment that speaks for one without a verb: its host, or its own continuation. */
static guint
find_host(const Segments *segments, guint index)
{
    for (guint i = index + 1; i < segments->count; i++)
        if (segments->items[i].parent == (int) index && segments->items[i].verb != NO_TOKEN &&
            segments->items[i].kind == SEGMENT_RESUMED)
            return i;
    if (index + 1 < segments->count && segments->items[index].kind == SEGMENT_SUBORDINATE &&
        segments->items[index].parent < 0 && segments->items[index + 1].verb != NO_TOKEN)
        return index + 1; /* "After leaving school in 1946, he …" */
    guint at = index;
    for (guint steps = 0; steps < (guint) SEGMENTS_MAX && segments->items[at].parent >= 0; steps++) {
        at = (guint) segments->items[at].parent;
        if (segments->items[at].verb != NO_TOKEN)
            return at;
    }
    return index;
}

/* "He returned when the war ended in 1945": both happened then, and the statement begins with the first. */
static guint
find_beginning(const Reading *reading, const Segments *segments, guint index)
{
    const Segment *segment = &segments->items[index];
    bool trails = begins_with_when(reading, segment) && index > 0 && segment->parent == (int) index - 1 &&
                  segment[-1].kind != SEGMENT_RELATIVE && segment[-1].kind != SEGMENT_PARTICIPLE;
    if (!trails || has_date(reading, segment - 1) || segment[-1].verb == NO_TOKEN || segment[-1].is_quoted)
        return index;
    return index - 1;
}

/* Whether the segment is the main clause behind "When X happened, …", which has the same date. */
static bool
opens_with_when(const Reading *reading, const Segments *segments, guint index, Range date)
{
    const Segment *opening = &segments->items[0];
    bool is_main = index == 1 && segments->count > 1 && segments->items[1].kind == SEGMENT_MAIN &&
                   segments->items[1].verb != NO_TOKEN;
    return is_main && begins_with_when(reading, opening) && opening->verb != NO_TOKEN &&
           date.first < opening->end && !has_date(reading, &segments->items[1]);
}

/* Lets the statement begin with the clause that opens the sentence. */
static void
open(const Segment *opening, Statement *statement)
{
    statement->is_opened = true;
    statement->range.first = opening->first;
    statement->body.first = opening->first;
}

/* Where the statement of a segment starts: with its subject, where only an aside parts the two. */
static guint
find_start(const Reading *reading, const Segments *segments, const Segment *segment)
{
    const Segment *host = parent_of(segments, segment);
    const Segment *before = segment - 1;
    bool is_near = segment->kind == SEGMENT_RESUMED && host && host == segment - 2 &&
                   host->verb == NO_TOKEN && before->verb == NO_TOKEN && before->kind == SEGMENT_ASIDE;
    return is_near && !has_date(reading, before) ? host->first : segment->first;
}

/* The segment behind one that holds nothing but its date: "1901: the mill burned", "In 1997, when …". */
static guint
skip_bare_date(const Reading *reading, const Segments *segments, guint index)
{
    const Segment *segment = &segments->items[index];
    for (guint at = segment->first; at < segment->end; at++)
        if (reading->dates[at] < 0 && reading->tokens[at].kind != TOKEN_PUNCT &&
            !reading_is(reading, (int) at, KIND_DATE_PREPOSITION | KIND_DETERMINER) &&
            !(reading->roles[at] == ROLE_PARTICIPLE && reading_is_mark(reading, segment->end, ':')))
            return index;
    guint next = index + 1;
    const Segment *behind = &segments->items[next];
    bool is_aside = next + 1 < segments->count && behind->kind == SEGMENT_SUBORDINATE &&
                    behind->verb != NO_TOKEN && !reading_acts(reading, behind->first, FUNCTION_WHEN) &&
                    behind[1].verb != NO_TOKEN && behind[1].kind != SEGMENT_SUBORDINATE &&
                    behind[1].kind != SEGMENT_ATTRIBUTION;
    if (is_aside)
        next++; /* "In May 1940, while it lay at anchor, …" */
    bool leads = next < segments->count && segments->items[next].verb != NO_TOKEN;
    return leads && segment->parent < 0 ? next : index;
}

/* "It was on 3 May 1901 that the mill burned": the date is that of the clause behind. */
static guint
skip_cleft(const Reading *reading, const Segments *segments, guint index, Range date)
{
    const Segment *segment = &segments->items[index], *next = segment + 1;
    bool is_cleft = index + 1 < segments->count && next->verb != NO_TOKEN && next->parent == (int) index &&
                    (next->kind == SEGMENT_SUBORDINATE || next->kind == SEGMENT_RELATIVE ||
                     next->kind == SEGMENT_COMPLEMENT) &&
                    segment->verb != NO_TOKEN && reading_is(reading, segment->verb, KIND_BE) &&
                    reading_acts(reading, segment->first, FUNCTION_IT) && segment->verb == segment->first + 1;
    for (guint at = segment->verb + 1u; is_cleft && at < segment->end; at++)
        is_cleft = (at >= date.first && at < date.end) || reading->tokens[at].kind == TOKEN_PUNCT ||
                   reading_is(reading, (int) at,
                              KIND_DATE_PREPOSITION | KIND_DETERMINER | KIND_ADVERB | KIND_CALENDAR);
    return is_cleft ? index + 1 : index;
}

/* "The year was 1914": only the time is named. */
static bool
names_time(const Reading *reading, const Statement *statement)
{
    bool is_time = statement->verb != NO_TOKEN && reading_is(reading, (int) statement->verb, KIND_BE);
    for (guint at = statement->body.first; is_time && at < statement->body.end; at++)
        is_time = reading->dates[at] >= 0 || reading->tokens[at].kind == TOKEN_PUNCT ||
                  at == statement->verb ||
                  reading_is(reading, (int) at, KIND_DETERMINER | KIND_CALENDAR | KIND_DATE_PREPOSITION) ||
                  reading_acts(reading, (int) at, FUNCTION_IT);
    return is_time && statement->subject.first == statement->subject.end;
}

bool
statement_find(const Reading *reading, const Segments *segments, Range date, Statement *statement)
{
    guint index = skip_bare_date(reading, segments, segments_at(segments, date.first));
    index = skip_cleft(reading, segments, index, date);
    const Segment *segment = &segments->items[index];
    *statement = (Statement){.verb = NO_TOKEN, .range = range_of(segment), .body = range_of(segment)};
    statement->is_quoted = segment->is_quoted || reading_has(reading, (int) date.first, SHAPE_QUOTED);
    if (segment->verb == NO_TOKEN) {
        statement->is_interposed = segment->kind == SEGMENT_ASIDE;
        statement->keeps_date = segment->kind == SEGMENT_SUBORDINATE;
        index = find_host(segments, index);
        const Segment *host = &segments->items[index];
        if (host->verb != NO_TOKEN) {
            statement->range.first = MIN(host->first, segment->first);
            statement->range.end = MAX(host->end, segment->end);
            if (statement->is_interposed && reading_is_mark(reading, (int) segment->end, ')'))
                statement->range.end = MAX(host->end, segment->end + 1u);
        }
        segment = host;
    } else {
        if (opens_with_when(reading, segments, index + 1, date))
            index++;
        index = find_beginning(reading, segments, index);
        segment = &segments->items[index];
        statement->range = range_of(segment);
        statement->range.first = find_start(reading, segments, segment);
    }
    if (segment->verb != NO_TOKEN) {
        statement->verb = segment->verb;
        subject_find(reading, segments, index, statement);
        guint last = index;
        if (segment->kind != SEGMENT_RELATIVE && segment->kind != SEGMENT_PARTICIPLE)
            last = widen(reading, segments, index, date, statement);
        statement->said = find_said(reading, segments, last);
        if (statement->range.end > statement->body.end && statement->said.first == statement->said.end &&
            statement->range.first <= segment->first && !statement->is_interposed &&
            segment->kind != SEGMENT_ATTRIBUTION)
            statement->body.end = statement->range.end;
        if (opens_with_when(reading, segments, index, date) ||
            (statement->keeps_date && date.first < segment->first))
            open(&segments->items[0], statement);
    }
    if (!statement->is_interposed && !share_out(reading, date, statement) &&
        !narrow_statement(reading, segment, date, statement))
        return false;
    if (statement->said.first < statement->said.end && statement->said.first >= statement->range.end)
        statement->range.end = statement->said.end; /* the words reported are its source, too */
    share_cut(reading, date, statement);
    judge(reading, date, statement);
    bool is_figure = statement->is_interposed && reading_is_mark(reading, (int) date.end, ':');
    bool is_wanted = statement->verb < reading->count && reading->roles[statement->verb] == ROLE_FINITE &&
                     reading_is(reading, (int) statement->verb, KIND_BE) &&
                     reading_is(reading, (int) statement->verb, KIND_BARE); /* "that no reply be given" */
    statement->is_planned |= is_wanted;
    if (names_time(reading, statement) || is_figure) /* "(2013: $198 million)" */
        return false;
    return statement->verb != NO_TOKEN || statement->is_noun;
}

bool
statement_find_when(const Reading *reading, const Segments *segments, Range date, Statement *statement)
{
    guint next = date.end + reading_is_mark(reading, (int) date.end, ',');
    if (next >= reading->count || !reading_is(reading, (int) date.first - 1, KIND_LAST | KIND_FIRST))
        return false;
    guint index = segments_at(segments, next);
    const Segment *segment = &segments->items[index];
    bool is_when = segment->first == next && begins_with_when(reading, segment) && segment->verb != NO_TOKEN;
    if (!is_when || has_date(reading, segment))
        return false;
    *statement = (Statement){.verb = segment->verb, .range = range_of(segment), .body = range_of(segment)};
    statement->is_quoted = segment->is_quoted;
    subject_find(reading, segments, index, statement);
    judge(reading, date, statement);
    return true;
}

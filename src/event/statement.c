/* SPDX-License-Identifier: MIT */
#include "event/statement.h"

#include "event/narrow.h"
#include "event/phrase.h"
#include "event/pronoun.h"
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

/* Past conjunctions, relative words and lead-in commas at the start of a statement. */
static guint
skip_opening(const Reading *reading, const Segment *segment, guint verb)
{
    guint first = segment->first;
    bool is_clause = segment->kind == SEGMENT_SUBORDINATE; /* else "after" is a preposition */
    while (first < verb && ((reading_is(reading, (int) first, KIND_SUBORDINATOR) &&
                             (is_clause || !reading_is(reading, (int) first, KIND_BOTH))) ||
                            reading_is(reading, (int) first, KIND_RELATIVE | KIND_COORDINATOR) ||
                            (first > 0 && reading_acts(reading, (int) first, FUNCTION_THAT) &&
                             reading->dates[first + 1] < 0) ||
                            reading->tokens[first].mark == ','))
        first++;
    return first;
}

/* The subject before a segment's verb: behind the last comma, without dates. Empty when it has none. */
Range
segment_subject(const Reading *reading, const Segment *segment)
{
    guint verb = segment->verb == NO_TOKEN ? segment->end : segment->verb;
    guint first = skip_opening(reading, segment, verb);
    bool leads_in =
        first < verb && (reading_is(reading, (int) first, KIND_PREPOSITION) || reading->dates[first] >= 0 ||
                         reading->roles[first] == ROLE_GERUND || reading_has(reading, (int) first, SHAPE_TO));
    for (guint at = first; at < verb; at++) {
        if (reading->tokens[at].mark != ',' || at + 1 >= verb || reading->dates[at] >= 0 ||
            !reading_is_word(reading, (int) at + 1))
            continue;
        if (leads_in || !reading_is_capital(reading, (int) at + 1)) {
            first = at + 1;
            leads_in = false;
        }
    }
    guint end = verb;
    while (end > first &&
           (reading_is(reading, (int) end - 1, KIND_ADVERB) || reading->tokens[end - 1].mark == ','))
        end--;
    bool is_empty = !(first < end && reading->dates[first] >= 0 && end == verb); /* "Friday was …" */
    for (guint at = first; at < end; at++)
        if (reading->tokens[at].kind != TOKEN_PUNCT && reading->dates[at] < 0 &&
            !reading_is(reading, (int) at, KIND_ADVERB))
            is_empty = false;
    return is_empty ? (Range){first, first} : (Range){first, end};
}

/* The noun phrase that ends before the token `end`: what a relative clause or participle speaks of. */
static Range
antecedent(const Reading *reading, const Segment *host, guint end)
{
    while (end > host->first && (reading->tokens[end - 1].mark == ',' || reading->dates[end - 1] >= 0))
        end--;
    if (end <= host->first)
        return (Range){end, end};
    return (Range){phrase_start(reading, end - 1, host->first), end};
}

static Range
lend_subject(const Reading *reading, const Segments *segments, const Segment *segment)
{
    const Segment *host = parent_of(segments, segment);
    for (guint steps = 0; host && steps < (guint) SEGMENTS_MAX; steps++) {
        Range subject = segment_subject(reading, host);
        if (host->kind == SEGMENT_RELATIVE || host->kind == SEGMENT_PARTICIPLE) {
            const Segment *outer = parent_of(segments, host);
            if (outer && subject.first == subject.end)
                subject = antecedent(reading, outer, host->first);
        }
        if (subject.first < subject.end)
            return subject;
        host = parent_of(segments, host);
    }
    return (Range){0, 0};
}

/* The subject of "Founded in 1901, the club …" is that of the clause behind it. */
static Range
subject_behind(const Reading *reading, const Segments *segments, guint index)
{
    if (index + 1 >= segments->count || segments->items[index + 1].verb == NO_TOKEN)
        return (Range){0, 0};
    return segment_subject(reading, &segments->items[index + 1]);
}

static void
find_subject(const Reading *reading, const Segments *segments, guint index, Statement *statement)
{
    const Segment *segment = &segments->items[index];
    const Segment *host = parent_of(segments, segment);
    Range own = segment_subject(reading, segment);
    guint first = segment->verb;
    while (first > segment->first && reading_is(reading, (int) first - 1, KIND_ADVERB))
        first--;
    if (own.first < own.end)
        first = skip_opening(reading, segment, segment->verb);
    statement->body = (Range){first, segment->end};
    if (segment->kind == SEGMENT_PARTICIPLE) {
        statement->needs_helper = true;
        statement->subject =
            host ? antecedent(reading, host, segment->first) : subject_behind(reading, segments, index);
        statement->body.first = segment->verb;
    } else if (own.first == own.end && segment->kind == SEGMENT_RELATIVE && host) {
        statement->subject = antecedent(reading, host, segment->first);
    } else if (own.first == own.end && segment->kind == SEGMENT_ATTRIBUTION) {
        statement->is_inverted = true;
        first = verb_group_end(reading, segment->verb) + 1;
        statement->subject = (Range){first, phrase_end(reading, first, segment->end)};
    } else if (own.first == own.end) {
        statement->subject = lend_subject(reading, segments, segment);
    }
    if (segment->kind == SEGMENT_ATTRIBUTION) /* "he said, ending a service": how he said it goes */
        for (guint at = segment->verb; at < statement->body.end; at++)
            if (reading->tokens[at].mark == ',' && reading->dates[at] < 0)
                statement->body.end = at;
}

/* Puts the noun that the clause hangs on in place of its subject's pronoun, where it is plain. */
static void
name_subject(const Reading *reading, const Segments *segments, guint index, Statement *statement)
{
    const Segment *segment = &segments->items[index];
    const Segment *host = parent_of(segments, segment);
    guint pronoun = statement->body.first;
    bool is_pronoun = reading_is(reading, (int) pronoun, KIND_PRONOUN) && pronoun < statement->verb &&
                      statement->subject.first == statement->subject.end;
    if (!is_pronoun || !host || segment->is_quoted != host->is_quoted)
        return;
    Range named = segment_subject(reading, host);
    if (host->kind == SEGMENT_RELATIVE && parent_of(segments, host))
        named = antecedent(reading, parent_of(segments, host), host->first);
    if (!pronoun_fits(reading, pronoun, named.first, named.end))
        return;
    statement->subject = named;
    statement->body.first = pronoun + 1;
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
    return (kinds & KIND_PLAN) && (!(kinds & KIND_PLAN_TO) || before_to);
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
            !reading_is(reading, (int) at, KIND_DATE_PREPOSITION | KIND_DETERMINER))
            return index;
    bool leads = index + 1 < segments->count && segments->items[index + 1].verb != NO_TOKEN;
    return leads && segment->parent < 0 ? index + 1 : index;
}

bool
statement_find(const Reading *reading, const Segments *segments, Range date, Statement *statement)
{
    guint index = skip_bare_date(reading, segments, segments_at(segments, date.first));
    const Segment *segment = &segments->items[index];
    *statement = (Statement){.verb = NO_TOKEN, .range = range_of(segment), .body = range_of(segment)};
    statement->is_quoted = segment->is_quoted || reading_has(reading, (int) date.first, SHAPE_QUOTED);
    if (segment->verb == NO_TOKEN) {
        statement->is_interposed = segment->kind == SEGMENT_ASIDE;
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
        find_subject(reading, segments, index, statement);
        name_subject(reading, segments, index, statement);
        guint last = index;
        if (segment->kind != SEGMENT_RELATIVE && segment->kind != SEGMENT_PARTICIPLE)
            last = widen(reading, segments, index, date, statement);
        statement->said = find_said(reading, segments, last);
        if (statement->range.end > statement->body.end && statement->said.first == statement->said.end &&
            statement->range.first <= segment->first && !statement->is_interposed &&
            segment->kind != SEGMENT_ATTRIBUTION)
            statement->body.end = statement->range.end;
        if (opens_with_when(reading, segments, index, date))
            open(&segments->items[0], statement);
    }
    if (!statement->is_interposed && !narrow_statement(reading, segment, date, statement))
        return false;
    if (statement->said.first < statement->said.end && statement->said.first >= statement->range.end)
        statement->range.end = statement->said.end; /* the words reported are its source, too */
    judge(reading, date, statement);
    return statement->verb != NO_TOKEN || statement->is_noun;
}

/* SPDX-License-Identifier: MIT */
#include "event/subject.h"

#include "event/name.h"
#include "event/phrase.h"
#include "event/pronoun.h"
#include "event/verb.h"

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

/* Whether a comma stands before the verb, so that the one before it opens what is set beside the subject:
 * "Maria Novak, the painter, died". */
static bool
is_set_beside(const Reading *reading, guint first, guint verb)
{
    while (verb > first && reading_is(reading, (int) verb - 1, KIND_ADVERB))
        verb--;
    bool is_noun = reading_acts(reading, (int) first, FUNCTION_A | FUNCTION_THE) ||
                   (reading_is_capital(reading, (int) first) &&
                    !reading_is(reading, (int) first, KIND_LEAD_IN | KIND_ADVERB | KIND_SUBORDINATOR));
    return is_noun && verb > first && reading_is_mark(reading, (int) verb - 1, ',') &&
           reading->dates[verb - 1] < 0;
}

Range
segment_subject(const Reading *reading, const Segment *segment)
{
    guint verb = segment->verb == NO_TOKEN ? segment->end : segment->verb;
    guint first = skip_opening(reading, segment, verb);
    bool leads_in =
        first < verb && (reading_is(reading, (int) first, KIND_PREPOSITION) || reading->dates[first] >= 0 ||
                         reading->roles[first] == ROLE_GERUND || reading_has(reading, (int) first, SHAPE_TO));
    bool is_apposed = is_set_beside(reading, first, verb);
    for (guint at = first; at < verb; at++) {
        if (reading->tokens[at].mark != ',' || at + 1 >= verb || reading->dates[at] >= 0 ||
            !reading_is_word(reading, (int) at + 1))
            continue;
        if (leads_in || !(is_apposed || reading_is_capital(reading, (int) at + 1))) {
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

/* Whether the phrase says what the host's subject is: "Maria Novak was a Czech painter". */
static bool
is_predicate(const Reading *reading, const Segment *host, guint phrase)
{
    bool is_being = host->verb != NO_TOKEN && reading_is(reading, host->verb, KIND_BE);
    return is_being && reading_acts(reading, (int) phrase, FUNCTION_A) &&
           verb_group_end(reading, host->verb) + 1 == phrase;
}

/* The subject of the host, or of what it goes on from behind brackets. */
static Range
own_subject(const Reading *reading, const Segments *segments, const Segment *host)
{
    Range own = segment_subject(reading, host);
    if (own.first == own.end && host->kind == SEGMENT_RESUMED && parent_of(segments, host))
        own = segment_subject(reading, parent_of(segments, host));
    return own;
}

/* The name that the phrase is set beside: "Maria Novak, a Czech painter"; empty where there is none. */
static Range
apposed_to(const Reading *reading, const Segment *host, guint phrase)
{
    bool is_beside = phrase > host->first + 1u && reading_is_mark(reading, (int) phrase - 1, ',') &&
                     reading_acts(reading, (int) phrase, FUNCTION_A | FUNCTION_THE);
    return is_beside ? (Range){name_start(reading, phrase - 1, host->first), phrase - 1} : (Range){0, 0};
}

/* The noun phrase that ends before the token `end`: what a relative clause or participle speaks of. */
static Range
antecedent(const Reading *reading, const Segments *segments, const Segment *host, guint end)
{
    while (end > host->first && (reading->tokens[end - 1].mark == ',' || reading->dates[end - 1] >= 0))
        end--;
    if (end <= host->first)
        return (Range){end, end};
    guint start = phrase_start(reading, end - 1, host->first);
    Range named = is_predicate(reading, host, start) ? own_subject(reading, segments, host)
                                                     : apposed_to(reading, host, start);
    return pronoun_is_person(reading, named.first, named.end) ? named : (Range){start, end};
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
                subject = antecedent(reading, segments, outer, host->first);
        }
        if (subject.first < subject.end)
            return subject;
        host = parent_of(segments, host);
    }
    return (Range){0, 0};
}

/* The auxiliary of the verb that the segment's is joined to: of "was built in 1901 and sold in 1934" "was".
 */
static Range
lend_helper(const Reading *reading, const Segments *segments, const Segment *segment)
{
    const Segment *host = parent_of(segments, segment);
    for (guint steps = 0; host && steps < (guint) SEGMENTS_MAX; steps++) {
        guint end = host->verb == NO_TOKEN ? 0 : verb_group_end(reading, host->verb);
        if (end > host->verb)
            return (Range){host->verb, end};
        host = parent_of(segments, host);
    }
    return (Range){0, 0};
}

/* The first of the participles that one is joined to: "built in 1901 and widened in 1934". */
static guint
first_participle(const Segments *segments, guint index)
{
    const Segment *items = segments->items;
    while (index > 0 && items[index - 1].kind == SEGMENT_PARTICIPLE &&
           items[index - 1].parent == items[index].parent)
        index--;
    return index;
}

/* The subject of "Founded in 1901, the club …" is that of the clause behind it. */
static Range
subject_behind(const Reading *reading, const Segments *segments, guint index)
{
    while (index + 1 < segments->count && segments->items[index + 1].kind == SEGMENT_PARTICIPLE)
        index++;
    if (index + 1 >= segments->count || segments->items[index + 1].verb == NO_TOKEN)
        return (Range){0, 0};
    return segment_subject(reading, &segments->items[index + 1]);
}

/* "Maria Novak (1870–1931), a Czech painter, moved": the subject stands before the brackets. */
static bool
is_beside_host(const Reading *reading, const Segment *segment, const Segment *host)
{
    bool is_open = host && host->verb == NO_TOKEN && reading_is_mark(reading, segment->first, ',');
    return is_open && reading_is_mark(reading, (int) segment->verb - 1, ',');
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
        statement->subject = host ? antecedent(reading, segments, host,
                                               segments->items[first_participle(segments, index)].first)
                                  : subject_behind(reading, segments, index);
        statement->body.first = segment->verb;
    } else if (own.first == own.end && segment->kind == SEGMENT_RELATIVE && host) {
        statement->subject = antecedent(reading, segments, host, segment->first);
    } else if (own.first == own.end && segment->kind == SEGMENT_ATTRIBUTION) {
        statement->is_inverted = true;
        first = verb_group_end(reading, segment->verb) + 1;
        statement->subject = (Range){first, phrase_end(reading, first, segment->end)};
    } else if (segment->kind == SEGMENT_RESUMED && is_beside_host(reading, segment, host)) {
        statement->subject = segment_subject(reading, host);
        statement->body.first = segment->first;
    } else if (own.first == own.end) {
        statement->subject = lend_subject(reading, segments, segment);
        if (reading_has(reading, segment->verb, SHAPE_SHARES) &&
            !reading_is(reading, segment->verb, KIND_INTRANSITIVE))
            statement->helper = lend_helper(reading, segments, segment);
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
        named = antecedent(reading, segments, parent_of(segments, host), host->first);
    if (!pronoun_fits(reading, pronoun, named.first, named.end))
        return;
    statement->subject = named;
    statement->body.first = pronoun + 1;
}

void
subject_find(const Reading *reading, const Segments *segments, guint index, Statement *statement)
{
    find_subject(reading, segments, index, statement);
    name_subject(reading, segments, index, statement);
}

/* SPDX-License-Identifier: MIT */
#include "event/share.h"

#include "event/mention.h"
#include "event/phrase.h"
#include "event/verb.h"

#include <string.h>

/* Where a part begins, and the "and" or comma that ends the one before. */
typedef struct {
    guint joint, first;
} Start;

static bool
is_joint(const Reading *reading, guint at)
{
    return !reading_is_dated(reading, (int) at) &&
           (reading_is_mark(reading, (int) at, ',') || reading_acts(reading, (int) at, FUNCTION_AND));
}

/* Whether the words say more than when: "past two moons in 2008", not "and in 2008". */
static bool
is_told(const Reading *reading, guint at)
{
    return !reading_is_dated(reading, (int) at) && reading_is_word(reading, (int) at) &&
           !reading_is(reading, (int) at,
                       KIND_DATE_PREPOSITION | KIND_PREPOSITION | KIND_DETERMINER | KIND_ADVERB |
                           KIND_CALENDAR | KIND_COORDINATOR);
}

/* Whether a part begins at the token: words that tell something and then a date, without a verb. */
static bool
begins_part(const Reading *reading, guint first, guint end)
{
    bool is_telling = false;
    for (guint at = first; at < end && reading->roles[at] == ROLE_NONE && !is_joint(reading, at); at++) {
        if (reading_has(reading, (int) at, SHAPE_MOMENT))
            return is_telling;
        is_telling |= is_told(reading, at) || reading->tokens[at].kind == TOKEN_NUMBER;
    }
    return false;
}

/* The first part that begins behind `from`, with a date right before its joint. */
static bool
next_part(const Reading *reading, guint from, guint end, Start *start)
{
    for (guint at = from; at + 1 < end; at++) {
        if (!is_joint(reading, at) || !reading_has(reading, (int) at - 1, SHAPE_MOMENT))
            continue;
        guint first = at + 1;
        while (first < end && is_joint(reading, first))
            first++;
        if (!reading_is(reading, (int) first, KIND_COORDINATOR) && begins_part(reading, first, end)) {
            *start = (Start){at, first};
            return true;
        }
    }
    return false;
}

static bool
are_same(const Reading *reading, guint a, guint b)
{
    Span x = reading->tokens[a].span, y = reading->tokens[b].span;
    return span_length(x) == span_length(y) &&
           memcmp(reading->text + x.start, reading->text + y.start, span_length(x)) == 0;
}

/* How far the words go that the first part shares with one that begins at `first`: up to the same preposition
 * or, for a noun, the verb's end; 0 where the two aren't alike. */
static guint
shared_end(const Reading *reading, const Statement *statement, guint joint, guint first)
{
    guint behind = verb_group_end(reading, statement->verb) + 1;
    if (!reading_is(reading, (int) first, KIND_PREPOSITION | KIND_DATE_PREPOSITION)) {
        bool is_object = behind < joint && !reading_is(reading, (int) behind, KIND_PREPOSITION) &&
                         !reading_is_dated(reading, (int) behind) &&
                         !reading_has(reading, (int) behind, SHAPE_TO | SHAPE_STOP) &&
                         reading->roles[behind] == ROLE_NONE;
        return is_object ? behind : 0;
    }
    for (guint at = behind; at < joint; at++)
        if (are_same(reading, at, first))
            return at;
    return 0;
}

/* Lets the part have the words of the first that both share. */
static void
lend(Statement *statement, guint shared, guint first)
{
    if (statement->subject.first < statement->subject.end)
        statement->helper = (Range){statement->body.first, shared};
    else
        statement->subject = (Range){statement->body.first, shared};
    statement->range.first = statement->body.first = first;
    statement->is_opened = false;
}

static void
end_at(const Reading *reading, Statement *statement, guint end)
{
    while (end > statement->range.first + 1 && is_joint(reading, end - 1))
        end--;
    statement->range.end = MIN(statement->range.end, end);
    statement->body.end = MIN(statement->body.end, end);
    statement->said.end = MIN(statement->said.end, end);
    if (statement->said.first >= statement->said.end)
        statement->said = (Range){0, 0};
}

bool
share_out(const Reading *reading, Range date, Statement *statement)
{
    bool is_whole = statement->verb < reading->count && !statement->is_noun && !statement->is_inverted &&
                    statement->helper.first == statement->helper.end && !statement->is_interposed &&
                    statement->verb >= statement->body.first && statement->verb < statement->body.end;
    guint end = MIN(statement->range.end, reading->count);
    Start start, next;
    if (!is_whole || date.first < statement->verb ||
        !next_part(reading, verb_group_end(reading, statement->verb) + 1, end, &start))
        return false;
    guint shared = shared_end(reading, statement, start.joint, start.first);
    if (shared == 0)
        return false;
    if (date.first < start.joint) {
        end_at(reading, statement, start.joint);
        return true;
    }
    while (next_part(reading, start.first, end, &next) && next.first <= date.first &&
           shared_end(reading, statement, start.joint, next.first) > 0)
        start = next;
    shared = shared_end(reading, statement, start.joint, start.first);
    if (next_part(reading, start.first, end, &next))
        end_at(reading, statement, next.joint);
    lend(statement, shared, start.first);
    return true;
}

/* Whether the token may part what belongs to another date from what stands before it. */
static bool
parts(const Reading *reading, guint at)
{
    return !reading_is_dated(reading, (int) at) &&
           (reading_is_mark(reading, (int) at, ',') || reading_is(reading, (int) at, KIND_RELATIVE) ||
            (reading_is(reading, (int) at, KIND_SUBORDINATOR) && !reading_is(reading, (int) at, KIND_BOTH)));
}

void
share_cut(const Reading *reading, Range date, Statement *statement)
{
    if (statement->verb >= reading->count || statement->is_noun || statement->is_interposed)
        return;
    guint end = MIN(statement->range.end, reading->count);
    Range mention = mention_find(reading, date, (Range){statement->range.first, end});
    guint from = MAX(mention.end, verb_group_end(reading, statement->verb) + 1), cut = 0;
    if (statement->said.first < statement->said.end && statement->said.first >= from) {
        guint verb = reading->next_finite[statement->said.first];
        if (verb >= statement->said.end || reading->next_stop[statement->said.first] < verb)
            return; /* "that Holm, who was ill, would leave" */
        from = verb_group_end(reading, verb) + 1;
    }
    bool is_telling = mention.end < from;
    if (reading_acts(reading, (int) mention.end, FUNCTION_AND) && mention.end >= from)
        cut = mention.end; /* "that day and again on the 19th" */
    for (guint at = from; at < end; at++) {
        if (reading_has(reading, (int) at, SHAPE_MOMENT) && cut > 0) {
            end_at(reading, statement, cut);
            return;
        }
        is_telling |= is_told(reading, at) || mention.first > statement->verb;
        if (is_telling && parts(reading, at) && cut != mention.end)
            cut = at;
    }
}

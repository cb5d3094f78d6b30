/* SPDX-License-Identifier: MIT */
#include "event/outline.h"

#include "event/mention.h"
#include "event/phrase.h"
#include "event/verb.h"

#include <string.h>

/* The choice under way. */
typedef struct {
    const Reading *reading;
    const Statement *statement;
    Range date;
    bool is_out[SENTENCE_TOKENS_MAX];
    bool wants_article; /* "Friday's vote" is to become "the vote" */
    bool wants_to;      /* "that a reply be given" is to become "a reply to be given" */
} Chooser;

static bool
is_comma(const Reading *reading, guint at)
{
    return reading_is_mark(reading, (int) at, ',');
}

/* The limits of the outline's words in the sentence: what lies beyond is not told. */
static Range
limits(const Statement *statement)
{
    Range range = statement->body;
    if (statement->subject.first < statement->subject.end)
        range = (Range){MIN(range.first, statement->subject.first), MAX(range.end, statement->subject.end)};
    return range;
}

/* Whether nothing but the date stands behind a verb that says little alone: "The war lasted until 1918", "the
 * deadline is 15 May". */
static bool
is_complement(const Reading *reading, const Statement *statement, Range gone)
{
    if (statement->verb == NO_TOKEN || gone.first <= statement->verb)
        return false;
    guint last = verb_group_end(reading, statement->verb);
    bool is_weak =
        reading_is(reading, (int) last, KIND_BE) || reading_acts(reading, (int) last, FUNCTION_LASTED);
    for (guint at = last + 1; at < statement->body.end && is_weak; at++)
        if ((at < gone.first || at >= gone.end) && reading->tokens[at].kind != TOKEN_PUNCT &&
            reading->dates[at] < 0 &&
            !reading_is(reading, (int) at, KIND_ADVERB | KIND_DATE_PREPOSITION | KIND_PREPOSITION))
            return false;
    return is_weak;
}

/* Whether the date is itself the subject, or the object of a verb that needs it. */
static bool
is_needed(const Reading *reading, Range date, Range limit)
{
    bool is_first =
        date.first == limit.first || (date.first == limit.first + 1 && is_comma(reading, limit.first));
    return is_first && date.end < reading->count && reading->roles[date.end] == ROLE_FINITE;
}

static void
leave_out(Chooser *chooser, guint first, guint end)
{
    for (guint at = first; at < end; at++)
        chooser->is_out[at] = true;
}

/* The punctuation that a date leaves behind. */
static void
leave_out_marks(Chooser *chooser, Range gone, Range limit)
{
    const Reading *reading = chooser->reading;
    bool comma_before = gone.first > 0 && is_comma(reading, gone.first - 1);
    bool comma_after = gone.end < reading->count && is_comma(reading, gone.end);
    if (comma_after &&
        (comma_before || gone.first == limit.first || reading_is(reading, (int) gone.first, KIND_DATING) ||
         reading_is(reading, (int) gone.end + 1, KIND_PREPOSITION) ||
         reading_acts(reading, (int) gone.end + 1, FUNCTION_WHEN)))
        leave_out(chooser, gone.end, gone.end + 1);
    if (comma_before && (comma_after || gone.end >= limit.end || gone.end + 1 >= reading->count))
        leave_out(chooser, gone.first - 1, gone.first);
    if (gone.first > 0 && reading_is_mark(reading, (int) gone.first - 1, '(') &&
        reading_is_mark(reading, (int) gone.end, ')')) {
        leave_out(chooser, gone.first - 1, gone.first);
        leave_out(chooser, gone.end, gone.end + 1);
    }
}

static void
leave_out_date(Chooser *chooser)
{
    const Reading *reading = chooser->reading;
    Range date = chooser->date, limit = limits(chooser->statement);
    bool is_possessive =
        date.end + 1 < reading->count && reading_has(reading, (int) date.end + 1, SHAPE_POSSESSIVE);
    if (is_possessive) {
        bool has_article =
            date.first > limit.first && reading_is(reading, (int) date.first - 1, KIND_DETERMINER);
        chooser->wants_article = !has_article;
        leave_out(chooser, date.first, date.end + 2);
        return;
    }
    if (is_needed(reading, date, limit) || chooser->statement->is_until || chooser->statement->keeps_date)
        return;
    Range gone = mention_find(reading, date, limit);
    if (is_complement(reading, chooser->statement, gone))
        return;
    leave_out(chooser, gone.first, gone.end);
    leave_out_marks(chooser, gone, limit);
}

static bool
is_ellipsis(const Reading *reading, guint at)
{
    return reading_is_mark(reading, (int) at, 0x2026) ||
           (reading_is_mark(reading, (int) at, '.') && reading_is_mark(reading, (int) at + 1, '.'));
}

/* Round brackets go with what is in them; square ones, an editor's, leave their words. */
static void
leave_out_brackets(Chooser *chooser, Range range)
{
    const Reading *reading = chooser->reading;
    guint open = NO_TOKEN;
    for (guint at = range.first; at < range.end; at++) {
        gunichar mark = reading->tokens[at].mark;
        if (mark == '(')
            open = at;
        if (mark == ')')
            leave_out(chooser, open == NO_TOKEN || chooser->statement->is_interposed ? at : open, at + 1);
        if (mark == ')')
            open = NO_TOKEN;
        if (mark == '[' || mark == ']' || is_ellipsis(reading, at))
            chooser->is_out[at] = true;
    }
    if (open != NO_TOKEN)
        leave_out(chooser, open, range.end);
}

/* "However," "Soon after," and conjunctions at the start, as far as nothing is left of them. */
static void
leave_out_lead_ins(Chooser *chooser, Range range)
{
    const Reading *reading = chooser->reading;
    guint at = range.first;
    while (at < range.end && at < chooser->statement->verb) {
        bool is_opening = chooser->is_out[at] || is_comma(reading, at) ||
                          (reading->shapes[at] & SHAPE_DASH) || reading->tokens[at].mark == '.' ||
                          reading_is(reading, (int) at, KIND_COORDINATOR);
        guint next = at + 1;
        while (next < range.end && chooser->is_out[next])
            next++;
        bool is_preposition = reading_is(reading, (int) at, KIND_PREPOSITION);
        bool is_lead_in =
            reading_is(reading, (int) at, KIND_LEAD_IN) && !chooser->statement->is_opened &&
            (is_comma(reading, next) ||
             (!is_preposition && reading_is(reading, (int) next, KIND_PRONOUN | KIND_DETERMINER)) ||
             (!is_preposition && reading_is_word(reading, (int) next) &&
              reading_is_capital(reading, (int) next)));
        if (!is_opening && !is_lead_in)
            break;
        chooser->is_out[at++] = true;
    }
}

static void
add(Outline *outline, guint item)
{
    if (outline->count < G_N_ELEMENTS(outline->items))
        outline->items[outline->count++] = (guint16) item;
}

/* Adds a word that the text hasn't, where the language has it. */
static void
add_word(Outline *outline, const Reading *reading, guint item)
{
    if (vocabulary_added(reading->vocabulary, (AddedWord) (item - OUTLINE_WAS)))
        add(outline, item);
}

static void
add_range(Outline *outline, Chooser *chooser, Range range)
{
    for (guint at = range.first; at < range.end; at++) {
        if (chooser->wants_article && at >= chooser->date.end && !chooser->is_out[at]) {
            add_word(outline, chooser->reading, OUTLINE_THE);
            chooser->wants_article = false;
        }
        if (at == chooser->statement->verb && chooser->wants_to)
            add_word(outline, chooser->reading, OUTLINE_TO);
        if (at == chooser->statement->verb)
            outline->verb = outline->count;
        if (!chooser->is_out[at])
            add(outline, at);
    }
}

/* Whether the subject is of more than one: "and" in it, or its last word ends as plurals do. */
static bool
is_plural(const Reading *reading, Range subject)
{
    for (guint at = subject.first; at < subject.end; at++)
        if (reading_acts(reading, (int) at, FUNCTION_AND))
            return true;
    guint head = subject.first;
    while (head + 1 < subject.end && !reading_is(reading, (int) head + 1, KIND_PREPOSITION))
        head++;
    if (head >= subject.end || !reading_is_word(reading, (int) head) ||
        reading_is_capital(reading, (int) head))
        return reading_acts(reading, (int) head, FUNCTION_THEY | FUNCTION_WE);
    return reading_is_plural(reading, (int) head);
}

void
outline_fill(Outline *outline, const Reading *reading, const Statement *statement, Range date)
{
    Chooser chooser = {.reading = reading, .statement = statement, .date = date};
    bool lends = statement->subject.first < statement->subject.end;
    outline->count = 0;
    outline->verb = G_MAXUINT;
    leave_out_date(&chooser);
    leave_out_brackets(&chooser, statement->body);
    leave_out_brackets(&chooser, statement->said);
    guint last = statement->body.end - 1;
    if (statement->said.first < statement->said.end && reading_is_mark(reading, (int) last, '.'))
        chooser.is_out[last] = true;
    leave_out_lead_ins(&chooser, lends ? statement->subject : statement->body);
    if (lends)
        add_range(outline, &chooser, statement->subject);
    if (statement->needs_helper && lends)
        add_word(outline, reading, is_plural(reading, statement->subject) ? OUTLINE_WERE : OUTLINE_WAS);
    add_range(outline, &chooser, statement->helper);
    if (statement->verb < reading->count && reading->roles[statement->verb] == ROLE_FINITE &&
        reading_is(reading, (int) statement->verb, KIND_BARE) &&
        reading_is(reading, (int) statement->verb, KIND_BE))
        chooser.wants_to = true;
    if (statement->is_inverted && statement->verb < reading->count) {
        add_range(outline, &chooser, (Range){statement->verb, verb_group_end(reading, statement->verb) + 1});
        add_range(outline, &chooser, (Range){statement->subject.end, statement->body.end});
    } else {
        add_range(outline, &chooser, statement->body);
    }
    outline->said = statement->said.first < statement->said.end ? outline->count : G_MAXUINT;
    add_range(outline, &chooser, statement->said);
    outline->said = MIN(outline->said, outline->count);
    outline->verb = MIN(outline->verb, outline->count);
}

void
outline_remove(Outline *outline, guint first, guint end)
{
    memmove(outline->items + first, outline->items + end, (outline->count - end) * sizeof outline->items[0]);
    outline->count -= end - first;
    if (outline->verb >= end)
        outline->verb -= end - first;
    if (outline->said >= end)
        outline->said -= end - first;
}

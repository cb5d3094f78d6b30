/* SPDX-License-Identifier: MIT */
#include "event/narrow.h"

#include "event/phrase.h"

/* Whether the date stands before a noun within its phrase: "the 1994 treaty", "Friday's vote". */
static bool
is_before_noun(const Reading *reading, Range date, guint from, guint end)
{
    guint next = date.end;
    bool is_possessive = next + 1 < end && reading_has(reading, (int) next + 1, SHAPE_POSSESSIVE);
    if (is_possessive)
        return true;
    bool is_noun =
        next < end && reading_is_word(reading, (int) next) && phrase_end(reading, next, next + 1) > next &&
        !reading_is(reading, (int) next, KIND_DETERMINER | KIND_ADVERB) && reading->roles[next] == ROLE_NONE;
    if (!is_noun || date.first <= from)
        return false;
    guint start = phrase_start(reading, date.first, from);
    bool has_owner = false;
    for (guint at = start; at < date.first; at++)
        has_owner |= reading_has(reading, (int) at, SHAPE_POSSESSIVE);
    return start < date.first && (has_owner || reading_is(reading, (int) start, KIND_DETERMINER));
}

static bool
holds_kind(const Reading *reading, Range range, guint64 kinds)
{
    for (guint at = range.first; at < range.end; at++)
        if (reading_is(reading, (int) at, kinds))
            return true;
    return false;
}

/* Whether the phrase tells something alone: a name, or three words besides dates and articles. */
static bool
says_enough(const Reading *reading, Range noun)
{
    guint words = 0;
    for (guint at = noun.first; at < noun.end; at++) {
        if (reading->dates[at] >= 0 || !reading_is_word(reading, (int) at) ||
            reading_is(reading, (int) at, KIND_DETERMINER | KIND_PREPOSITION) ||
            reading_has(reading, (int) at, SHAPE_POSSESSIVE))
            continue;
        words += reading_is_capital(reading, (int) at) ? 2 : 1;
    }
    return words >= 3;
}

static void
take_noun(Statement *statement, Range noun)
{
    statement->is_noun = true;
    statement->is_inverted = statement->needs_helper = false;
    statement->range = statement->body = noun;
    statement->subject = statement->said = (Range){0, 0};
    statement->verb = NO_TOKEN;
}

/* Whether the subject is a mere "that" or "this", for what was told before: a noun with the date says more.
 */
static bool
tells_by_pronoun(const Reading *reading, const Segment *segment)
{
    return segment->kind == SEGMENT_MAIN && segment->verb == segment->first + 1u &&
           (reading_acts(reading, (int) segment->first, FUNCTION_THAT) ||
            (reading_is(reading, (int) segment->first, KIND_DETERMINER) &&
             reading_is(reading, (int) segment->first, KIND_BOTH)));
}

/* Narrows the statement to the noun phrase that the date is inside of, unless that phrase is the subject or a
 * document, whose date is that of all it says. */
static void
narrow_to_noun(const Reading *reading, const Segment *segment, Range date, Statement *statement)
{
    bool is_of = date.first >= 2 && date.first - 1 > segment->first &&
                 reading_acts(reading, (int) date.first - 1, FUNCTION_OF) &&
                 !reading_acts(reading, (int) date.first - 2, FUNCTION_AS) &&
                 reading_is_word(reading, (int) date.first - 2);
    bool is_late = tells_by_pronoun(reading, segment) && date.first > segment->verb + 2u &&
                   reading->dates[date.first - 1] < 0 && reading_is_word(reading, (int) date.first - 1) &&
                   reading->kinds[date.first - 1] == 0 && reading->roles[date.first - 1] == ROLE_NONE;
    guint start;
    if (is_late)
        start = phrase_start(reading, date.first - 1, segment->verb + 1u);
    else if (is_before_noun(reading, date, segment->first, segment->end))
        start = phrase_start(reading, date.first, segment->first);
    else if (is_of)
        start = phrase_start(reading, date.first - 2, segment->first);
    else
        return;
    Range noun = {start, is_late ? segment->end : phrase_end(reading, date.end, segment->end)};
    bool is_subject = segment->verb != NO_TOKEN && noun.first < segment->verb;
    if (is_subject || holds_kind(reading, noun, KIND_DOCUMENT))
        return;
    if (!says_enough(reading, noun)) {
        statement->is_weak = true;
        return;
    }
    take_noun(statement, noun);
}

/* Whether the word has what follows it for a yardstick: "than", but not of an amount ("more than four
 * hours"). */
static bool
is_than(const Reading *reading, guint word)
{
    bool is_amount =
        reading_acts(reading, (int) word - 1, FUNCTION_MORE) && !reading_is_dated(reading, (int) word + 1);
    return reading_acts(reading, (int) word, FUNCTION_THAN) && !is_amount;
}

/* Whether a word of change or an amount stands before `from`, in the same phrase. */
static bool
tells_change(const Reading *reading, const Segment *segment, guint from)
{
    for (guint at = from; at > segment->first; at--) {
        if (reading->tokens[at - 1].mark == ',' || reading->dates[at - 1] >= 0)
            return false;
        if (reading_acts(reading, (int) at - 1, FUNCTION_CHANGE) ||
            (reading->tokens[at - 1].kind == TOKEN_NUMBER))
            return true;
    }
    return false;
}

/* Whether what follows the word is compared: "up from $3 million", ", against $3 million", "compared with";
 * not "bought it from Holm", "a ferry with 200 people". */
static bool
compares(const Reading *reading, const Segment *segment, guint word)
{
    bool is_added = reading_is_mark(reading, (int) word - 1, ',') ||
                    (reading_has(reading, (int) word - 1, SHAPE_ED) &&
                     reading_acts(reading, (int) word, FUNCTION_AGAINST));
    return reading_acts(reading, (int) word, FUNCTION_FROM | FUNCTION_AGAINST) &&
           (is_added || tells_change(reading, segment, word));
}

/* "the heaviest since 1963": the date is that of another one. */
static bool
is_yardstick(const Reading *reading, const Segment *segment, Range date)
{
    bool is_since = reading_is(reading, (int) date.first - 1, KIND_FIRST) &&
                    reading_is(reading, (int) date.first - 1, KIND_INCLUSIVE);
    for (guint at = date.first; is_since && at > segment->first; at--)
        if (reading_acts(reading, (int) at - 1, FUNCTION_MOST))
            return true;
    return false;
}

/* "up from $3 million in 1989": a number that something else is compared with. False for "lower than a year
 * ago", where the date has nothing of its own. */
static bool
narrow_to_comparison(const Reading *reading, const Segment *segment, Range date, Statement *statement)
{
    const guint far = 24;
    bool has_number = false;
    if (is_yardstick(reading, segment, date))
        return false;
    for (guint at = date.first; at > segment->first + 1u && at + far > date.first; at--) {
        guint word = at - 1;
        if (reading->roles[word] == ROLE_FINITE || (reading->dates[word] >= 0))
            return true;
        has_number |= reading->tokens[word].kind == TOKEN_NUMBER;
        bool than = is_than(reading, word), from = reading_acts(reading, (int) word, FUNCTION_FROM);
        if (at == date.first && (than || (from && tells_change(reading, segment, word))))
            return false;
        if (than || (has_number && compares(reading, segment, word))) {
            take_noun(statement, (Range){at, MIN(date.end, segment->end)});
            return true;
        }
    }
    return true;
}

/* Takes off whose word it is: "…, according to the police". */
static void
narrow_to_fact(const Reading *reading, const Segment *segment, Range date, Statement *statement)
{
    if (segment->verb == NO_TOKEN)
        return;
    guint end = MIN(statement->range.end, reading->count);
    for (guint at = statement->range.first; at < end; at++) {
        if (!reading_acts(reading, (int) at, FUNCTION_ACCORDING))
            continue;
        if (at >= date.end && at > segment->verb) {
            while (at > date.end && at > segment->verb + 1u && reading->tokens[at - 1].mark == ',')
                at--;
            statement->range.end = at;
            statement->body.end = MIN(statement->body.end, at);
            return;
        }
        guint comma = at;
        while (comma < segment->verb && reading->tokens[comma].mark != ',')
            comma++;
        if (comma < segment->verb && comma < date.first && at == statement->range.first) {
            statement->range.first = comma + 1;
            statement->body.first = MAX(statement->body.first, comma + 1);
        }
    }
}

/* Narrows the statement to "to sell it by 1999" or "agreed on Tuesday" where both have a date. */
static void
narrow_to_infinitive(const Reading *reading, Range date, Statement *statement)
{
    guint to = NO_TOKEN;
    bool dated_before = false, dated_after = false;
    for (guint at = statement->verb; at < statement->range.end && at < reading->count; at++) {
        if (to == NO_TOKEN && reading->roles[at] == ROLE_INFINITIVE &&
            reading_has(reading, (int) at - 1, SHAPE_TO))
            to = at - 1;
        if (reading->dates[at] >= 0)
            *(to == NO_TOKEN ? &dated_before : &dated_after) = true;
    }
    if (to == NO_TOKEN || !dated_before || !dated_after)
        return;
    if (date.first > to) {
        statement->range.first = to;
        statement->is_planned = true;
    } else {
        statement->range.end = to;
    }
}

/* Where the noun begins that a participle at `word` speaks of: "the minutes of [the meeting] held". */
static guint
noun_before(const Reading *reading, guint word, guint from)
{
    guint start = phrase_start(reading, word - 1, from);
    for (guint at = word; at-- > start;)
        if (reading_acts(reading, (int) at, FUNCTION_OF))
            return reading_is(reading, (int) at + 1, KIND_DETERMINER) &&
                           !reading_is_capital(reading, (int) at + 2)
                       ? at + 1
                       : start;
    return start;
}

/* "injuries suffered before 1999": whichever they are, they aren't told. */
static bool
is_unnamed(const Reading *reading, Range noun, Range date)
{
    bool is_bound = reading_is(reading, (int) date.first - 1, KIND_LAST | KIND_FIRST) &&
                    !reading_is(reading, (int) date.first - 1, KIND_INCLUSIVE);
    return is_bound && !reading_is(reading, (int) noun.first, KIND_DETERMINER) &&
           !reading_is_capital(reading, (int) noun.end - 1);
}

/* Narrows the statement to "the mission founded in 2001" within a clause that has another verb; false where
 * that is no certain one. */
static bool
narrow_to_participle(const Reading *reading, const Segment *segment, Range date, Statement *statement)
{
    const guint near = 4;
    for (guint at = date.first; at > segment->first + 1u && at + near > date.first; at--) {
        guint word = at - 1;
        Role role = (Role) reading->roles[word];
        if (role == ROLE_PARTICIPLE && word != segment->verb &&
            !reading_is(reading, (int) word, KIND_DATING)) {
            guint start = noun_before(reading, word, segment->first);
            bool is_before = segment->verb != NO_TOKEN && word < segment->verb;
            guint end = is_before ? segment->verb : segment->end;
            for (guint comma = end; is_before && comma-- > date.end;)
                if (reading_is_mark(reading, (int) comma, ','))
                    end = comma; /* "In a paper published in May, Holm said" */
            statement->subject = (Range){start, word};
            if (is_unnamed(reading, statement->subject, date))
                return false;
            statement->range = (Range){start, end};
            statement->body = (Range){word, statement->range.end};
            statement->verb = word;
            statement->needs_helper = true;
            statement->is_inverted = false;
            statement->said = (Range){0, 0};
            return true;
        }
        if (role != ROLE_NONE)
            return true;
    }
    return true;
}

bool
narrow_statement(const Reading *reading, const Segment *segment, Range date, Statement *statement)
{
    narrow_to_fact(reading, segment, date, statement);
    if (!narrow_to_participle(reading, segment, date, statement))
        return false;
    narrow_to_noun(reading, segment, date, statement);
    if (!statement->is_noun && !narrow_to_comparison(reading, segment, date, statement))
        return false;
    if (!statement->is_noun)
        narrow_to_infinitive(reading, date, statement);
    return true;
}

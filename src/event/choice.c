/* SPDX-License-Identifier: MIT */
#include "event/choice.h"

#include "event/mention.h"
#include "event/period.h"

Range
choice_tokens(const Reading *reading, Span from, Span to)
{
    Range range = {reading->count, reading->count};
    for (guint at = 0; at < reading->count; at++) {
        Span span = reading->tokens[at].span;
        if (span.end > from.start && range.first == reading->count)
            range.first = at;
        if (span.start < to.end)
            range.end = at + 1;
    }
    return range.first < range.end ? range : (Range){0, 0};
}

/* The next expression of the sentence with calendar time, behind `expression`; NULL when there is none. */
static const Expression *
next_in_sentence(const Choice *choice, const Expression *expression)
{
    const GArray *items = choice->expressions->items;
    const Expression *end = &g_array_index(items, Expression, 0) + items->len, *next = expression + 1;
    bool is_here = next < end && next->sentence.start == expression->sentence.start && next->has_moment;
    return is_here && (next->type == TIMEX_DATE || next->type == TIMEX_TIME) ? next : NULL;
}

const Expression *
choice_partner(const Choice *choice, const Expression *expression)
{
    const Expression *next = next_in_sentence(choice, expression);
    if (!next)
        return expression;
    const Reading *reading = choice->reading;
    Range a = choice_tokens(reading, expression->span, expression->span),
          b = choice_tokens(reading, next->span, next->span);
    bool is_linked = expression->range_end >= 0 && next->range_start >= 0;
    bool is_told = mention_is_range(reading, a, b) && expression->moment.first <= next->moment.first;
    return is_linked || is_told ? next : expression;
}

/* Whether the expression says no more than its neighbour, "Friday, 3 May", "noon on 3 May": the finer one or,
 * where they disagree, the one that names its date itself makes the event. */
static bool
is_told_beside(const Choice *choice, const Expression *expression, const Expression *other)
{
    const Reading *reading = choice->reading;
    Range a = choice_tokens(reading, expression->span, expression->span),
          b = choice_tokens(reading, other->span, other->span);
    if (!mention_is_one(reading, a, b) && !mention_is_one(reading, b, a))
        return false;
    const Moment *x = &expression->moment, *y = &other->moment;
    if (moment_equal(x, y))
        return expression->anchor.kind != ANCHOR_NONE &&
               (other->anchor.kind == ANCHOR_NONE || other < expression);
    if (moment_contains(x, y) || moment_contains(y, x))
        return moment_contains(x, y);
    return expression->anchor.kind != ANCHOR_NONE && other->anchor.kind == ANCHOR_NONE;
}

bool
choice_join_period(const Choice *choice, const Expression *expression, Expression *period)
{
    const GArray *items = choice->expressions->items;
    const Expression *first = &g_array_index(items, Expression, 0);
    return expression > first && period_join(choice->events, choice->reading, expression - 1,
                                             (guint) (expression - 1 - first), expression, period);
}

bool
choice_stands_alone(const Choice *choice, const Expression *expression)
{
    const GArray *items = choice->expressions->items;
    const Expression *next = next_in_sentence(choice, expression);
    g_assert(expression);
    bool is_first = expression == &g_array_index(items, Expression, 0);
    const Expression *before = is_first ? NULL : expression - 1;
    bool follows = before && next_in_sentence(choice, before) == expression;
    if (follows && choice_partner(choice, before) == expression)
        return false;
    if (choice_partner(choice, expression) != expression)
        return true;
    Expression period;
    if (next && choice_join_period(choice, next, &period))
        return false;
    return !(follows && is_told_beside(choice, expression, before)) &&
           !(next && is_told_beside(choice, expression, next));
}

/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"
#include "resolve/consistency.h"

enum { GAP_BYTES = 6, FAR_BYTES = 120, DAY_SLACK = 1 };

/* How many days a unit has, at least and at most; 0 for those that don't add up to days. */
static void
unit_days(Precision unit, gint64 *least, gint64 *most)
{
    static const gint16 days[][2] = {
        [PRECISION_DAY] = {1,    1   },
          [PRECISION_WEEK] = {7,    7   },
          [PRECISION_MONTH] = {28,   31  },
        [PRECISION_YEAR] = {365,  366 },
          [PRECISION_DECADE] = {3652, 3653},
    };
    bool is_known = unit < G_N_ELEMENTS(days);
    *least = is_known ? days[unit][0] : 0;
    *most = is_known ? days[unit][1] : 0;
}

/* Whether `amount` (in thousandths) of a unit may lie between the two: as much, up to half less and a whole
 * more, since people round and count whole units. */
static bool
adds_up(const Moment *from, const Moment *to, Precision unit, gint64 amount)
{
    gint64 least, most;
    unit_days(unit, &least, &most);
    if (most == 0 || amount < 0)
        return true;
    gint64 low = (amount - 500) * least / 1000 - DAY_SLACK, high = (amount + 1000) * most / 1000 + DAY_SLACK;
    if (unit == PRECISION_DAY) {
        low = amount / 1000 - DAY_SLACK;
        high = amount / 1000 + DAY_SLACK;
    }
    return to->last - from->first >= low && to->first - from->last <= high;
}

/* Whether only a comma and a little word stand between the two: ", in "; or a bracket: " (". */
static bool
is_apposed(const Document *document, guint32 from, guint32 to)
{
    const char *between = document->text + from;
    return to > from && to - from <= GAP_BYTES &&
           (between[0] == ',' || (between[0] == ' ' && between[1] == '('));
}

/* The expression that stands `back` before the one being closed, in its sentence; else NULL. */
static const Expression *
before(const Resolver *resolver, const Tag *tag, guint back)
{
    const Expressions *out = resolver->out;
    if (out->items->len < back)
        return NULL;
    const Expression *expression = expression_at(out, out->items->len - back);
    return expression->sentence.start == tag->sentence.start ? expression : NULL;
}

/* The tag of an expression that stands `back` before the one being closed. */
static const Tag *
tag_before(const Resolver *resolver, const Expression *expression, guint back)
{
    if (resolver->at < back)
        return NULL;
    const Tag *tag = tag_at(resolver->tags, resolver->at - back);
    return tag->span.start == expression->span.start ? tag : NULL;
}

static bool
is_plain_date(const Expression *expression)
{
    return expression && expression->has_moment && expression->moment.precision <= PRECISION_YEAR &&
           expression->anchor.kind != ANCHOR_DCT;
}

/* Whether a length that is counted from one date to the other doesn't lie between them. */
static bool
is_wrong_sum(const Tag *length, const Moment *from, const Moment *to)
{
    gint32 unit = get(length, FIELD_UNIT, PRECISION_DAY);
    gint64 amount = meaning_amount(&length->meaning, FIELD_AMOUNT, AMOUNT_VAGUE);
    if (amount == AMOUNT_VAGUE || has(length, FIELD_AMOUNT_TWO) || has(length, FIELD_MOD))
        return false;
    return length->sum > 0 ? !adds_up(from, to, (Precision) unit, amount)
                           : !adds_up(to, from, (Precision) unit, amount);
}

static bool
found_at(Contradiction *found, Span other, const Document *document, const Tag *length, bool is_after)
{
    g_autofree char *text = document_slice(document, length->span);
    found->span = other;
    found->reason = g_strdup_printf("isn't “%s” %s", text, is_after ? "after" : "before");
    return true;
}

/* "In 1967, three years after the treaty of 1963"; "three years after the treaty of 1963, in 1967". */
static bool
contradicts_length(const Resolver *resolver, const Tag *tag, const Closing *closing, Contradiction *found)
{
    const Expression *one = before(resolver, tag, 1), *two = before(resolver, tag, 2);
    const Tag *one_tag = one ? tag_before(resolver, one, 1) : NULL;
    const Tag *two_tag = two ? tag_before(resolver, two, 2) : NULL;
    const Document *document = resolver->document;
    if (!one_tag || !two_tag || tag->span.start - two->span.end > FAR_BYTES)
        return false;
    bool is_length_behind = one_tag->sum && one->type == TIMEX_DURATION && is_plain_date(two) &&
                            is_apposed(document, two->span.end, one->span.start);
    if (is_length_behind && is_wrong_sum(one_tag, &closing->moment, &two->moment))
        return found_at(found, two->span, document, one_tag, one_tag->sum < 0);
    bool is_length_first = two_tag->sum && two->type == TIMEX_DURATION && is_plain_date(one) &&
                           is_apposed(document, one->span.end, tag->span.start);
    return is_length_first && is_wrong_sum(two_tag, &one->moment, &closing->moment) &&
           found_at(found, one->span, document, two_tag, two_tag->sum > 0);
}

/* "Three years later, in 1967": what it was counted from must lie so far back. */
static bool
contradicts_step(const Resolver *resolver, const Tag *tag, Closing *closing, Contradiction *found)
{
    gint64 year;
    Moment told;
    gint64 amount = meaning_amount(&tag->meaning, FIELD_AMOUNT, AMOUNT_VAGUE);
    guint next_at = resolver->at + 1;
    bool is_step = get(tag, FIELD_SHIFT, 0) != 0 && amount != AMOUNT_VAGUE && !has(tag, FIELD_AMOUNT_TWO) &&
                   !has(tag, FIELD_MOD) && closing->anchor == ANCHOR_NARRATIVE;
    if (!is_step || next_at >= resolver->tags->items->len)
        return false;
    const Tag *next = tag_at(resolver->tags, next_at);
    if (!is_apposed(resolver->document, tag->span.end, next->span.start) ||
        next->sentence.start != tag->sentence.start || !meaning_year(resolver, &next->meaning, &year) ||
        !date_build(next, year, &told))
        return false;
    const Moment *from = &closing->anchor_moment;
    Precision unit = (Precision) get(tag, FIELD_UNIT, PRECISION_DAY);
    bool is_right = get(tag, FIELD_SHIFT, 0) > 0 ? adds_up(from, &told, unit, amount)
                                                 : adds_up(&told, from, unit, amount);
    if (is_right && !moment_overlaps(&closing->moment, &told))
        closing->moment = moment_holding(told.first, MAX(unit, PRECISION_DAY)); /* as it is told */
    if (is_right)
        return false;
    g_autofree char *text = document_slice(resolver->document, next->span);
    found->span = closing->anchor_span;
    found->reason = g_strdup_printf("doesn't lead to “%s”; it counts from", text);
    return true;
}

bool
sums_contradict(const Resolver *resolver, const Tag *tag, Closing *closing, Contradiction *found)
{
    return contradicts_step(resolver, tag, closing, found) ||
           contradicts_length(resolver, tag, closing, found);
}

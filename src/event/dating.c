/* SPDX-License-Identifier: MIT */
#include "event/dating.h"

#include "calendar/edtf.h"
#include "event/quote.h"

#include <string.h>

typedef enum { BOUND_NONE, BOUND_LAST, BOUND_FIRST } Bound;

/* What the word before the date says of it. */
static Bound
find_bound(const Reading *reading, Range date)
{
    int before = (int) date.first - 1;
    bool is_owner = reading_has(reading, (int) date.end + 1, SHAPE_POSSESSIVE);
    if (is_owner || !reading_is(reading, before, KIND_PREPOSITION))
        return BOUND_NONE;
    if (reading_is(reading, before, KIND_LAST))
        return BOUND_LAST;
    return reading_is(reading, before, KIND_FIRST) ? BOUND_FIRST : BOUND_NONE;
}

static bool
is_open(const Moment *moment)
{
    return moment->first == MOMENT_OPEN || moment->last == -MOMENT_OPEN;
}

/* The moment with its start or end opened; its display begins with the text's own preposition. */
static char *
open_moment(Moment *moment, Bound bound, const Reading *reading, Range date, const Wording *wording)
{
    Span word = reading->tokens[date.first - 1].span;
    g_autofree char *plain = wording_format(wording, moment);
    g_autofree char *preposition = g_ascii_strdown(reading->text + word.start, span_length(word));
    bool is_inclusive = reading_is(reading, (int) date.first - 1, KIND_INCLUSIVE);
    *moment = bound == BOUND_LAST ? moment_before(moment) : moment_after(moment);
    if (is_inclusive)
        moment->mod = bound == BOUND_LAST ? MOD_ON_OR_BEFORE : MOD_ON_OR_AFTER;
    return g_strconcat(preposition, " ", plain, NULL);
}

/* The value that an expression gives its event: 24 o'clock is 0 o'clock of the next day, as its EDTF has it.
 */
static char *
take_value(const Expression *expression)
{
    bool is_last_hour = strstr(expression->value, "T24") != NULL;
    return is_last_hour ? timex_format(&expression->moment) : g_strdup(expression->value);
}

/* The display of a moment that is no range: with what its expression says besides, "about 03:40", and in the
 * text's own words where these hold an open end, "1920 or later". */
static char *
display_of(const Expression *expression, const Reading *reading, const Wording *wording)
{
    bool is_half_open = expression->mod == MOD_ON_OR_AFTER || expression->mod == MOD_ON_OR_BEFORE;
    Span span = expression->span;
    if (is_half_open && expression->anchor.kind == ANCHOR_NONE &&
        expression->moment.precision >= PRECISION_YEAR)
        return quote_fold(reading->text + span.start, span_length(span));
    Moment moment = expression->moment;
    if (expression->mod == MOD_APPROX && moment.precision < PRECISION_DAYPART)
        moment.doubt |= DOUBT_CIRCA;
    return wording_format(wording, &moment);
}

void
dating_set(Events *events, Event *event, const Reading *reading, Range date, const Expression *expression,
           const Expression *partner, const Wording *wording)
{
    bool is_range = partner != expression;
    Bound bound = is_range || date.first == 0 ? BOUND_NONE : find_bound(reading, date);
    event->has_moment = true;
    event->moment = is_range ? moment_interval(&expression->moment, &partner->moment) : expression->moment;
    g_autofree char *value = is_range ? timex_format(&event->moment) : take_value(expression);
    g_assert(timex_check(TIMEX_DATE, value) || timex_check(TIMEX_TIME, value));
    g_autofree char *display = bound != BOUND_NONE && !is_open(&event->moment)
                                   ? open_moment(&event->moment, bound, reading, date, wording)
                               : is_range ? wording_format(wording, &event->moment)
                                          : display_of(expression, reading, wording);
    g_autofree char *edtf = edtf_format(&event->moment);
    event->date = events_word(events, edtf);
    event->display = events_word(events, display);
    event->value = events_word(events, value);
}

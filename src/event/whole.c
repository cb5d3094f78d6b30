/* SPDX-License-Identifier: MIT */
#include "event/whole.h"

#include "event/event.h"
#include "event/quote.h"

#include <string.h>

/* The tokens around the date up to semicolons. */
static Range
find_range(const Reading *reading, Range date)
{
    Range range = date;
    while (range.first > 0 && !reading_is_mark(reading, (int) range.first - 1, ';'))
        range.first--;
    while (range.end < reading->count && !reading_is_mark(reading, (int) range.end, ';'))
        range.end++;
    return range;
}

bool
whole_find(const Reading *reading, const Expressions *expressions, Range date, Statement *statement)
{
    Range range = find_range(reading, date);
    *statement = (Statement){
        .verb = NO_TOKEN,
        .range = range,
        .body = range,
        .is_quoted = reading_has(reading, (int) date.first, SHAPE_QUOTED),
    };
    for (guint at = range.first; at < range.end; at++) {
        bool is_dated = reading_is_dated(reading, (int) at);
        if (is_dated && expression_at(expressions, (guint) reading->dates[at])->type == TIMEX_SET)
            return false;
        bool is_other = at < date.first || at >= date.end;
        statement->is_weak |= is_other && reading_has(reading, (int) at, SHAPE_MOMENT);
    }
    return true;
}

/* At most `limit` code points of the text, up to the end of a word; what is cut is told by an ellipsis. */
static char *
shorten(const char *text, glong limit)
{
    if (g_utf8_strlen(text, -1) <= limit)
        return g_strdup(text);
    g_autofree char *start = g_utf8_substring(text, 0, limit - 1);
    char *blank = strrchr(start, ' ');
    if (blank)
        *blank = '\0';
    return g_strconcat(start, "…", NULL);
}

char *
whole_headline(const Reading *reading, const Statement *statement)
{
    enum { WORDS_LEAST = 2 };
    guint words = 0, last = statement->range.end - 1;
    for (guint at = statement->range.first; at <= last; at++)
        words += reading_is_word(reading, (int) at) && reading->dates[at] < 0;
    if (words < WORDS_LEAST)
        return NULL;
    Span end = reading->tokens[last].span;
    Span span = {reading->tokens[statement->range.first].span.start,
                 reading_is_mark(reading, (int) last, '.') ? end.start : end.end};
    g_autofree char *text = quote_fold(reading->text + span.start, span_length(span));
    g_autofree char *fitting = shorten(text, HEADLINE_MAX - 2); /* room for a mark that closes what was cut */
    g_autofree char *balanced = quote_balance(fitting);
    return quote_capitalise(balanced);
}

/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"

enum {
    FIRST_OLYMPIAD = -775, /* 776 BC */
    OLYMPIAD_YEARS = 4,
    SEARCHED = 4096 /* bytes of a sentence: many names may be looked for in one that doesn't end */
};

bool
close_olympiad(const Tag *tag, Closing *closing)
{
    gint64 year = FIRST_OLYMPIAD + (gint64) OLYMPIAD_YEARS * (get(tag, FIELD_OLYMPIAD, 1) - 1);
    closing->moment = moment_year(year + get(tag, FIELD_OLYMPIAD_YEAR, 1) - 1);
    if (!has(tag, FIELD_OLYMPIAD_YEAR)) { /* one of the four */
        Moment last = moment_year(year + OLYMPIAD_YEARS - 1);
        closing->moment = moment_interval(&closing->moment, &last);
    }
    closing->moment.doubt |= DOUBT_CIRCA;
    return true;
}

/* The last word of the expression that has a capital letter: whose reign it is; empty where it names none. */
static Span
named_in(const Document *document, const Tag *tag)
{
    const char *text = document->text, *end = text + tag->span.end;
    Span name = {0, 0};
    bool is_within = true; /* a word: its first letter doesn't count */
    for (const char *at = text + tag->span.start; at < end; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);
        if (!is_within && g_unichar_isupper(letter)) {
            name.start = (guint32) (at - text);
            for (; at < end && g_unichar_isalpha(g_utf8_get_char(at)); at = g_utf8_next_char(at))
                name.end = (guint32) (g_utf8_next_char(at) - text);
        }
        if (at >= end)
            break;
        is_within = g_unichar_isalpha(g_utf8_get_char(at));
    }
    return name;
}

/* Whether the sentence names that word, as far as it is searched. */
static bool
tells_name(const Document *document, Span sentence, Span name)
{
    g_autofree char *word = document_slice(document, name);
    return span_length(name) == 0 ||
           g_strstr_len(document->text + sentence.start, MIN(span_length(sentence), SEARCHED), word) != NULL;
}

bool
close_reign_year(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    Span name = named_in(resolver->document, tag);
    for (guint i = 1; i <= REIGNS_KEPT; i++) {
        const Focus *reign = &resolver->reigns[(resolver->reign_at + REIGNS_KEPT - i) % REIGNS_KEPT];
        if (!reign->is_set || !tells_name(resolver->document, reign->sentence, name))
            continue;
        lean_on_focus(reign, closing);
        gint64 year = moment_year_of(&reign->moment) + get(tag, FIELD_REIGN_YEAR, 1) - 1;
        closing->moment = moment_year(year);
        closing->moment.doubt |= DOUBT_CIRCA;
        return true;
    }
    return false;
}

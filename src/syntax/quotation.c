/* SPDX-License-Identifier: MIT */
#include "syntax/quotation.h"

/* What each opening mark is closed by. */
static const struct {
    gunichar open, close;
} pairs[] = {
    {0x201C, 0x201D}, /* “ ” */
    {0x201E, 0x201C}, /* „ “ */
    {0xAB,   0xBB  }, /* « » */
    {0x2018, 0x2019}, /* ‘ ’ */
};

enum { DOUBLED = '`' }; /* stands for the pair `` '' */

void
quotation_break(Quotation *quotation)
{
    quotation->is_fresh = true;
}

static gunichar
before(const char *text, guint32 at)
{
    return at > 0 ? g_utf8_get_char(g_utf8_prev_char(text + at)) : ' ';
}

static gunichar
after(const char *text, guint32 at, guint32 end)
{
    return at < end ? g_utf8_get_char(text + at) : ' ';
}

static gunichar
closer_of(gunichar mark)
{
    for (guint i = 0; i < G_N_ELEMENTS(pairs); i++)
        if (pairs[i].open == mark)
            return pairs[i].close;
    return 0;
}

/* A mark that looks the same at both ends opens where none is open, or before a word behind a blank. */
static void
turn(Quotation *quotation, gunichar last, gunichar next, gunichar closer)
{
    bool opens = !g_unichar_isalnum(last) && !g_unichar_isspace(next);
    bool is_leading = opens && (g_unichar_isspace(last) || quotation->is_fresh);
    if (quotation->closer == closer)
        quotation->closer = is_leading ? closer : 0;
    else if (quotation->closer == 0 && opens)
        quotation->closer = closer;
}

/* Takes the mark of one character, whose neighbours are `last` and `next`. */
static void
take(Quotation *quotation, gunichar mark, gunichar last, gunichar next)
{
    gunichar closer = closer_of(mark);
    if (mark == '"') {
        turn(quotation, last, next, '"');
    } else if (quotation->closer && mark == quotation->closer) {
        bool is_apostrophe = mark == 0x2019 && g_unichar_isalnum(next);
        if (!is_apostrophe)
            quotation->closer = 0;
    } else if (closer && (quotation->closer == 0 || quotation->closer == closer)) {
        bool is_elision = mark == 0x2018 && (g_unichar_isalnum(last) || !g_unichar_isalpha(next));
        if (!is_elision)
            quotation->closer = closer;
    }
}

/* A paragraph that begins with no mark ends what the one before left open. */
static void
begin_paragraph(Quotation *quotation, gunichar mark)
{
    bool goes_on = mark == '"' || mark == '`' || closer_of(mark) != 0;
    if (quotation->is_fresh && !goes_on)
        quotation->closer = 0;
}

/* Takes the marks `` and ''. */
static void
take_doubled(Quotation *quotation, gunichar mark)
{
    if (mark == '`' && quotation->closer == 0)
        quotation->closer = DOUBLED;
    else if (mark == '\'' && quotation->closer == DOUBLED)
        quotation->closer = 0;
}

guint32
quotation_step(Quotation *quotation, const char *text, guint32 at, guint32 end)
{
    gunichar mark = g_utf8_get_char(text + at);
    guint32 next = at + (guint32) g_utf8_skip[(guint8) text[at]];
    bool is_doubled = (mark == '`' || mark == '\'') && next < end && text[next] == text[at];
    if (g_unichar_isspace(mark))
        return next;
    begin_paragraph(quotation, mark);
    if (is_doubled)
        take_doubled(quotation, mark);
    else
        take(quotation, mark, before(text, at), after(text, next, end));
    quotation->is_fresh = false;
    return is_doubled ? next + 1 : next;
}

void
quotation_skip(Quotation *quotation, const char *text, Span span)
{
    for (guint32 at = span.start; at < span.end;)
        at = quotation_step(quotation, text, at, span.end);
}

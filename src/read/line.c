/* SPDX-License-Identifier: MIT */
#include "read/line.h"

#include "base/bytes.h"
#include "read/blank.h"

#include <string.h>

enum {
    TAB_COLUMNS = 4,
    HEADLINE_WIDTH = 100, /* a longer line is no heading */
    RULE_LENGTH = 3,
};

static bool
is_one_of(gunichar c, const char *set)
{
    bool is_common = c == 0 || (c < 0x80 && g_ascii_isalnum((char) c));
    return !is_common && g_utf8_strchr(set, -1, c) != NULL;
}

/* How many bytes the line end at `at` takes; 0 where there is none. */
static guint32
line_end_length(const char *text, guint32 at)
{
    switch (text[at]) {
    case '\n':
    case '\f':
        return 1;
    case '\r':
        return text[at + 1] == '\n' ? 2 : 1;
    case '\xE2':
        return text[at + 1] == '\x80' && (text[at + 2] == '\xA8' || text[at + 2] == '\xA9') ? 3 : 0;
    default:
        return 0;
    }
}

/* Whether there is neither a line end nor anything but ASCII in them; tabs and the like make it false too. */
static inline bool
are_plain(guint64 bytes)
{
    return !bytes_are_wide(bytes) && !bytes_may_be_below(bytes, '\r' + 1);
}

/* Passes bytes that begin no line end; `is_wide` becomes true where one of them is not ASCII. */
static guint32
pass_inside(const char *text, guint32 at, guint32 end, bool *is_wide)
{
    static const bool may_end[256] = {['\n'] = true, ['\f'] = true, ['\r'] = true, [0xE2] = true};
    while (at < end) {
        while (end - at >= BYTES && are_plain(bytes_load(text + at)))
            at += BYTES;
        for (guint32 stop = MIN(at + BYTES, end); at < stop; at++) {
            if (may_end[(guint8) text[at]])
                return at;
            *is_wide |= (guint8) text[at] >= 0x80;
        }
    }
    return at;
}

bool
line_next(const char *text, guint32 end, guint32 *at, Line *line)
{
    if (*at >= end)
        return false;
    guint32 mark = 0;
    bool is_wide = false;
    guint32 stop = pass_inside(text, *at, end, &is_wide);
    while (stop < end && !(mark = line_end_length(text, stop))) {
        is_wide = true;
        stop = pass_inside(text, stop + 1, end, &is_wide);
    }
    *line = (Line){.start = *at, .next = MIN(stop + mark, end)};
    line->first = blank_skip(text, line->start, stop);
    line->end = blank_skip_back(text, stop, line->first);
    Span span = {line->start, line->end};
    line->width = is_wide ? span_codepoints(text, span) : span_length(span);
    for (guint32 i = line->start; i < line->first; i++)
        line->indent += text[i] == '\t' ? TAB_COLUMNS : ((guint8) text[i] & 0xC0) != 0x80;
    *at = line->next;
    return true;
}

bool
line_is_blank(const Line *line)
{
    return line->first == line->end;
}

char
line_rule(const char *text, const Line *line)
{
    char made_of = text[line->first];
    if (line_is_blank(line) || !is_one_of((guint8) made_of, "-=_*~#+"))
        return 0;
    guint length = 0;
    for (guint32 at = line->first; at < line->end; at++) {
        if (text[at] != made_of && text[at] != ' ')
            return 0;
        length += text[at] == made_of;
    }
    return length >= RULE_LENGTH ? made_of : 0;
}

guint32
line_first_word(const char *text, const Line *line)
{
    guint32 width = 0;
    const char *end = text + line->end;
    for (const char *at = text + line->first; at < end; at = g_utf8_next_char(at), width++)
        if ((guint8) *at <= ' ' || ((guint8) *at >= 0x80 && blank_is(g_utf8_get_char(at))))
            break;
    return width;
}

bool
line_ends_punctuated(const char *text, const Line *line)
{
    const char *at = text + line->end;
    while (at > text + line->first) {
        at = g_utf8_prev_char(at);
        gunichar c = g_utf8_get_char(at);
        if (is_one_of(c, ".!?:;,…。！？：；，、।؟۔"))
            return true;
        if (!is_one_of(c, "\"'”’»›)]}"))
            return false;
    }
    return false;
}

bool
line_is_headline(const char *text, const Line *line)
{
    if (line_is_blank(line) || line->width > HEADLINE_WIDTH || line_ends_punctuated(text, line))
        return false;
    if (strchr("([", text[line->first]) && strchr(")]", text[line->end - 1]))
        return false;
    for (const char *at = text + line->first; at < text + line->end; at = g_utf8_next_char(at))
        if (g_unichar_isalnum(g_utf8_get_char(at)))
            return true;
    return false;
}

/* The line's first character that is neither an opening quotation mark nor a bracket; 0 where all are. */
static gunichar
first_character(const char *text, const Line *line)
{
    for (const char *at = text + line->first; at < text + line->end; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (!is_one_of(c, "\"'“‘„«‹([`"))
            return c;
    }
    return 0;
}

bool
line_begins_lower(const char *text, const Line *line)
{
    return g_unichar_islower(first_character(text, line));
}

bool
line_begins_upper(const char *text, const Line *line)
{
    return g_unichar_isupper(first_character(text, line));
}

static guint32
count_digits(const char *text)
{
    guint32 digits = 0;
    while (g_ascii_isdigit(text[digits]))
        digits++;
    return digits;
}

/* The length of "1.", "12)" or "a)". What follows "1." must not be another number with a point: that is a
 * date, "1. 5. 1945". */
static guint32
number_marker(const char *text)
{
    guint32 digits = count_digits(text);
    if (digits == 0)
        return g_ascii_isalpha(text[0]) && text[1] == ')' ? 2 : 0;
    if (digits > 3 || !(text[digits] == '.' || text[digits] == ')'))
        return 0;
    const char *after = text + digits + 1;
    after += strspn(after, " ");
    guint32 more = count_digits(after);
    return more > 0 && after[more] == '.' ? 0 : digits + 1;
}

/* The length of "(1)", "(a)" or "(iv)". */
static guint32
bracket_marker(const char *text)
{
    if (text[0] != '(')
        return 0;
    gsize inside = strspn(text + 1, "ivx");
    inside = inside ? inside : MIN(count_digits(text + 1), 3);
    inside = inside ? inside : g_ascii_isalpha(text[1]);
    return inside > 0 && inside <= 4 && text[inside + 1] == ')' ? (guint32) inside + 2 : 0;
}

static guint32
bullet_marker(const char *text)
{
    gunichar c = g_utf8_get_char(text);
    return is_one_of(c, "-*+•‣◦▪■●○·–—") ? (guint32) g_unichar_to_utf8(c, NULL) : 0;
}

guint32
line_item(const char *text, const Line *line)
{
    static guint32 (*const markers[])(const char *) = {bullet_marker, number_marker, bracket_marker};
    if (line_is_blank(line))
        return 0;
    for (guint i = 0; i < G_N_ELEMENTS(markers); i++) {
        guint32 end = line->first + markers[i](text + line->first);
        if (end == line->first || end >= line->end || !blank_is(g_utf8_get_char(text + end)))
            continue;
        return blank_skip(text, end, line->end);
    }
    return 0;
}

guint32
line_markdown(const char *text, const Line *line, guint *level)
{
    guint32 at = line->first;
    while (at < line->end && text[at] == '#')
        at++;
    guint marks = at - line->first;
    if (marks < 1 || marks > 6 || at == line->end || text[at] != ' ')
        return 0;
    *level = marks;
    return blank_skip(text, at, line->end);
}

/* SPDX-License-Identifier: MIT */
#include "read/blank.h"

bool
blank_is(gunichar c)
{
    if (c < 0x80)
        return c <= ' ' || c == 0x7F;
    if (c < 0xA0)
        return true;
    bool has_no_width = (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
    return has_no_width || g_unichar_isspace(c);
}

/* Most characters of most texts are ASCII: they are told without decoding. */
static bool
is_ascii_blank(char c)
{
    return (guint8) c <= ' ' || c == 0x7F;
}

static bool
is_wide_blank(const char *at)
{
    return (guint8) *at >= 0x80 && blank_is(g_utf8_get_char(at));
}

guint32
blank_skip(const char *text, guint32 at, guint32 end)
{
    while (at < end && (is_ascii_blank(text[at]) || is_wide_blank(text + at)))
        at = (guint32) (g_utf8_next_char(text + at) - text);
    return at;
}

guint32
blank_skip_back(const char *text, guint32 at, guint32 start)
{
    while (at > start) {
        const char *before = text + at - 1;
        if (!is_ascii_blank(*before)) {
            before = (guint8) *before < 0x80 ? before : g_utf8_prev_char(text + at);
            if (!is_wide_blank(before))
                break;
        }
        at = (guint32) (before - text);
    }
    return at;
}

Span
blank_trim(const char *text, Span span)
{
    Span trimmed = {.start = blank_skip(text, span.start, span.end)};
    trimmed.end = blank_skip_back(text, span.end, trimmed.start);
    return trimmed;
}

char *
blank_fold(const char *text, gsize length, gsize most)
{
    GString *folded = g_string_new(NULL);
    bool has_gap = false;
    const char *end = text + length;
    for (const char *at = text; at < end; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (blank_is(c)) {
            has_gap = folded->len > 0;
            continue;
        }
        if (folded->len + 1 + 6 > most)
            break;
        if (has_gap)
            g_string_append_c(folded, ' ');
        has_gap = false;
        g_string_append_unichar(folded, c);
    }
    return g_string_free(folded, FALSE);
}

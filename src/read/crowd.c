/* SPDX-License-Identifier: MIT */
#include "read/crowd.h"

enum { CROWD_MOST = 500 };

/* Where a "<" really begins a tag only a parser knows. So each one that may do so is followed, all at once:
 * what they have in common is whether they stand outside of quotation marks, and in which. For each of these
 * states there is the largest number of attributes among those that are in it, -1 where none is. */
typedef struct {
    int outside;
    int quoted[2];
    bool after_equals; /* the last byte that isn't blank was "=" */
    bool after_blank;
} Crowd;

static bool
begins_name(char c)
{
    return g_ascii_isalpha(c) || c == '_' || c == ':' || c == '.' || (guint8) c >= 0x80;
}

/* A quotation mark closes what it opened, after which an attribute may follow; it opens a value after "=". */
static void
pass_quote(Crowd *crowd, guint which)
{
    int closed = crowd->quoted[which] >= 0 ? crowd->quoted[which] + 1 : -1;
    crowd->quoted[which] = crowd->after_equals ? crowd->outside : -1;
    crowd->outside = MAX(closed, crowd->after_equals ? -1 : crowd->outside);
}

static void
pass(Crowd *crowd, char c, char next)
{
    bool is_blank = g_ascii_isspace(c);
    if (c == '"' || c == '\'')
        pass_quote(crowd, c == '"');
    else if (c == '>')
        crowd->outside = -1;
    else if (c == '<' && begins_name(next))
        crowd->outside = MAX(crowd->outside, 0);
    else if (crowd->outside >= 0 && (is_blank ? !crowd->after_blank : c == '/'))
        crowd->outside++;
    crowd->after_equals = c == '=' || (is_blank && crowd->after_equals);
    crowd->after_blank = is_blank;
}

void
crowd_limit(Source *source)
{
    Crowd crowd = {
        .outside = -1, .quoted = {-1, -1}
    };
    for (gsize at = source->start; at < source->length; at++) {
        char *c = source->bytes + at;
        if (crowd.outside > CROWD_MOST && (guint8) *c < 0x80)
            *c = '>';
        pass(&crowd, *c, c[1]);
    }
}

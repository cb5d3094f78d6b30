/* SPDX-License-Identifier: MIT */
#include "event/quote.h"

#include <stdbool.h>
#include <string.h>

static const struct {
    gunichar open, close;
} pairs[] = {
    {0x201C, 0x201D}, /* “ ” */
    {0xAB,   0xBB  }, /* « » */
    {'"',    '"'   },
    {'(',    ')'   },
    {'[',    ']'   },
};

/* Leaves out all marks of a pair. */
static char *
strip_pair(const char *text, gunichar open, gunichar close)
{
    GString *out = g_string_new(NULL);
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        if (g_utf8_get_char(at) != open && g_utf8_get_char(at) != close)
            g_string_append_unichar(out, g_utf8_get_char(at));
    return g_string_free(out, FALSE);
}

/* Leaves out the marks of `close` that nothing opened; how many stay open goes to `open_count`. */
static char *
balance_pair(const char *text, gunichar open, gunichar close, guint *open_count)
{
    GString *out = g_string_new(NULL);
    guint depth = 0;
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar mark = g_utf8_get_char(at);
        bool closes = mark == close && (open != close || depth > 0);
        if (closes && depth == 0)
            continue;
        if (closes)
            depth--;
        else if (mark == open)
            depth++;
        g_string_append_unichar(out, mark);
    }
    *open_count = depth;
    return g_string_free(out, FALSE);
}

/* Takes off a pair of marks around the whole text, which it takes over. */
static char *
strip_whole(char *text)
{
    g_autofree char *owned = text;
    gunichar first = g_utf8_get_char(text);
    const char *last = g_utf8_find_prev_char(text, text + strlen(text));
    for (guint i = 0; last && last > text && i < 3; i++) {
        if (first != pairs[i].open || g_utf8_get_char(last) != pairs[i].close)
            continue;
        const char *inside = g_utf8_next_char(text);
        g_autofree char *middle = g_strndup(inside, (gsize) (last - inside));
        if (!g_utf8_strchr(middle, -1, first) && !g_utf8_strchr(middle, -1, pairs[i].close))
            return g_steal_pointer(&middle);
    }
    return g_steal_pointer(&owned);
}

char *
quote_balance(const char *text)
{
    char *result = g_strdup(text);
    for (guint i = 0; i < G_N_ELEMENTS(pairs); i++) {
        guint depth = 0;
        g_autofree char *before = result;
        g_autofree char *balanced = balance_pair(before, pairs[i].open, pairs[i].close, &depth);
        char close[7] = "";
        close[g_unichar_to_utf8(pairs[i].close, close)] = '\0';
        result = depth > 1 ? strip_pair(balanced, pairs[i].open, pairs[i].close)
                           : g_strconcat(balanced, depth ? close : "", NULL);
    }
    return g_strstrip(strip_whole(result));
}

char *
quote_fold(const char *text, gsize length)
{
    GString *out = g_string_sized_new(length);
    bool is_blank = true;
    for (const char *at = text; at < text + length; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        bool is_space = g_unichar_isspace(character) || character == 0xA0;
        if (!is_space)
            g_string_append_unichar(out, character);
        else if (!is_blank)
            g_string_append_c(out, ' ');
        is_blank = is_space;
    }
    if (out->len && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    return g_string_free(out, FALSE);
}

char *
quote_capitalise(const char *text)
{
    char first[7] = "";
    first[g_unichar_to_utf8(g_unichar_toupper(g_utf8_get_char(text)), first)] = '\0';
    return g_strconcat(first, g_utf8_next_char(text), NULL);
}

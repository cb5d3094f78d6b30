/* SPDX-License-Identifier: MIT */
#include "read/markup.h"

#include <string.h>

const char *
markup_local(const char *name)
{
    const char *colon = strrchr(name, ':');
    return colon ? colon + 1 : name;
}

const char *
markup_attribute(const Tag *tag, const char *name)
{
    for (const char **pair = tag->attributes; pair && pair[0]; pair += 2)
        if (g_ascii_strcasecmp(markup_local(pair[0]), name) == 0)
            return pair[1] ? pair[1] : "";
    return NULL;
}

/* After the `close` that ends what starts at `at`; NULL where nothing does. */
static const char *
skip_past(const char *at, const char *end, const char *close)
{
    const char *found = g_strstr_len(at, end - at, close);
    return found ? found + strlen(close) : NULL;
}

/* After a document type, whose internal subset stands in square brackets. */
static const char *
skip_doctype(const char *at, const char *end)
{
    const char *stop = skip_past(at, end, ">");
    const char *subset = memchr(at, '[', (gsize) (end - at));
    if (!stop || !subset || subset > stop)
        return stop;
    const char *close = g_strstr_len(subset, end - subset, "]");
    return close ? skip_past(close, end, ">") : NULL;
}

/* After a comment, a processing instruction or a declaration; NULL where there is none. */
static const char *
skip_prolog(const char *at, const char *end)
{
    if (g_str_has_prefix(at, "<!--"))
        return skip_past(at, end, "-->");
    if (g_str_has_prefix(at, "<?"))
        return skip_past(at, end, ">");
    if (g_ascii_strncasecmp(at, "<!doctype", 9) == 0)
        return skip_doctype(at, end);
    return NULL;
}

char *
markup_root(const Source *source)
{
    const char *at = source->bytes + source->start;
    const char *end = source->bytes + source->length;
    bool is_markup = false;
    for (;;) {
        at += strspn(at, " \t\r\n");
        const char *after = skip_prolog(at, end);
        if (!after)
            break;
        is_markup = true;
        at = after;
    }
    bool is_tag = at[0] == '<' && (g_ascii_isalpha(at[1]) || at[1] == '_');
    if (!is_tag)
        return is_markup ? g_strdup("") : NULL;
    gsize length = strcspn(at + 1, " \t\r\n/>");
    g_autofree char *name = g_ascii_strdown(at + 1, (gssize) MIN(length, 200));
    return g_strdup(markup_local(name));
}

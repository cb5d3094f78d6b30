/* SPDX-License-Identifier: MIT */
#include "timeline/escape.h"

#include <string.h>

void
escape_json(GString *out, const char *text)
{
    if (!text) {
        g_string_append(out, "null");
        return;
    }
    g_string_append_c(out, '"');
    for (const char *at = text; *at; at++) {
        guchar byte = (guchar) *at;
        if (byte == '"' || byte == '\\') {
            g_string_append_c(out, '\\');
            g_string_append_c(out, *at);
        } else if (byte == '\n') {
            g_string_append(out, "\\n");
        } else if (byte == '\t') {
            g_string_append(out, "\\t");
        } else if (byte < 0x20) {
            g_string_append_printf(out, "\\u%04x", byte);
        } else {
            g_string_append_c(out, *at);
        }
    }
    g_string_append_c(out, '"');
}

/* White space at either end would be trimmed by lenient readers, ours among them. */
static gboolean
needs_quotes(const char *text)
{
    if (!*text)
        return FALSE;
    char first = *text, last = text[strlen(text) - 1];
    return strpbrk(text, ",;\t\"\r\n") || first == ' ' || last == ' ';
}

void
escape_csv(GString *out, const char *text)
{
    if (!text)
        return;
    if (!needs_quotes(text)) {
        g_string_append(out, text);
        return;
    }
    g_string_append_c(out, '"');
    for (const char *at = text; *at; at++) {
        if (*at == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *at);
    }
    g_string_append_c(out, '"');
}

/* Marks that begin something only at the start of a line: a list, a heading, a numbered item. */
static gboolean
begins_block(const char *text)
{
    if (*text && strchr("-+", *text))
        return TRUE;
    const char *at = text;
    while (g_ascii_isdigit(*at))
        at++;
    return at > text && (*at == '.' || *at == ')');
}

void
escape_markdown(GString *out, const char *text)
{
    if (!text)
        return;
    const char *at = text;
    if (begins_block(at)) {
        while (g_ascii_isdigit(*at))
            g_string_append_c(out, *at++);
        g_string_append_c(out, '\\');
        g_string_append_c(out, *at++);
    }
    for (; *at; at++) {
        if (strchr("\\`*_[]<>#|~&$", *at))
            g_string_append_c(out, '\\');
        g_string_append_c(out, (guchar) *at < 0x20 ? ' ' : *at);
    }
}

static const char *
html_entity(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case '\n':
        return "\n";
    case '\t':
        return "\t";
    default:
        return (guchar) byte < 0x20 || byte == 0x7f ? "\xef\xbf\xbd" : NULL;
    }
}

void
escape_html(GString *out, const char *text)
{
    for (const char *at = text ? text : ""; *at; at++) {
        const char *entity = html_entity(*at);
        if (entity)
            g_string_append(out, entity);
        else
            g_string_append_c(out, *at);
    }
}

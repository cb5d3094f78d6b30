/* SPDX-License-Identifier: MIT */
#include "base/lines.h"

#include <string.h>

G_DEFINE_QUARK(lines_error, lines_error)

/* What is wrong with a line of that many bytes; NULL when it is text. */
static const char *
find_trouble(const char *line, gsize length)
{
    if (length > LINE_BYTES_MAX)
        return "an endless line";
    if (memchr(line, '\0', length))
        return "a NUL byte, which no text has";
    return g_utf8_validate(line, (gssize) length, NULL) ? NULL : "not UTF-8";
}

char **
lines_load(const char *path, GError **error)
{
    g_autofree char *text = NULL;
    gsize length = 0;
    if (!g_file_get_contents(path, &text, &length, error))
        return NULL;
    guint number = 1;
    for (const char *at = text, *end = text + length; at < end; number++) {
        const char *stop = memchr(at, '\n', (gsize) (end - at));
        const char *trouble = find_trouble(at, (gsize) ((stop ? stop : end) - at));
        if (trouble) {
            g_set_error(error, LINES_ERROR, LINES_ERROR_TEXT, "%s:%u: %s", path, number, trouble);
            return NULL;
        }
        at = stop ? stop + 1 : end;
    }
    return g_strsplit(text, "\n", -1);
}

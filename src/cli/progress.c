/* SPDX-License-Identifier: MIT */
#include "cli/progress.h"

#include "cli/message.h"

#include <stdio.h>
#include <unistd.h>

enum { NAME_WIDTH = 60 };

Progress
progress_new(guint total, bool is_quiet, bool prints_results)
{
    bool would_mix = prints_results && isatty(STDOUT_FILENO);
    return (Progress){
        .is_shown = total > 1 && !is_quiet && !would_mix && message_has_terminal(),
        .total = total,
    };
}

/* The name's first letters, no control character among them. The caller owns it. */
static char *
shorten(const char *name)
{
    GString *safe = g_string_new(NULL);
    g_autofree char *valid = g_utf8_make_valid(name, -1);
    guint width = 0;
    for (const char *at = valid; *at && width < NAME_WIDTH; at = g_utf8_next_char(at), width++) {
        gunichar c = g_utf8_get_char(at);
        g_string_append_unichar(safe, g_unichar_isprint(c) ? c : '?');
    }
    return g_string_free(safe, FALSE);
}

void
progress_show(Progress *progress, guint index, const char *name)
{
    if (!progress->is_shown)
        return;
    g_autofree char *safe = shorten(name);
    fprintf(stderr, "\r\033[K%u of %u: %s", index + 1, progress->total, safe);
    fflush(stderr);
    progress->is_drawn = true;
}

void
progress_hide(Progress *progress)
{
    if (progress->is_drawn)
        fputs("\r\033[K", stderr);
    progress->is_drawn = false;
}

/* SPDX-License-Identifier: MIT */
#include "cli/message.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PLAIN "\033[0m"
#define BOLD  "\033[1m"

static const char *const level_colours[] = {
    [NOTE_INFO] = "\033[36m",
    [NOTE_WARNING] = "\033[33m",
    [NOTE_ERROR] = "\033[31m",
};

bool
message_has_terminal(void)
{
    const char *terminal = g_getenv("TERM");
    return isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0;
}

static bool
has_colour(void)
{
    const char *refusal = g_getenv("NO_COLOR");
    return message_has_terminal() && !(refusal && *refusal);
}

/* Makes each control character, C1 among them, a `?`, and bytes that are no UTF-8 U+FFFD. */
static char *
defuse(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *safe = g_string_new(NULL);
    for (const char *at = valid; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        g_string_append_unichar(safe, c < 0x20 || (c >= 0x7f && c < 0xa0) ? '?' : c);
    }
    return g_string_free(safe, FALSE);
}

static void
say(const Command *command, const char *text, const char *hint)
{
    g_autofree char *safe = defuse(text);
    bool is_bright = has_colour();
    fprintf(stderr, "%sfasti%s%s:%s %s%s\n", is_bright ? BOLD : "", command ? " " : "",
            command ? command->name : "", is_bright ? PLAIN : "", safe, hint);
}

ExitStatus
message_failure(const Command *command, const GError *error)
{
    say(command, error->message, "");
    return EXIT_NOTHING;
}

ExitStatus
message_misuse(const Command *command, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_autofree char *hint =
        g_strdup_printf("; see “fasti %s%s--help”", command ? command->name : "", command ? " " : "");
    say(command, text, hint);
    return EXIT_MISUSED;
}

/* The note's line with its level coloured: the word between the first two colons behind the place. */
static void
say_coloured(const char *line, gsize place_length, NoteLevel level)
{
    const char *start = strstr(line + place_length, ": ");
    start = start ? start + 2 : line;
    gsize length = strcspn(start, ":");
    fprintf(stderr, "%.*s%s%.*s%s%s\n", (int) (start - line), line, level_colours[level], (int) length, start,
            PLAIN, start + length);
}

static void
say_note(const Note *note)
{
    g_autofree char *line = note_format(note);
    g_autofree char *safe = defuse(line);
    if (!has_colour() || !*note->file) {
        fprintf(stderr, "%s\n", safe);
        return;
    }
    g_autofree char *place = defuse(note->file);
    say_coloured(safe, strlen(place), note_level(note->code));
}

/* How many notes like the one at `index` were counted but not kept, if it is the last kept one; else 0. */
static guint
unkept_after(const Notes *notes, guint index)
{
    const Note *note = notes_at(notes, index);
    guint more = notes_more(notes, note);
    for (guint i = index + 1; more && i < notes_count(notes); i++) {
        const Note *later = notes_at(notes, i);
        if (later->code == note->code && strcmp(later->file, note->file) == 0)
            return 0;
    }
    return more;
}

void
message_notes(const Notes *notes, guint *told, NoteLevel least)
{
    for (guint count = notes_count(notes); *told < count; ++*told) {
        const Note *note = notes_at(notes, *told);
        if (note_level(note->code) < least)
            continue;
        say_note(note);
        guint more = unkept_after(notes, *told);
        g_autofree char *safe = defuse(note->file);
        if (more)
            fprintf(stderr, "%s: %u more like this [%s]\n", safe, more, note_name(note->code));
    }
}

/* SPDX-License-Identifier: MIT */
#include "tag/rulefile.h"

#include <string.h>

static bool
read_range(const char *text, guint32 *from, guint32 *to)
{
    guint64 low, high;
    g_auto(GStrv) parts = g_strsplit(text, "..", 2);
    if (!parts[0] || !parts[1] || !g_ascii_string_to_unsigned(parts[0], 10, 0, 999999999, &low, NULL) ||
        !g_ascii_string_to_unsigned(parts[1], 10, low, 999999999, &high, NULL))
        return false;
    *from = (guint32) low;
    *to = (guint32) high;
    return true;
}

/* What is wrong with the name of a new class of numbers; NULL when it can be had. */
static char *
check_number_name(const Patterns *patterns, const char *name)
{
    if (lexicon_class(patterns->lexicon, name))
        return g_strdup_printf("“%s” is already a class of words", name);
    for (guint i = 0; i < patterns->numbers->len; i++)
        if (strcmp(g_array_index(patterns->numbers, NumberClass, i).name, name) == 0)
            return g_strdup_printf("there is a class of numbers “%s” already", name);
    if (patterns->numbers->len == NUMBERS_MAX)
        return g_strdup_printf("more than %d classes of numbers", NUMBERS_MAX);
    return NULL;
}

/* `by STEP`, or nothing. */
static bool
read_step(const char *at, guint32 *step)
{
    if (!*at)
        return true;
    guint64 number;
    if (!g_str_has_prefix(at, "by ") ||
        !g_ascii_string_to_unsigned(at + strlen("by "), 10, 1, G_MAXINT32, &number, NULL))
        return false;
    *step = (guint32) number;
    return true;
}

/* `NAME from..to digits few..many [grouped] [by STEP]` */
char *
rulefile_number(Reader *reader, char *at)
{
    Patterns *patterns = &reader->grammar->patterns;
    g_autofree char *name = rulefile_word(&at);
    g_autofree char *range = rulefile_word(&at);
    g_autofree char *digits = rulefile_word(&at);
    g_autofree char *count = rulefile_word(&at);
    NumberClass class = {
        .name = g_string_chunk_insert_const(patterns->words, name), .step = 1, .line = reader->line};
    guint32 few = 0, many = 0;
    class.is_grouped = g_str_has_prefix(at, "grouped");
    at = g_strchug(at + (class.is_grouped ? strlen("grouped") : 0));
    if (!read_range(range, &class.from, &class.to) || strcmp(digits, "digits") != 0 ||
        !read_range(count, &few, &many) || many > 10 || !read_step(at, &class.step))
        return g_strdup("a number class reads: number NAME from..to digits few..many [grouped] [by STEP]");
    class.digits_from = (guint8) few;
    class.digits_to = (guint8) many;
    char *wrong = check_number_name(patterns, name);
    if (!wrong)
        g_array_append_val(patterns->numbers, class);
    return wrong;
}

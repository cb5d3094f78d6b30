/* SPDX-License-Identifier: MIT */
#include "text/lexicon-fill.h"

#include "base/lines.h"

#include <string.h>

enum { CLASSES_MAX = 4096 };

static GQuark
lexicon_error_quark(void)
{
    return g_quark_from_static_string("fasti-lexicon-error");
}

/* One word of the file must be one token. */
static bool
is_one_token(const char *word)
{
    while (*word && lexicon_is_letter(g_utf8_get_char(word)))
        word = g_utf8_next_char(word);
    return !*word;
}

/* The next word of the line, ended where it stands; `*at` is moved behind it. NULL when there is none. */
static char *
next_word(char **at)
{
    char *word = *at + strspn(*at, " \t");
    char *end = word + strcspn(word, " \t");
    *at = *end ? end + 1 : end;
    *end = '\0';
    return *word ? word : NULL;
}

/* `january jan = 1`. On failure returns what is wrong with it, which the caller owns. */
static char *
read_words(Lexicon *lexicon, ClassId class_id, char *line)
{
    gint64 value = 0;
    char *equals = strchr(line, '=');
    if (equals) {
        *equals = '\0';
        if (!g_ascii_string_to_signed(g_strstrip(equals + 1), 10, G_MININT32, G_MAXINT32, &value, NULL))
            return g_strdup_printf("“%s” is not a whole number", equals + 1);
    }
    for (char *word; (word = next_word(&line));) {
        if (!is_one_token(word))
            return g_strdup_printf("“%s” is not one word of letters", word);
        WordId id = lexicon_intern(lexicon, word);
        if (!id)
            return g_strdup("too many words");
        if (!lexicon_enter(lexicon, id, class_id, (gint32) value))
            return g_strdup_printf("“%s” has another value in this class already", word);
    }
    return NULL;
}

/* `class NAME`. On failure returns what is wrong with it, which the caller owns. */
static char *
read_class(Lexicon *lexicon, const char *name, ClassId *class_id)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
    if (lexicon_classes(lexicon) >= CLASSES_MAX)
        return g_strdup("too many classes");
    if (!*name || name[strspn(name, letters)])
        return g_strdup_printf("“%s” is no name of a class: small letters, digits and hyphens", name);
    *class_id = lexicon_add_class(lexicon, name);
    return NULL;
}

bool
lexicon_load(Lexicon *lexicon, const char *path, GError **error)
{
    g_auto(GStrv) lines = lines_load(path, error);
    if (!lines)
        return false;
    ClassId class_id = 0;
    for (guint number = 0; lines[number]; number++) {
        g_autofree char *wrong = NULL;
        char *comment = strchr(lines[number], '#');
        if (comment)
            *comment = '\0';
        char *line = g_strstrip(lines[number]);
        if (!*line)
            continue;
        if (g_str_equal(line, "class") || g_str_has_prefix(line, "class "))
            wrong = read_class(lexicon, g_strstrip(line + strlen("class")), &class_id);
        else if (!class_id)
            wrong = g_strdup("a word stands before the first “class” line");
        else
            wrong = read_words(lexicon, class_id, line);
        if (wrong) {
            g_set_error(error, lexicon_error_quark(), 0, "%s:%u: %s", path, number + 1, wrong);
            return false;
        }
    }
    return true;
}

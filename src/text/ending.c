/* SPDX-License-Identifier: MIT */
#include "text/ending.h"

#include <string.h>

typedef struct {
    const char *letters;
    gsize length, least;
} Ending;

GArray *
endings_new(const Lexicon *lexicon, const char *class_name)
{
    GArray *endings = g_array_new(FALSE, FALSE, sizeof(Ending));
    ClassId class_id = lexicon_class(lexicon, class_name);
    for (guint word = 1; class_id && word <= lexicon_words(lexicon); word++) {
        gint32 least = 0;
        if (!lexicon_is(lexicon, (WordId) word, class_id, &least))
            continue;
        const char *letters = lexicon_spelling(lexicon, (WordId) word);
        Ending ending = {letters, strlen(letters), (gsize) MAX(least, 0)};
        g_array_append_val(endings, ending);
    }
    return endings;
}

bool
endings_match(const GArray *endings, const char *word, gsize length)
{
    char last = length > 0 ? g_ascii_tolower(word[length - 1]) : '\0';
    for (guint i = 0; i < endings->len; i++) {
        const Ending *ending = &g_array_index(endings, Ending, i);
        if (length >= ending->least && length >= ending->length && ending->length > 0 &&
            ending->letters[ending->length - 1] == last &&
            g_ascii_strncasecmp(word + length - ending->length, ending->letters, ending->length) == 0)
            return true;
    }
    return false;
}

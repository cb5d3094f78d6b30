/* SPDX-License-Identifier: MIT */
#include "event/content.h"

#include <stdlib.h>
#include <string.h>

enum {
    STEM = 6,       /* letters by which a word is known */
    SHORT_WORD = 3, /* words of so many letters or fewer say little */
};

#define HASH_START 2166136261u

static guint32
hash_step(guint32 hash, guint32 value)
{
    for (guint byte = 0; byte < 4; byte++)
        hash = (hash ^ ((value >> (8 * byte)) & 0xFF)) * 16777619u;
    return hash;
}

/* One word or number of a text. */
typedef struct {
    guint32 hash;
    guint letters;
    bool is_number;
} Word;

/* The word at or after `*at`; false at the end. A number keeps its points and commas. */
static bool
next_word(const char **at, const char *end, Word *word)
{
    const char *from = *at;
    while (from < end && !g_unichar_isalnum(g_utf8_get_char(from)))
        from = g_utf8_next_char(from);
    *word = (Word){HASH_START, 0, from < end && g_unichar_isdigit(g_utf8_get_char(from))};
    for (; from < end; from = g_utf8_next_char(from)) {
        gunichar character = g_utf8_get_char(from);
        bool is_inner = word->is_number && (character == '.' || character == ',') && from + 1 < end &&
                        g_ascii_isdigit(from[1]);
        if (!g_unichar_isalnum(character) && !is_inner)
            break;
        if (word->letters++ < STEM || g_unichar_isdigit(character))
            word->hash = hash_step(word->hash, g_unichar_tolower(character));
    }
    *at = from;
    return word->letters > 0;
}

static int
compare_words(const void *a, const void *b)
{
    guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;
    return (x > y) - (x < y);
}

/* Adds the words from `at` to `end` but those of a date, given by their hashes. */
static void
add_words(Content *content, const char *at, const char *end, const guint32 *date, guint date_count)
{
    Word word;
    while (next_word(&at, end, &word)) {
        bool is_date = false;
        for (guint i = 0; i < date_count; i++)
            is_date |= date[i] == word.hash;
        if (is_date)
            continue;
        content->whole = (content->whole ^ word.hash) * G_GUINT64_CONSTANT(1099511628211);
        if (word.is_number)
            content->numbers += word.hash;
        if ((word.letters > SHORT_WORD || word.is_number) && content->count < CONTENT_WORDS_MAX)
            content->words[content->count++] = word.hash;
    }
}

static void
drop_repeats(Content *content)
{
    guint kept = 0;
    qsort(content->words, content->count, sizeof content->words[0], compare_words);
    for (guint i = 0; i < content->count; i++)
        if (kept == 0 || content->words[i] != content->words[kept - 1])
            content->words[kept++] = content->words[i];
    content->count = (guint8) kept;
}

void
content_fill(Content *content, const Event *event)
{
    enum { DATE_WORDS_MAX = 16 };
    guint32 date[DATE_WORDS_MAX];
    guint date_count = 0;
    *content = (Content){.whole = G_GUINT64_CONSTANT(14695981039346656037)};
    const Source *source = event->sources->len ? &g_array_index(event->sources, Source, 0) : NULL;
    const char *expression = source && source->expression_text ? source->expression_text : "";
    const char *quote = source && source->quote ? source->quote : "";
    const char *at = expression;
    Word word;
    while (date_count < DATE_WORDS_MAX && next_word(&at, expression + strlen(expression), &word))
        date[date_count++] = word.hash;
    if (event->headline)
        add_words(content, event->headline, event->headline + strlen(event->headline), date, date_count);
    guint32 numbers = content->numbers;
    content->numbers = 0;
    drop_repeats(content);
    add_words(content, quote, quote + strlen(quote), date, date_count);
    if (content->numbers == 0)
        content->numbers = numbers;
    drop_repeats(content);
}

guint
content_shared(const Content *a, const Content *b)
{
    guint shared = 0;
    for (guint i = 0, j = 0; i < a->count && j < b->count;) {
        if (a->words[i] == b->words[j])
            shared++, i++, j++;
        else if (a->words[i] < b->words[j])
            i++;
        else
            j++;
    }
    return shared;
}

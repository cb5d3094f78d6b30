/* SPDX-License-Identifier: MIT */
#include "event/importance.h"

#include <string.h>

enum {
    TITLE_PART = 25,
    MENTIONS_PART = 20,
    POSITION_PART = 20,
    DATE_PART = 20,
    CLAUSE_PART = 15,
    WORD_LEAST = 4, /* bytes of a word that says anything */
    STEM = 6,       /* … by which it is known */
    MENTIONS_MAX = 5,
    TITLE_WORDS_MAX = 24,
    PLACES = 1 << 12 /* of counts; words that share one count as one */
};

struct Importance {
    guint8 counts[PLACES];
    guint32 title[TITLE_WORDS_MAX];
    guint title_count;
    guint32 opening; /* where the first paragraph ends */
    guint32 length;
};

/* The hash of the word at or after `*at`; 0 at the end. */
static guint32
next_word(const char **at, const char *end)
{
    for (;;) {
        while (*at < end && !g_ascii_isalnum(**at) && !(**at & 0x80))
            ++*at;
        if (*at == end)
            return 0;
        guint32 hash = 2166136261u;
        guint length = 0;
        for (; *at < end && (g_ascii_isalnum(**at) || (**at & 0x80)); ++*at)
            if (length++ < STEM)
                hash = (hash ^ (guint8) g_ascii_tolower(**at)) * 16777619u;
        if (length >= WORD_LEAST)
            return hash ? hash : 1;
    }
}

static void
read_title(Importance *importance, const char *title, gsize length)
{
    const char *at = title, *end = title + length;
    guint32 word;
    while (importance->title_count < TITLE_WORDS_MAX && (word = next_word(&at, end)))
        importance->title[importance->title_count++] = word;
}

Importance *
importance_new(const Document *document)
{
    Importance *importance = g_new0(Importance, 1);
    importance->length = (guint32) document->length;
    const char *at = document->text, *end = at + MIN(document->length, IMPORTANCE_BYTES);
    guint32 word;
    while ((word = next_word(&at, end))) {
        guint8 *count = &importance->counts[word % PLACES];
        *count += *count < G_MAXUINT8;
    }
    const Block *first = NULL;
    for (guint i = 0; i < document->blocks->len && !first; i++)
        if (g_array_index(document->blocks, Block, i).kind == BLOCK_PARAGRAPH)
            first = &g_array_index(document->blocks, Block, i);
    if (first)
        importance->opening = first->span.end;
    if (document->title)
        read_title(importance, document->title, strlen(document->title));
    else if (first)
        read_title(importance, document->text + first->span.start, span_length(first->span));
    return importance;
}

void
importance_free(Importance *importance)
{
    g_free(importance);
}

static bool
is_in_title(const Importance *importance, guint32 word)
{
    for (guint i = 0; i < importance->title_count; i++)
        if (importance->title[i] == word)
            return true;
    return false;
}

int
importance_of(const Importance *importance, const char *words, gsize length, guint32 offset)
{
    const char *at = words, *end = words + length;
    guint count = 0, in_title = 0, mentions = 0;
    guint32 word;
    while ((word = next_word(&at, end))) {
        count++;
        in_title += is_in_title(importance, word);
        guint told = importance->counts[word % PLACES];
        mentions += MIN(told > 0 ? told - 1 : 0, MENTIONS_MAX - 1);
    }
    guint title = MAX(importance->title_count, 1),
          left = importance->length - MIN(offset, importance->length);
    guint points = MIN(in_title * TITLE_PART / title, TITLE_PART);
    points += count ? mentions * MENTIONS_PART / (count * (MENTIONS_MAX - 1)) : 0;
    points += offset < importance->opening
                  ? POSITION_PART
                  : (guint) ((guint64) left * POSITION_PART / MAX(importance->length, 1));
    return (int) points;
}

int
importance_event(const Importance *importance, const char *words, guint32 offset, Confidence confidence,
                 const Statement *statement)
{
    int points = importance_of(importance, words, strlen(words), offset);
    points += confidence == CONFIDENCE_HIGH ? DATE_PART : confidence == CONFIDENCE_MEDIUM ? DATE_PART / 2 : 0;
    bool is_main = statement->verb != NO_TOKEN && !statement->is_noun && !statement->is_weak &&
                   !statement->is_quoted && !statement->is_planned && !statement->is_denied;
    return points + (is_main ? CLAUSE_PART : 0);
}

int
importance_join(int a, int b)
{
    if (a < 0 || b < 0)
        return MAX(a, b);
    return 100 - ((100 - a) * (100 - b) + 50) / 100;
}

/* SPDX-License-Identifier: MIT */
#include "event/speaker.h"

struct Speakers {
    GPtrArray *by_block; /* of const char*, a block each; NULL where nobody speaks */
    GStringChunk *words;
    const char *two[2]; /* who speaks first, and the other one; NULL where there is none, or a third */
};

enum { LABEL_WORDS_MAX = 3, LABEL_BYTES_MAX = 60, LABEL_LEAST = 2 };

/* How many bytes of `text` are a label's words, 0 where it begins with none. */
static gsize
measure_label(const char *text, const char *end)
{
    guint words = 0;
    bool in_word = false;
    for (const char *at = text; at < end && at - text < LABEL_BYTES_MAX; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (character == ':')
            return words > 0 && at - text > 1 && at + 1 < end && g_unichar_isspace(g_utf8_get_char(at + 1))
                       ? (gsize) (at - text)
                       : 0;
        if (character == ' ') {
            in_word = false;
            continue;
        }
        if (!in_word && (!g_unichar_isupper(character) || ++words > LABEL_WORDS_MAX))
            return 0;
        if (!g_unichar_isalpha(character) && character != '-' && character != '.' && character != '\'')
            return 0;
        in_word = true;
    }
    return 0;
}

/* The label of a block, held by `words`; NULL when it has none. */
static const char *
find_label(GStringChunk *words, const Document *document, const Block *block)
{
    const char *start = document->text + block->span.start;
    gsize length = measure_label(start, document->text + block->span.end);
    if (length == 0)
        return NULL;
    g_autofree char *label = g_strndup(start, length);
    return g_string_chunk_insert_const(words, label);
}

/* Whether two labels are one but for the marks between their words: "Al-Nahar", "Al Nahar". */
static bool
are_one(const char *a, const char *b)
{
    for (;; a++, b++) {
        while (*a == ' ' || *a == '-' || *a == '.')
            a++;
        while (*b == ' ' || *b == '-' || *b == '.')
            b++;
        if (*a != *b || *a == '\0')
            return *a == *b;
    }
}

/* Finds the two who talk with each other, where they are only two. */
static void
find_two(Speakers *speakers)
{
    for (guint i = 0; i < speakers->by_block->len; i++) {
        const char *label = speakers->by_block->pdata[i];
        if (!label || (speakers->two[0] && are_one(label, speakers->two[0])) ||
            (speakers->two[1] && are_one(label, speakers->two[1])))
            continue;
        if (speakers->two[1]) {
            speakers->two[0] = speakers->two[1] = NULL;
            return;
        }
        speakers->two[speakers->two[0] != NULL] = label;
    }
}

Speakers *
speakers_new(const Document *document)
{
    Speakers *speakers = g_new0(Speakers, 1);
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
    speakers->words = g_string_chunk_new(256);
    speakers->by_block = g_ptr_array_new();
    for (guint i = 0; i < document->blocks->len; i++) {
        const char *label = find_label(speakers->words, document, &g_array_index(document->blocks, Block, i));
        g_ptr_array_add(speakers->by_block, (gpointer) label);
        if (label) {
            guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, label));
            g_hash_table_insert(counts, (gpointer) label, GUINT_TO_POINTER(count + 1));
        }
    }
    const char *current = NULL;
    for (guint i = 0; i < speakers->by_block->len; i++) {
        const char *label = speakers->by_block->pdata[i];
        if (g_array_index(document->blocks, Block, i).kind == BLOCK_HEADING)
            current = NULL;
        if (label && GPOINTER_TO_UINT(g_hash_table_lookup(counts, label)) >= LABEL_LEAST)
            current = label;
        speakers->by_block->pdata[i] = (gpointer) current;
    }
    find_two(speakers);
    return speakers;
}

void
speakers_free(Speakers *speakers)
{
    if (!speakers)
        return;
    g_ptr_array_unref(speakers->by_block);
    g_string_chunk_free(speakers->words);
    g_free(speakers);
}

const char *
speakers_of(const Speakers *speakers, guint block)
{
    return block < speakers->by_block->len ? speakers->by_block->pdata[block] : NULL;
}

const char *
speakers_addressee(const Speakers *speakers, guint block)
{
    const char *speaker = speakers_of(speakers, block);
    if (!speaker || !speakers->two[0])
        return NULL;
    return are_one(speaker, speakers->two[0]) ? speakers->two[1] : speakers->two[0];
}

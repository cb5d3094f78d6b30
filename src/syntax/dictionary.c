/* SPDX-License-Identifier: MIT */
#include "syntax/dictionary.h"

/* Whether buckets lie in order and all kinds exist. */
static bool
is_sound(const Dictionary *dictionary)
{
    guint buckets = 1u << dictionary->bits;
    if (dictionary->starts[buckets] != dictionary->word_count)
        return false;
    for (guint i = 0; i < buckets; i++)
        if (dictionary->starts[i] > dictionary->starts[i + 1])
            return false;
    for (guint i = 0; i < dictionary->word_count; i++)
        if (dictionary->word_kinds[i] >= dictionary->kind_count)
            return false;
    return true;
}

bool
dictionary_init(Dictionary *dictionary, Section section)
{
    const guint32 *head = (const guint32 *) (const void *) section.bytes;
    if (section.length < DICTIONARY_HEADER || head[0] < 1 || head[0] > 20 || head[1] > 1u << 24 ||
        head[2] > 1u << 16)
        return false;
    gsize kinds = head[2] * sizeof(Kind), starts = (((gsize) 1 << head[0]) + 1) * sizeof(guint32);
    gsize forms = head[1] * sizeof(guint32), word_kinds = head[1] * sizeof(guint16);
    if (section.length - DICTIONARY_HEADER < kinds + starts + forms + word_kinds)
        return false;
    const guint8 *at = section.bytes + DICTIONARY_HEADER;
    *dictionary = (Dictionary){
        .bits = head[0],
        .word_count = head[1],
        .kind_count = head[2],
        .kinds = (const Kind *) (const void *) at,
        .starts = (const guint32 *) (const void *) (at + kinds),
        .forms = (const guint32 *) (const void *) (at + kinds + starts),
        .word_kinds = (const guint16 *) (const void *) (at + kinds + starts + forms),
    };
    return is_sound(dictionary);
}

/* SPDX-License-Identifier: MIT */
#include "event/function.h"

/* By bit. */
static const char *const classes[] = {
    "ev-that",
    "ev-of",
    "ev-to",
    "ev-and",
    "ev-or",
    "ev-then",
    "ev-when",
    "ev-only",
    "ev-by",
    "ev-until",
    "ev-the",
    "ev-a",
    "ev-he",
    "ev-it",
    "ev-they",
    "ev-we",
    "ev-you",
    "ev-i",
    "ev-was",
    "ev-had",
    "ev-did",
    "ev-will",
    "ev-not",
    "ev-owner",
    "ev-in",
    "ev-than",
    "ev-as",
    "ev-about",
    "ev-against",
    "ev-from",
    "ev-between",
    "ev-through",
    "ev-alone",
    "ev-according",
    "ev-change",
    "ev-more",
    "ev-ended",
    "ev-begun",
    "ev-life-born",
    "ev-life-died",
    "ev-life-reign",
    "ev-life-active",
    "ev-name-particle",
    "ev-she",
    "ev-lasted",
    "ev-is",
    "ev-most",
    "ev-her",
    "ev-spent",
    "ev-any",
};

G_STATIC_ASSERT(G_N_ELEMENTS(classes) == FUNCTION_COUNT);

const char *
function_class(guint index)
{
    g_assert(index < FUNCTION_COUNT);
    return classes[index];
}

guint64
functions_of(const Lexicon *lexicon, WordId word)
{
    guint64 functions = 0;
    for (guint i = 0; i < FUNCTION_COUNT; i++)
        if (lexicon_is(lexicon, word, lexicon_class(lexicon, classes[i]), NULL))
            functions |= FUNCTION_BIT(i);
    return functions;
}

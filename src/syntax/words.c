/* SPDX-License-Identifier: MIT */
#include "syntax/words.h"

void
words_split(const Sentence *sentence, Tree *tree)
{
    for (guint i = 0; i < sentence->token_count; i++) {
        Word word = {.span = sentence->tokens[i].span};
        g_array_append_val(tree->words, word);
    }
}

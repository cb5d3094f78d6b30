/*
 * words: the words of Universal Dependencies in a sentence's tokens.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/tree.h"
#include "text/sentence.h"

/* Appends the sentence's words to the tree. */
void words_split(const Sentence *sentence, Tree *tree);

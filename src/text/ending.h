/*
 * ending: what the words of a kind end with, as a class of the lexicon lists it: "ed", "ing".
 *
 * The value of an ending is the least length in bytes of a word that can have it, so that "red" is no form in
 * -ed: `ed = 4`.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "text/lexicon.h"

/* The endings of a class, an array of Ending that borrows from the lexicon. The caller owns it. */
GArray *endings_new(const Lexicon *lexicon, const char *class_name);

/* Whether the word of `length` bytes has one of the endings, whatever the case of ASCII letters. */
bool endings_match(const GArray *endings, const char *word, gsize length);

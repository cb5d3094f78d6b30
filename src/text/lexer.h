/*
 * lexer: one token after the other out of a text, each looked up in the lexicon as it is read.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "text/sentence.h"

typedef struct {
    const char *text;
    const Lexicon *lexicon;
    guint32 at;  /* the byte to go on from */
    guint32 end; /* of what is to be read */
} Lexer;

/* The next token; false at the end. */
bool lexer_next(Lexer *lexer, Token *token);

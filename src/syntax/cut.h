/*
 * cut: where a run of letters holds two words: "can|not", "did|n't", as it lies in a model file.
 *
 *   forms, clitics (4 bytes each)
 *   hashes of the forms that are cut whenever they occur ("cannot"), sorted (4 bytes each)
 *   letters that are cut off them (1 byte each), zeros up to a multiple of four bytes
 *   clitics that are cut off any word ("n't"), lower case, zeros behind them (CUT_CLITIC_SIZE bytes each)
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/model.h"
#include "text/sentence.h"

enum { CUT_CLITIC_SIZE = 16, CUT_HEADER = 8 };

typedef struct {
    const guint32 *forms;
    const guint8 *letters;
    const char (*clitics)[CUT_CLITIC_SIZE];
    guint form_count, clitic_count;
} Cuts;

/* Reads the head of a section; false where it can't be one. */
bool cuts_init(Cuts *cuts, Section section);

/* Looks whether the first of `count` tokens, which is a word, is to be cut. If so sets `second` to the word
 * that is cut off and returns how many tokens the two words take; else 0. */
guint cuts_find(const Cuts *cuts, const char *text, const Token *tokens, guint count, Span *second);

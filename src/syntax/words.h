/*
 * words: the words of Universal Dependencies in a sentence's tokens.
 *
 * Tokens that touch may be one word ("3.5", "U.S.", "example.org") or several ("they'll", "5%",
 * "well-known"): a linear model tells. A run of letters is cut where the model's list says so ("cannot").
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/piece.h"
#include "syntax/tree.h"
#include "syntax/weights.h"

typedef struct {
    Cuts cuts;
    Weights weights;
    GArray *pieces; /* of Piece: scratch */
} Words;

/* Takes the model's sections; the model must outlive it. words_clear frees what it holds, also after failure.
 */
bool words_init(Words *words, const Model *model, GError **error);
void words_clear(Words *words);

/* Appends the words of the tokens to the tree: spans and FEATURE_CLITIC. Each token is part of exactly one
 * word or is cut into two. O(n). */
void words_split(Words *words, const char *text, const Token *tokens, guint count, Tree *tree);

/* The joint with the best score; the first of equals. */
Joint joint_best(const gint32 scores[JOINTS]);

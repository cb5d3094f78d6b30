/*
 * piece: the smallest parts of a text that words are made of: tokens, some of them cut in two.
 *
 * A chunk is what stands between blanks; whether two pieces of it are one word is told by their features.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/cut.h"

typedef struct {
    Span span;
    guint32 form;  /* tree_form_hash */
    guint32 kind;  /* stands for its kind, its length if short, its capitals; for a mark itself */
    guint32 rest;  /* hash of the pieces from this to the end of the chunk */
    guint32 chunk; /* index of the chunk's first piece */
    bool is_cut;   /* begins a word that was cut off the piece before */
} Piece;

/* What was decided on the pieces before one. */
typedef struct {
    guint32 word;   /* hash of the pieces of the word that ends before it */
    guint pieces;   /* how many these are */
    guint decision; /* the last JOINT_ in this chunk; JOINTS where it begins */
} PieceState;

/* Whether a piece goes on with the word before it, begins one, or begins one that is written as one with it.
 */
typedef enum { JOINT_NONE, JOINT_WORD, JOINT_CLITIC, JOINTS } Joint;

enum { PIECE_FEATURES_MAX = 32 };

/* Fills `pieces` (of Piece) with those of the tokens, and one empty piece behind the last. O(n). */
void pieces_fill(GArray *pieces, const Cuts *cuts, const char *text, const Token *tokens, guint count);

/* Whether the joint before a piece is to be chosen: it touches the one before, and was not cut off it. */
bool piece_is_open(const GArray *pieces, guint index);

/* The features by which the joint before the piece at `index` is chosen. Returns how many. */
guint piece_features(const GArray *pieces, guint index, const PieceState *state,
                     guint32 features[PIECE_FEATURES_MAX]);

/* Takes the piece at `index` into the state, with the joint before it. */
void piece_state_step(PieceState *state, const GArray *pieces, guint index, Joint joint);

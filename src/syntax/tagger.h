/*
 * tagger: the part of speech and the features of each word of a tree.
 *
 * A tag stands for a part of speech with its features: "VERB, Tense=Past, VerbForm=Part". Words are tagged
 * from left to right, each with the best-scored of the tags that it may have.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/clue.h"
#include "syntax/weights.h"

enum { TAGS_MAX = 64 };

/* As it lies in the model's section "tags": the open ones (8 bytes, a bit each), then these. */
typedef struct {
    guint16 features; /* FEATURE_ bits */
    guint8 pos;       /* Pos */
    guint8 unused;
} TagMeaning;

typedef struct {
    Dictionary dictionary;
    Weights weights;
    guint64 open; /* the tags that a word which the dictionary doesn't know may have */
    const TagMeaning *meanings;
    guint tag_count;
    GArray *clues; /* of Clue: scratch */
} Tagger;

/* Makes a tagger of the model's sections; the model must outlive it. tagger_clear frees what it holds, also
 * after failure. */
bool tagger_init(Tagger *tagger, const Model *model, GError **error);
void tagger_clear(Tagger *tagger);

/* Gives all words of the tree their part of speech, features and form hash. Only spans and FEATURE_CLITIC are
 * asked of them. O(n). */
void tagger_tag(Tagger *tagger, Tree *tree);

/* The tag with the best score among the allowed ones (any that is open for 0); the first of equals. */
guint tag_best(const gint32 *scores, guint64 allowed, guint64 open);

/* The only tag that is allowed; TAGS_MAX where there are several or none. */
guint tag_only(guint64 allowed);

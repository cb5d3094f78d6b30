/*
 * tree: a sentence's words with part of speech, features, lemma and head, after Universal Dependencies.
 *
 * "She was born in Ghent." is five words and a full stop; "born" is the root, "She" hangs on it as
 * nsubj:pass:
 *
 *   index  form   pos    features              head  relation
 *   0      She    PRON   Number=Sing           2     nsubj:pass
 *   1      was    AUX    Mood=Ind|Number=Sing…  2     aux:pass
 *   2      born   VERB   Tense=Past|VerbForm…   2     root
 *   3      in     ADP                          4     case
 *   4      Ghent  PROPN  Number=Sing           2     obl
 *   5      .      PUNCT                        2     punct
 *
 * Names are those of https://universaldependencies.org/en/, subtypes kept where they say something.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/span.h"
#include "syntax/pos.h"
#include "syntax/relation.h"

typedef struct {
    Span span;        /* in the text; words lie in text order and do not overlap */
    guint32 form;     /* tree_form_hash of its spelling */
    guint32 lemma;    /* offset into the tree's lemmas, where it stands with a NUL at its end */
    guint32 head;     /* index of the head word; its own for the root */
    guint16 features; /* FEATURE_ bits */
    guint8 pos;       /* Pos */
    guint8 relation;  /* Relation to the head; RELATION_ROOT for the root */
} Word;

typedef struct {
    const char *text; /* borrowed: what the spans lie in */
    GArray *words;    /* of Word */
    GString *lemmas;  /* one NUL-terminated lemma after the other */
} Tree;

/* An empty tree, to be reused from sentence to sentence. The caller owns it. */
Tree *tree_new(void);
void tree_free(Tree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tree, tree_free)

/* Takes all words out, and sets the text that the next ones lie in. */
void tree_reset(Tree *tree, const char *text);

static inline Word *
tree_word(const Tree *tree, guint index)
{
    return &g_array_index(tree->words, Word, index);
}

/* The word's lemma, owned by the tree and valid until it changes. */
const char *tree_lemma(const Tree *tree, guint index);

/* The hash by which models know a word: of its lower-case spelling with digits as 0. */
guint32 tree_form_hash(const char *form, gsize length);

/* Whether there is exactly one root and every word leads to it. A tree without words is not one. O(n). */
bool tree_is_sound(const Tree *tree);

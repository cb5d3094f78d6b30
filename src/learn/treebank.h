/*
 * treebank: trees from CoNLL-U files, as one text with its words.
 *
 * The format is told at https://universaldependencies.org/format.html. Empty nodes are left out, and so are
 * features and relations that fasti doesn't know. The words of a multiword token ("don't") must spell it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/tree.h"

typedef struct {
    guint first, count; /* of the treebank's words */
    bool heads_text;    /* a document or paragraph begins here */
} TreebankSentence;

typedef struct {
    GString *text;     /* all sentences, a blank between them, a blank line before a document or paragraph */
    GArray *sentences; /* of TreebankSentence */
    GArray *words;     /* of Word; heads count from the sentence's first word */
    GString *lemmas;   /* what the words' lemmas are offsets into */
} Treebank;

/* An empty treebank. The caller owns it. */
Treebank *treebank_new(void);
void treebank_free(Treebank *treebank);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Treebank, treebank_free)

/* Adds the trees of the file. On failure returns false and sets `error`, its message naming file and line. */
bool treebank_load(Treebank *treebank, const char *path, GError **error);

/* Adds the trees of CoNLL-U text, which `path` stands for in messages. */
bool treebank_parse(Treebank *treebank, const char *conllu, const char *path, GError **error);

/* Makes `tree` the sentence at `index`, with all that the treebank knows. */
void treebank_tree(const Treebank *treebank, guint index, Tree *tree);

static inline const TreebankSentence *
treebank_sentence(const Treebank *treebank, guint index)
{
    return &g_array_index(treebank->sentences, TreebankSentence, index);
}

/* Appends the tree as CoNLL-U, multiword tokens with a line of their own, and an empty line. A last
 * field SpaceAfter=No tells of words that touch the next one. */
void tree_write(const Tree *tree, GString *out);

/*
 * syntax: a sentence's tree, with a model that was learnt from trees.
 *
 * Words, parts of speech with features, lemmas, heads: each is a stage that adds to the words of a Tree. All
 * arithmetic is in integers, so that each machine makes the same tree.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/tree.h"
#include "text/sentence.h"

typedef struct Syntax Syntax;

/* Maps the model file at `path` ("data/models/en.model"). The caller owns it. On failure returns NULL and
 * sets `error` to a MODEL_ERROR (see model.h), its message naming the file. */
Syntax *syntax_load(const char *path, GError **error);
void syntax_free(Syntax *syntax);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Syntax, syntax_free)

/* Makes `tree` the tree of a sentence of the document: one root, no cycle, at least one word. A long sentence
 * is parsed in parts of at most PARSER_LENGTH words; the later ones hang on the first one's root as
 * parataxis. The tree refers to the document's text. O(n). */
void syntax_parse(Syntax *syntax, const Document *document, const Sentence *sentence, Tree *tree);

/* The same for words that are already there: only their spans and FEATURE_CLITIC are asked of them. */
void syntax_tag(Syntax *syntax, Tree *tree);    /* adds part of speech, features and lemma */
void syntax_attach(Syntax *syntax, Tree *tree); /* adds heads and relations to tagged words */

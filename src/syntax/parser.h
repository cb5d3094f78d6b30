/*
 * parser: gives each word of a sentence its head and its relation to it.
 *
 * A greedy transition-based parser (see transition.h) over a recurrent net (see network.h), in integers: the
 * same model and words make the same tree on every machine.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/model.h"
#include "syntax/tree.h"

/* A longer sentence is cut into pieces of at most so many words, after a punctuation mark where there is one.
 */
enum { PARSER_LENGTH = 400 };

typedef struct Parser Parser;

/* A parser of the model, which must outlive it, with room to work in; for one thread at a time. The caller
 * owns it. Where the model lacks a section that it needs, or has one of a wrong size, returns NULL and sets
 * `error`. */
Parser *parser_new(const Model *model, GError **error);
void parser_free(Parser *parser);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Parser, parser_free)

/* Sets head and relation of all words, from their spans, forms, parts of speech and features. The tree is
 * sound then (tree_is_sound), unless it has no words. The roots of a cut sentence's later pieces hang on that
 * of the first as RELATION_PARATAXIS. Linear in the number of words. */
void parser_run(Parser *parser, Tree *tree);

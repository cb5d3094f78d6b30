/*
 * job: what fasti-learn does with a model: it makes trees of a treebank's words or of a text, and scores
 * them.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/score.h"
#include "learn/treebank.h"
#include "syntax/syntax.h"

/* The treebank's own trees. The caller owns the array and the trees (of Tree *) in it. */
GPtrArray *job_gold(const Treebank *treebank);

/* The trees that the model makes of the treebank's words; of each word only its span is used. */
GPtrArray *job_reparse(Syntax *syntax, const Treebank *treebank);

/* The trees that the model makes of a document, sentence by sentence. */
GPtrArray *job_parse(Syntax *syntax, const Document *document, const Lexicon *lexicon);

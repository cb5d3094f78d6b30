/*
 * parse: a sentence's tree and clauses beside its reading, token by token.
 *
 *   reading   The mill    was    built  in 1901 and burned in 1934
 *   roles                 FINITE GROUP              FINITE
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/statement.h"
#include "syntax/clause.h"
#include "syntax/syntax.h"

typedef struct Parse Parse;

/* Made once, for one document after the other. Takes `syntax`; `lexicon` must outlive it. The caller owns it.
 */
Parse *parse_new(Syntax *syntax, const Lexicon *lexicon);
void parse_free(Parse *parse);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Parse, parse_free)

/* Begins a document, which must stay until the next one. */
void parse_begin(Parse *parse, const Document *document);

/* Parses the sentence of a filled reading, and sets the roles of its tokens by the tree. Where the tree can't
 * be right (no finite verb at its root, or none where the vocabulary knows one), they stay as they are. From
 * parse_begin on, sentences come in text order. O(n), over the document too. */
void parse_read(Parse *parse, const Sentence *sentence, Reading *reading);

/* The date of a statement, and the day on which the text was written, NULL where that isn't known. */
typedef struct {
    const Expression *expression;
    const Moment *written;
} Dating;

/* Says whether a statement of the date in the tokens of `date` is planned or denied, by its clause. False
 * where that clause tells nothing that was or will be: a condition, a question, what anybody does or, by its
 * `dating`, what is so each year (see generic.h). `dating` is NULL for a statement without a date. */
bool parse_judge(const Parse *parse, const Reading *reading, Range date, const Dating *dating,
                 Statement *statement);

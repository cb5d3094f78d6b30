/* SPDX-License-Identifier: MIT */
#include "syntax/syntax.h"

#include "syntax/lemma.h"
#include "syntax/parser.h"
#include "syntax/tagger.h"
#include "syntax/words.h"

struct Syntax {
    Model *model;
    Words words;
    Tagger tagger;
    Lemmatizer lemmatizer;
    Parser *parser;
};

static bool
take_sections(Syntax *syntax, GError **error)
{
    Section lemmas;
    if (!words_init(&syntax->words, syntax->model, error) ||
        !tagger_init(&syntax->tagger, syntax->model, error) ||
        !model_section(syntax->model, "lemmas", &lemmas, error))
        return false;
    if (!lemmatizer_init(&syntax->lemmatizer, lemmas)) {
        model_blame(syntax->model, "lemmas", error);
        return false;
    }
    syntax->parser = parser_new(syntax->model, error);
    return syntax->parser != NULL;
}

Syntax *
syntax_load(const char *path, GError **error)
{
    g_autoptr(Syntax) syntax = g_new0(Syntax, 1);
    syntax->model = model_open(path, error);
    if (!syntax->model || !take_sections(syntax, error))
        return NULL;
    return g_steal_pointer(&syntax);
}

void
syntax_free(Syntax *syntax)
{
    if (!syntax)
        return;
    words_clear(&syntax->words);
    tagger_clear(&syntax->tagger);
    parser_free(syntax->parser);
    model_free(syntax->model);
    g_free(syntax);
}

void
syntax_tag(Syntax *syntax, Tree *tree)
{
    tagger_tag(&syntax->tagger, tree);
    lemmatizer_run(&syntax->lemmatizer, tree);
}

void
syntax_attach(Syntax *syntax, Tree *tree)
{
    parser_run(syntax->parser, tree);
}

void
syntax_parse(Syntax *syntax, const Document *document, const Sentence *sentence, Tree *tree)
{
    tree_reset(tree, document->text);
    words_split(&syntax->words, document->text, sentence->tokens, sentence->token_count, tree);
    syntax_tag(syntax, tree);
    syntax_attach(syntax, tree);
}

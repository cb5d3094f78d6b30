/* SPDX-License-Identifier: MIT */
#include "syntax/syntax.h"

#include "syntax/lemma.h"
#include "syntax/tagger.h"
#include "syntax/words.h"

struct Syntax {
    Model *model;
    Words words;
    Tagger tagger;
    Lemmatizer lemmatizer;
};

static bool
take_sections(Syntax *syntax, GError **error)
{
    Section lemmas;
    if (!words_init(&syntax->words, syntax->model, error) ||
        !tagger_init(&syntax->tagger, syntax->model, error) ||
        !model_section(syntax->model, "lemmas", &lemmas, error))
        return false;
    if (lemmatizer_init(&syntax->lemmatizer, lemmas))
        return true;
    model_blame(syntax->model, "lemmas", error);
    return false;
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
    model_free(syntax->model);
    g_free(syntax);
}

void
syntax_tag(Syntax *syntax, Tree *tree)
{
    tagger_tag(&syntax->tagger, tree);
    lemmatizer_run(&syntax->lemmatizer, tree);
}

/* Hangs the words first .. first + count - 1 on the first of them. */
static void
attach_part(Tree *tree, guint first, guint count)
{
    for (guint i = first; i < first + count; i++) {
        tree_word(tree, i)->head = first;
        tree_word(tree, i)->relation = i == first ? RELATION_ROOT : RELATION_DEP;
    }
}

/* The root among the words first .. first + count - 1. */
static guint
root_of(const Tree *tree, guint first, guint count)
{
    guint root = first;
    while (root + 1 < first + count && tree_word(tree, root)->head != root)
        root++;
    return root;
}

void
syntax_attach(Syntax *syntax, Tree *tree)
{
    (void) syntax;
    guint top = 0;
    for (guint first = 0; first < tree->words->len; first += SYNTAX_WORDS_MAX) {
        guint count = MIN(tree->words->len - first, SYNTAX_WORDS_MAX);
        attach_part(tree, first, count);
        guint root = root_of(tree, first, count);
        if (first == 0)
            top = root;
        else {
            tree_word(tree, root)->head = top;
            tree_word(tree, root)->relation = RELATION_PARATAXIS;
        }
    }
}

void
syntax_parse(Syntax *syntax, const Document *document, const Sentence *sentence, Tree *tree)
{
    tree_reset(tree, document->text);
    words_split(&syntax->words, document->text, sentence->tokens, sentence->token_count, tree);
    syntax_tag(syntax, tree);
    syntax_attach(syntax, tree);
}

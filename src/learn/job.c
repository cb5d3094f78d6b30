/* SPDX-License-Identifier: MIT */
#include "learn/job.h"

static void
free_tree(gpointer tree)
{
    tree_free(tree);
}

GPtrArray *
job_gold(const Treebank *treebank)
{
    GPtrArray *trees = g_ptr_array_new_with_free_func(free_tree);
    for (guint i = 0; i < treebank->sentences->len; i++) {
        Tree *tree = tree_new();
        treebank_tree(treebank, i, tree);
        g_ptr_array_add(trees, tree);
    }
    return trees;
}

/* Takes from the words all but where they stand. */
static void
forget(Tree *tree)
{
    g_string_truncate(tree->lemmas, 0);
    for (guint i = 0; i < tree->words->len; i++) {
        Word *word = tree_word(tree, i);
        *word = (Word){.span = word->span, .features = word->features & FEATURE_CLITIC};
    }
}

GPtrArray *
job_reparse(Syntax *syntax, const Treebank *treebank)
{
    GPtrArray *trees = job_gold(treebank);
    for (guint i = 0; i < trees->len; i++) {
        Tree *tree = g_ptr_array_index(trees, i);
        forget(tree);
        syntax_tag(syntax, tree);
        syntax_attach(syntax, tree);
    }
    return trees;
}

GPtrArray *
job_parse(Syntax *syntax, const Document *document, const Lexicon *lexicon)
{
    GPtrArray *trees = g_ptr_array_new_with_free_func(free_tree);
    g_autoptr(Splitter) splitter = splitter_new(document, lexicon);
    Sentence sentence;
    while (splitter_next(splitter, &sentence)) {
        Tree *tree = tree_new();
        syntax_parse(syntax, document, &sentence, tree);
        g_ptr_array_add(trees, tree);
    }
    return trees;
}

/* SPDX-License-Identifier: MIT */
#include "learn/treebank.h"

/* How many words from `index` on are one written word. */
static guint
joined_words(const Tree *tree, guint index)
{
    guint count = 1;
    while (index + count < tree->words->len && (tree_word(tree, index + count)->features & FEATURE_CLITIC))
        count++;
    return count;
}

static const char *
misc_of(const Tree *tree, guint index)
{
    bool touches = index + 1 < tree->words->len &&
                   tree_word(tree, index)->span.end == tree_word(tree, index + 1)->span.start;
    return touches ? "SpaceAfter=No" : "_";
}

static void
write_word(const Tree *tree, guint index, bool is_joined, GString *out)
{
    const Word *word = tree_word(tree, index);
    guint head = word->head == index ? 0 : word->head + 1;
    g_string_append_printf(out, "%u\t%.*s\t%s\t%s\t_\t", index + 1, (int) span_length(word->span),
                           tree->text + word->span.start, tree_lemma(tree, index), pos_name(word->pos));
    features_append(out, word->features);
    g_string_append_printf(out, "\t%u\t%s\t_\t%s\n", head, relation_name(word->relation),
                           is_joined ? "_" : misc_of(tree, index));
}

void
tree_write(const Tree *tree, GString *out)
{
    for (guint i = 0; i < tree->words->len;) {
        guint count = joined_words(tree, i);
        Span span = {tree_word(tree, i)->span.start, tree_word(tree, i + count - 1)->span.end};
        if (count > 1)
            g_string_append_printf(out, "%u-%u\t%.*s\t_\t_\t_\t_\t_\t_\t_\t%s\n", i + 1, i + count,
                                   (int) span_length(span), tree->text + span.start,
                                   misc_of(tree, i + count - 1));
        for (guint end = i + count; i < end; i++)
            write_word(tree, i, count > 1, out);
    }
    g_string_append_c(out, '\n');
}

/* SPDX-License-Identifier: MIT */
#include "syntax/clause.h"

#include "syntax/builder.h"

Clauses *
clauses_new(const Cues *cues)
{
    Clauses *clauses = g_new0(Clauses, 1);
    clauses->cues = cues;
    clauses->nodes = g_array_new(FALSE, FALSE, sizeof(Node));
    clauses->order = g_array_new(FALSE, FALSE, sizeof(guint32));
    clauses->items = g_array_new(FALSE, FALSE, sizeof(Clause));
    clauses->own = g_array_new(FALSE, FALSE, sizeof(Stretch));
    clauses->starts = g_array_new(FALSE, TRUE, sizeof(guint32));
    return clauses;
}

void
clauses_free(Clauses *clauses)
{
    if (!clauses)
        return;
    g_array_unref(clauses->nodes);
    g_array_unref(clauses->order);
    g_array_unref(clauses->items);
    g_array_unref(clauses->own);
    g_array_unref(clauses->starts);
    g_free(clauses);
}

/* Marks the words that stand within quotation marks. */
static void
read_quotation(Clauses *clauses, Quotation *quotation)
{
    const Tree *tree = clauses->tree;
    guint32 end = tree_word(tree, tree->words->len - 1)->span.end;
    guint32 at = tree_word(tree, 0)->span.start;
    for (guint32 word = 0; word < tree->words->len; word++) {
        Span span = tree_word(tree, word)->span;
        while (at < span.start)
            at = quotation_step(quotation, tree->text, at, end);
        bool was_quoted = quotation->closer != 0 && !quotation->is_fresh;
        while (at < span.end)
            at = quotation_step(quotation, tree->text, at, end);
        node_at(clauses, word)->is_quoted = was_quoted && quotation->closer != 0;
    }
}

void
clauses_find(Clauses *clauses, const Tree *tree, Quotation *quotation)
{
    Quotation alone = {0, true};
    g_assert(tree->words->len > 0);
    clauses->tree = tree;
    nest_fill(clauses);
    read_quotation(clauses, quotation ? quotation : &alone);
    extent_fill(clauses);
    predicate_fill(clauses);
    argument_fill(clauses);
    governor_fill(clauses);
    stance_fill(clauses);
}

guint
clauses_count(const Clauses *clauses)
{
    return clauses->items->len;
}

const Clause *
clauses_at(const Clauses *clauses, guint index)
{
    return clause_at(clauses, index);
}

guint
clauses_of(const Clauses *clauses, guint word)
{
    return node_at(clauses, word)->clause;
}

const Stretch *
clauses_own(const Clauses *clauses, guint index, guint *count)
{
    guint32 first = g_array_index(clauses->starts, guint32, index);
    *count = g_array_index(clauses->starts, guint32, index + 1) - first;
    return &g_array_index(clauses->own, Stretch, first);
}

Stretch
clauses_phrase(const Clauses *clauses, guint word)
{
    const Clause *clause = clause_at(clauses, node_at(clauses, word)->clause);
    bool is_whole = clause->head == word && word_at(clauses, word)->pos == POS_VERB;
    return is_whole ? (Stretch){clause->first, clause->end} : node_at(clauses, word)->phrase;
}

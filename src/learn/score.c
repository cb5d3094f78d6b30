/* SPDX-License-Identifier: MIT */
#include "learn/score.h"

#include <string.h>

/* A word of one side among all words of its text. */
typedef struct {
    const Tree *tree;
    guint index;
    Span head; /* of its head's; empty for the root */
} Item;

static GArray *
list_items(const GPtrArray *trees)
{
    GArray *items = g_array_new(FALSE, FALSE, sizeof(Item));
    for (guint i = 0; i < trees->len; i++) {
        const Tree *tree = g_ptr_array_index(trees, i);
        for (guint k = 0; k < tree->words->len; k++) {
            const Word *word = tree_word(tree, k);
            Item item = {
                tree, k, {0, 0}
            };
            if (word->head != k)
                item.head = tree_word(tree, word->head)->span;
            g_array_append_val(items, item);
        }
    }
    return items;
}

static bool
is_same(Span a, Span b)
{
    return a.start == b.start && a.end == b.end;
}

static void
compare(Score *score, const Item *gold, const Item *found)
{
    const Word *ours = tree_word(found->tree, found->index), *theirs = tree_word(gold->tree, gold->index);
    const char *lemma = tree_lemma(gold->tree, gold->index);
    bool has_head = is_same(gold->head, found->head);
    score->right[SCORE_WORDS]++;
    score->right[SCORE_UPOS] += ours->pos == theirs->pos;
    score->right[SCORE_FEATURES] += ((ours->features ^ theirs->features) & FEATURE_NAMED) == 0;
    score->right[SCORE_LEMMAS] +=
        strcmp(lemma, "_") == 0 || strcmp(lemma, tree_lemma(found->tree, found->index)) == 0;
    score->right[SCORE_UAS] += has_head;
    score->right[SCORE_LAS] += has_head && relation_base(ours->relation) == relation_base(theirs->relation);
}

static void
score_words(Score *score, const GPtrArray *gold, const GPtrArray *found)
{
    g_autoptr(GArray) theirs = list_items(gold);
    g_autoptr(GArray) ours = list_items(found);
    for (Measure measure = 0; measure < SCORE_COUNT; measure++) {
        if (measure == SCORE_SENTENCES)
            continue;
        score->gold[measure] += theirs->len;
        score->found[measure] += ours->len;
    }
    for (guint i = 0, k = 0; i < theirs->len && k < ours->len;) {
        const Item *a = &g_array_index(theirs, Item, i), *b = &g_array_index(ours, Item, k);
        Span left = tree_word(a->tree, a->index)->span, right = tree_word(b->tree, b->index)->span;
        if (is_same(left, right))
            compare(score, a, b);
        i += left.start <= right.start;
        k += right.start <= left.start;
    }
}

/* From a sentence's first to its last word. */
static Span
span_of(const GPtrArray *trees, guint index)
{
    const Tree *tree = g_ptr_array_index(trees, index);
    return (Span){tree_word(tree, 0)->span.start, tree_word(tree, tree->words->len - 1)->span.end};
}

static void
score_sentences(Score *score, const GPtrArray *gold, const GPtrArray *found)
{
    score->gold[SCORE_SENTENCES] += gold->len;
    score->found[SCORE_SENTENCES] += found->len;
    for (guint i = 0, k = 0; i < gold->len && k < found->len;) {
        Span left = span_of(gold, i), right = span_of(found, k);
        score->right[SCORE_SENTENCES] += is_same(left, right);
        i += left.start <= right.start;
        k += right.start <= left.start;
    }
}

void
score_add(Score *score, const GPtrArray *gold, const GPtrArray *found)
{
    score_words(score, gold, found);
    score_sentences(score, gold, found);
}

double
score_f1(const Score *score, Measure measure)
{
    guint all = score->gold[measure] + score->found[measure];
    return all ? 200.0 * score->right[measure] / all : 0;
}

const char *
score_name(Measure measure)
{
    static const char *const names[SCORE_COUNT] = {"Words",  "Sentences", "UPOS", "UFeats",
                                                   "Lemmas", "UAS",       "LAS"};
    g_assert(measure < SCORE_COUNT);
    return names[measure];
}

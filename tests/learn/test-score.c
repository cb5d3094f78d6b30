/* SPDX-License-Identifier: MIT */
#include "learn/score.h"

#include <string.h>

/* "The mill burned." and what could be made of it. A word is `start-end:POS:lemma:head:relation`. */
#define GOLD "0-3:DET:the:1:det 4-8:NOUN:mill:2:nsubj 9-15:VERB:burn:2:root 15-16:PUNCT:.:2:punct"

static const struct {
    const char *found;      /* trees are parted by a bar */
    double f1[SCORE_COUNT]; /* words, sentences, UPOS, features, lemmas, UAS, LAS */
} rows[] = {
    {GOLD,                                                                                         {100, 100, 100, 100, 100, 100, 100}},
    {"0-3:DET:the:1:det 4-8:NOUN:mill:2:nsubj:pass 9-15:VERB:burned:2:root 15-16:PUNCT:.:2:punct",
     {100, 100, 100, 100, 75, 100, 100}                                                                                               },
    {"0-3:PRON:the:2:det 4-8:NOUN:mill:2:obj 9-15:VERB:burn:2:root 15-16:PUNCT:.:2:punct",
     {100, 100, 75, 100, 100, 75, 50}                                                                                                 },
    {"0-3:DET:the:1:det 4-8:NOUN:mill:2:nsubj 9-16:VERB:burn:2:root",
     {200.0 * 2 / 7, 100, 200.0 * 2 / 7, 200.0 * 2 / 7, 200.0 * 2 / 7, 200.0 * 1 / 7, 200.0 * 1 / 7}                                  },
    {"0-3:DET:the:1:det 4-8:NOUN:mill:1:root|9-15:VERB:burn:0:root 15-16:PUNCT:.:0:punct",
     {100, 0, 100, 100, 100, 75, 75}                                                                                                  },
};

static void
add_word(Tree *tree, const char *text)
{
    g_auto(GStrv) parts = g_strsplit(text, ":", 5);
    Pos pos;
    Relation relation;
    char *end;
    g_assert_true(pos_find(parts[1], &pos));
    g_assert_true(relation_find(parts[4], &relation));
    Word word = {.pos = (guint8) pos, .relation = (guint8) relation, .lemma = (guint32) tree->lemmas->len};
    word.span.start = (guint32) g_ascii_strtoull(parts[0], &end, 10);
    word.span.end = (guint32) g_ascii_strtoull(end + 1, NULL, 10);
    word.head = (guint32) g_ascii_strtoull(parts[3], NULL, 10);
    g_string_append_len(tree->lemmas, parts[2], (gssize) strlen(parts[2]) + 1);
    g_array_append_val(tree->words, word);
}

static void
free_tree(gpointer tree)
{
    tree_free(tree);
}

static GPtrArray *
make_trees(const char *text)
{
    GPtrArray *trees = g_ptr_array_new_with_free_func(free_tree);
    g_auto(GStrv) sentences = g_strsplit(text, "|", -1);
    for (char **sentence = sentences; *sentence; sentence++) {
        g_auto(GStrv) words = g_strsplit(*sentence, " ", -1);
        Tree *tree = tree_new();
        for (char **word = words; *word; word++)
            add_word(tree, *word);
        g_ptr_array_add(trees, tree);
    }
    return trees;
}

static void
test_row(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(GPtrArray) gold = make_trees(GOLD);
    g_autoptr(GPtrArray) found = make_trees(rows[row].found);
    Score score = {0};
    score_add(&score, gold, found);
    for (Measure measure = 0; measure < SCORE_COUNT; measure++) {
        g_assert_cmpfloat_with_epsilon(score_f1(&score, measure), rows[row].f1[measure], 1e-9);
    }
}

static void
test_empty(void)
{
    g_autoptr(GPtrArray) none = g_ptr_array_new();
    Score score = {0};
    score_add(&score, none, none);
    g_assert_cmpfloat(score_f1(&score, SCORE_WORDS), ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/score/empty", test_empty);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *path = g_strdup_printf("/score/row/%" G_GSIZE_FORMAT, i);
        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_row);
    }
    return g_test_run();
}

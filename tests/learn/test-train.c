/* SPDX-License-Identifier: MIT */
#include "learn/job.h"
#include "learn/train.h"
#include "read/read.h"
#include "syntax/syntax.h"

#include <glib/gstdio.h>
#include <string.h>

static void
be_silent(const char *text)
{
    g_test_message("%s", text);
}

static Treebank *
load_trees(void)
{
    g_autoptr(GError) error = NULL;
    Treebank *treebank = treebank_new();
    static const char *const names[] = {"trees.conllu", "words.conllu"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_build_filename(g_getenv("FASTI_TESTS"), "learn", names[i], NULL);
        treebank_load(treebank, path, &error);
        g_assert_no_error(error);
    }
    return treebank;
}

static GBytes *
learn(const Treebank *treebank, guint64 seed)
{
    g_autoptr(Maker) maker = train_model(treebank, seed, be_silent);
    return maker_bytes(maker);
}

/* The syntax of the model in `bytes`, by way of a file. */
static Syntax *
load_bytes(GBytes *bytes)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = NULL;
    gsize length;
    const char *data = g_bytes_get_data(bytes, &length);
    int file = g_file_open_tmp("fasti-model-XXXXXX", &path, &error);
    g_assert_no_error(error);
    g_assert_true(g_close(file, NULL));
    g_assert_true(g_file_set_contents(path, data, (gssize) length, NULL));
    Syntax *syntax = syntax_load(path, &error);
    g_unlink(path);
    g_assert_no_error(error);
    return syntax;
}

/* The same trees and seed make the same bytes; another seed makes others. */
static void
test_same_bytes(void)
{
    g_autoptr(Treebank) treebank = load_trees();
    g_autoptr(GBytes) first = learn(treebank, 7);
    g_autoptr(GBytes) again = learn(treebank, 7);
    g_autoptr(GBytes) other = learn(treebank, 8);
    g_assert_true(g_bytes_equal(first, again));
    g_assert_false(g_bytes_equal(first, other));
}

/* What was learnt is known: from its words, and from its text alone. */
static void
test_known(void)
{
    g_autoptr(Treebank) treebank = load_trees();
    g_autoptr(GBytes) bytes = learn(treebank, 1);
    g_autoptr(Syntax) syntax = load_bytes(bytes);
    g_autoptr(GPtrArray) gold = job_gold(treebank);
    g_autoptr(GPtrArray) found = job_reparse(syntax, treebank);
    Score score = {0};
    score_add(&score, gold, found);
    g_assert_cmpfloat(score_f1(&score, SCORE_UPOS), >=, 98);
    g_assert_cmpfloat(score_f1(&score, SCORE_FEATURES), >=, 98);
    g_assert_cmpfloat(score_f1(&score, SCORE_LEMMAS), >=, 95);

    g_autoptr(GError) error = NULL;
    g_autoptr(Document) document =
        read_bytes(treebank->text->str, treebank->text->len, "t", "t.txt", NULL, &error);
    g_assert_no_error(error);
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_autoptr(GPtrArray) raw = job_parse(syntax, document, lexicon);
    Score raw_score = {0};
    score_add(&raw_score, gold, raw);
    g_assert_cmpfloat(score_f1(&raw_score, SCORE_WORDS), >=, 98);
    g_assert_cmpfloat(score_f1(&raw_score, SCORE_SENTENCES), >=, 75);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/train/same-bytes", test_same_bytes);
    g_test_add_func("/train/known", test_known);
    return g_test_run();
}

/* SPDX-License-Identifier: MIT */
#include "learn/treebank.h"

#include <string.h>

static Treebank *
load(const char *name)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(g_getenv("FASTI_TESTS"), "learn", name, NULL);
    Treebank *treebank = treebank_new();
    treebank_load(treebank, path, &error);
    g_assert_no_error(error);
    return treebank;
}

/* The text is as it was written: blanks where there are blanks, a blank line before a document or paragraph.
 */
static void
test_text(void)
{
    g_autoptr(Treebank) treebank = load("words.conllu");
    g_assert_true(g_str_has_prefix(treebank->text->str,
                                   "The ferry didn't sail. Mara cannot row, and Tom won't.\n\n"
                                   "They cannot swim.\n\nOars cost 3.50 each. Ropes"));
    g_assert_cmpuint(treebank->sentences->len, ==, 7);
    g_autoptr(Tree) tree = tree_new();
    treebank_tree(treebank, 1, tree);
    g_assert_cmpuint(tree->words->len, ==, 10);
    g_assert_cmpuint(tree_word(tree, 9)->head, ==, 3);
    g_assert_cmpuint(tree_word(tree, 3)->head, ==, 3);
    g_assert_cmpstr(tree_lemma(tree, 7), ==, "will");
    g_assert_cmpuint(tree_word(tree, 7)->features, ==, FEATURE_FINITE);
    g_assert_cmpuint(tree_word(tree, 8)->features, ==, FEATURE_NEGATIVE | FEATURE_CLITIC);
}

static char *
write_all(const Treebank *treebank)
{
    GString *out = g_string_new(NULL);
    g_autoptr(Tree) tree = tree_new();
    for (guint i = 0; i < treebank->sentences->len; i++) {
        treebank_tree(treebank, i, tree);
        tree_write(tree, out);
    }
    return g_string_free(out, FALSE);
}

/* What is written is read as the same. */
static void
test_again(void)
{
    g_autoptr(Treebank) treebank = load("words.conllu");
    g_autoptr(Treebank) again = treebank_new();
    g_autoptr(GError) error = NULL;
    g_autofree char *written = write_all(treebank);
    g_assert_nonnull(
        strstr(written, "\n8-9\twon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n8\two\twill\tAUX\t_\t"));
    treebank_parse(again, written, "written", &error);
    g_assert_no_error(error);
    g_autofree char *rewritten = write_all(again);
    g_assert_cmpstr(written, ==, rewritten);
}

#define ROW(id, form, head, relation) id "\t" form "\tx\tX\t_\t_\t" head "\t" relation "\t_\t_\n"

static const struct {
    const char *conllu, *message;
} wrong[] = {
    {"1\ta\ta\tX\n",                          "t:1: a line of a tree has ten fields, parted by tabs"},
    {                           "\n\n" ROW("2","a", "0", "root"), "t:3: the words' numbers are out of order"},
    {                                                                      ROW("1","a", "0", "root") ROW("1", "b", "1", "dep"), "t:2: the words' numbers are out of order"},
    {                                                                                                  "1\ta\ta\tNOUNS\t_\t_\t0\troot\t_\t_\n","t:1: the part of speech is unknown"},
    {ROW("1","a",                                                                                                        "_", "root"), "t:1: the head is not a number"},
    {                                                                                 ROW("1","a", "-1", "root"), "t:1: the head is not a number"},
    {                                                                                 ROW("1","a", "0", "top"), "t:1: the relation is unknown"},
    {                                                                                   ROW("1","",  "0", "root"), "t:1: the word is empty or not UTF-8"},
    {                                                                           ROW("1","\xff","0", "root"), "t:1: the word is empty or not UTF-8"},
    {                                                                           ROW("1","a", "2", "dep") ROW("2", "b", "1", "dep") "\n",
     "t:3: the sentence above is not a tree with one root"},
    {                                                                                                   ROW("1","a","0", "root") ROW("2", "b", "0", "root") "\n",
     "t:3: the sentence above is not a tree with one root"},
    {ROW("1","a","9", "root"), "t:1: the sentence above is not a tree with one root"},
    {                                                                     ROW("1-2", "ab",                                                                                                                                                   "_", "_") ROW("1", "a", "0", "root") "\n",
     "t:3: the sentence ends inside a multiword token"},
    {                                                           ROW("1-2","ab","_", "_") ROW("1", "x", "0", "root"),
     "t:2: the words of a multiword token don't spell it"},
    {                                                                                                     ROW("1-2","abc","_", "_") ROW("1", "a", "0", "root") ROW("2", "b", "1", "dep"),
     "t:3: the words of a multiword token don't spell it"},
    {ROW("2-3","ab",                                                                                                                                                                                                                 "_", "_"), "t:1: the range of a multiword token is out of order"},
    {                                                                      ROW("1-1","a","_", "_"), "t:1: the range of a multiword token is out of order"},
};

static void
test_wrong(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(Treebank) treebank = treebank_new();
    g_autoptr(GError) error = NULL;
    g_assert_false(treebank_parse(treebank, wrong[row].conllu, "t", &error));
    g_assert_nonnull(error);
    g_assert_cmpstr(error->message, ==, wrong[row].message);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/treebank/text", test_text);
    g_test_add_func("/treebank/again", test_again);
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
        g_autofree char *path = g_strdup_printf("/treebank/wrong/%" G_GSIZE_FORMAT, i);
        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_wrong);
    }
    return g_test_run();
}

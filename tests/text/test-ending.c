/* SPDX-License-Identifier: MIT */
#include "text/ending.h"

#include <glib/gstdio.h>
#include <string.h>

static const struct {
    const char *name, *word;
    bool ends;
} rows[] = {
    {"ends",         "opened",   true },
    {"other-case",   "OPENED",   true },
    {"least",        "owed",     true },
    {"too-short",    "red",      false},
    {"only-ending",  "ed",       false},
    {"another",      "gekocht",  true },
    {"whole",        "ocht",     true },
    {"inside",       "edition",  false},
    {"empty",        "",         false},
    {"not-ascii",    "geglüht", true },
    {"beyond-ascii", "GLÜHT",   false},
};

static GArray *
load(Lexicon *lexicon)
{
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("fasti-endings-XXXXXX", &path, NULL);
    g_assert_cmpint(file, >=, 0);
    g_close(file, NULL);
    g_assert_true(g_file_set_contents(path, "class past\n  ed = 4\n  ocht üht\n", -1, NULL));
    g_assert_true(lexicon_load(lexicon, path, NULL));
    g_unlink(path);
    return endings_new(lexicon, "past");
}

static void
test_ending(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_autoptr(GArray) endings = load(lexicon);
    g_assert_true(endings_match(endings, rows[row].word, strlen(rows[row].word)) == rows[row].ends);
}

static void
test_no_class(void)
{
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_autoptr(GArray) endings = endings_new(lexicon, "past");
    g_assert_cmpuint(endings->len, ==, 0);
    g_assert_false(endings_match(endings, "opened", 6));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *name = g_strdup_printf("/ending/%s", rows[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_ending);
    }
    g_test_add_func("/ending/no-class", test_no_class);
    return g_test_run();
}

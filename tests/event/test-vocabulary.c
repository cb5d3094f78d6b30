/* SPDX-License-Identifier: MIT */
#include "event/vocabulary.h"

#include "event/function.h"

#include <glib/gstdio.h>
#include <string.h>

static void
load(Lexicon *lexicon, const char *words)
{
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("fasti-words-XXXXXX", &path, NULL);
    g_assert_cmpint(file, >=, 0);
    g_close(file, NULL);
    g_assert_true(g_file_set_contents(path, words, -1, NULL));
    g_assert_true(lexicon_load(lexicon, path, NULL));
    g_unlink(path);
}

/* A language either has all classes of clauses, or does without. */
static void
test_check(void)
{
    g_autoptr(Lexicon) bare = lexicon_new(), partial = lexicon_new(), english = lexicon_new();
    g_autoptr(GError) error = NULL;
    load(bare, "class ev-last\n  bis\n");
    g_assert_true(vocabulary_check(bare, "words-event.txt", &error));
    g_assert_no_error(error);
    load(partial, "class ev-auxiliary\n  is\nclass ev-pronoun\n  it\n");
    g_assert_false(vocabulary_check(partial, "words-event.txt", &error));
    g_assert_error(error, VOCABULARY_ERROR, VOCABULARY_ERROR_CLASS);
    g_assert_cmpstr(error->message, ==, "words-event.txt: the class “ev-determiner” is missing");
    g_autofree char *path =
        g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "words-event.txt", NULL);
    g_assert_true(lexicon_load(english, path, NULL));
    g_assert_true(vocabulary_check(english, path, NULL));
}

static void
test_bits(void)
{
    g_autoptr(Lexicon) lexicon = lexicon_new();
    load(lexicon, "class ev-that\n  dass\nclass ev-preposition\n  in = 1\n  bis\nclass ev-last\n  bis\n"
                  "class ev-past-ending\n  te = 5\nclass ev-add-the\n  das\n");
    g_autoptr(Vocabulary) vocabulary = vocabulary_new(lexicon);
    WordId in = lexicon_intern(lexicon, "in"), till = lexicon_intern(lexicon, "bis");
    g_assert_true(vocabulary_kinds(vocabulary, in) == (KIND_PREPOSITION | KIND_BOTH));
    g_assert_true(vocabulary_kinds(vocabulary, till) == (KIND_PREPOSITION | KIND_LAST));
    g_assert_true(vocabulary_functions(vocabulary, lexicon_intern(lexicon, "dass")) == FUNCTION_THAT);
    g_assert_true(vocabulary_functions(vocabulary, in) == 0);
    g_assert_true(vocabulary_kinds(vocabulary, 0) == 0);
    g_assert_true(vocabulary_ends(vocabulary, ENDING_PAST, "baute", 5));
    g_assert_false(vocabulary_ends(vocabulary, ENDING_PAST, "alte", 4));
    g_assert_false(vocabulary_ends(vocabulary, ENDING_PLURAL, "baute", 5));
    g_assert_cmpstr(vocabulary_added(vocabulary, ADDED_THE), ==, "das");
    g_assert_null(vocabulary_added(vocabulary, ADDED_WAS));
    g_assert_false(vocabulary_knows_clauses(vocabulary));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/vocabulary/check", test_check);
    g_test_add_func("/vocabulary/bits", test_bits);
    return g_test_run();
}

/* SPDX-License-Identifier: MIT */
#include "timeline/phrases.h"

#include <glib/gstdio.h>
#include <string.h>

static Phrases *
load_english(void)
{
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "report.txt", NULL);
    g_autoptr(GError) error = NULL;
    Phrases *phrases = phrases_load(path, &error);
    g_assert_no_error(error);
    return phrases;
}

static void
test_english(void)
{
    g_autoptr(Phrases) phrases = load_english();
    g_assert_cmpstr(phrase(phrases, "language"), ==, "en");
    g_assert_cmpstr(phrase(phrases, "thousands"), ==, ",");
}

/* What a file with one wrong line is told; `%s` stands for its path. */
static const struct {
    const char *name, *text, *message;
} wrong[] = {
    {"no-equals", "# a\nlanguage\n",            ":2: not “key = text”: “language”"                },
    {"unknown",   "nonsense = 1\n",             ":1: an unknown key: “nonsense”"                      },
    {"twice",     "language = a\nlanguage = b", ":2: a key that stands here a second time: “language”"},
    {"missing",   "language = en\n",            "” is missing"                                          },
    {"bytes",     "language = \xff\n",          ":1: not UTF-8"                                           },
};

static void
test_wrong(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autofree char *path = g_strdup_printf("%s/fasti-phrases-XXXXXX", g_get_tmp_dir());
    int file = g_mkstemp(path);
    g_assert_cmpint(file, >=, 0);
    g_close(file, NULL);
    g_assert_true(g_file_set_contents(path, wrong[row].text, -1, NULL));
    g_autoptr(GError) error = NULL;
    g_assert_null(phrases_load(path, &error));
    g_assert_nonnull(error);
    g_assert_true(g_str_has_prefix(error->message, path));
    g_assert_nonnull(strstr(error->message, wrong[row].message));
    g_remove(path);
}

static void
test_no_file(void)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(phrases_load("/nowhere/report.txt", &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/phrases/english", test_english);
    g_test_add_func("/phrases/no-file", test_no_file);
    for (guint i = 0; i < G_N_ELEMENTS(wrong); i++) {
        g_autofree char *name = g_strdup_printf("/phrases/wrong/%s", wrong[i].name);
        g_test_add_data_func(name, GUINT_TO_POINTER(i), test_wrong);
    }
    return g_test_run();
}

/* SPDX-License-Identifier: MIT */
#include "small.h"

/* Language packs as folders: what is missing from one, or can't be read, is told in one sentence. */

#define CLASSES                                                                                          \
    "class ordinal-noun\nclass abbreviation\nclass ending-abbreviation\nclass sentence-starter\nclass "  \
    "month\n  june = 6\n"                                                                                \
    "class scale\nclass ones\nclass tens\nclass fractions\nclass zero-word\nclass article\nclass "       \
    "fraction\nclass vague-number\nclass future-cue\nclass conditional-cue\n"                            \
    "class past-cue\nclass present-cue\nclass past-suffix\nclass aside-cue\nclass birth-cue\n"           \
    "class back-cue\nclass writing-cue\nclass timeless-cue\nclass apart-cue\nclass death-cue\nclass "    \
    "child-cue\nclass subject-pronoun\nclass sum-cue\nclass accession-cue\nclass accession-verb\nclass " \
    "determiner\n"                                                                                       \
    "class forward-lead\nclass passive-cue\nclass infinitive-cue\nclass ahead-cue\nclass day-lead\n"
#define DATE "example-date 2015-06-17\n"
#define RULE "rule dated\n  match month\n  gives DATE month\n"

static const struct {
    const char *name, *words, *rules, *message; /* a NULL file is left out; a NULL message: all is well */
} rows[] = {
    {"whole",         CLASSES,                     DATE RULE "yes In <June>. = XXXX-06\nno Inn.\n",                               NULL                                                           },
    {"no-words",      NULL,                        RULE,                                                                          "words.txt"                                                    },
    {"no-rules",      CLASSES,                     NULL,                                                                          "rules.txt"                                                    },
    {"no-class",      "class month\n  june = 6\n", RULE,                                                                          "/words.txt: the class “ordinal-noun” is missing"          },
    {"misspelt",      "class abbreviatoin\n",      RULE,                                                                          "/words.txt: the class “ordinal-noun” is missing"          },
    {"no-yes",        CLASSES,                     DATE RULE "no Inn.\n",                                                         "/rules.txt:2: the rule “dated” has no “yes” example"  },
    {"no-no",         CLASSES,                     RULE DATE "yes In <June>. = XXXX-06\n",
     "/rules.txt:1: the rule “dated” has no “no” example"                                                                                                                                },
    {"no-date",       CLASSES,                     RULE "yes In <June>. = XXXX-06\nno Inn.\n",
     "/rules.txt: there is no “example-date”"                                                                                                                                                },
    {"no-text",       CLASSES,                     "\n" DATE "\xff\n",                                                            "/rules.txt:3: not UTF-8"                                      },
    {"unused-part",   CLASSES,                     DATE "pattern A = month\n" RULE "yes In <June>. = XXXX-06\nno Inn.\n",
     "/rules.txt:2: no pattern uses “A”"                                                                                                                                                     },
    {"unused-number", CLASSES,                     DATE "number n 1..9 digits 1..1\n" RULE "yes In <June>. = XXXX-06\nno Inn.\n",
     "/rules.txt:2: no pattern uses “n”"                                                                                                                                                     },
    {"word-first",    "june = 6\n" CLASSES,        RULE,                                                                          "/words.txt:1: a word stands before the first “class” line"},
    {"rule-wrong",    CLASSES,                     "rule\n",                                                                      "/rules.txt:1: a rule without a name"                          },
};

static void
write_file(const char *folder, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    if (text)
        g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

static void
remove_file(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_unlink(path);
}

static void
test_pack(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = g_dir_make_tmp("fasti-pack-XXXXXX", &error);
    g_assert_no_error(error);
    write_file(folder, "words.txt", rows[row].words);
    write_file(folder, "words-event.txt", "class ev-pronoun\n  he\n");
    write_file(folder, "words-syntax.txt", "");
    write_file(folder, "rules.txt", rows[row].rules);
    g_autoptr(Pack) pack = pack_load(folder, &error);
    remove_file(folder, "words.txt");
    remove_file(folder, "words-event.txt");
    remove_file(folder, "words-syntax.txt");
    remove_file(folder, "rules.txt");
    g_rmdir(folder);
    if (!rows[row].message) {
        g_assert_no_error(error);
        g_assert_nonnull(pack);
        return;
    }
    g_assert_null(pack);
    g_assert_nonnull(error);
    g_assert_nonnull(strstr(error->message, folder));
    g_assert_nonnull(strstr(error->message, rows[row].message));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *name = g_strdup_printf("/pack/%s", rows[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_pack);
    }
    return g_test_run();
}

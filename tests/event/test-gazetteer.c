/* SPDX-License-Identifier: MIT */
#include "event/gazetteer.h"

#include <glib/gstdio.h>
#include <string.h>

/* Loads a file of these words; its path's name in a message is written FILE. NULL where nothing is wrong. */
static char *
load(Gazetteer *gazetteer, const char *words)
{
    g_autofree char *path = NULL;
    g_autoptr(GError) error = NULL;
    int file = g_file_open_tmp("fasti-names-XXXXXX", &path, NULL);
    g_assert_cmpint(file, >=, 0);
    g_close(file, NULL);
    g_assert_true(g_file_set_contents(path, words, -1, NULL));
    bool is_loaded = gazetteer_load(gazetteer, path, &error);
    g_unlink(path);
    g_assert_cmpint(is_loaded, ==, error == NULL);
    if (!error)
        return NULL;
    g_assert_true(g_str_has_prefix(error->message, path));
    return g_strconcat("FILE", error->message + strlen(path), NULL);
}

static guint
find(const Gazetteer *gazetteer, const char *name)
{
    return gazetteer_find(gazetteer, name, strlen(name));
}

static void
test_find(void)
{
    g_autoptr(Gazetteer) gazetteer = gazetteer_new();
    g_autofree char *wrong =
        load(gazetteer, "# names\nkind city\n  St. Louis, New York,\n  Sydney # once more below\n"
                        "kind given\n Sydney\nkind female\n  Zoë\n");
    g_assert_cmpstr(wrong, ==, "FILE:6: “Sydney” stands here twice");
    g_autofree char *right =
        load(gazetteer, "kind given\n  Sydney\nkind female\n  Zoë\nkind organisation\n  NATO\n");
    g_assert_null(right);
    g_assert_cmpuint(find(gazetteer, "St Louis"), ==, NAME_PLACE);
    g_assert_cmpuint(find(gazetteer, "NEW-YORK"), ==, NAME_PLACE);
    g_assert_cmpuint(find(gazetteer, "New\n York"), ==, NAME_PLACE);
    g_assert_cmpuint(find(gazetteer, "York"), ==, 0);
    g_assert_cmpuint(find(gazetteer, "Sydney"), ==, NAME_PLACE | NAME_GIVEN);
    g_assert_cmpuint(find(gazetteer, "ZOË"), ==, NAME_FEMALE);
    g_assert_cmpuint(find(gazetteer, "nato"), ==, NAME_ORGANISATION);
    g_assert_cmpuint(find(gazetteer, ", "), ==, 0);
    g_assert_cmpuint(find(NULL, "NATO"), ==, 0);
}

static void
test_wrong(void)
{
    static const struct {
        const char *words, *message;
    } rows[] = {
        {"Oslo\n",                     "FILE:1: “Oslo” stands before the first “kind” line"},
        {"kind town\n Oslo\n",         "FILE:1: “town” is no kind of names"                    },
        {"kind city\n Oslo, ...\n",    "FILE:2: “...” is no name"                              },
        {"kind city\n Oslo,\n oslo\n", "FILE:3: “oslo” stands here twice"                      },
    };
    for (guint row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autoptr(Gazetteer) gazetteer = gazetteer_new();
        g_autofree char *wrong = load(gazetteer, rows[row].words);
        g_assert_cmpstr(wrong, ==, rows[row].message);
    }
    g_autoptr(Gazetteer) gazetteer = gazetteer_new();
    g_autofree char *name = g_strnfill(80, 'a'), *line = g_strconcat("kind city\n ", name, "\n", NULL);
    g_autofree char *wrong = load(gazetteer, line);
    g_assert_nonnull(wrong);
}

/* The project's own lists. */
static void
test_lists(void)
{
    const char *data = g_getenv("FASTI_DATA");
    g_autofree char *given = g_build_filename(data, "names", "given.txt", NULL);
    g_autofree char *own = g_build_filename(data, "languages", "en", "names.txt", NULL);
    g_autoptr(Gazetteer) gazetteer = gazetteer_new();
    g_autoptr(GError) error = NULL;
    g_assert_true(gazetteer_load(gazetteer, given, &error));
    g_assert_true(gazetteer_load(gazetteer, own, &error));
    g_assert_no_error(error);
    g_assert_cmpuint(find(gazetteer, "Maria"), ==, NAME_FEMALE);
    g_assert_cmpuint(find(gazetteer, "Otto"), ==, NAME_MALE);
    g_assert_cmpuint(find(gazetteer, "Robin"), ==, NAME_GIVEN);
    g_assert_cmpuint(find(gazetteer, "Papua New Guinea"), ==, NAME_PLACE);
    g_assert_cmpuint(find(gazetteer, "European Union"), ==, NAME_ORGANISATION);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/gazetteer/find", test_find);
    g_test_add_func("/gazetteer/wrong", test_wrong);
    g_test_add_func("/gazetteer/lists", test_lists);
    return g_test_run();
}

/* SPDX-License-Identifier: MIT */
#include "scene/theme.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
default_path(void)
{
    return g_build_filename(g_getenv("FASTI_DATA"), "themes", "default.theme", NULL);
}

static void
test_default(void)
{
    g_autofree char *path = default_path();
    g_autoptr(GError) error = NULL;
    g_autoptr(Theme) theme = theme_load(path, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(theme->sans, ==, "Noto Sans, DejaVu Sans");
    g_assert_cmphex(theme->ink, ==, 0x212121);
    g_assert_cmphex(theme->group_text[4], ==, 0x4A4A4A);
    g_assert_cmpfloat(theme->styles[STYLE_TITLE].leading, ==, 26);
    g_assert_cmpint(theme->styles[STYLE_TITLE].face, ==, FACE_SERIF);
    for (StyleName name = 0; name < STYLE_COUNT; name++)
        g_assert_cmpfloat(theme->styles[name].size, >=, 7.5);
}

typedef struct {
    const char *from, *to; /* what of the default theme is changed */
    const char *message;   /* what follows the path */
} Row;

static const Row rows[] = {
    {"unit = 4",      "unit = four",        "can't read the value of “unit”" },
    {"ink = #212121", "ink = #21212",       "can't read the value of “ink”"  },
    {"unit = 4",      "unit = 4\nunit = 5", "“unit” stands twice"            },
    {"unit = 4",      "unt = 4",            "unknown key “unt”"              },
    {"unit = 4",      "unit",               "expected “key = value”"         },
    {"unit = 4",      "",                   "no “unit”"                      },
    {"22/26 ink",     "22/26 black",        "can't read the value of “title”"},
    {"22/26 ink",     "22 ink",             "can't read the value of “title”"},
};

static void
test_broken(gconstpointer data)
{
    const Row *row = data;
    g_autofree char *path = default_path(), *text = NULL;
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_auto(GStrv) parts = g_strsplit(text, row->from, 2);
    g_autofree char *changed = g_strjoinv(row->to, parts);
    g_autofree char *name = g_strdup_printf("fasti-theme-%d", (int) (row - rows));
    g_autofree char *file = g_build_filename(g_get_tmp_dir(), name, NULL);
    g_assert_true(g_file_set_contents(file, changed, -1, NULL));
    g_autoptr(GError) error = NULL;
    g_assert_null(theme_load(file, &error));
    g_assert_error(error, THEME_ERROR, THEME_ERROR_SYNTAX);
    g_assert_true(g_str_has_prefix(error->message, file));
    g_assert_cmpint(error->message[strlen(file)], ==, ':');
    g_assert_true(g_str_has_suffix(error->message, row->message));
    g_remove(file);
}

static void
test_missing(void)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(theme_load("/nowhere/x.theme", &error));
    g_assert_error(error, THEME_ERROR, THEME_ERROR_FILE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/theme/default", test_default);
    g_test_add_func("/theme/missing", test_missing);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *name = g_strdup_printf("/theme/broken/%u", i);
        g_test_add_data_func(name, &rows[i], test_broken);
    }
    return g_test_run();
}

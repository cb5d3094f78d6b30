/* SPDX-License-Identifier: MIT */
#include "scene/colour.h"
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
    g_autoptr(Theme) theme = theme_load(path, NULL, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(theme->sans, ==, "Noto Sans, DejaVu Sans");
    g_assert_cmphex(theme->ink, ==, 0x212121);
    g_assert_cmphex(theme->group_text[4], ==, 0x4A4A4A);
    g_assert_cmpfloat(theme->styles[STYLE_TITLE].leading, ==, 26);
    g_assert_cmpint(theme->styles[STYLE_TITLE].face, ==, FACE_SERIF);
    for (StyleName name = 0; name < STYLE_COUNT; name++)
        g_assert_cmpfloat(theme->styles[name].size, >=, 7.5);
}

/* A theme based on another says only what differs; its styles take its own colours. */
static void
test_base(void)
{
    g_autofree char *folder = g_build_filename(g_getenv("FASTI_DATA"), "themes", NULL);
    g_autofree char *file = g_build_filename(g_get_tmp_dir(), "fasti-theme-base", NULL);
    g_assert_true(g_file_set_contents(file, "ink = #102030\nbase = slides\npage = none\nunit=9\n", -1, NULL));
    g_autoptr(GError) error = NULL;
    g_autoptr(Theme) theme = theme_load(file, folder, &error);
    g_assert_no_error(error);
    g_assert_cmphex(theme->styles[STYLE_TITLE].colour, ==, 0x102030);
    g_assert_cmpfloat(theme->styles[STYLE_TITLE].size, ==, 32);
    g_assert_cmpfloat(theme->unit, ==, 9);
    g_assert_null(theme->page);
    g_assert_cmpstr(theme->dark, ==, "dark");
    g_assert_cmpstr(theme->styles[STYLE_LABEL_DATE].name, ==, "label-date");
    g_remove(file);
}

/* Themes that are based on each other end. */
static void
test_circle(void)
{
    g_autofree char *file = g_build_filename(g_get_tmp_dir(), "fasti-circle.theme", NULL);
    g_assert_true(g_file_set_contents(file, "base = fasti-circle\n", -1, NULL));
    g_autoptr(GError) error = NULL;
    g_assert_null(theme_load(file, NULL, &error));
    g_assert_error(error, THEME_ERROR, THEME_ERROR_SYNTAX);
    g_remove(file);
}

/* In each theme all text can be read: WCAG's 4.5 to the paper and the band, and no size under 7.5 pt. */
static void
test_readable(gconstpointer data)
{
    g_autofree char *folder = g_build_filename(g_getenv("FASTI_DATA"), "themes", NULL);
    g_autofree char *file = g_strconcat(folder, "/", (const char *) data, ".theme", NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(Theme) theme = theme_load(file, NULL, &error);
    g_assert_no_error(error);
    for (StyleName name = 0; name < STYLE_COUNT; name++) {
        g_assert_cmpfloat(theme->styles[name].size, >=, 7.5);
        g_assert_cmpfloat(colour_contrast(theme->styles[name].colour, theme->paper), >=, 4.5);
    }
    g_assert_cmpfloat(colour_contrast(theme->styles[STYLE_TICK].colour, theme->band), >=, 4.5);
    for (guint i = 0; i < THEME_GROUPS; i++) {
        g_assert_cmpfloat(colour_contrast(theme->group_text[i], theme->paper), >=, 4.9);
        g_assert_cmpfloat(colour_contrast(theme->group_mark[i], theme->paper), >=, 2.5);
    }
}

/* An accent is taken as it is for marks, and darkened or lightened for text. */
static void
test_accent(void)
{
    g_autofree char *path = default_path();
    g_autoptr(Theme) theme = theme_load(path, NULL, NULL);
    theme_set_accent(theme, 0xFFD700);
    g_assert_cmphex(theme->group_mark[0], ==, 0xFFD700);
    g_assert_cmpfloat(colour_contrast(theme->group_text[0], theme->paper), >=, 4.9);
    g_assert_cmpfloat(colour_contrast(theme->group_text[0], theme->paper), <, 5.5);
    theme_set_font(theme, "Lato");
    g_assert_cmpstr(theme->serif, ==, "Lato, Noto Serif, DejaVu Serif");
    g_assert_cmpfloat_with_epsilon(colour_contrast(0, 0xFFFFFF), 21, 1e-9);
    g_assert_cmphex(colour_readable(0x123456, 0x000000, 21), ==, 0xFFFFFF);
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
    g_assert_null(theme_load(file, NULL, &error));
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
    g_assert_null(theme_load("/nowhere/x.theme", NULL, &error));
    g_assert_error(error, THEME_ERROR, THEME_ERROR_FILE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/theme/default", test_default);
    g_test_add_func("/theme/missing", test_missing);
    g_test_add_func("/theme/base", test_base);
    g_test_add_func("/theme/circle", test_circle);
    g_test_add_func("/theme/accent", test_accent);
    static const char *const themes[] = {"default", "dark", "mono", "slides"};
    for (guint i = 0; i < G_N_ELEMENTS(themes); i++) {
        g_autofree char *name = g_strconcat("/theme/readable/", themes[i], NULL);
        g_test_add_data_func(name, themes[i], test_readable);
    }
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *name = g_strdup_printf("/theme/broken/%u", i);
        g_test_add_data_func(name, &rows[i], test_broken);
    }
    return g_test_run();
}

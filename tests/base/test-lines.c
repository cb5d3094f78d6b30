/* SPDX-License-Identifier: MIT */
#include "base/lines.h"

#include <glib/gstdio.h>
#include <string.h>

static char endless[LINE_BYTES_MAX + 16];

static const struct {
    const char *name, *text;
    gssize length;       /* -1: to its NUL */
    const char *message; /* behind the path; NULL: all is well */
    guint count;
} rows[] = {
    {"plain",     "a\nb\n",        -1, NULL,                                3},
    {"no-end",    "a\nb",          -1, NULL,                                2},
    {"empty",     "",              -1, NULL,                                0},
    {"bytes",     "a\nb\xff\nc\n", -1, ":2: not UTF-8",                     0},
    {"cut-short", "a\n\xc3",       -1, ":2: not UTF-8",                     0},
    {"nul",       "a\nb\0c\n",     6,  ":2: a NUL byte, which no text has", 0},
    {"endless",   endless,         -1, ":2: an endless line",               0},
};

static void
test_lines(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("fasti-lines-XXXXXX", &path, NULL);
    g_assert_cmpint(file, >=, 0);
    g_close(file, NULL);
    g_assert_true(g_file_set_contents(path, rows[row].text, rows[row].length, NULL));
    g_autoptr(GError) error = NULL;
    g_auto(GStrv) lines = lines_load(path, &error);
    g_unlink(path);
    if (!rows[row].message) {
        g_assert_no_error(error);
        g_assert_cmpuint(g_strv_length(lines), ==, rows[row].count);
        return;
    }
    g_assert_null(lines);
    g_assert_error(error, LINES_ERROR, LINES_ERROR_TEXT);
    g_assert_true(g_str_has_prefix(error->message, path));
    g_assert_cmpstr(error->message + strlen(path), ==, rows[row].message);
}

static void
test_missing(void)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(lines_load("/nowhere/words.txt", &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    memset(endless, 'a', sizeof endless - 1);
    endless[1] = '\n';
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *name = g_strdup_printf("/lines/%s", rows[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_lines);
    }
    g_test_add_func("/lines/missing", test_missing);
    return g_test_run();
}

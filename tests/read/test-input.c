/* SPDX-License-Identifier: MIT */
#include "blocks.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder of its own for each test. */
typedef struct {
    char *folder;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer data)
{
    (void) data;
    fixture->folder = g_dir_make_tmp("fasti-read-XXXXXX", NULL);
    g_assert_nonnull(fixture->folder);
}

static void
remove_tree(const char *path)
{
    g_autoptr(GDir) directory = g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open(path, 0, NULL);
    for (const char *name; directory && (name = g_dir_read_name(directory));) {
        g_autofree char *inside = g_build_filename(path, name, NULL);
        remove_tree(inside);
    }
    g_remove(path);
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
    (void) data;
    remove_tree(fixture->folder);
    g_free(fixture->folder);
}

static void
put(const Fixture *fixture, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);
    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

/* The names of the inputs, joined by a space. */
static char *
list(const char *argument, Notes *notes)
{
    char *arguments[] = {(char *) argument, NULL};
    g_autoptr(GArray) inputs = read_inputs(arguments, notes);
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < inputs->len; i++)
        g_string_append_printf(names, "%s%s", i ? " " : "", g_array_index(inputs, Input, i).name);
    return g_string_free(names, FALSE);
}

/* By byte, without hidden files, timelines and pictures, following no link; a pipe is not waited for. */
static void
test_folder(Fixture *fixture, gconstpointer data)
{
    (void) data;
    put(fixture, "b.txt", "x");
    put(fixture, "B.txt", "x");
    put(fixture, "é.txt", "x");
    put(fixture, "a/z.html", "x");
    put(fixture, "a/.hidden/x.txt", "x");
    put(fixture, ".hidden.txt", "x");
    put(fixture, "t.jsonl", "x");
    put(fixture, "t.CSV", "x");
    put(fixture, "p.png", "x");
    g_autofree char *link = g_build_filename(fixture->folder, "link.txt", NULL);
    g_autofree char *up = g_build_filename(fixture->folder, "up", NULL);
    g_autofree char *pipe = g_build_filename(fixture->folder, "pipe", NULL);
    g_assert_cmpint(symlink("/etc/passwd", link), ==, 0);
    g_assert_cmpint(symlink("..", up), ==, 0);
    g_assert_cmpint(mkfifo(pipe, 0600), ==, 0);
    g_autoptr(Notes) notes = notes_new();
    g_autofree char *names = list(fixture->folder, notes);
    g_assert_cmpstr(names, ==, "B.txt a/z.html b.txt é.txt");
    g_assert_cmpuint(notes_count(notes), ==, 0);
}

static void
test_file(Fixture *fixture, gconstpointer data)
{
    (void) data;
    put(fixture, "t.jsonl", "x");
    g_autofree char *path = g_build_filename(fixture->folder, "t.jsonl", NULL);
    g_autofree char *name = list(path, NULL);
    g_assert_cmpstr(name, ==, "t.jsonl");
    g_autofree char *standard = list("-", NULL);
    g_assert_cmpstr(standard, ==, "-");
}

static void
test_missing(Fixture *fixture, gconstpointer data)
{
    (void) data;
    g_autoptr(Notes) notes = notes_new();
    g_autofree char *path = g_build_filename(fixture->folder, "none.txt", NULL);
    g_autofree char *name = list(path, notes);
    g_assert_cmpstr(name, ==, "");
    g_assert_cmpint(notes_at(notes, 0)->code, ==, NOTE_INPUT_FAILED);
    g_assert_cmpstr(notes_at(notes, 0)->file, ==, path);
}

static void
test_empty_folder(Fixture *fixture, gconstpointer data)
{
    (void) data;
    put(fixture, "t.jsonl", "x");
    g_autoptr(Notes) notes = notes_new();
    g_autofree char *name = list(fixture->folder, notes);
    g_assert_cmpstr(name, ==, "");
    g_assert_cmpint(notes_at(notes, 0)->code, ==, NOTE_FOLDER_EMPTY);
}

static void
check_error(const char *path, int code)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Document) document = read_document(path, "a", NULL, &error);
    g_assert_null(document);
    g_assert_error(error, READ_ERROR, code);
}

static void
test_document(Fixture *fixture, gconstpointer data)
{
    (void) data;
    put(fixture, "a.txt", "It burnt.\n");
    put(fixture, "empty.txt", "");
    g_autofree char *path = g_build_filename(fixture->folder, "a.txt", NULL);
    g_autofree char *empty = g_build_filename(fixture->folder, "empty.txt", NULL);
    g_autofree char *none = g_build_filename(fixture->folder, "none.txt", NULL);
    g_autofree char *big = g_build_filename(fixture->folder, "big.txt", NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(Document) document = read_document(path, "a.txt", NULL, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(document->text, ==, "It burnt.\n");
    g_assert_cmpstr(document->path, ==, path);
    check_error(empty, READ_ERROR_EMPTY);
    check_error(none, READ_ERROR_FILE);
    check_error(fixture->folder, READ_ERROR_FILE);
    put(fixture, "big.txt", "x");
    g_assert_cmpint(truncate(big, (off_t) DOCUMENT_BYTES_MAX + 1), ==, 0);
    check_error(big, READ_ERROR_SIZE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/input/folder", Fixture, NULL, set_up, test_folder, tear_down);
    g_test_add("/input/file", Fixture, NULL, set_up, test_file, tear_down);
    g_test_add("/input/missing", Fixture, NULL, set_up, test_missing, tear_down);
    g_test_add("/input/empty-folder", Fixture, NULL, set_up, test_empty_folder, tear_down);
    g_test_add("/input/document", Fixture, NULL, set_up, test_document, tear_down);
    return g_test_run();
}

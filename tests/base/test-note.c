/* SPDX-License-Identifier: MIT */
#include "base/note.h"

static void
test_format(void)
{
    g_autoptr(Notes) notes = notes_new();
    notes_add(notes, NOTE_IMPOSSIBLE_DATE, "a.txt", 3, 7, "31 June");
    g_autofree char *line = note_format(notes_at(notes, 0));
    g_assert_cmpstr(line, ==, "a.txt:3:7: warning: no such date: “31 June” [impossible-date]");
    notes_add(notes, NOTE_INPUT_EMPTY, "b.txt", 0, 7);
    g_autofree char *whole = note_format(notes_at(notes, 1));
    g_assert_cmpstr(whole, ==, "b.txt: error: holds no text [input-empty]");
}

static void
test_worst(void)
{
    g_autoptr(Notes) notes = notes_new();
    g_assert_cmpint(notes_worst(notes), ==, NOTE_INFO);
    notes_add(notes, NOTE_LEGACY_ENCODING, "a.txt", 0, 0, "windows-1252");
    g_assert_cmpint(notes_worst(notes), ==, NOTE_INFO);
    notes_add(notes, NOTE_INPUT_EMPTY, "a.txt", 0, 0);
    notes_add(notes, NOTE_BAD_ENCODING, "a.txt", 0, 0);
    g_assert_cmpint(notes_worst(notes), ==, NOTE_ERROR);
}

static void
test_bounded(void)
{
    g_autoptr(Notes) notes = notes_new();
    for (guint line = 1; line <= 1000; line++)
        notes_add(notes, NOTE_BAD_ENCODING, "a.txt", line, 0);
    notes_add(notes, NOTE_BAD_ENCODING, "b.txt", 1, 0);
    g_assert_cmpuint(notes_count(notes), ==, NOTES_SAME + 1);
    g_assert_cmpuint(notes_more(notes, notes_at(notes, 0)), ==, 1000 - NOTES_SAME);
    g_assert_cmpuint(notes_more(notes, notes_at(notes, NOTES_SAME)), ==, 0);
}

/* Each code has a name of its own and a text. */
static void
test_catalogue(void)
{
    g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
    for (NoteCode code = 0; code < NOTE_CODES; code++) {
        g_assert_nonnull(note_name(code));
        g_assert_true(g_hash_table_add(names, (gpointer) note_name(code)));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/note/format", test_format);
    g_test_add_func("/note/worst", test_worst);
    g_test_add_func("/note/bounded", test_bounded);
    g_test_add_func("/note/catalogue", test_catalogue);
    return g_test_run();
}

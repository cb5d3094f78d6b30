/* SPDX-License-Identifier: MIT */
#include "blocks.h"

#define BYTES(literal) literal, sizeof(literal) - 1

static const struct {
    const char *name;
    const char *bytes;
    gsize length;
    const char *text;
    int note; /* NoteCode, -1 for none */
} rows[] = {
  /* clang-format off */
    {"utf-8", BYTES("caf\xC3\xA9 in Orrin"), "café in Orrin", -1},
    {"utf-8 with mark", BYTES("\xEF\xBB\xBF" "caf\xC3\xA9"), "café", -1},
    {"utf-16le", BYTES("\xFF\xFE" "c\0a\0f\0\xE9\0"), "café", -1},
    {"utf-16be", BYTES("\xFE\xFF\0c\0a\0f\0\xE9"), "café", -1},
    {"utf-16le without mark", BYTES("c\0a\0f\0\xE9\0 \0o\0n\0"), "café on", -1},
    {"utf-16be without mark", BYTES("\0c\0a\0f\0\xE9\0 \0o\0n"), "café on", -1},
    {"utf-16 surrogates", BYTES("\xFF\xFE\x3D\xD8\x00\xDE" "a\0"), "\xF0\x9F\x98\x80" "a", -1},
    {"utf-16 half a surrogate", BYTES("\xFF\xFE\x3D\xD8" "a\0b\0"), "\xEF\xBF\xBD" "ab", NOTE_BAD_ENCODING},
    {"utf-16 cut", BYTES("\xFF\xFE" "a\0b"), "a\xEF\xBF\xBD", NOTE_BAD_ENCODING},
    {"utf-32le", BYTES("\xFF\xFE\0\0" "a\0\0\0\xE9\0\0\0"), "aé", -1},
    {"utf-8 cut", BYTES("the caf\xC3\xA9 cost 5 \xE2\x82"), "the café cost 5 \xEF\xBF\xBD", NOTE_BAD_ENCODING},
    {"utf-8 cut, all else ascii", BYTES("the cafe cost 5 \xE2\x82"), "the cafe cost 5 \xEF\xBF\xBD", NOTE_BAD_ENCODING},
    {"utf-8 with a fault", BYTES("caf\xC3\xA9, caf\xC3\xA9, caf\xC3\xA9, caf\xE9."), "café, café, café, caf\xEF\xBF\xBD.", NOTE_BAD_ENCODING},
    {"utf-8 overlong", BYTES("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC0\xAF."), "ééééé\xEF\xBF\xBD\xEF\xBF\xBD.", NOTE_BAD_ENCODING},
    {"marked utf-8 with a fault", BYTES("\xEF\xBB\xBF" "caf\xE9."), "caf\xEF\xBF\xBD.", NOTE_BAD_ENCODING},
    {"windows-1252",
     BYTES("The caf\xE9 \x93" "Chez Ren\xE9" "e\x94 in Gen\xE8ve was opened on 4 May 1902 \x96 the d\xE9" "cor cost \x80 5."),
     "The café “Chez Renée” in Genève was opened on 4 May 1902 – the décor cost € 5.", NOTE_LEGACY_ENCODING},
    {"windows-1252, quotation marks", BYTES("They said \x93no\x94 in 1902."), "They said “no” in 1902.", NOTE_LEGACY_ENCODING},
    {"windows-1252, one letter", BYTES("The caf\xE9 was opened in 1902."), "The café was opened in 1902.", NOTE_LEGACY_ENCODING},
    {"windows-1252, a name", BYTES("Mr M\xFCller came to Z\xFCrich in 1902."), "Mr Müller came to Zürich in 1902.", NOTE_LEGACY_ENCODING},
    {"windows-1252, pounds", BYTES("It cost \xA3" "5 in 1902."), "It cost £5 in 1902.", NOTE_LEGACY_ENCODING},
    {"windows-1251",
     BYTES("\xCC\xE5\xEB\xFC\xED\xE8\xF6\xE0 \xF1\xE3\xEE\xF0\xE5\xEB\xE0 \xE2 \xEC\xE0\xE5 1874 \xE3\xEE\xE4\xE0, \xE8 \xED\xE8\xEA\xF2\xEE \xED\xE5 \xE7\xED\xE0\xEB \xEF\xEE\xF7\xE5\xEC\xF3."),
     "Мельница сгорела в мае 1874 года, и никто не знал почему.", NOTE_LEGACY_ENCODING},
    {"shift-jis", BYTES("\x82\xB1\x82\xEA\x82\xCD\x93\xFA\x96\x7B\x8C\xEA\x82\xCC\x95\xB6\x8F\xCD\x82\xC5\x82\xB7\x81\x42"),
     "これは日本語の文章です。", NOTE_LEGACY_ENCODING},
    {"iso-2022-jp", BYTES("\x1B$B$3$l$OF|K\\8l$G$9!#\x1B(B"), "これは日本語です。", NOTE_LEGACY_ENCODING},
    {"declared by html", BYTES("<meta charset=\"iso-8859-2\"><p>\xB3\xF3" "d\xBC"), "łódź", NOTE_LEGACY_ENCODING},
    {"declared by xml", BYTES("<?xml version='1.0' encoding='ISO-8859-5'?><p>\xBC\xD5\xDB\xEC</p>"), "Мель", NOTE_LEGACY_ENCODING},
    {"declared, but utf-8", BYTES("<meta charset=\"iso-8859-1\"><p>caf\xC3\xA9"), "café", -1},
    {"declared, but unknown", BYTES("<meta charset=\"../x\"><p>caf\xE9 was opened"), "café was opened", NOTE_LEGACY_ENCODING},
  /* clang-format on */
};

static void
test_text(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Document) document = read_text(rows[row].bytes, rows[row].length, "a", notes);
    g_assert_cmpstr(document->text, ==, rows[row].text);
    g_assert_cmpuint(notes_count(notes), ==, rows[row].note >= 0);
    if (rows[row].note >= 0)
        g_assert_cmpint(notes_at(notes, 0)->code, ==, rows[row].note);
}

/* The note names the line of the first fault. */
static void
test_line(void)
{
    static const char text[] = "\xC3\xA9\xC3\xA9\xC3\xA9\nb\nc\xFF\n";
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Document) document = read_text(text, strlen(text), "a.txt", notes);
    g_assert_nonnull(document);
    g_assert_cmpuint(notes_at(notes, 0)->line, ==, 3);
}

static const struct {
    const char *name;
    const char *bytes;
    gsize length;
    int code;
} refused[] = {
  /* clang-format off */
    {"nothing", "", 0, READ_ERROR_EMPTY},
    {"blanks", BYTES(" \n\t\xC2\xA0\r\n\f\xE2\x80\x8B"), READ_ERROR_EMPTY},
    {"only a mark", BYTES("\xEF\xBB\xBF"), READ_ERROR_EMPTY},
    {"only a wide mark", BYTES("\xFF\xFE"), READ_ERROR_EMPTY},
    {"nul", BYTES("one\0two, and then some more of it"), READ_ERROR_BINARY},
    {"wide nul", BYTES("\xFF\xFE" "a\0\0\0b\0"), READ_ERROR_BINARY},
    {"controls", BYTES("\x01\x02\x03\x04 abc \x05\x06"), READ_ERROR_BINARY},
    {"pdf", BYTES("%PDF-1.7\n1 0 obj"), READ_ERROR_BINARY},
    {"zip", BYTES("PK\x03\x04xyz"), READ_ERROR_BINARY},
    {"rules alone", BYTES("-----\n\n=====\n"), READ_ERROR_EMPTY},
    {"html without text", BYTES("<!DOCTYPE html><html><script>1</script></html>"), READ_ERROR_EMPTY},
  /* clang-format on */
};

static void
test_refused(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(GError) error = NULL;
    g_autoptr(Document) document =
        read_bytes(refused[row].bytes, refused[row].length, "a", "a", NULL, &error);
    g_assert_null(document);
    g_assert_error(error, READ_ERROR, refused[row].code);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *path = g_strdup_printf("/encoding/text/%s", rows[row].name);
        g_test_add_data_func(path, GUINT_TO_POINTER(row), test_text);
    }
    for (guint row = 0; row < G_N_ELEMENTS(refused); row++) {
        g_autofree char *path = g_strdup_printf("/encoding/refused/%s", refused[row].name);
        g_test_add_data_func(path, GUINT_TO_POINTER(row), test_refused);
    }
    g_test_add_func("/encoding/line", test_line);
    return g_test_run();
}

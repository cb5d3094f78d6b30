/* SPDX-License-Identifier: MIT */
#include "blocks.h"

/* Each character of a text and its place, told again by counting from the start. */
static void
check_places(const char *text, guint first_page)
{
    g_autoptr(Document) document = read_text(text, strlen(text), "a.txt", NULL);
    Place place = {.line = 1, .column = 1, .page = first_page};
    guint32 codepoints = 0;
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        guint32 offset = (guint32) (at - text);
        Place told = document_place(document, offset);
        g_assert_cmpuint(told.line, ==, place.line);
        g_assert_cmpuint(told.column, ==, place.column);
        g_assert_cmpuint(told.page, ==, place.page);
        g_assert_cmpuint(document_codepoints(document, offset), ==, codepoints++);
        bool ends_line = *at == '\n' || (*at == '\r' && at[1] != '\n');
        place.line += ends_line;
        place.column = ends_line ? 1 : place.column + 1;
        place.page += first_page && *at == '\f';
    }
}

static void
test_places(void)
{
    check_places("One\nzwei é\r\ntrois\rfour\n\r\r\n\nend", 0);
    check_places("page one\n\fpage two\fthree\n", 1);
}

/* Lines longer and shorter than the stretches between origins, with characters across their bounds. */
static void
test_long_places(void)
{
    GRand *random = g_rand_new_with_seed(7);
    GString *text = g_string_new(NULL);
    for (guint line = 0; line < 40; line++) {
        gint32 length = g_rand_int_range(random, 0, line % 5 ? 60 : 9000);
        for (gint32 i = 0; i < length; i++)
            g_string_append(text, g_rand_int_range(random, 0, 5) ? "x" : "é");
        g_string_append(text, line % 7 ? "\n" : "\r\n");
    }
    check_places(text->str, 0);
    g_string_free(text, TRUE);
    g_rand_free(random);
}

static void
test_slice(void)
{
    g_autoptr(Document) document = read_text("\xEF\xBB\xBFone two", 10, "a.txt", NULL);
    g_autofree char *slice = document_slice(document, (Span){4, 7});
    g_assert_cmpstr(slice, ==, "two");
    g_assert_cmpuint(document->length, ==, 7);
    g_assert_cmpuint(document_codepoints(document, 7), ==, 7);
}

/* The sum is that of the file, not of its text. */
static void
test_sum(void)
{
    static const char *const files[] = {"\xEF\xBB\xBFone", "plain", "<html><p>caf\xC3\xA9</p></html>",
                                        "caf\xE9 noir"};
    for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
        gsize length = strlen(files[i]);
        g_autoptr(Document) document = read_text(files[i], length, "a", NULL);
        g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, files[i], (gssize) length);
        g_autofree char *told = document_sha256(document);
        g_assert_cmpstr(told, ==, sum);
    }
}

/* A line of 4 MB gets a note, and columns in it are right and quickly told. */
static void
test_long_line(void)
{
    gsize size = 4 << 20;
    g_autofree char *text = g_malloc(size + 8);
    memset(text, 'x', size);
    memcpy(text, "one\ntwo\n", 8);
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Document) document = read_text(text, size, "a.txt", notes);
    g_assert_cmpuint(notes_count(notes), ==, 1);
    g_assert_cmpint(notes_at(notes, 0)->code, ==, NOTE_LONG_LINE);
    g_assert_cmpuint(notes_at(notes, 0)->line, ==, 3);
    for (guint32 offset = 8; offset < size; offset += 101)
        g_assert_cmpuint(document_place(document, offset).column, ==, offset - 7);
}

/* More paragraphs than are kept apart: the last takes in the rest. */
static void
test_many_blocks(void)
{
    guint count = DOCUMENT_BLOCKS_MAX + 1000;
    g_autofree char *text = g_malloc(count * 4 + 1);
    for (guint i = 0; i < count; i++)
        memcpy(text + i * 4, "a.\n\n", 4);
    g_autoptr(GError) error = NULL;
    g_autoptr(Document) document = read_bytes(text, count * 4, "a.txt", "a.txt", NULL, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(document->blocks->len, ==, DOCUMENT_BLOCKS_MAX);
    const Block *last = &g_array_index(document->blocks, Block, document->blocks->len - 1);
    g_assert_cmpuint(last->span.end, ==, document->length - 2);
    g_assert_cmpuint(document_place(document, last->span.end).line, ==, count * 2 - 1);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/document/places", test_places);
    g_test_add_func("/document/long-places", test_long_places);
    g_test_add_func("/document/slice", test_slice);
    g_test_add_func("/document/sum", test_sum);
    g_test_add_func("/document/long-line", test_long_line);
    g_test_add_func("/document/many-blocks", test_many_blocks);
    return g_test_run();
}

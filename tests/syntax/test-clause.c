/* SPDX-License-Identifier: MIT */
#include "rows.h"
#include "shape.h"

/* Reads one CoNLL-U line of a row; its word is found in the text from `*at` on. */
static void
read_word(Tree *tree, const char *line, const char *text, guint32 *at)
{
    g_auto(GStrv) fields = g_strsplit(line, "\t", -1);
    g_assert_cmpuint(g_strv_length(fields), ==, 10);
    const char *place = strstr(text + *at, fields[1]);
    Pos pos;
    Relation relation;
    g_assert_nonnull(place);
    g_assert_true(pos_find(fields[3], &pos));
    g_assert_true(relation_find(fields[7], &relation));
    Word word = {
        .span = {(guint32) (place - text), (guint32) (place - text + (gssize) strlen(fields[1]))},
        .lemma = (guint32) tree->lemmas->len,
        .features = features_parse(fields[5]),
        .pos = (guint8) pos,
        .relation = (guint8) relation,
    };
    guint64 head = g_ascii_strtoull(fields[6], NULL, 10);
    word.head = head ? (guint32) head - 1 : tree->words->len;
    g_string_append_len(tree->lemmas, fields[2], (gssize) strlen(fields[2]) + 1);
    g_array_append_val(tree->words, word);
    *at = word.span.end;
}

static void
read_tree(Tree *tree, const Row *row)
{
    guint32 at = 0;
    tree_reset(tree, row->text);
    g_auto(GStrv) lines = g_strsplit(g_strchomp(row->words->str), "\n", -1);
    for (char **line = lines; *line; line++)
        read_word(tree, *line, row->text, &at);
    g_assert_true(tree_is_sound(tree));
}

static void
check_row(gconstpointer data)
{
    const GPtrArray *rows = *(GPtrArray *const *) data;
    guint index = GPOINTER_TO_UINT(((const gpointer *) data)[1]);
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_autoptr(Cues) cues = rows_cues(lexicon);
    g_autoptr(Clauses) clauses = clauses_new(cues);
    g_autoptr(Tree) tree = tree_new();
    Quotation quotation = {0};
    guint first = index;
    while (((const Row *) g_ptr_array_index(rows, first))->continues)
        first--;
    for (; first < index; first++) {
        const char *text = ((const Row *) g_ptr_array_index(rows, first))->text;
        quotation_skip(&quotation, text, (Span){0, (guint32) strlen(text)});
    }
    const Row *row = g_ptr_array_index(rows, index);
    read_tree(tree, row);
    clauses_find(clauses, tree, &quotation);
    check_clauses(clauses, tree);
    g_autofree char *told = tell_clauses(clauses, tree);
    g_assert_cmpstr(told, ==, row->clauses->str);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autoptr(GPtrArray) rows = rows_read();
    g_autofree gpointer *data = g_new0(gpointer, 2 * rows->len);
    for (guint i = 0; i < rows->len; i++) {
        g_autofree char *path = g_strdup_printf("/clause/%s", ((Row *) g_ptr_array_index(rows, i))->name);
        data[2 * i] = rows;
        data[2 * i + 1] = GUINT_TO_POINTER(i);
        g_test_add_data_func(path, &data[2 * i], check_row);
    }
    return g_test_run();
}

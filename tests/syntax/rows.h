/*
 * rows: the sentences of clauses.conllu, and a clause told in one line.
 *
 * A row is a hand-written tree with the clauses that must be found in it, in the order of their heads:
 *
 *   # text = The mill was built in 1901 and burned in 1934.
 *   # clause = built: The mill was built in 1901; main, past, passive, subject The mill
 *   # clause = burned: burned in 1934; coordinate, past, subject The mill lent
 *   1    The ...
 *
 * "# continues = yes" says that the row's quotation marks go on from those of the row before it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/clause.h"

#include <string.h>

typedef struct {
    char *name, *text;
    bool continues;
    GString *clauses; /* a line each */
    GString *words;   /* CoNLL-U, a line each */
} Row;

static inline void
row_free(gpointer data)
{
    Row *row = data;
    g_free(row->name);
    g_free(row->text);
    g_string_free(row->clauses, TRUE);
    g_string_free(row->words, TRUE);
    g_free(row);
}

static inline const char *
row_field(const char *line, const char *name)
{
    g_autofree char *prefix = g_strdup_printf("# %s = ", name);
    return g_str_has_prefix(line, prefix) ? line + strlen(prefix) : NULL;
}

static inline void
row_read_line(Row *row, const char *line)
{
    const char *value;
    if ((value = row_field(line, "sent_id")))
        row->name = g_strdup(value);
    else if ((value = row_field(line, "text")))
        row->text = g_strdup(value);
    else if ((value = row_field(line, "clause")))
        g_string_append_printf(row->clauses, "%s\n", value);
    else if (row_field(line, "continues"))
        row->continues = true;
    else
        g_string_append_printf(row->words, "%s\n", line);
}

/* All rows of clauses.conllu. The caller owns them. */
static inline GPtrArray *
rows_read(void)
{
    g_autofree char *path = g_build_filename(g_getenv("FASTI_TESTS"), "syntax", "clauses.conllu", NULL);
    g_autofree char *all = NULL;
    g_assert_true(g_file_get_contents(path, &all, NULL, NULL));
    GPtrArray *rows = g_ptr_array_new_with_free_func(row_free);
    g_auto(GStrv) lines = g_strsplit(all, "\n", -1);
    for (char **line = lines; *line; line++) {
        bool begins = row_field(*line, "sent_id") != NULL;
        if (begins) {
            Row *row = g_new0(Row, 1);
            row->clauses = g_string_new(NULL);
            row->words = g_string_new(NULL);
            g_ptr_array_add(rows, row);
        }
        if (**line)
            row_read_line(g_ptr_array_index(rows, rows->len - 1), *line);
    }
    return rows;
}

static inline Cues *
rows_cues(Lexicon *lexicon)
{
    g_autofree char *path =
        g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "words-syntax.txt", NULL);
    g_autoptr(GError) error = NULL;
    g_assert_true(lexicon_load(lexicon, path, &error));
    g_assert_no_error(error);
    return cues_new(lexicon);
}

static inline void
tell_phrase(GString *out, const Clauses *clauses, const Tree *tree, const char *name, guint32 word)
{
    if (word == NO_WORD)
        return;
    Stretch phrase = clauses_phrase(clauses, word);
    guint32 start = tree_word(tree, phrase.first)->span.start;
    guint32 end = tree_word(tree, phrase.end - 1)->span.end;
    g_string_append_printf(out, ", %s %.*s", name, (int) (end - start), tree->text + start);
}

static inline void
tell_stretches(GString *out, const Clauses *clauses, const Tree *tree, guint index)
{
    guint count;
    const Stretch *own = clauses_own(clauses, index, &count);
    for (guint i = 0; i < count; i++) {
        guint32 start = tree_word(tree, own[i].first)->span.start;
        guint32 end = tree_word(tree, own[i].end - 1)->span.end;
        g_string_append_printf(out, "%s%.*s", i ? " … " : "", (int) (end - start), tree->text + start);
    }
}

/* A clause in one line, as the rows have it. */
static inline void
tell_clause(GString *out, const Clauses *clauses, const Tree *tree, guint index)
{
    static const char *const kinds[] = {"main",     "coordinate", "complement", "open",  "adverbial",
                                        "relative", "adnominal",  "as subject", "beside"};
    static const char *const tenses[] = {NULL, "past", "present", "future"};
    static const char *const modalities[] = {NULL, "possible", "necessary", "would"};
    static const char *const facts[] = {"verbless", NULL,       "passive", "perfect",   "progressive",
                                        "negated",  "denied",   "planned", "quoted",    "reported",
                                        "if",       "on an if", "asked",   "commanded", "generic"};
    const Clause *clause = clauses_at(clauses, index);
    Span head = tree_word(tree, clause->head)->span;
    g_string_append_printf(out, "%.*s: ", (int) span_length(head), tree->text + head.start);
    tell_stretches(out, clauses, tree, index);
    g_string_append_printf(out, "; %s", kinds[clause->kind]);
    if (tenses[clause->tense])
        g_string_append_printf(out, ", %s", tenses[clause->tense]);
    if (modalities[clause->modality])
        g_string_append_printf(out, ", %s", modalities[clause->modality]);
    for (guint bit = 0; bit < G_N_ELEMENTS(facts); bit++)
        if (facts[bit] && (((clause->facts >> bit) & 1) == (bit > 0)))
            g_string_append_printf(out, ", %s", facts[bit]);
    tell_phrase(out, clauses, tree, "subject", clause->subject);
    if (clause->facts & CLAUSE_LENT)
        g_string_append(out, " lent");
    tell_phrase(out, clauses, tree, "object", clause->object);
    tell_phrase(out, clauses, tree, "to", clause->recipient);
    tell_phrase(out, clauses, tree, "by", clause->agent);
    tell_phrase(out, clauses, tree, "says", clause->reporter);
    g_string_append_c(out, '\n');
}

/* All clauses, in the order of their heads in the text. */
static inline char *
tell_clauses(const Clauses *clauses, const Tree *tree)
{
    GString *out = g_string_new(NULL);
    for (guint word = 0; word < tree->words->len; word++)
        if (clauses_at(clauses, clauses_of(clauses, word))->head == word)
            tell_clause(out, clauses, tree, clauses_of(clauses, word));
    return g_string_free(out, FALSE);
}

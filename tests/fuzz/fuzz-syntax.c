/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include "../syntax/shape.h"
#include "read/read.h"
#include "syntax/syntax.h"

#include <string.h>

/* Any tree, made of bytes, whose clauses are found; and any text, whose quotation marks are read and whose
 * sentences are parsed. */

typedef struct {
    Lexicon *lexicon;
    Cues *cues;
    Syntax *syntax;
} Shared;

static const Shared *
shared(void)
{
    static Shared shared;
    if (!shared.cues) {
        const char *data = g_getenv("FASTI_DATA") ? g_getenv("FASTI_DATA") : "data";
        g_autofree char *words = g_build_filename(data, "languages", "en", "words-syntax.txt", NULL);
        g_autofree char *model = g_build_filename(data, "models", "en.model", NULL);
        shared.lexicon = lexicon_new();
        g_assert_true(lexicon_load(shared.lexicon, words, NULL));
        shared.cues = cues_new(shared.lexicon);
        shared.syntax = syntax_load(model, NULL);
        g_assert_nonnull(shared.syntax);
    }
    return &shared;
}

static void
check_tree(Clauses *clauses, const Tree *tree, Quotation *quotation)
{
    g_assert_true(tree_is_sound(tree));
    clauses_find(clauses, tree, quotation);
    check_clauses(clauses, tree);
}

/* Read in two pieces or in one, the marks leave the same quotation open. */
static void
read_marks(const char *bytes, gsize length)
{
    if (!g_utf8_validate(bytes, (gssize) length, NULL))
        return;
    g_autofree char *copy = g_strndup(bytes, length);
    const char *middle = g_utf8_find_prev_char(copy, copy + length / 2);
    guint32 half = middle ? (guint32) (middle - copy) : 0;
    Quotation whole = {0}, pieces = {0};
    while (half > 0 && strchr("`'", copy[half]))
        half--; /* not within a doubled mark */
    while (half > 0 && ((guint8) copy[half] & 0xC0) == 0x80)
        half--;
    quotation_skip(&whole, copy, (Span){0, (guint32) length});
    for (guint32 at = 0; at < half;)
        at = quotation_step(&pieces, copy, at, (guint32) length);
    quotation_skip(&pieces, copy, (Span){half, (guint32) length});
    g_assert_cmpuint(whole.closer, ==, pieces.closer);
    g_assert_true(whole.is_fresh == pieces.is_fresh);
}

/* Whatever bytes a file holds, each of its sentences has a sound tree. */
static void
parse_text(Clauses *clauses, const char *bytes, gsize length)
{
    g_autoptr(Document) document = read_bytes(bytes, length, "fuzz.txt", "fuzz.txt", NULL, NULL);
    g_autoptr(Tree) tree = tree_new();
    Quotation quotation = {0};
    Sentence sentence;
    if (!document)
        return;
    g_autoptr(Splitter) splitter = splitter_new(document, shared()->lexicon);
    while (splitter_next(splitter, &sentence)) {
        syntax_parse(shared()->syntax, document, &sentence, tree);
        check_tree(clauses, tree, &quotation);
    }
}

/* Words that clauses turn on, and others. */
static const char text[] = "if who not was by \" said ? ( plan , the and will you “ no";

enum {
    WORDS_MAX = 400,
    FIELDS = 5, /* bytes that make a word: spelling, part of speech, relation, features, head */
};

/* Where the word stands that is the `index`th to be hung up, so that heads lie on both sides. */
static guint
place_of(guint index, guint turn, guint count)
{
    return (index + turn) % count;
}

static void
read_tree(Clauses *clauses, Tree *tree, const guint8 *bytes, gsize length)
{
    static const char *const lemmas[] = {"if",   "who", "not", "be",   "by",  "say", "plan",
                                         "will", "you", "no",  "fail", "use", "",    "mill"};
    guint count = (guint) MIN(length / FIELDS, WORDS_MAX), turn = count ? bytes[0] % count : 0;
    if (count == 0)
        return;
    tree_reset(tree, text);
    g_array_set_size(tree->words, count);
    for (guint i = 0; i < count; i++) {
        const guint8 *field = bytes + (gsize) i * FIELDS;
        guint at = place_of(i, turn, count), head = i ? (field[4] % i) : 0;
        guint32 start = (guint32) MIN((gsize) at * 2, sizeof text - 2);
        const char *lemma = lemmas[field[0] % G_N_ELEMENTS(lemmas)];
        while (start > 0 && ((guint8) text[start] & 0xC0) == 0x80)
            start--;
        *tree_word(tree, at) = (Word){
            .span = {start, start + 1},
            .lemma = (guint32) tree->lemmas->len,
            .head = place_of(head, turn, count),
            .features = (guint16) (field[3] * 33),
            .pos = field[1] % POS_COUNT,
            .relation = field[2] % RELATION_COUNT,
        };
        g_string_append_len(tree->lemmas, lemma, (gssize) strlen(lemma) + 1);
    }
    check_tree(clauses, tree, NULL);
}

int
LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length)
{
    g_autoptr(Clauses) clauses = clauses_new(shared()->cues);
    g_autoptr(Tree) tree = tree_new();
    if (length == 0)
        return 0;
    if (bytes[0] == 0)
        read_tree(clauses, tree, bytes + 1, length - 1);
    else if (bytes[0] == 1)
        parse_text(clauses, (const char *) bytes + 1, length - 1);
    else
        read_marks((const char *) bytes, length);
    return 0;
}

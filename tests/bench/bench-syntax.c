/* SPDX-License-Identifier: MIT */
#include "syntax/clause.h"
#include "syntax/syntax.h"
#include "texts.h"

#include <time.h>

/* How many words a second are tagged, parsed and cut into clauses, beside the splitting of the same text into
 * sentences and tokens, which is the yardstick: it takes part in every job. */

typedef struct {
    double split, tag, parse, clauses; /* seconds */
    guint64 words, sentences;
} Costs;

static double
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static double
split(const Document *document, const Lexicon *lexicon)
{
    double start = now();
    g_autoptr(Splitter) splitter = splitter_new(document, lexicon);
    Sentence sentence;
    while (splitter_next(splitter, &sentence))
        ;
    return now() - start;
}

static void
parse(const Document *document, const Lexicon *lexicon, Syntax *syntax, Clauses *clauses, Costs *costs)
{
    g_autoptr(Splitter) splitter = splitter_new(document, lexicon);
    g_autoptr(Tree) tree = tree_new();
    Quotation quotation = {0};
    Sentence sentence;
    while (splitter_next(splitter, &sentence)) {
        syntax_parse(syntax, document, &sentence, tree);
        double start = now();
        syntax_tag(syntax, tree);
        double tagged = now();
        syntax_attach(syntax, tree);
        double parsed = now();
        clauses_find(clauses, tree, &quotation);
        costs->tag += tagged - start;
        costs->parse += parsed - tagged;
        costs->clauses += now() - parsed;
        costs->words += tree->words->len;
        costs->sentences++;
    }
}

static void
tell(const char *name, double seconds, const Costs *costs)
{
    g_print("%-8s %7.3f s  %9.0f words/s  ratio to splitting %6.1f\n", name, seconds,
            (double) costs->words / seconds, seconds / costs->split);
}

int
main(int argc, char **argv)
{
    enum { BYTES = 1 << 20 };
    if (argc != 2) {
        g_printerr("bench-syntax DATA\n");
        return 2;
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_autofree char *words = g_build_filename(argv[1], "languages", "en", "words-syntax.txt", NULL);
    g_autofree char *model = g_build_filename(argv[1], "models", "en.model", NULL);
    g_autoptr(Syntax) syntax = lexicon_load(lexicon, words, &error) ? syntax_load(model, &error) : NULL;
    if (!syntax) {
        g_printerr("bench-syntax: %s\n", error->message);
        return 1;
    }
    g_autoptr(Cues) cues = cues_new(lexicon);
    g_autoptr(Clauses) clauses = clauses_new(cues);
    GString *text = text_make(&text_kinds[0], BYTES);
    Block block = {
        .span = {0, (guint32) text->len}
    };
    Document document = {.text = text->str, .length = text->len};
    document.blocks = g_array_new(FALSE, FALSE, sizeof block);
    g_array_append_val(document.blocks, block);
    Costs costs = {.split = split(&document, lexicon)};
    parse(&document, lexicon, syntax, clauses, &costs);
    g_print("%.1f MB, %" G_GUINT64_FORMAT " words in %" G_GUINT64_FORMAT " sentences\n",
            (double) text->len / BYTES, costs.words, costs.sentences);
    tell("split", costs.split, &costs);
    tell("tag", costs.tag, &costs);
    tell("parse", costs.parse, &costs);
    tell("clauses", costs.clauses, &costs);
    g_array_unref(document.blocks);
    g_string_free(text, TRUE);
    return 0;
}

/* SPDX-License-Identifier: MIT */
#include "cli/home.h"
#include "learn/job.h"
#include "learn/train.h"
#include "read/read.h"

#include <stdio.h>
#include <string.h>

static const char usage[] =
    "Usage:\n"
    "  fasti-learn train [--seed N] -o MODEL TRAIN.conllu... [--dev DEV.conllu]\n"
    "  fasti-learn parse [--raw] MODEL FILE\n"
    "  fasti-learn eval [--raw] MODEL FILE.conllu...\n"
    "\n"
    "Learns the model by which fasti reads sentences from trees in the CoNLL-U format, makes trees with it, "
    "and\n"
    "scores them. parse takes CoNLL-U and keeps its words; with --raw it takes a text. eval prints the "
    "measures of\n"
    "the CoNLL 2018 shared task, from the words given or, with --raw, from the text alone.\n";

typedef struct {
    char *output, *dev;
    gint64 seed;
    gboolean is_raw, wants_help;
    GStrv rest; /* the command and its arguments */
} Arguments;

static void
tell(const char *text)
{
    fprintf(stderr, "fasti-learn: %s\n", text);
}

static bool
read_arguments(Arguments *arguments, char **strings, GError **error)
{
    const GOptionEntry entries[] = {
        {"output",           'o', 0, G_OPTION_ARG_FILENAME,       &arguments->output,     NULL, NULL},
        {"dev",              0,   0, G_OPTION_ARG_FILENAME,       &arguments->dev,        NULL, NULL},
        {"seed",             0,   0, G_OPTION_ARG_INT64,          &arguments->seed,       NULL, NULL},
        {"raw",              0,   0, G_OPTION_ARG_NONE,           &arguments->is_raw,     NULL, NULL},
        {"help",             'h', 0, G_OPTION_ARG_NONE,           &arguments->wants_help, NULL, NULL},
        {G_OPTION_REMAINING, 0,   0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->rest,       NULL, NULL},
        {NULL,               0,   0, 0,                           NULL,                   NULL, NULL},
    };
    GOptionContext *context = g_option_context_new(NULL);
    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_add_main_entries(context, entries, NULL);
    g_auto(GStrv) copy = g_strdupv(strings);
    bool is_good = g_option_context_parse_strv(context, &copy, error);
    g_option_context_free(context);
    return is_good;
}

/* The trees of the files; NULL, with `error` set, where one can't be read. */
static Treebank *
load(char **paths, GError **error)
{
    g_autoptr(Treebank) treebank = treebank_new();
    for (; *paths; paths++)
        if (!treebank_load(treebank, *paths, error))
            return NULL;
    return g_steal_pointer(&treebank);
}

/* The vocabulary by which texts are cut into sentences. */
static Lexicon *
load_lexicon(GError **error)
{
    g_autofree char *words = home_file("languages/en/words.txt");
    g_autoptr(Lexicon) lexicon = lexicon_new();
    return lexicon_load(lexicon, words, error) ? g_steal_pointer(&lexicon) : NULL;
}

static GPtrArray *
parse_raw(Syntax *syntax, const Document *document, GError **error)
{
    g_autoptr(Lexicon) lexicon = load_lexicon(error);
    return lexicon ? job_parse(syntax, document, lexicon) : NULL;
}

static bool
evaluate(Syntax *syntax, const char *path, bool is_raw, GError **error)
{
    g_autoptr(Treebank) treebank = treebank_new();
    if (!treebank_load(treebank, path, error))
        return false;
    g_autoptr(GPtrArray) gold = job_gold(treebank);
    g_autoptr(GPtrArray) found = NULL;
    g_autoptr(Document) document = NULL;
    if (is_raw) {
        document = read_bytes(treebank->text->str, treebank->text->len, path, "text.txt", NULL, error);
        found = document ? parse_raw(syntax, document, error) : NULL;
    } else
        found = job_reparse(syntax, treebank);
    if (!found)
        return false;
    Score score = {0};
    score_add(&score, gold, found);
    printf("%s\n", path);
    for (Measure measure = 0; measure < SCORE_COUNT; measure++)
        printf("%-10s %6.2f\n", score_name(measure), score_f1(&score, measure));
    return true;
}

static bool
train(const Arguments *arguments, GError **error)
{
    g_autoptr(Treebank) treebank = load(arguments->rest + 1, error);
    if (!treebank)
        return false;
    if (treebank->sentences->len == 0) {
        g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "the files hold no trees");
        return false;
    }
    g_autoptr(Maker) maker = train_model(treebank, (guint64) arguments->seed, tell);
    g_autoptr(GBytes) bytes = maker_bytes(maker);
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    if (!g_file_set_contents(arguments->output, data, (gssize) length, error))
        return false;
    if (!arguments->dev)
        return true;
    g_autoptr(Syntax) syntax = syntax_load(arguments->output, error);
    return syntax && evaluate(syntax, arguments->dev, false, error);
}

static bool
parse(const Arguments *arguments, GError **error)
{
    g_autoptr(Syntax) syntax = syntax_load(arguments->rest[1], error);
    if (!syntax)
        return false;
    g_autoptr(Treebank) treebank = treebank_new();
    g_autoptr(Document) document = NULL;
    g_autoptr(GPtrArray) trees = NULL;
    if (arguments->is_raw) {
        document = read_document(arguments->rest[2], arguments->rest[2], NULL, error);
        trees = document ? parse_raw(syntax, document, error) : NULL;
    } else if (treebank_load(treebank, arguments->rest[2], error))
        trees = job_reparse(syntax, treebank);
    if (!trees)
        return false;
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint i = 0; i < trees->len; i++)
        tree_write(g_ptr_array_index(trees, i), out);
    fwrite(out->str, 1, out->len, stdout);
    return true;
}

static bool
evaluate_all(const Arguments *arguments, GError **error)
{
    g_autoptr(Syntax) syntax = syntax_load(arguments->rest[1], error);
    bool is_good = syntax != NULL;
    for (char **path = arguments->rest + 2; is_good && *path; path++)
        is_good = evaluate(syntax, *path, arguments->is_raw, error);
    return is_good;
}

/* The commands, and how many arguments each takes. */
static const struct {
    const char *name;
    guint least, most;
    bool (*run)(const Arguments *arguments, GError **error);
} commands[] = {
    {"train", 1, G_MAXUINT, train       },
    {"parse", 2, 2,         parse       },
    {"eval",  2, G_MAXUINT, evaluate_all},
};

/* The exit status: 0 done, 2 the call was wrong, 3 it can't be done. */
static int
run(const Arguments *arguments)
{
    g_autoptr(GError) error = NULL;
    guint count = arguments->rest ? g_strv_length(arguments->rest) - 1 : 0;
    for (guint i = 0; arguments->rest && i < G_N_ELEMENTS(commands); i++) {
        if (strcmp(arguments->rest[0], commands[i].name) != 0 || count < commands[i].least ||
            count > commands[i].most || (commands[i].run == train) != (arguments->output != NULL))
            continue;
        if (commands[i].run(arguments, &error))
            return 0;
        tell(error->message);
        return 3;
    }
    fputs(usage, stderr);
    return 2;
}

int
main(int argc, char **argv)
{
    (void) argc;
    Arguments arguments = {.seed = 1};
    g_autoptr(GError) error = NULL;
    int status = 2;
    if (!read_arguments(&arguments, argv, &error))
        tell(error->message);
    else if (arguments.wants_help) {
        fputs(usage, stdout);
        status = 0;
    } else
        status = run(&arguments);
    g_free(arguments.output);
    g_free(arguments.dev);
    g_strfreev(arguments.rest);
    return status;
}

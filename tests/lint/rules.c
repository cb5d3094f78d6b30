/*
 * rules: leaves out each rule of each language pack, and each pattern of a rule, in turn, and expects that
 * an example of that rule is then read otherwise: what nothing would miss is superfluous or has no example.
 *
 * SPDX-License-Identifier: MIT
 */
#include "../tag/examples.h"

#include <glib/gstdio.h>

/* A language pack whose rules are to be thinned. */
typedef struct {
    const char *folder;
    Pack *whole;
    char **lines; /* of its rules file */
} Subject;

/* What is left out: the rule at index `rule`, whole, or only its match line at index `line`. */
typedef struct {
    const Subject *subject;
    guint rule;
    int line; /* -1: the whole rule */
} Omission;

static bool
begins(const char *line, const char *word)
{
    const char *at = line + strspn(line, " \t");
    gsize length = strlen(word);
    return strncmp(at, word, length) == 0 && (at[length] == ' ' || at[length] == '\t');
}

/* Whether the line is of the rule that stands above it, and not of all. */
static bool
is_of_rule(const char *line)
{
    static const char *const common[] = {"number", "pattern", "example-date"};
    for (guint i = 0; i < G_N_ELEMENTS(common); i++)
        if (begins(line, common[i]))
            return false;
    return true;
}

/* Adds a match line so changed that no text has it, while what it captures stays known. */
static void
add_barred(GString *out, const char *line)
{
    g_string_append_printf(out, "match \"zzzz\" ( %s )", strstr(line, "match") + strlen("match"));
}

/* The rules file without what is to be left out. The caller owns it. */
static char *
thin(const Omission *omission)
{
    GString *out = g_string_new(NULL);
    guint rules = 0;
    char **lines = omission->subject->lines;
    for (guint i = 0; lines[i]; i++) {
        rules += begins(lines[i], "rule");
        if (omission->line == (int) i)
            add_barred(out, lines[i]);
        else if (omission->line >= 0 || rules != omission->rule + 1 || !is_of_rule(lines[i]))
            g_string_append(out, lines[i]);
        g_string_append_c(out, '\n');
    }
    return g_string_free(out, FALSE);
}

static Lexicon *
load_words(const char *folder)
{
    Lexicon *lexicon = lexicon_new();
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    g_assert_nonnull(dir);
    for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir)) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (g_str_has_prefix(name, "words") && g_str_has_suffix(name, ".txt"))
            g_assert_true(lexicon_load(lexicon, path, NULL));
    }
    return lexicon;
}

/* The pack without what is to be left out. The caller owns it. */
static Pack *
load_thinned(const Omission *omission)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *text = thin(omission), *path = NULL;
    int file = g_file_open_tmp("fasti-rules-XXXXXX", &path, &error);
    g_assert_no_error(error);
    g_assert_true(g_close(file, NULL) && g_file_set_contents(path, text, -1, NULL));
    Lexicon *lexicon = load_words(omission->subject->folder);
    Grammar *grammar = grammar_load(path, lexicon, &error);
    g_unlink(path);
    g_assert_no_error(error);
    return pack_new(lexicon, grammar);
}

/* Whether both readings say the same of what fills that span. */
static bool
is_same_expression(const Reading *a, const Reading *b, Span span)
{
    const Expression *x = examples_find(a, span), *y = examples_find(b, span);
    return x && y && x->type == y->type && x->mod == y->mod && strcmp(x->value, y->value) == 0 &&
           g_strcmp0(x->freq, y->freq) == 0 && g_strcmp0(x->quant, y->quant) == 0 &&
           x->range_end == y->range_end;
}

/* How many expressions tell the age of a person then: nothing else shows it. */
static guint
ages(const Tags *tags)
{
    guint count = 0;
    for (guint i = 0; i < tags->items->len; i++)
        count += meaning_has(&tag_at(tags, i)->meaning, FIELD_AGE);
    return count;
}

/* Whether both packs say the same of what the example marks, by whatever rule. */
static bool
is_same(const Pack *whole, const Pack *thinned, const Example *example)
{
    const char *date = grammar_example_date(whole->grammar);
    Reading a = examples_read(example, whole, date), b = examples_read(example, thinned, date);
    bool is_same = a.tags->evidence->len == b.tags->evidence->len && ages(a.tags) == ages(b.tags);
    for (guint i = 0; i < example->spans->len; i++)
        is_same &= grammar_rule_is_evidence(whole->grammar, example->rule) ||
                   is_same_expression(&a, &b, g_array_index(example->spans, Span, i));
    examples_clear(&a);
    examples_clear(&b);
    return is_same;
}

static void
test_missed(gconstpointer data)
{
    const Omission *omission = data;
    const Grammar *grammar = omission->subject->whole->grammar;
    g_autoptr(Pack) thinned = load_thinned(omission);
    for (guint i = 0; i < grammar_examples(grammar); i++) {
        const Example *example = grammar_example(grammar, i);
        if (example->rule == omission->rule && example->is_yes &&
            !is_same(omission->subject->whole, thinned, example))
            return;
    }
    g_test_message("all examples of the rule “%s” are read the same without it",
                   grammar_rule_name(grammar, omission->rule));
    g_test_fail();
}

static void
add_omission(const Subject *subject, guint rule, int line, const char *language)
{
    Omission *omission = g_new(Omission, 1);
    *omission = (Omission){subject, rule, line};
    const char *rule_name = grammar_rule_name(subject->whole->grammar, rule);
    g_autofree char *name = line < 0 ? g_strdup_printf("/%s/%s/whole", language, rule_name)
                                     : g_strdup_printf("/%s/%s/line-%d", language, rule_name, line + 1);
    g_test_add_data_func_full(name, omission, test_missed, g_free);
}

/* Each rule; and where it has several match lines, each of them. */
static void
add_omissions(const Subject *subject)
{
    g_autofree char *language = g_path_get_basename(subject->folder);
    guint rules = 0;
    for (guint i = 0; subject->lines[i]; i++) {
        bool is_rule = begins(subject->lines[i], "rule");
        rules += is_rule;
        if (is_rule)
            add_omission(subject, rules - 1, -1, language);
        else if (begins(subject->lines[i], "match") &&
                 (begins(subject->lines[i + 1], "match") || begins(subject->lines[i - 1], "match")))
            add_omission(subject, rules - 1, (int) i, language);
    }
}

static void
subject_clear(gpointer data)
{
    Subject *subject = data;
    pack_free(subject->whole);
    g_strfreev(subject->lines);
    g_free(subject);
}

static Subject *
subject_load(const char *folder)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(folder, "rules.txt", NULL), *text = NULL;
    Subject *subject = g_new0(Subject, 1);
    subject->folder = folder;
    subject->whole = pack_load(folder, &error);
    g_assert_no_error(error);
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    subject->lines = g_strsplit(text, "\n", -1);
    return subject;
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_auto(GStrv) folders = examples_packs();
    g_autoptr(GPtrArray) subjects = g_ptr_array_new_with_free_func(subject_clear);
    for (char **folder = folders; *folder; folder++) {
        g_ptr_array_add(subjects, subject_load(*folder));
        add_omissions(g_ptr_array_index(subjects, subjects->len - 1));
    }
    return g_test_run();
}

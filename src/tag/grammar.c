/* SPDX-License-Identifier: MIT */
#include "tag/grammar.h"

#include "base/lines.h"
#include "tag/rulefile.h"

#include <string.h>

static GQuark
grammar_error_quark(void)
{
    return g_quark_from_static_string("fasti-grammar-error");
}

static void
rule_clear(gpointer data)
{
    Rule *rule = data;
    g_array_free(rule->starts, TRUE);
    g_array_free(rule->gives, TRUE);
    for (int i = 0; i < GUARD_KINDS; i++)
        g_array_free(rule->guards[i], TRUE);
}

static void
gives_clear(gpointer data)
{
    g_array_free(((Gives *) data)->assignments, TRUE);
}

static void
example_clear(gpointer data)
{
    g_array_free(((Example *) data)->spans, TRUE);
}

static Grammar *
grammar_new(Lexicon *lexicon)
{
    Grammar *grammar = g_new0(Grammar, 1);
    patterns_init(&grammar->patterns, lexicon);
    grammar->rules = g_array_new(FALSE, TRUE, sizeof(Rule));
    g_array_set_clear_func(grammar->rules, rule_clear);
    grammar->examples = g_array_new(FALSE, TRUE, sizeof(Example));
    g_array_set_clear_func(grammar->examples, example_clear);
    grammar->words = g_string_chunk_new(4096);
    grammar->lines = g_hash_table_new(g_str_hash, g_str_equal);
    grammar->scale = lexicon_class(lexicon, "scale");
    grammar->fraction = lexicon_class(lexicon, "fraction");
    grammar->fractions = lexicon_class(lexicon, "fractions");
    grammar->vague = lexicon_class(lexicon, "vague-number");
    grammar->article = lexicon_class(lexicon, "article");
    grammar->ones = lexicon_class(lexicon, "ones");
    grammar->tens = lexicon_class(lexicon, "tens");
    grammar->zero = lexicon_class(lexicon, "zero-word");
    return grammar;
}

void
grammar_free(Grammar *grammar)
{
    if (!grammar)
        return;
    patterns_clear(&grammar->patterns);
    g_array_free(grammar->rules, TRUE);
    g_array_free(grammar->examples, TRUE);
    g_hash_table_destroy(grammar->lines);
    g_string_chunk_free(grammar->words);
    g_free(grammar);
}

char *
rulefile_word(char **at)
{
    char *end = *at;
    while (*end && *end != ' ' && *end != '\t')
        end++;
    char *word = g_strndup(*at, (gsize) (end - *at));
    while (*end == ' ' || *end == '\t')
        end++;
    *at = end;
    return word;
}

static char *
read_pattern(Reader *reader, char *at)
{
    Patterns *patterns = &reader->grammar->patterns;
    g_autofree char *name = rulefile_word(&at);
    if (!*name || !g_str_has_prefix(at, "= "))
        return g_strdup("a pattern reads: pattern NAME = …");
    for (guint i = 0; i < patterns->named->len; i++)
        if (strcmp(g_array_index(patterns->named, NamedPattern, i).name, name) == 0)
            return g_strdup_printf("there is a pattern “%s” already", name);
    char *wrong = NULL;
    pattern_name(patterns, name, at + 2, reader->line, &wrong);
    return wrong;
}

static char *
read_rule(Reader *reader, char *at)
{
    Grammar *grammar = reader->grammar;
    if (!*at)
        return g_strdup("a rule without a name");
    gpointer known = g_hash_table_lookup(grammar->lines, at);
    if (known)
        return g_strdup_printf("there is a rule “%s” already, at line %u", at, GPOINTER_TO_UINT(known));
    Rule rule = {
        .name = g_string_chunk_insert_const(grammar->words, at),
        .line = reader->line,
        .starts = g_array_new(FALSE, FALSE, sizeof(guint16)),
        .gives = g_array_new(FALSE, TRUE, sizeof(Gives)),
    };
    g_array_set_clear_func(rule.gives, gives_clear);
    for (int i = 0; i < GUARD_KINDS; i++)
        rule.guards[i] = g_array_new(FALSE, FALSE, sizeof(Guard));
    g_array_append_val(grammar->rules, rule);
    g_hash_table_insert(grammar->lines, (gpointer) rule.name, GUINT_TO_POINTER(rule.line));
    reader->rule = &g_array_index(grammar->rules, Rule, grammar->rules->len - 1);
    return NULL;
}

static char *
read_match(Reader *reader, char *at)
{
    char *wrong = NULL;
    guint index = reader->grammar->rules->len - 1, expressions = reader->rule->slots.expressions;
    guint16 start = pattern_compile(&reader->grammar->patterns, at, index, &reader->rule->slots, &wrong);
    if (wrong)
        return wrong;
    if (reader->rule->starts->len && expressions != reader->rule->slots.expressions)
        return g_strdup("a rule's patterns must have equally many < >");
    g_array_append_val(reader->rule->starts, start);
    return NULL;
}

static char *
read_guards(Reader *reader, GuardKind kind, char *at)
{
    if (!*at)
        return g_strdup("a guard that names nothing");
    while (*at) {
        g_autofree char *word = rulefile_word(&at);
        Guard guard;
        char *wrong = NULL;
        if (!pattern_atom(&reader->grammar->patterns, word, &guard.predicate, &guard.needs, &wrong))
            return wrong;
        g_array_append_val(reader->rule->guards[kind], guard);
    }
    return NULL;
}

static char *
read_after(Reader *reader, char *at)
{
    return read_guards(reader, GUARD_AFTER, at);
}

static char *
read_not_after(Reader *reader, char *at)
{
    return read_guards(reader, GUARD_NOT_AFTER, at);
}

static char *
read_before(Reader *reader, char *at)
{
    return read_guards(reader, GUARD_BEFORE, at);
}

static char *
read_not_before(Reader *reader, char *at)
{
    return read_guards(reader, GUARD_NOT_BEFORE, at);
}

static char *
read_example_date(Reader *reader, char *at)
{
    Moment moment;
    if (!timex_parse(at, &moment))
        return g_strdup_printf("“%s” is no date", at);
    reader->grammar->example_date = g_string_chunk_insert(reader->grammar->words, at);
    return NULL;
}

/* What may begin a line. */
static const struct {
    const char *word;
    bool needs_rule;
    char *(*read)(Reader *reader, char *at);
} lines[] = {
    {"number",       false, rulefile_number  },
    {"pattern",      false, read_pattern     },
    {"example-date", false, read_example_date},
    {"rule",         false, read_rule        },
    {"match",        true,  read_match       },
    {"gives",        true,  rulefile_gives   },
    {"after",        true,  read_after       },
    {"not-after",    true,  read_not_after   },
    {"before",       true,  read_before      },
    {"not-before",   true,  read_not_before  },
    {"yes",          true,  rulefile_yes     },
    {"no",           true,  rulefile_no      },
};

static char *
read_line(Reader *reader, char *at)
{
    g_autofree char *word = rulefile_word(&at);
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
        if (strcmp(lines[i].word, word) != 0)
            continue;
        if (lines[i].needs_rule && !reader->rule)
            return g_strdup_printf("“%s” stands before the first rule", word);
        return lines[i].read(reader, at);
    }
    return g_strdup_printf("no line begins with “%s”", word);
}

/* What a finished rule lacks, NULL when it is whole. */
static char *
check_rule(const Rule *rule)
{
    if (!rule->starts->len || !rule->gives->len)
        return g_strdup_printf("the rule “%s” needs a match and a gives line", rule->name);
    guint expressions = MAX(rule->slots.expressions, 1);
    if (rule->gives->len != expressions)
        return g_strdup_printf("the rule “%s” has %u expressions but %u gives lines", rule->name, expressions,
                               rule->gives->len);
    return NULL;
}

/* What can be told only when all lines have been read. */
static bool
check_whole(const Grammar *grammar, const char *path, GError **error)
{
    for (guint i = 0; i < grammar->rules->len; i++) {
        const Rule *rule = rule_at(grammar, i);
        g_autofree char *wrong = check_rule(rule);
        if (wrong) {
            g_set_error(error, grammar_error_quark(), 0, "%s:%u: %s", path, rule->line, wrong);
            return false;
        }
    }
    return true;
}

/* A comment begins the line, or follows two blanks. */
static void
cut_comment(char *line)
{
    char *hash = *line == '#' ? line : strstr(line, "  #");
    if (hash)
        *hash = '\0';
}

static bool
read_lines(Reader *reader, const char *path, char **texts, GError **error)
{
    for (reader->line = 1; texts[reader->line - 1]; reader->line++) {
        char *line = g_strstrip(texts[reader->line - 1]);
        cut_comment(line);
        g_strchomp(line);
        if (!*line)
            continue;
        g_autofree char *wrong = read_line(reader, line);
        if (wrong) {
            g_set_error(error, grammar_error_quark(), 0, "%s:%u: %s", path, reader->line, wrong);
            return false;
        }
    }
    return check_whole(reader->grammar, path, error);
}

Grammar *
grammar_load(const char *path, Lexicon *lexicon, GError **error)
{
    g_auto(GStrv) texts = lines_load(path, error);
    if (!texts)
        return NULL;
    g_autoptr(Grammar) grammar = grammar_new(lexicon);
    Reader reader = {.grammar = grammar};
    return read_lines(&reader, path, texts, error) ? g_steal_pointer(&grammar) : NULL;
}

guint
grammar_rules(const Grammar *grammar)
{
    return grammar->rules->len;
}

const char *
grammar_rule_name(const Grammar *grammar, guint rule)
{
    return rule_at(grammar, rule)->name;
}

guint
grammar_rule_line(const Grammar *grammar, guint rule)
{
    return rule_at(grammar, rule)->line;
}

bool
grammar_rule_is_evidence(const Grammar *grammar, guint rule)
{
    return g_array_index(rule_at(grammar, rule)->gives, Gives, 0).is_evidence;
}

bool
grammar_rule_is_nothing(const Grammar *grammar, guint rule)
{
    return g_array_index(rule_at(grammar, rule)->gives, Gives, 0).is_nothing;
}

const char *
grammar_unused(const Grammar *grammar, guint *line)
{
    return patterns_unused(&grammar->patterns, line);
}

const char *
grammar_example_date(const Grammar *grammar)
{
    return grammar->example_date;
}

guint
grammar_examples(const Grammar *grammar)
{
    return grammar->examples->len;
}

const Example *
grammar_example(const Grammar *grammar, guint index)
{
    return &g_array_index(grammar->examples, Example, index);
}

/*
 * test-rules: runs every example of every rule of every language pack, each a test of its own named by
 * language, rule and line.
 *
 * SPDX-License-Identifier: MIT
 */
#include "examples.h"

/* An example and the pack that it belongs to. */
typedef struct {
    const Pack *pack;
    const Example *example;
} Case;

static const char *
rule_name(const Case *a_case)
{
    return grammar_rule_name(a_case->pack->grammar, a_case->example->rule);
}

static void
check_yes(const Case *a_case, const Reading *reading)
{
    const Example *example = a_case->example;
    g_autofree char *all = examples_show(reading);
    g_auto(GStrv) values = g_strsplit(example->values, "; ", -1);
    g_assert_cmpuint(g_strv_length(values), ==, example->spans->len);
    for (guint i = 0; i < example->spans->len; i++) {
        const Expression *found = examples_find(reading, g_array_index(example->spans, Span, i));
        if (!found || strcmp(found->value, values[i]) != 0 || strcmp(found->rule, rule_name(a_case)) != 0) {
            g_test_message("“%s”: expected %s by %s, found %s", example->text, values[i], rule_name(a_case),
                           all);
            g_test_fail();
        }
    }
}

static void
check_no(const Case *a_case, const Reading *reading)
{
    g_autofree char *all = examples_show(reading);
    for (guint i = 0; i < reading->expressions->items->len; i++)
        if (strcmp(expression_at(reading->expressions, i)->rule, rule_name(a_case)) == 0) {
            g_test_message("“%s”: nothing expected of %s, found %s", a_case->example->text, rule_name(a_case),
                           all);
            g_test_fail();
        }
}

/* Evidence is no expression: its example gives the age that was read. */
static void
check_evidence(const Example *example, const Tags *tags)
{
    g_assert_cmpuint(tags->evidence->len, ==, example->is_yes ? 1 : 0);
    if (!example->is_yes)
        return;
    const Tag *tag = &g_array_index(tags->evidence, Tag, 0);
    g_autofree char *age = g_strdup_printf("%d", meaning_get(&tag->meaning, FIELD_AGE, 0));
    g_assert_cmpstr(age, ==, example->values);
    g_assert_cmpuint(tag->span.start, ==, g_array_index(example->spans, Span, 0).start);
}

/* What a rule that gives nothing matches holds no expression; where it doesn't match there is one. */
static void
check_nothing(const Example *example, const Reading *reading)
{
    const Expressions *expressions = reading->expressions;
    g_autofree char *all = examples_show(reading);
    bool is_free = true;
    for (guint i = 0; i < expressions->items->len && example->is_yes; i++) {
        Span found = expression_at(expressions, i)->span, marked = g_array_index(example->spans, Span, 0);
        is_free = is_free && (found.end <= marked.start || found.start >= marked.end);
    }
    if (!is_free || (!example->is_yes && expressions->items->len == 0)) {
        g_test_message("“%s”: found %s", example->text, all);
        g_test_fail();
    }
}

static void
test_example(gconstpointer data)
{
    const Case *a_case = data;
    const Grammar *grammar = a_case->pack->grammar;
    Reading reading = examples_read(a_case->example, a_case->pack, grammar_example_date(grammar));
    if (grammar_rule_is_evidence(grammar, a_case->example->rule))
        check_evidence(a_case->example, reading.tags);
    else if (grammar_rule_is_nothing(grammar, a_case->example->rule))
        check_nothing(a_case->example, &reading);
    else if (a_case->example->is_yes)
        check_yes(a_case, &reading);
    else
        check_no(a_case, &reading);
    examples_clear(&reading);
}

static void
add_examples(const Pack *pack, const char *language)
{
    for (guint i = 0; i < grammar_examples(pack->grammar); i++) {
        Case *a_case = g_new(Case, 1);
        *a_case = (Case){pack, grammar_example(pack->grammar, i)};
        g_autofree char *name =
            g_strdup_printf("/%s/%s/line-%u", language, rule_name(a_case), a_case->example->line);
        g_test_add_data_func_full(name, a_case, test_example, g_free);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_auto(GStrv) folders = examples_packs();
    g_autoptr(GPtrArray) packs = g_ptr_array_new_with_free_func((GDestroyNotify) pack_free);
    for (char **folder = folders; *folder; folder++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *language = g_path_get_basename(*folder);
        Pack *pack = pack_load(*folder, &error);
        g_assert_no_error(error);
        g_ptr_array_add(packs, pack);
        add_examples(pack, language);
    }
    return g_test_run();
}

/*
 * test-rules: runs every rule's own examples, each a test of its own named by rule and line.
 *
 * SPDX-License-Identifier: MIT
 */
#include "resolve/resolve.h"

#include "read/read.h"

#include <string.h>

static Pack *pack;

/* The example's expressions, and its tags. The document is kept by the caller, whom spans refer to. */
static Expressions *
close_example(const Example *example, Document **document, Tags **tags)
{
    g_autoptr(GError) error = NULL;
    DctChoice dct = {.given = grammar_example_date(pack->grammar)};
    *document = read_bytes(example->text, strlen(example->text), "example", "example", NULL, &error);
    g_assert_no_error(error);
    *tags = tag_document(*document, pack);
    return resolve_tags(*document, *tags, &dct, NULL);
}

/* All that was found, for the message of a failed test. */
static char *
show(const Expressions *expressions, const Document *document)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < expressions->items->len; i++) {
        const Expression *found = expression_at(expressions, i);
        g_autofree char *text = document_slice(document, found->span);
        g_string_append_printf(out, "%s<%s> %s by %s", i ? ", " : "", text, found->value, found->rule);
    }
    return g_string_free(out, FALSE);
}

static const Expression *
find(const Expressions *expressions, Span span)
{
    for (guint i = 0; i < expressions->items->len; i++) {
        const Expression *found = expression_at(expressions, i);
        if (found->span.start == span.start && found->span.end == span.end)
            return found;
    }
    return NULL;
}

static void
check_yes(const Example *example, const Expressions *expressions, const Document *document)
{
    const char *rule = grammar_rule_name(pack->grammar, example->rule);
    g_autofree char *all = show(expressions, document);
    g_auto(GStrv) values = g_strsplit(example->values, "; ", -1);
    g_assert_cmpuint(g_strv_length(values), ==, example->spans->len);
    for (guint i = 0; i < example->spans->len; i++) {
        const Expression *found = find(expressions, g_array_index(example->spans, Span, i));
        if (!found || strcmp(found->value, values[i]) != 0 || strcmp(found->rule, rule) != 0) {
            g_test_message("“%s”: expected %s by %s, found %s", example->text, values[i], rule, all);
            g_test_fail();
        }
    }
}

static void
check_no(const Example *example, const Expressions *expressions, const Document *document)
{
    const char *rule = grammar_rule_name(pack->grammar, example->rule);
    g_autofree char *all = show(expressions, document);
    for (guint i = 0; i < expressions->items->len; i++)
        if (strcmp(expression_at(expressions, i)->rule, rule) == 0) {
            g_test_message("“%s”: nothing expected of %s, found %s", example->text, rule, all);
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

static void
test_example(gconstpointer data)
{
    const Example *example = data;
    g_autoptr(Document) document = NULL;
    g_autoptr(Tags) tags = NULL;
    g_autoptr(Expressions) expressions = close_example(example, &document, &tags);
    if (grammar_rule_is_evidence(pack->grammar, example->rule))
        check_evidence(example, tags);
    else if (example->is_yes)
        check_yes(example, expressions, document);
    else
        check_no(example, expressions, document);
}

/* Each rule shows at least one text that it reads and one that it leaves alone. */
static void
test_shown(gconstpointer data)
{
    guint rule = GPOINTER_TO_UINT(data), yes = 0, no = 0;
    for (guint i = 0; i < grammar_examples(pack->grammar); i++) {
        const Example *example = grammar_example(pack->grammar, i);
        if (example->rule == rule)
            *(example->is_yes ? &yes : &no) += 1;
    }
    g_assert_cmpuint(yes, >, 0);
    g_assert_cmpuint(no, >, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", NULL);
    pack = pack_load(folder, &error);
    g_assert_no_error(error);
    for (guint i = 0; i < grammar_examples(pack->grammar); i++) {
        const Example *example = grammar_example(pack->grammar, i);
        g_autofree char *name = g_strdup_printf(
            "/rules/%s/line-%u", grammar_rule_name(pack->grammar, example->rule), example->line);
        g_test_add_data_func(name, example, test_example);
    }
    for (guint rule = 0; rule < grammar_rules(pack->grammar); rule++) {
        g_autofree char *name = g_strdup_printf("/rules/%s/shown", grammar_rule_name(pack->grammar, rule));
        g_test_add_data_func(name, GUINT_TO_POINTER(rule), test_shown);
    }
    int status = g_test_run();
    pack_free(pack);
    return status;
}

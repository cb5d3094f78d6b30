/* SPDX-License-Identifier: MIT */
#include "tag/rulefile.h"

/* Takes the marks out of `text`; the spans of what they enclosed go to `spans`. False when they don't pair.
 */
static bool
take_marks(const char *text, GString *plain, GArray *spans)
{
    Span span = {0};
    bool is_open = false;
    for (; *text; text++) {
        if (*text == '<' && !is_open) {
            is_open = true;
            span.start = (guint32) plain->len;
        } else if (*text == '>' && is_open) {
            is_open = false;
            span.end = (guint32) plain->len;
            g_array_append_val(spans, span);
        } else {
            g_string_append_c(plain, *text);
        }
    }
    return !is_open;
}

static void
add_example(Reader *reader, const Example *example)
{
    g_array_append_val(reader->grammar->examples, *example);
}

static bool
is_value(const char *text)
{
    return timex_check(TIMEX_DATE, text) || timex_check(TIMEX_TIME, text) || timex_check(TIMEX_SET, text);
}

/* What is wrong with the values of an example, of which each marked expression has one; NULL when they are
 * right. Those of a rule that finds no expressions are of its own kind. */
static char *
check_values(const Example *example, const Rule *rule)
{
    g_auto(GStrv) values = g_strsplit(example->values, "; ", -1);
    if (g_strv_length(values) != example->spans->len)
        return g_strdup_printf("an example with %u expressions but %u values", example->spans->len,
                               g_strv_length(values));
    const Gives *gives = rule->gives->len ? &g_array_index(rule->gives, Gives, 0) : NULL;
    for (char **value = values; gives && !gives->is_evidence && !gives->is_nothing && *value; value++)
        if (!is_value(*value))
            return g_strdup_printf("“%s” is no TIMEX3 value", *value);
    return NULL;
}

/* `yes TEXT with <expression> = VALUE; VALUE` */
char *
rulefile_yes(Reader *reader, char *at)
{
    Grammar *grammar = reader->grammar;
    char *equals = g_strrstr(at, " = ");
    if (!equals)
        return g_strdup("an example reads: yes … <expression> … = VALUE");
    *equals = '\0';
    g_autoptr(GString) plain = g_string_new(NULL);
    Example example = {.rule = grammar->rules->len - 1, .line = reader->line, .is_yes = true};
    example.spans = g_array_new(FALSE, FALSE, sizeof(Span));
    bool is_paired = take_marks(at, plain, example.spans);
    example.text = g_string_chunk_insert(grammar->words, plain->str);
    example.values = g_string_chunk_insert(grammar->words, g_strstrip(equals + 3));
    add_example(reader, &example);
    return is_paired && example.spans->len ? check_values(&example, reader->rule)
                                           : g_strdup("an example without <expression>");
}

char *
rulefile_no(Reader *reader, char *at)
{
    Example example = {.rule = reader->grammar->rules->len - 1, .line = reader->line};
    example.spans = g_array_new(FALSE, FALSE, sizeof(Span));
    example.text = g_string_chunk_insert(reader->grammar->words, at);
    example.values = "";
    add_example(reader, &example);
    return NULL;
}

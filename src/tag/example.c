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
    return is_paired && example.spans->len ? NULL : g_strdup("an example without <expression>");
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

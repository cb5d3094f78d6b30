/*
 * examples: the language packs, and the examples that their rules carry, read as documents.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/read.h"
#include "resolve/resolve.h"

#include <string.h>

static inline int
examples_compare(gconstpointer a, gconstpointer b)
{
    return strcmp(*(char *const *) a, *(char *const *) b);
}

/* The folders of all language packs, sorted, NULL at the end. The caller owns them. */
static inline char **
examples_packs(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *languages = g_build_filename(g_getenv("FASTI_DATA"), "languages", NULL);
    g_autoptr(GDir) folder = g_dir_open(languages, 0, &error);
    g_assert_no_error(error);
    GPtrArray *paths = g_ptr_array_new();
    for (const char *name = g_dir_read_name(folder); name; name = g_dir_read_name(folder)) {
        g_autofree char *path = g_build_filename(languages, name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_DIR))
            g_ptr_array_add(paths, g_steal_pointer(&path));
    }
    g_ptr_array_sort(paths, examples_compare);
    g_ptr_array_add(paths, NULL);
    return (char **) g_ptr_array_free(paths, FALSE);
}

/* What a pack makes of an example's text. Freed whole by example_clear. */
typedef struct {
    Document *document;
    Tags *tags;
    Expressions *expressions;
} Reading;

/* Reads the example's text with `pack`; `date` is the document's own, YYYY-MM-DD. */
static inline Reading
examples_read(const Example *example, const Pack *pack, const char *date)
{
    Reading reading;
    g_autoptr(GError) error = NULL;
    DctChoice dct = {.given = date};
    reading.document = read_bytes(example->text, strlen(example->text), "example", "example", NULL, &error);
    g_assert_no_error(error);
    reading.tags = tag_document(reading.document, pack);
    reading.expressions = resolve_tags(reading.document, reading.tags, &dct, NULL);
    return reading;
}

static inline void
examples_clear(Reading *reading)
{
    expressions_free(reading->expressions);
    tags_free(reading->tags);
    document_free(reading->document);
}

/* All that was found, for the message of a failed test. The caller owns it. */
static inline char *
examples_show(const Reading *reading)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < reading->expressions->items->len; i++) {
        const Expression *found = expression_at(reading->expressions, i);
        g_autofree char *text = document_slice(reading->document, found->span);
        g_string_append_printf(out, "%s<%s> %s by %s", i ? ", " : "", text, found->value, found->rule);
    }
    return g_string_free(out, FALSE);
}

/* The expression that fills that span of the document, NULL when there is none. */
static inline const Expression *
examples_find(const Reading *reading, Span span)
{
    for (guint i = 0; i < reading->expressions->items->len; i++) {
        const Expression *found = expression_at(reading->expressions, i);
        if (found->span.start == span.start && found->span.end == span.end)
            return found;
    }
    return NULL;
}

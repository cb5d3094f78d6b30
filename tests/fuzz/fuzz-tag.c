/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include "fasti.h"

/* Any text: read, tagged, extracted, merged, written, and what was written read again. */

static const Fasti *
shared_fasti(void)
{
    static Fasti *fasti;
    if (!fasti) {
        const char *data = g_getenv("FASTI_DATA");
        g_autoptr(GError) error = NULL;
        fasti = fasti_new(data ? data : "data", "en", &error);
        g_assert_no_error(error);
    }
    return fasti;
}

static void
check_expressions(const Document *document, const Expressions *expressions)
{
    guint32 done = 0;
    for (guint i = 0; i < expressions->items->len; i++) {
        const Expression *expression = expression_at(expressions, i);
        g_assert(expression->span.start >= done && expression->span.start < expression->span.end);
        g_assert(expression->span.end <= document->length);
        g_assert(timex_check(expression->type, expression->value));
        done = expression->span.end;
    }
}

int
LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length)
{
    static const DctChoice choices[] = {{.given = "2012-06-29"}, {.is_off = true}, {0}};
    const Fasti *fasti = shared_fasti();
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Document) document =
        read_bytes((const char *) bytes, length, "fuzz.txt", "fuzz.txt", notes, NULL);
    if (!document)
        return 0;
    const DctChoice *choice = &choices[length % G_N_ELEMENTS(choices)];
    g_autoptr(Expressions) expressions = fasti_tag(fasti, document, choice, notes);
    check_expressions(document, expressions);
    g_autoptr(Timeline) timeline = timeline_new();
    fasti_extract(fasti, document, choice, timeline, notes);
    fasti_finish(fasti, timeline, notes);
    for (guint i = 0; store_at(i); i++) {
        if (!store_at(i)->write)
            continue;
        GString *written = store_format(timeline, store_at(i), fasti->phrases, NULL);
        g_assert(g_utf8_validate(written->str, (gssize) written->len, NULL));
        g_string_free(written, TRUE);
    }
    return 0;
}

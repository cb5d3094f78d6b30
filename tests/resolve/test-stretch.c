/* SPDX-License-Identifier: MIT */
#include "closed.h"

/* A text that is tagged and closed a stretch at a time gives what it gives as a whole, whatever was let go.
 */

static Pack *pack;

static const struct {
    const char *name, *text, *dct;
} rows[] = {
    {"inherited",
     "In June 1911 it sank.\n\nOn 3 July it rose. Two days later it sank again. That August it rusted.",               "2015-06-17"},
    {"news",
     "She left on Friday. He said so yesterday, and on 3 March.\n\nLast year nobody spoke. Now all do.",               "2015-06-17"},
    {"ranges",
     "From 1914 to 1918 there was war. From 20 December to 5 January 1912 none. It ran 30–31 May 1911.",             "2015-06-17"},
    {"quarters",
     "In the third quarter of 2014 it lost. Sales rose from a year earlier. They fell in May. So it was.",             "2015-06-17"},
    {"quoted",
     "It was in 1997.\n\n“I met her 10 days ago.” That was all. “We spoke last week,” he said on 3 May 1997.",
     "2015-06-17"                                                                                                                  },
    {"quotation-open", "\"It was in 1911. It was not in 1912.\" That was in 1950. \"Now.\" Then it was 1951.",
     "none"                                                                                                                        },
    {"early",          "In 264 BC it began. In 241 it ended. Nothing was said. In 218 it began again.",                "none"      },
    {"inferred",
     "On Friday, Oct. 19, it rained. In 2012 it did not. In 1948 Halevy was 14. Halevy, 78, said so.",                 NULL        },
    {"nothing",        "Nothing was said. Nobody came.",                                                               NULL        },
};

/* Everything that later expressions could lean on wrongly. */
static void
append(GString *out, const Document *document, const Expressions *expressions, guint from)
{
    for (guint i = from; i < expressions->items->len; i++) {
        const Expression *one = expression_at(expressions, i);
        g_autofree char *text = document_slice(document, one->span);
        g_string_append_printf(out, "%s=%s %s %s %s %u-%u %d %d\n", text, one->value, one->rule,
                               anchor_kind_name(one->anchor.kind), one->anchor.value ? one->anchor.value : "",
                               one->anchor.span.start, one->anchor.span.end, one->range_start >= 0,
                               one->range_end >= 0);
    }
}

static char *
close_in_stretches(const Document *document, const DctChoice *choice, guint most, bool forgets)
{
    g_autoptr(Tagger) tagger = tagger_new(document, pack);
    g_autoptr(Resolver) resolver = resolver_new(document, choice, NULL);
    GString *out = g_string_new(NULL);
    guint told = 0;
    while (!tagger_is_done(tagger)) {
        const Expressions *expressions = resolver_read(resolver, tagger_read(tagger, most));
        append(out, document, expressions, told - expressions->before);
        told = expressions->before + expressions->items->len;
        if (forgets)
            resolver_forget(resolver);
    }
    return g_string_free(out, FALSE);
}

static void
test_forgetting(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    DctChoice choice = {.is_off = g_strcmp0(rows[row].dct, "none") == 0, .given = rows[row].dct};
    g_autoptr(Document) document = small_document(rows[row].text);
    for (guint most = 1; most <= 8; most++) {
        g_autofree char *kept = close_in_stretches(document, &choice, most, false);
        g_autofree char *let_go = close_in_stretches(document, &choice, most, true);
        g_assert_cmpstr(let_go, ==, kept);
    }
}

/* What is decided once a document is decided alike here by its first sentences and by all. */
static void
test_whole(void)
{
    DctChoice choice = {.given = "2015-06-17"};
    g_autoptr(Document) document = small_document(rows[0].text);
    g_autofree char *parted = close_in_stretches(document, &choice, 1, true);
    g_autofree char *whole = close_in_stretches(document, &choice, G_MAXUINT, true);
    g_assert_cmpstr(parted, ==, whole);
    g_assert_nonnull(strstr(whole, "3 July=1911-07-03 "));
    g_assert_nonnull(strstr(whole, "Two days later=1911-07-05 "));
}

/* Stretches end with a sentence, and together hold what the whole does. */
static void
test_tags(void)
{
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autoptr(Document) document = small_document(rows[row].text);
        g_autoptr(Tags) whole = tag_document(document, pack);
        g_autoptr(Tagger) tagger = tagger_new(document, pack);
        guint done = 0;
        while (!tagger_is_done(tagger)) {
            const Tags *tags = tagger_read(tagger, 1);
            for (guint i = 0; i < tags->items->len; i++, done++) {
                g_assert_cmpuint(tag_at(tags, i)->span.start, ==, tag_at(whole, done)->span.start);
                g_assert_cmpuint(tag_at(tags, i)->sentence.start, ==, tag_at(tags, 0)->sentence.start);
                g_assert_cmpint(tag_at(tags, i)->is_quoted, ==, tag_at(whole, done)->is_quoted);
            }
        }
        g_assert_cmpuint(done, ==, whole->items->len);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    pack = small_english();
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *name = g_strdup_printf("/stretch/%s", rows[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_forgetting);
    }
    g_test_add_func("/stretch/whole", test_whole);
    g_test_add_func("/stretch/tags", test_tags);
    int status = g_test_run();
    pack_free(pack);
    return status;
}

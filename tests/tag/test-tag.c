/* SPDX-License-Identifier: MIT */
#include "small.h"

/* What a document's tags hold besides their meanings: where they stand and in what company. */

static Pack *pack;

static const struct {
    const char *name, *text;
    const char
        *expected; /* the expressions' texts; `…` begins a range, `"` quoted, `*` a birth, `^` an aside */
} rows[] = {
    {"none",            "Nothing was said.",                                           ""                    },
    {"plain",           "It sank on 3 June 1911, and in 1912 it rose.",                "3 June 1911|1912"    },
    {"range",           "From 1914 to 1918 there was war; in 1919 none.",              "1914…|1918|1919"   },
    {"range-joined",    "It ran 30–31 May 1911 in Cork.",                            "30…|31 May 1911"   },
    {"curly",           "“It was in 1911,” he said in 1950.",                      "1911\"|1950"         },
    {"straight",        "\"It was in 1911,\" he said in 1950.",                        "1911\"|1950"         },
    {"guillemets",      "«It was in 1911», he said in 1950.",                        "1911\"|1950"         },
    {"over-sentences",  "“It was in 1911. It was not in 1912.” That was in 1950.", "1911\"|1912\"|1950"  },
    {"straight-over",   "\"It was in 1911. It was not in 1912.\" That was in 1950.",   "1911\"|1912\"|1950"  },
    {"left-open",       "“It was in 1911.\n\nThat was in 1950.",                     "1911\"|1950"         },
    {"closed-unopened", "It was in 1911.” That was in 1950.",                        "1911|1950"           },
    {"birth",           "Orr was born in 1911 and died in 1950.",                      "1911*|1950"          },
    {"aside",           "In 1950 he came; he had left in 1911.",                       "1950|1911^"          },
    {"until",           "She stayed until 1950.",                                      "1950^"               },
    {"led-by-more",     "In March 86 BC it fell.",                                     "March 86 BC"         },
    {"read-again",      "It is due in 1911 of all; on June 3 all came.",               "1911|June 3"         },
    {"number-words",    "It was nineteen eighty-four.",                                "nineteen eighty-four"},
    {"headings",        "# In 1911\n\nIt sank.\n\n- in 1912\n- in 1913\n",             "1911|1912|1913"      },
};

static char *
show(const Document *document, const Tags *tags)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < tags->items->len; i++) {
        const Tag *tag = tag_at(tags, i);
        g_autofree char *text = document_slice(document, tag->span);
        g_string_append_printf(out, "%s%s%s%s%s%s", i ? "|" : "", text, tag->begins_range ? "…" : "",
                               tag->is_quoted ? "\"" : "", tag->life.kind == LIFE_BIRTH ? "*" : "",
                               tag->is_aside ? "^" : "");
    }
    return g_string_free(out, FALSE);
}

static void
test_tags(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(Document) document = small_document(rows[row].text);
    g_autoptr(Tags) tags = tag_document(document, pack);
    g_autofree char *found = show(document, tags);
    g_assert_cmpstr(found, ==, rows[row].expected);
}

/* Ages are no expressions; the word before tells whose. */
static void
test_evidence(void)
{
    g_autoptr(Document) document = small_document("Then Halevy, 78, sat down. Orr (81) did not.");
    g_autoptr(Tags) tags = tag_document(document, pack);
    g_assert_cmpuint(tags->items->len, ==, 0);
    g_assert_cmpuint(tags->evidence->len, ==, 2);
    static const char *const names[] = {"Halevy", "Orr"};
    static const int ages[] = {78, 81};
    for (guint i = 0; i < 2; i++) {
        const Tag *tag = &g_array_index(tags->evidence, Tag, i);
        g_autofree char *name = document_slice(document, tag->before);
        g_assert_cmpstr(name, ==, names[i]);
        g_assert_cmpint(meaning_get(&tag->meaning, FIELD_AGE, 0), ==, ages[i]);
    }
}

/* Each tag lies in its sentence, that in its block, and they come in order. */
static void
test_places(void)
{
    g_autoptr(Document) document =
        small_document("It sank in 1911. It rose in 1912.\n\nFrom 5 to 6 May 1913 and "
                       "on\nFriday it was 8:30 p.m. when, two days later, it fell.");
    g_autoptr(Tags) tags = tag_document(document, pack);
    guint32 done = 0;
    g_assert_cmpuint(tags->items->len, ==, 7);
    for (guint i = 0; i < tags->items->len; i++) {
        const Tag *tag = tag_at(tags, i);
        g_assert_cmpuint(tag->span.start, >=, done);
        g_assert_true(span_contains(tag->sentence, tag->span));
        g_assert_true(span_contains(g_array_index(document->blocks, Block, tag->block).span, tag->sentence));
        done = tag->span.end;
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    pack = small_english();
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *name = g_strdup_printf("/tag/%s", rows[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_tags);
    }
    g_test_add_func("/tag/evidence", test_evidence);
    g_test_add_func("/tag/places", test_places);
    int status = g_test_run();
    pack_free(pack);
    return status;
}

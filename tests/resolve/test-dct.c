/* SPDX-License-Identifier: MIT */
#include "closed.h"

/* The document's own date: given, found in its metadata, or told by the text itself, with the reason. */

static Pack *pack;

static const char *const kinds[] = {"none", "given", "metadata", "inferred"};

static const struct {
    const char *name, *dct, *text; /* a NULL dct leaves the text to tell it */
    const char *kind, *date, *reason;
} rows[] = {
    {"off",               "none",       "CORK, 3 June 2014 — It sank on Friday.",                                         "none",     NULL,
     "no document date was used, as asked"                                                                                                                                                            },
    {"given",             "2015-06-17", "CORK, 3 June 2014 — It sank on Friday.",                                         "given",    "2015-06-17",
     "the document date 2015-06-17 was given"                                                                                                                                                         },
    {"given-month",       "2015-06",    "It sank.",                                                                         "given",    "2015-06",               "the document date 2015-06 was given"},
    {"given-wrong",       "one day",    "It sank.",                                                                         "none",     NULL,                    "the text tells no date of its own"  },
    {"nothing",           NULL,         "It sank. Nothing more is known.",                                                  "none",     NULL,                    "the text tells no date of its own"  },
 /* Datelines. */
    {"dateline-place",    NULL,         "CORK, 3 June 2014 — It sank on Monday.",                                         "inferred", "2014-06-03",
     "the document date 2014-06-03 was inferred from the text: its dateline, “3 June 2014” (line 1)"                                                                                              },
    {"dateline-american", NULL,         "CORK, June 3, 2014 -- It sank on Monday.",                                         "inferred", "2014-06-03",
     "the document date 2014-06-03 was inferred from the text: its dateline, “June 3, 2014” (line 1)"                                                                                             },
    {"dateline-alone",    NULL,         "# It sank\n\nTuesday, 3 June 2014\n\nIt sank on Monday with all its men.",
     "inferred",                                                                                                                        "2014-06-03",
     "the document date 2014-06-03 was inferred from the text: its dateline, “Tuesday, 3 June 2014” (line "
     "3)"                                                                                                                                                                                             },
    {"dateline-numeric",  NULL,         "It sank\n\nPublished: 2014-06-03\n\nIt sank on Monday with all its men.",
     "inferred",                                                                                                                        "2014-06-03",
     "the document date 2014-06-03 was inferred from the text: its dateline, “2014-06-03” (line 3)"                                                                                               },
    {"dateline-brackets", NULL,         "CORK (3 June 2014) — It sank on Monday.",                                        "inferred", "2014-06-03",
     "the document date 2014-06-03 was inferred from the text: its dateline, “3 June 2014” (line 1)"                                                                                              },
    {"month-no-dateline", NULL,         "June 2014\n\nIt sank on Monday with all its men.",                                 "none",     NULL,
     "the text tells no date of its own; it was written no earlier than 2014-06, as it tells of June 2014 "
     "(line 1)"                                                                                                                                                                                       },
    {"low-no-dateline",   NULL,
     "It sank.\n\nOh.\n\nOh.\n\nOh.\n\nOh.\n\nOh.\n\nCORK, 3 June 2014 — It sank on Monday.",                             "none",     NULL,
     "the text tells no date of its own; it was written no earlier than 2014-06-03, as it tells of 3 June "
     "2014 (line 13)"                                                                                                                                                                                 },
    {"posted",            NULL,
     "Home\n\nA\n\nB\n\nC\n\nD\n\nE\n\nF\n\nPosted on 3 June 2014 by Ada Orr\n\nIt sank on Monday.",                        "inferred", "2014-06-03",            NULL                                 },
    {"held",              NULL,         "Minutes\n\nHeld on 3 June 2014 at noon in the old hall by the river.\n\nIt sank.",
     "inferred",                                                                                                                        "2014-06-03",            NULL                                 },
    {"signed-below",      NULL,
     "A\n\nB\n\nC\n\nD\n\nE\n\nF\n\nIt sank in the spring of 2014 with all its men.\n\nCork, 3 June 2014",                  "inferred", "2014-06-03",            NULL                                 },
    {"told-later",        NULL,         "Wreck of the Ada, 3 June 2014\n\nIt sank. The report was made in May 2015.",       "none",
     NULL,                                                                                                                                                       NULL                                 },
    {"log",               NULL,         "3 June 2014\n\nIt sank.\n\n5 June 2014\n\nIt rose.",                               "none",     NULL,                    NULL                                 },
    {"earlier-below",     NULL,         "3 June 2014\n\nIt sank.\n\nThe Ada (5 May 2012)\n\nThe Orr (7 June 2013)",
     "inferred",                                                                                                                        "2014-06-03",            NULL                                 },
 /* Weekdays of dates without a year. 19 October was a Friday in 2012 and in 2007. */
    {"weekday",           NULL,
     "He moved here in July 2012 and wrote two books in the house by the river that his mother had left him "
     "long before.\n\n"
     "We talked on Friday, October 19 in the kitchen of that house, over tea, for as long as the light would "
     "have us there.",                                                                                                      "inferred", "2012-10-19/2012-10-28",
     "the document date 2012-10-19/2012-10-28 was inferred from the text: “Friday, October 19” (line 3) fits "
     "few years, "
     "and the latest date told is July 2012 (line 1)"                                                                                                                                                 },
    {"weekday-alone",     NULL,         "We talked on Friday, October 19 in the kitchen.",                                  "none",     NULL,
     "the text tells no date of its own"                                                                                                                                                              },
    {"weekdays-disagree", NULL,
     "He moved here in July 2012.\n\nWe talked on Friday, October 19, and on Friday, October 20.",                          "none",
     NULL,                                                                                                                                                       NULL                                 },
    {"weekday-far",       NULL,         "He moved here in July 2007.\n\nWe talked on Wednesday, October 19.",               "none",     NULL,
     NULL                                                                                                                                                                                             },
 /* Ages. */
    {"age",               NULL,
     "Orr left Oslo in 1948 at the age of 14, and did not go back there again, neither for the war's end nor "
     "for his mother's burial.\n\n"
     "Now Orr, 78, sat in a kitchen. He spoke of Friday, October 19 as the day on which all of it came back "
     "to him once more.",                                                                                                   "inferred", "2012-10-19/2012-10-28", NULL                                 },
    {"age-alone",         NULL,         "Now Orr, 78, sat in a kitchen.",                                                   "none",     NULL,                    "the text tells no date of its own"  },
    {"age-of-another",    NULL,         "Orr left Oslo in 1948 at the age of 14.\n\nNow Halevy, 78, sat in a kitchen.",
     "none",                                                                                                                            NULL,                    NULL                                 },
    {"age-only",          NULL,         "Orr left Oslo in 1948 at the age of 14.\n\nNow Orr, 78, sat in a kitchen.",        "none",
     NULL,                                                                                                                                                       NULL                                 },
 /* Bounded from below only. */
    {"bounded",           NULL,         "The mill was built in 1847. It burned in June 1851 and was sold.",                 "none",     NULL,
     "the text tells no date of its own; it was written no earlier than 1851-06, as it tells of June 1851 "
     "(line 1)"                                                                                                                                                                                       },
    {"future-no-bound",   NULL,         "The mill was built in 1847. It will be there in 2051.",                            "none",     NULL,
     "the text tells no date of its own; it was written no earlier than 1847, as it tells of 1847 (line 1)"                                                                                           },
};

static void
test_text(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(Document) document = NULL;
    g_autoptr(Expressions) expressions = closed_text(pack, rows[row].text, rows[row].dct, NULL, &document);
    g_autofree char *date = expressions->dct_kind == DCT_NONE ? NULL : edtf_format(&expressions->dct);
    g_assert_cmpstr(kinds[expressions->dct_kind], ==, rows[row].kind);
    g_assert_cmpstr(date, ==, rows[row].date);
    g_assert_nonnull(expressions->dct_reason);
    if (rows[row].reason)
        g_assert_cmpstr(expressions->dct_reason, ==, rows[row].reason);
}

static const char page[] = "<html><head><title>It sank</title>"
                           "<meta property='article:published_time' content='2014-06-03T08:00:00Z'></head>"
                           "<body><p>It sank on Monday.</p></body></html>";

/* A date in the metadata comes after a date given and before what the text tells. */
static void
test_metadata(void)
{
    static const struct {
        DctChoice choice;
        DctKind kind;
        const char *value;
    } choices[] = {
        {{0},                     DCT_METADATA, "2014-06-02"},
        {{.given = "2015-06-17"}, DCT_GIVEN,    "2015-06-15"},
        {{.is_off = true},        DCT_NONE,     "XXXX-WXX-1"},
    };
    g_autoptr(Document) document = read_bytes(page, strlen(page), "a.html", "a.html", NULL, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(choices); i++) {
        g_autoptr(Tags) tags = tag_document(document, pack);
        g_autoptr(Expressions) expressions = resolve_tags(document, tags, &choices[i].choice, NULL);
        g_assert_cmpint(expressions->dct_kind, ==, choices[i].kind);
        g_assert_cmpuint(expressions->items->len, ==, 1);
        g_assert_cmpstr(expression_at(expressions, 0)->value, ==, choices[i].value);
    }
}

/* The reason is told as a note, once. */
static void
test_note(void)
{
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Document) document = NULL;
    g_autoptr(Expressions) expressions = closed_text(pack, "It sank.", "2015-06-17", notes, &document);
    g_assert_cmpuint(notes_count(notes), ==, 1);
    g_assert_cmpint(notes_at(notes, 0)->code, ==, NOTE_DOCUMENT_DATE);
    g_assert_cmpstr(notes_at(notes, 0)->text, ==, expressions->dct_reason);
}

/* A book of nothing but ages and births costs no more than a book. */
static void
test_many_ages(void)
{
    GString *text = g_string_new(NULL);
    for (int i = 0; i < 20000; i++)
        g_string_append_printf(text, "Orr, %d, was born in %d. ", 10 + i % 90, 1900 + i % 90);
    g_autoptr(Document) document = NULL;
    g_autoptr(Expressions) expressions = closed_text(pack, text->str, NULL, NULL, &document);
    g_assert_cmpint(expressions->dct_kind, ==, DCT_NONE);
    g_string_free(text, TRUE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    pack = small_english();
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *name = g_strdup_printf("/dct/%s", rows[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_text);
    }
    g_test_add_func("/dct/metadata", test_metadata);
    g_test_add_func("/dct/note", test_note);
    g_test_add_func("/dct/many-ages", test_many_ages);
    int status = g_test_run();
    pack_free(pack);
    return status;
}

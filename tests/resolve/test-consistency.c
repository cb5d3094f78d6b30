/* SPDX-License-Identifier: MIT */
#include "closed.h"

/* Dates that don't go with what else the text tells: closed again where another reading fits, else a note. */

static Pack *pack;

static const struct {
    const char *name, *text, *expected, *noted; /* notes as their columns and the other date */
} rows[] = {
    {"death-after-birth",    "Ada Orr was born on 3 May 1901. She died in 1980.",
     "3 May 1901=1901-05-03; 1980=1980",                                                                                                                                 ""                                                                                                             },
    {"death-before-birth",   "Ada Orr was born on 3 May 1901. She died in 1880.",
     "3 May 1901=1901-05-03; 1880=1880",                                                                                                                                 "45 “1880” is told as a death, but lies before the same person's birth, “3 May 1901” (line 1)\n"       },
    {"birth-after-death",    "Ada Orr died in 1880. In Leeds, Orr was born in 1901.",                     "1880=1880; 1901=1901",
     "49 “1901” is told as a birth, but lies after the same person's death, “1880” (line 1)\n"                                                                                                                                                                                  },
    {"in-brackets",          "Ada Orr (born 3 May 1901; died 4 June 1880) was a painter.",
     "3 May 1901=1901-05-03; 4 June 1880=1880-06-04",                                                                                                                    "32 “4 June 1880” is told as a death, but lies before the same person's birth, “3 May 1901” (line 1)\n"},
    {"another-person",       "Ada Orr was born in 1901. Ben Lund died in 1880.",                          "1901=1901; 1880=1880",                                        ""                                                                                                             },
    {"nobody",               "Ada Orr was born in 1901. Her father died in 1890.",                        "1901=1901; 1890=1890",                                        ""                                                                                                             },
    {"owner",                "Ada Orr was born in 1901. Orr’s aunt died in 1890.",                      "1901=1901; 1890=1890",                                        ""                                                                                                             },
    {"closed-again",
     "Ada Orr was born in May 1901. She died in 1980. The house was built in 1850. On 3 June, she died.", "May 1901=1901-05; 1980=1980; 1850=1850; 3 June=1850-06-03 n", ""                                                                                                             },
    {"death-closed-again",
     "Ada Orr was born in May 1901. She wrote in 1980. That house was built in 1850. She died in June.",  "May 1901=1901-05; 1980=1980; 1850=1850; June=1980-06 n",      ""                                                                                                             },
    {"child",                "Ada Orr was born in 1901. Her son Ben was born in 1925.",                   "1901=1901; 1925=1925",                                        ""                                                                                                             },
    {"child-before-parent",  "Ada Orr was born in 1901. Her son Ben was born in 1899.",                   "1901=1901; 1899=1899",
     "51 “1899” is too early for the birth of a child; its parent's is told as “1901” (line 1)\n"                                                                                                                                                                               },
    {"age",                  "Ada Orr was born in 1901. She left in May 1915 at the age of 14.",          "1901=1901; May 1915=1915-05",
     ""                                                                                                                                                                                                                                                                                 },
    {"age-before-birthday",  "Ada Orr was born in 1901. She left in 1915, aged 13.",                      "1901=1901; 1915=1915",
     ""                                                                                                                                                                                                                                                                                 },
    {"age-wrong",            "Ada Orr was born in 1901. She left in 1950, aged 14.",                      "1901=1901; 1950=1950",
     "39 “1950” doesn't go with an age of 14; the birth is told as “1901” (line 1)\n"                                                                                                                                                                                           },
    {"sum",                  "In 1966, three years after the treaty of 1963, he left.",
     "1966=1966; three years=P3Y; 1963=1963",                                                                                                                            ""                                                                                                             },
    {"sum-rounded",          "In May 1967, three years after the fire of 1963, he left.",
     "May 1967=1967-05; three years=P3Y; 1963=1963",                                                                                                                     ""                                                                                                             },
    {"sum-wrong",            "In 1970, three years after the treaty of 1963, he left.",
     "1970=1970; three years=P3Y; 1963=1963",                                                                                                                            "42 “1963” isn't “three years” before “1970” (line 1)\n"                                           },
    {"sum-before-wrong",     "In 1970, three years before the peace of 1980, he left.",
     "1970=1970; three years=P3Y; 1980=1980",                                                                                                                            "42 “1980” isn't “three years” after “1970” (line 1)\n"                                            },
    {"sum-behind-wrong",     "Ten days after 3 May 1920, on 9 May 1920, he left.",
     "Ten days=P10D; 3 May 1920=1920-05-03; 9 May 1920=1920-05-09",                                                                                                      "31 “9 May 1920” isn't “Ten days” after “3 May 1920” (line 1)\n"                                   },
    {"sum-apart",            "In 1970 he left. Three years after the fire he came in 1990.",
     "1970=1970; Three years=P3Y; 1990=1990",                                                                                                                            ""                                                                                                             },
    {"step",                 "It was signed in 1963. Three years later, in 1966, he left.",
     "1963=1963; Three years later=1966 n; 1966=1966",                                                                                                                   ""                                                                                                             },
    {"step-closed-again",
     "It was signed in 1963. It was copied from one of 1920. Three years later, in 1966, he left.",       "1963=1963; 1920=1920; Three years later=1966 n; 1966=1966",   ""                                                                                                             },
    {"step-wrong",           "It was signed in 1963. Three years later, in 1976, he left.",
     "1963=1963; Three years later=1966 n; 1976=1976",                                                                                                                   "24 “Three years later” doesn't lead to “1976”; it counts from “1963” (line 1)\n"                  },
    {"weekday-closed-again", "The court sat in 1963 and again in 1962. On Tuesday, 5 March, he left.",
     "1963=1963; 1962=1962; Tuesday, 5 March=1963-03-05 n",                                                                                                              ""                                                                                                             },
    {"weekday-wrong",        "It was 1962. On Tuesday, 3 March, he left.",                                "1962=1962; Tuesday, 3 March=XXXX-03-03",
     "17 “Tuesday, 3 March” doesn't fall on that weekday in the year of “1962” (line 1)\n"                                                                                                                                                                                      },
    {"order-by-weekday",     "We met on 25/12/2013 and on Tuesday, 03/04/2014.",
     "25/12/2013=2013-12-25; Tuesday, 03/04/2014=2014-03-04",                                                                                                            ""                                                                                                             },
    {"range-wrong",          "He reigned from 1850 to 1840.",                                             "1850=1850; 1840=1840",
     "25 “1840” ends what begins later: “1850” (line 1)\n"                                                                                                                                                                                                                      },
};

static void
test_row(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Document) document = NULL;
    g_autoptr(Expressions) expressions = closed_text(pack, rows[row].text, "none", notes, &document);
    g_autofree char *closed = closed_show(expressions, document);
    g_assert_cmpstr(closed, ==, rows[row].expected);
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < notes_count(notes); i++) {
        const Note *note = notes_at(notes, i);
        if (note->code != NOTE_DOCUMENT_DATE)
            g_string_append_printf(out, "%u %s\n", note->column, note->text);
    }
    g_assert_cmpstr(out->str, ==, rows[row].noted);
    g_string_free(out, TRUE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    pack = small_english();
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *name = g_strdup_printf("/consistency/%s", rows[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_row);
    }
    int status = g_test_run();
    pack_free(pack);
    return status;
}

/* SPDX-License-Identifier: MIT */
#include "event/headline.h"
#include "event/quote.h"

#include <string.h>

/* A sentence with its dates in <>; for each date the statement and the headline, parted by `|`. Marks before
 * the statement: ? planned, ! denied, " quoted, = a noun phrase only. */
static const struct {
    const char *sentence, *statements, *headlines;
} rows[] = {
  /* one clause */
    {"The mill burned in <1901>.",                                                                  "The mill burned in 1901",                         "The mill burned"                                                                         },
    {"In <April 2009>, the council launched the mission.",                                          "In April 2009, the council launched the mission",
     "The council launched the mission"                                                                                                                                                                                                          },
    {"On <3 May 1920> the harbour froze.",                                                          "On 3 May 1920 the harbour froze",                 "The harbour froze"                                                                       },
    {"The court, on <5 May>, freed the sailor.",                                                    "The court, on 5 May, freed the sailor",
     "The court freed the sailor"                                                                                                                                                                                                                },
    {"She moved to Oslo (<1948>).",                                                                 "She moved to Oslo (1948)",                        "She moved to Oslo"                                                                       },
    {"The ferry sank <yesterday>.",                                                                 "The ferry sank yesterday",                        "The ferry sank"                                                                          },
    {"<Friday> was the deadline for bids.",                                                         "Friday was the deadline for bids",
     "Friday was the deadline for bids"                                                                                                                                                                                                          },
    {"The bridge was opened by the king on <3 March 1847>, in heavy rain.",
     "The bridge was opened by the king on 3 March 1847, in heavy rain",                                                                               "The bridge was opened by the king in heavy rain"                                         },
 /* coordinated verbs and clauses */
    {"The mill was built in <1901> and burned in <1934>.",                                          "The mill was built in 1901|burned in 1934",
     "The mill was built|The mill burned"                                                                                                                                                                                                        },
    {"Ada Holm left Oslo in <1921> and later settled in Bergen in <1925>.",
     "Ada Holm left Oslo in 1921|later settled in Bergen in 1925",                                                                                     "Ada Holm left Oslo|Ada Holm later settled in Bergen"                                     },
    {"The firm opened in <1950>, but its founder died in <1951>.",
     "The firm opened in 1950|its founder died in 1951",                                                                                               "The firm opened|Its founder died"                                                        },
    {"In <1960> the guild bought the tower and rebuilt it.",
     "In 1960 the guild bought the tower and rebuilt it",                                                                                              "The guild bought the tower and rebuilt it"                                               },
 /* punctuation that parts clauses */
    {"The tower fell in <1755>; the church was rebuilt in <1760>.",
     "The tower fell in 1755|the church was rebuilt in 1760",                                                                                          "The tower fell|The church was rebuilt"                                                   },
    {"Raised in Leeds — Holm moved there in <1948> at the age of nine — she became a painter.",
     "Holm moved there in 1948 at the age of nine",                                                                                                    "Holm moved there at the age of nine"                                                     },
 /* subordinate clauses */
    {"He returned when the war ended in <1945>.",                                                   "He returned when the war ended in 1945",
     "He returned when the war ended"                                                                                                                                                                                                            },
    {"When the war ended in <1945>, he returned to Lyon.",                                          "When the war ended in 1945, he returned to Lyon",
     "When the war ended, he returned to Lyon"                                                                                                                                                                                                   },
    {"The mission began in <2009> after the fleet had left in <2008>.",
     "The mission began in 2009|after the fleet had left in 2008",                                                                                     "The mission began|The fleet had left"                                                    },
    {"Although the plan failed in <1977>, it was tried again in <1981>.",
     "Although the plan failed in 1977|it was tried again in 1981",                                                                                    "The plan failed|It was tried again"                                                      },
    {"After <1990> the valley was empty.",                                                          "After 1990 the valley was empty",                 "The valley was empty"                                                                    },
 /* relative clauses */
    {"The bridge, which opened in <1847>, collapsed in <1901>.",                                    "which opened in 1847|collapsed in 1901",
     "The bridge opened|The bridge collapsed"                                                                                                                                                                                                    },
    {"The man who built the pier in <1880> died in <1899>.",                                        "who built the pier in 1880|died in 1899",
     "The man built the pier|The man died"                                                                                                                                                                                                       },
 /* participles */
    {"Founded in <1901>, the club moved to Bath in <1920>.",                                        "Founded in 1901|the club moved to Bath in 1920",
     "The club was founded|The club moved to Bath"                                                                                                                                                                                               },
    {"The society, founded in <1901>, still meets.",                                                "founded in 1901",                                 "The society was founded"                                                                 },
    {"The sailor arrested on <Tuesday> was freed on <Friday>.",
     "The sailor arrested on Tuesday|The sailor arrested on Tuesday was freed on Friday",                                                              "The sailor was arrested|The sailor arrested on Tuesday was freed"                        },
 /* saying and what is said */
    {"The council said <Tuesday> that the pier would close.",
     "The council said Tuesday that the pier would close",                                                                                             "The council said that the pier would close"                                              },
    {"The council said the pier will close in <June>.",                                             "?the pier will close in June",
     "The pier will close"                                                                                                                                                                                                                       },
    {"“The pier is safe,” Mayor Brandt said on <Tuesday>.",                                     "Mayor Brandt said on Tuesday",
     "Mayor Brandt said “The pier is safe”"                                                                                                                                                                                                  },
    {"“We left in <1950>,” she said.",                                                          "\"“We left in 1950",                            "We left"                                                                                 },
    {"A cable dated <22 November 2012> from an envoy records that the leaders had met.",
     "A cable dated 22 November 2012 from an envoy records that the leaders had met",                                                                  "A cable from an envoy records that the leaders had met"                                  },
    {"A <2009> document disclosed that the chief had broken protocol.",
     "A 2009 document disclosed that the chief had broken protocol",                                                                                   "A document disclosed that the chief had broken protocol"                                 },
 /* noun phrases */
    {"The talks made way for Norway’s historic <1994> peace treaty with Denmark.",
     "=Norway’s historic 1994 peace treaty",                                                                                                         "Norway’s historic peace treaty"                                                        },
    {"<Tuesday>’s storm sank nine ships.",                                                        "Tuesday’s storm sank nine ships",               "The storm sank nine ships"                                                               },
 /* planned and denied */
    {"The line will open on <3 May>.",                                                              "?The line will open on 3 May",                    "The line will open"                                                                      },
    {"The trial is expected to begin in <June>.",                                                   "?The trial is expected to begin in June",
     "The trial is expected to begin"                                                                                                                                                                                                            },
    {"The owner agreed on <Monday> to sell the mill by <1999>.",
     "The owner agreed on Monday|?to sell the mill by 1999",                                                                                           "The owner agreed to sell the mill by 1999|The owner agreed on Monday to sell the mill"   },
    {"The fleet did not sail in <1914>.",                                                           "!The fleet did not sail in 1914",                 "The fleet did not sail"                                                                  },
    {"The fleet didn't sail on <Monday>.",                                                          "!The fleet didn't sail on Monday",                "The fleet didn't sail"                                                                   },
 /* ranges */
    {"He served as envoy from <1973> to <1974>.",                                                   "He served as envoy from 1973 to 1974",
     "He served as envoy"                                                                                                                                                                                                                        },
 /* lists, neighbours, "not … until" */
    {"The parties met on <9 May> and on <23 May> without agreement.",
     "The parties met on 9 May and on 23 May without agreement|The parties met on 9 May and on 23 May "
     "without agreement",                                                                                                                              "The parties met without agreement|The parties met without agreement"                     },
    {"The lens did not arrive until <June 1946>.",                                                  "The lens did not arrive until June 1946",
     "The lens did not arrive until June 1946"                                                                                                                                                                                                   },
    {"On the night of <8 June 1918> she saw a new star.",                                           "On the night of 8 June 1918 she saw a new star",
     "She saw a new star"                                                                                                                                                                                                                        },
    {"The council put the path through in <May 1994>.",                                             "The council put the path through in May 1994",
     "The council put the path through"                                                                                                                                                                                                          },
 /* pronouns within a sentence */
    {"The company said it will open a second yard in <June>.",                                      "?it will open a second yard in June",
     "The company will open a second yard"                                                                                                                                                                                                       },
    {"Holm wept when he sold the boat in <1950>.",                                                  "Holm wept when he sold the boat in 1950",
     "Holm wept when he sold the boat"                                                                                                                                                                                                           },
    {"The firm owned the “Northern Light” that had burned when it sank in <1950>.",             "when it sank in 1950",
     "The “Northern Light” sank"                                                                                                                                                                                                             },
 /* lead-ins, brackets, white space */
    {"However, the bank failed in <1931>.",                                                         "However, the bank failed in 1931",                "The bank failed"                                                                         },
    {"But in <1931> the bank failed.",                                                              "But in 1931 the bank failed",                     "The bank failed"                                                                         },
    {"When I was [Danish] envoy in <1997>, the talks failed.",
     "When I was [Danish] envoy in 1997, the talks failed",                                                                                            "When I was Danish envoy, the talks failed"                                               },
    {"The League (founded by Holm) met  in\nParis in <1922>.",
     "The League (founded by Holm) met in Paris in 1922",                                                                                              "The League met in Paris"                                                                 },
 /* too long */
    {"In <1922> the Royal Society of Northern Surveyors launched a new expedition to the islands, measuring "
     "the "
     "depth of each bay that the earlier voyages had left out.",                               NULL,                                              "The Royal Society of Northern Surveyors launched a new expedition to the islands"        },
    {"In <1922> the surveyors presented the committee of the harbour with a list of all the hidden rocks "
     "between the "
     "northern and the southern lighthouse.",                                                  NULL,                                              "The surveyors presented the committee of the harbour with a list of all the hidden rocks"},
};

typedef struct {
    char *text;
    GArray *dates; /* of Span */
} Sample;

/* Takes the marks out of a row's sentence. */
static Sample
take_marks(const char *sentence)
{
    GString *text = g_string_new(NULL);
    Sample sample = {.dates = g_array_new(FALSE, TRUE, sizeof(Span))};
    Span span = {0, 0};
    for (const char *at = sentence; *at; at++) {
        if (*at == '<')
            span.start = (guint32) text->len;
        else if (*at == '>') {
            span.end = (guint32) text->len;
            g_array_append_val(sample.dates, span);
        } else
            g_string_append_c(text, *at);
    }
    sample.text = g_string_free(text, FALSE);
    return sample;
}

static Lexicon *
load_lexicon(void)
{
    g_autofree char *path =
        g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "words-event.txt", NULL);
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_autoptr(GError) error = NULL;
    g_assert_true(lexicon_load(lexicon, path, &error));
    g_assert_no_error(error);
    return g_steal_pointer(&lexicon);
}

static void
append(GString *list, const char *text, guint index)
{
    g_string_append(list, index ? "|" : "");
    g_string_append(list, text);
}

/* The statement with its marks, as the rows write it. */
static char *
write_statement(const Reading *reading, const Statement *statement)
{
    const Token *first = &reading->tokens[statement->range.first];
    const Token *last = &reading->tokens[statement->range.end - 1];
    if (last->mark == '.' || last->mark == ',')
        last--;
    g_autofree char *quote =
        quote_fold(reading->text + first->span.start, last->span.end - first->span.start);
    return g_strconcat(statement->is_planned ? "?" : "", statement->is_denied ? "!" : "",
                       statement->is_quoted ? "\"" : "", statement->is_noun ? "=" : "", quote, NULL);
}

static void
check_row(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Lexicon) lexicon = load_lexicon();
    g_autoptr(Vocabulary) vocabulary = vocabulary_new(lexicon);
    Sample sample = take_marks(rows[row].sentence);
    Document document = {.text = sample.text, .length = strlen(sample.text)};
    Expressions expressions = {.items = g_array_new(FALSE, TRUE, sizeof(Expression))};
    bool is_range = strstr(sample.text, "from 1973 to") != NULL;
    for (guint i = 0; i < sample.dates->len; i++) {
        Expression expression = {.span = g_array_index(sample.dates, Span, i), .has_moment = true};
        g_array_append_val(expressions.items, expression);
    }
    Span whole = {0, (guint32) document.length};
    g_autoptr(Splitter) splitter = splitter_new_span(&document, lexicon, 0, whole);
    Sentence sentence;
    g_assert_true(splitter_next(splitter, &sentence));
    Reading reading;
    Segments segments;
    reading_fill(&reading, &document, vocabulary, &sentence, &expressions, 0, sample.dates->len);
    segments_find(&reading, &segments);
    g_autoptr(GString) statements = g_string_new(NULL);
    g_autoptr(GString) headlines = g_string_new(NULL);
    for (guint i = 0; i < (is_range ? 1 : sample.dates->len); i++) {
        Range date = {reading.count, 0};
        for (guint at = 0; at < reading.count; at++)
            if (reading.dates[at] == (gint32) i || (is_range && reading.dates[at] >= 0))
                date = (Range){MIN(date.first, at), at + 1};
        Statement found;
        g_assert_true(statement_find(&reading, &segments, date, &found));
        g_autofree char *statement = write_statement(&reading, &found);
        g_autofree char *headline = headline_make(&reading, &found, date, &(Names){0});
        append(statements, statement, i);
        append(headlines, headline ? headline : "(none)", i);
    }
    if (rows[row].statements)
        g_assert_cmpstr(statements->str, ==, rows[row].statements);
    g_assert_cmpstr(headlines->str, ==, rows[row].headlines);
    g_array_unref(sample.dates);
    g_array_unref(expressions.items);
    g_free(sample.text);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *path = g_strdup_printf("/statement/%02u", i);
        g_test_add_data_func(path, GUINT_TO_POINTER(i), check_row);
    }
    return g_test_run();
}

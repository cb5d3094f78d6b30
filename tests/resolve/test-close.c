/* SPDX-License-Identifier: MIT */
#include "closed.h"

/* Open meanings closed against the document's date, the narrative, or left open. 17 June 2015 was a
 * Wednesday. */

#define DCT "2015-06-17"

static Pack *pack;

static const struct {
    const char *name, *dct, *text, *expected;
} rows[] = {
  /* Parts of a date against the document's own, by tense, else the nearer. */
    {"part-past",             DCT,    "It opened on 3 December.",                                                                     "3 December=2014-12-03 d"                                                            },
    {"part-future",           DCT,    "It will open on 3 March.",                                                                     "3 March=2016-03-03 d"                                                               },
    {"part-nearest-ahead",    DCT,    "The fair: 3 July.",                                                                            "3 July=2015-07-03 d"                                                                },
    {"part-nearest-back",     DCT,    "The fair: 3 May.",                                                                             "3 May=2015-05-03 d"                                                                 },
    {"part-same-day",         DCT,    "It opened on 17 June.",                                                                        "17 June=2015-06-17 d"                                                               },
    {"month-past",            DCT,    "It opened in October.",                                                                        "October=2014-10 d"                                                                  },
    {"month-future",          DCT,    "It will open in October.",                                                                     "October=2015-10 d"                                                                  },
    {"month-last",            DCT,    "It opened last October.",                                                                      "last October=2014-10 d"                                                             },
    {"weekday-part-fits",     DCT,    "The fair: Friday, 19 June.",                                                                   "Friday, 19 June=2015-06-19 d"                                                       },
    {"leap-day",              DCT,    "It opened on 29 February.",                                                                    "29 February=2012-02-29 d"                                                           },
    {"season-past",           DCT,    "It opened last winter.",                                                                       "last winter=2014-WI d"                                                              },
 /* Weekdays, on both sides. */
    {"weekday-past",          DCT,    "He came on Monday.",                                                                           "Monday=2015-06-15 d"                                                                },
    {"weekday-future",        DCT,    "He will come on Monday.",                                                                      "Monday=2015-06-22 d"                                                                },
    {"weekday-today",         DCT,    "He came on Wednesday.",                                                                        "Wednesday=2015-06-17 d"                                                             },
    {"weekday-last-today",    DCT,    "He came last Wednesday.",                                                                      "last Wednesday=2015-06-10 d"                                                        },
    {"weekday-next-today",    DCT,    "He will come next Wednesday.",                                                                 "next Wednesday=2015-06-24 d"                                                        },
    {"weekday-following",     "none", "He came on 3 June 2014. He left the following Monday.",
     "3 June 2014=2014-06-03; the following Monday=2014-06-09 n"                                                                                                                                                           },
    {"weekday-of-many",       DCT,    "It was a Friday, cold and dark.",                                                              "Friday=XXXX-WXX-5"                                                                  },
    {"weekday-open",          "none", "He came on Monday.",                                                                           "Monday=XXXX-WXX-1"                                                                  },
 /* The narrative hands its year on. */
    {"inherited",             "none", "In 1847 it was built. In June it burned. On 5 July it was sold.",
     "1847=1847; June=1847-06 n; 5 July=1847-07-05 n"                                                                                                                                                                      },
    {"month-inherited",       "none", "On 3 June 1847 it opened. It shut on the 14th.",
     "3 June 1847=1847-06-03; the 14th=1847-06-14 n"                                                                                                                                                                       },
    {"turn-of-year",          "none", "On 20 December 1847 it opened. On 5 January it burned.",
     "20 December 1847=1847-12-20; 5 January=1848-01-05 n"                                                                                                                                                                 },
    {"turned-and-kept",       "none",
     "On 20 December 1847 it opened. On 5 January it burned. In March it was sold.",                                                  "20 December 1847=1847-12-20; 5 January=1848-01-05 n; March=1848-03 n"               },
    {"day-offset",            "none", "It sank on 3 June 1911. Two days later it rose.",
     "3 June 1911=1911-06-03; Two days later=1911-06-05 n"                                                                                                                                                                 },
    {"year-offset",           "none", "It sank in 1911. The following year it rose.",
     "1911=1911; The following year=1912 n"                                                                                                                                                                                },
    {"offsets-chain",         "none", "It sank on 3 June 1911. Two days later it rose. Five days later it left.",
     "3 June 1911=1911-06-03; Two days later=1911-06-05 n; Five days later=1911-06-10 n"                                                                                                                                   },
    {"glance-back",           "none", "It sank in 1911; the previous year it had burned. In June men came.",
     "1911=1911; the previous year=1910 n; June=1911-06 n"                                                                                                                                                                 },
    {"glance-aside",          "none", "It sank on 3 June 1911. He had sold it in 1899. On 5 July men came.",
     "3 June 1911=1911-06-03; 1899=1899; 5 July=1911-07-05 n"                                                                                                                                                              },
    {"wider-no-move",         "none", "On 3 June 1911 it sank. That year nine died. Two days later it rose.",
     "3 June 1911=1911-06-03; That year=1911 n; Two days later=1911-06-05 n"                                                                                                                                               },
    {"demonstrative",         "none", "In May 1911 it sank. That December it rose; that same month he died.",
     "May 1911=1911-05; That December=1911-12 n; that same month=1911-12 n"                                                                                                                                                },
    {"open-first",            "none", "In June it burned. In 1847 it was built.",                                                     "June=XXXX-06; 1847=1847"                                                            },
    {"open-all",              "none", "On 5 July, two days later, in spring, on the 3rd.",
     "5 July=XXXX-07-05; two days later=XXXX-XX-XX; spring=XXXX-SP; the 3rd=XXXX-XX-03"                                                                                                                                    },
    {"part-unlikely-year",    DCT,    "The talks were extended to 3 July.",                                                           "3 July=2015-07-03 d"                                                                },
    {"part-met-on",           DCT,    "They met on 29 June.",                                                                         "29 June=2014-06-29 d"                                                               },
    {"aside-far",             "none", "On 4 August 1964 it sank. A paper of 2005 told of 4 August. In May 1965 it rose.",
     "4 August 1964=1964-08-04; 2005=2005; 4 August=1964-08-04 n; May 1965=1965-05"                                                                                                                                        },
    {"aside-year-only",       "none",
     "On 3 June 1911 it sank, with plans made for 1913. On 5 July men came. In August 1911 it rose.",                                 "3 June 1911=1911-06-03; 1913=1913; 5 July=1911-07-05 n; August 1911=1911-08"        },
    {"led-year-moves",        "none",
     "On 3 June 1911 it sank. In 1912 it slept. In July it rose. In May 1911 he died.",                                               "3 June 1911=1911-06-03; 1912=1912; July=1912-07 n; May 1911=1911-05"                },
    {"goes-on-next-year",     "none", "In November 1911 it sank. In April men came. On 9 May 1912 it rose.",
     "November 1911=1911-11; April=1912-04 n; 9 May 1912=1912-05-09"                                                                                                                                                       },
    {"that-year-of-aside",    "none",
     "On 3 June 1911 it sank; she had married in 1899. In May of that year he died.",                                                 "3 June 1911=1911-06-03; 1899=1899; May of that year=1899-05 n"                      },
    {"old-story-will",        DCT,    "In May 1911 it sank. The mayor said it will rise in July.",
     "May 1911=1911-05; July=1911-07 n"                                                                                                                                                                                    },
    {"fiscal",                DCT,    "Losses of fiscal 2013 were small.",                                                            "fiscal 2013=2013"                                                                   },
    {"quarter-of-period",     DCT,    "In the third quarter of 2014 it lost more than in the 2013 period.",
     "the third quarter of 2014=2014-Q3; the 2013 period=2013-Q3 n"                                                                                                                                                        },
    {"year-of-quarter",       DCT,    "In the third quarter of 2014 it lost; a year earlier it won.",
     "the third quarter of 2014=2014-Q3; a year earlier=2013-Q3 n"                                                                                                                                                         },
    {"year-of-months",        DCT,
     "In the third quarter of 2014 it lost. For the first nine months it lost; a year earlier it won.",                               "the third quarter of 2014=2014-Q3; the first nine months=P9M; a year earlier=2013 n"},
    {"night-message",         DCT,    "It was a fine night for all.",                                                                 "night=2015-06-17TNI d"                                                              },
    {"day-of-other-year",     "none",
     "On 3 June 1911 it sank. In August 2007 men came. Three days later it rose.",                                                    "3 June 1911=1911-06-03; August 2007=2007-08; Three days later=2007-08-XX n"         },
    {"quarter-next-untold",   DCT,    "The next quarter will be hard.",                                                               "The next quarter=2015-Q3 d"                                                         },
    {"quarter-last-untold",   DCT,    "The quarter was hard.",                                                                        "The quarter=2015-Q1 d"                                                              },
 /* The document's date stays at hand in a narrative for what names it. */
    {"narrative-today",       DCT,    "In 1847 it was built. In 1848 it burned. It is empty today.",
     "1847=1847; 1848=1848; today=2015-06-17 d"                                                                                                                                                                            },
    {"ago",                   DCT,    "He came two years ago.",                                                                       "two years ago=2013 d"                                                               },
    {"ago-millions",          DCT,    "It lived 65 million years ago.",                                                               "65 million years ago=BC64997986 d"                                                  },
    {"days-ago",              DCT,    "He came ten days ago.",                                                                        "ten days ago=2015-06-07 d"                                                          },
    {"yesterday",             DCT,    "He came yesterday.",                                                                           "yesterday=2015-06-16 d"                                                             },
    {"last-week",             DCT,    "He came last week.",                                                                           "last week=2015-W24 d"                                                               },
    {"yesterday-open",        "none", "He came yesterday.",                                                                           "yesterday=XXXX-XX-XX"                                                               },
 /* A value is never narrower than what it leans on. */
    {"masked-days",           "none", "It sank in 1911. Two days later it rose.",
     "1911=1911; Two days later=1911-XX-XX n"                                                                                                                                                                              },
    {"masked-month",          "none", "It sank in 1911. A month later it rose.",                                                      "1911=1911; A month later=1911-XX n"                                                 },
    {"masked-of-month",       "none", "It sank in June 1911. Two days later it rose.",
     "June 1911=1911-06; Two days later=1911-06-XX n"                                                                                                                                                                      },
    {"masked-no-focus",       "none", "It sank in 1911. Two days later it rose. In June men came.",
     "1911=1911; Two days later=1911-XX-XX n; June=1911-06 n"                                                                                                                                                              },
 /* Days and months in numbers alone. */
    {"numeric-default",       DCT,    "On 04/05/2012 it shut.",                                                                       "04/05/2012=2012-04-05"                                                              },
    {"numeric-day-first",     DCT,    "On 04/05/2012 it shut; on 25/05/2012 it opened.",
     "04/05/2012=2012-05-04; 25/05/2012=2012-05-25"                                                                                                                                                                        },
    {"numeric-month-first",   DCT,    "On 04/05/2012 it shut; on 05/25/2012 it opened.",
     "04/05/2012=2012-04-05; 05/25/2012=2012-05-25"                                                                                                                                                                        },
    {"numeric-stops",         DCT,    "On 04.05.2012 it shut.",                                                                       "04.05.2012=2012-05-04"                                                              },
    {"numeric-by-stops",      DCT,    "On 04/05/2012 it shut; on 06.07.2012 it opened.",
     "04/05/2012=2012-05-04; 06.07.2012=2012-07-06"                                                                                                                                                                        },
    {"numeric-either-way",    DCT,    "On 25/05/2012 it shut; on 05/25/2012 it opened.",
     "25/05/2012=2012-05-25; 05/25/2012=2012-05-25"                                                                                                                                                                        },
    {"numeric-same",          DCT,    "On 05/05/2012 it shut.",                                                                       "05/05/2012=2012-05-05"                                                              },
    {"numeric-short",         DCT,    "On 12/31/99 it shut; on 1/2/03 it opened.",
     "12/31/99=1999-12-31; 1/2/03=2003-01-02"                                                                                                                                                                              },
 /* Years of two digits, of other eras; decades and centuries. */
    {"short-back",            DCT,    "He left in '68.",                                                                              "'68=1968"                                                                           },
    {"short-near",            DCT,    "He left in '08.",                                                                              "'08=2008"                                                                           },
    {"short-ahead",           DCT,    "It will open in '30.",                                                                         "'30=2030"                                                                           },
    {"short-far-ahead",       DCT,    "It was in '31.",                                                                               "'31=1931"                                                                           },
    {"short-context",         DCT,    "In 1812 they marched. By '15 it was over; in '98 he was born.",
     "1812=1812; '15=1815; '98=1798"                                                                                                                                                                                       },
    {"short-context-numeric", DCT,    "It was built in 1874 and burned on 13/4/81.",
     "1874=1874; 13/4/81=1881-04-13"                                                                                                                                                                                       },
    {"short-context-turn",    DCT,    "He came in 1989 and left in '03.",                                                             "1989=1989; '03=2003"                                                                },
    {"short-context-news",    DCT,    "He came in 2014, not in 2015; the mill of '88 is shut. In 1888 it was new.",
     "2014=2014; 2015=2015; '88=1988; 1888=1888"                                                                                                                                                                           },
    {"short-context-ahead",   DCT,    "He came in 1990 and left in '35.",                                                             "1990=1990; '35=1935"                                                                },
    {"decade-context",        DCT,    "In 1812 they marched. In the '20s all was calm.",                                              "1812=1812; the '20s=182"                                                            },
    {"digits-of-scripts",     "none",
     "On ٣ March ١٨٤٧ it opened, १५ August १९४७ it shut, １９１４-０６-２８ it fell, ๑๙๓๒ it rose.",
     "٣ March ١٨٤٧=1847-03-03; १५ August १९४७=1947-08-15; １９１４-０６-２８=1914-06-28; ๑๙๓๒=1932"                                                                                       },
    {"short-undated",         "none", "He left in '30 and came in '29.",                                                              "'30=1930; '29=1929"                                                                 },
    {"bc",                    "none", "He was killed on 15 March 44 BC.",                                                             "15 March 44 BC=BC0044-03-15"                                                        },
    {"bc-inherited",          "none", "In 44 BC he was killed. In April all fled.",                                                   "44 BC=BC0044; April=BC0044-04 n"                                                    },
    {"bc-next",               "none", "In 44 BC he was killed. The following year they fought.",
     "44 BC=BC0044; The following year=BC0043 n"                                                                                                                                                                           },
    {"bc-to-ad",              "none", "It fell in 1 BC. The following year it rose.",
     "1 BC=BC0001; The following year=0001 n"                                                                                                                                                                              },
    {"bc-century",            "none", "It is of the 5th century BC.",                                                                 "the 5th century BC=BC04"                                                            },
    {"century",               "none", "It is of the 14th century.",                                                                   "the 14th century=13"                                                                },
    {"decade-of-story",       "none", "It was built in 1847. In the '50s it burned.",                                                 "1847=1847; the '50s=185"                                                            },
 /* Ranges. */
    {"range-shared-month",    "none", "It ran from 5 to 6 October 2014.",
     "5=2014-10-05 ~ 6 October 2014=2014-10-06"                                                                                                                                                                            },
    {"range-shared-year",     "none", "It ran from 26 July to 22 August 2011.",
     "26 July=2011-07-26 ~ 22 August 2011=2011-08-22"                                                                                                                                                                      },
    {"range-years",           "none", "He ruled from 1901 to 1911.",                                                                  "1901=1901 ~ 1911=1911"                                                              },
    {"range-short",           "none", "The war of 1914–18 took him.",                                                               "1914=1914 ~ 18=1918"                                                                },
    {"range-short-turn",      "none", "The war of 1898–02 took him.",                                                               "1898=1898 ~ 02=1902"                                                                },
    {"range-bc",              "none", "The war of 58–50 BC took Gaul.",                                                             "58=BC0058 ~ 50 BC=BC0050"                                                           },
    {"range-new-year",        "none", "It lasted from 20 December to 5 January 1912.",
     "20 December=1911-12-20 ~ 5 January 1912=1912-01-05"                                                                                                                                                                  },
    {"range-months",          "none", "It ran from July to August 2011.",                                                             "July=2011-07 ~ August 2011=2011-08"                                                 },
    {"range-months-turn",     "none", "It ran from November to February 2011.",
     "November=2010-11 ~ February 2011=2011-02"                                                                                                                                                                            },
    {"range-open",            DCT,    "It ran 30–31 May in Cork.",                                                                  "30=2015-05-30 d ~ 31 May=2015-05-31 n"                                              },
    {"quarter-told",          DCT,    "In the third quarter of 2013 it lost; for the quarter it had won.",
     "the third quarter of 2013=2013-Q3; the quarter=2013-Q3 n"                                                                                                                                                            },
    {"quarter-untold",        DCT,    "For the quarter it lost.",                                                                     "the quarter=2015-Q1 d"                                                              },
 /* Days that no calendar has stay open. */
    {"31-june",               DCT,    "It shut on 31 June 2014.",                                                                     "31 June 2014=XXXX-XX-XX"                                                            },
    {"30-february",           DCT,    "It shut on 2014-02-30.",                                                                       "2014-02-30=XXXX-XX-XX"                                                              },
    {"29-february",           DCT,    "It shut on 29 February 2014 or 29 February 2012.",
     "29 February 2014=XXXX-02-29; 29 February 2012=2012-02-29"                                                                                                                                                            },
    {"numeric-none",          DCT,    "It shut on 31/31/2014.",                                                                       "31/31/2014=XXXX-XX-XX"                                                              },
    {"31-june-partial",       DCT,    "It shut on 31 June.",                                                                          "31 June=XXXX-XX-XX"                                                                 },
 /* Durations and sets lean on nothing. */
    {"duration",              DCT,    "It took three days.",                                                                          "three days=P3D"                                                                     },
    {"duration-great",        DCT,    "It took five million years.",                                                                  "five million years=P5000000Y"                                                       },
    {"set",                   DCT,    "It runs every Monday.",                                                                        "every Monday=XXXX-WXX-1"                                                            },
};

static void
test_close(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(Document) document = NULL;
    g_autoptr(Expressions) expressions = closed_text(pack, rows[row].text, rows[row].dct, NULL, &document);
    g_autofree char *found = closed_show(expressions, document);
    g_assert_cmpstr(found, ==, rows[row].expected);
}

/* A year is handed on over some paragraphs, not over a whole book. */
static void
test_reach(void)
{
    GString *text = g_string_new("In 1847 it was built.\n\n");
    for (int i = 0; i < 5; i++)
        g_string_append(text, "Nothing was said.\n\n");
    g_string_append(text, "In June it burned.\n\n");
    for (int i = 0; i < 40; i++)
        g_string_append(text, "Nothing was said.\n\n");
    g_string_append(text, "In July it was sold.\n");
    g_autoptr(Document) document = NULL;
    g_autoptr(Expressions) expressions = closed_text(pack, text->str, "none", NULL, &document);
    g_autofree char *found = closed_show(expressions, document);
    g_assert_cmpstr(found, ==, "1847=1847; June=1847-06 n; July=XXXX-07");
    g_string_free(text, TRUE);
}

static const struct {
    const char *name, *dct, *text, *expected; /* notes as line:column name text */
} odd[] = {
    {"none",                 DCT, "On Wednesday, 17 June 2015, it shut; on 25/05/2012 too, and 04/05/2012.", ""                                                       },
    {"31-june",              DCT, "It shut.\n\nOn 31 June 2014 no one came.",
     "3:4 impossible-date no such date: “31 June 2014”\n"                                                                                                         },
    {"31-june-partial",      DCT, "É: 31 June.",                                                            "1:4 impossible-date no such date: “31 June”\n"      },
    {"29-february",          DCT, "On 29 February 2014 it shut.",
     "1:4 impossible-date no such date: “29 February 2014”\n"                                                                                                     },
    {"some-29-february",     DCT, "On 29 February it shut.",                                                 ""                                                       },
    {"30-february",          DCT, "On 30 February it shut.",                                                 "1:4 impossible-date no such date: “30 February”\n"  },
    {"iso",                  DCT, "On 2014-02-30 it shut.",                                                  "1:4 impossible-date no such date: “2014-02-30”\n"   },
    {"numeric",              DCT, "On 31/31/2014 it shut.",                                                  "1:4 impossible-date no such date: “31/31/2014”\n"   },
    {"numeric-stops",        DCT, "On 31.02.2014 it shut.",                                                  "1:4 impossible-date no such date: “31.02.2014”\n"   },
    {"range",                DCT, "From 30 to 31 June 2014 it shut.",                                        "1:12 impossible-date no such date: “31 June 2014”\n"},
    {"ambiguous",            DCT, "On 04/05/2012 it shut.",
     "1:4 ambiguous-date “04/05/2012” is read as 2012-04-05, but may be 2012-05-04\n"                                                                             },
    {"ambiguous-each",       DCT, "On 04/05/2012 and 04/05/2012 it shut.",
     "1:4 ambiguous-date “04/05/2012” is read as 2012-04-05, but may be 2012-05-04\n"
     "1:19 ambiguous-date “04/05/2012” is read as 2012-04-05, but may be 2012-05-04\n"                                                                            },
    {"same-either-way",      DCT, "On 05/05/2012 it shut.",                                                  ""                                                       },
    {"decided",              DCT, "On 04/05/2012 and 13/05/2012 it shut.",                                   ""                                                       },
    {"decided-stops",        DCT, "On 04.05.2012 it shut.",                                                  ""                                                       },
    {"mismatch",             DCT, "On Friday, 12 May 2014, it shut.",
     "1:4 weekday-mismatch “Friday, 12 May 2014” lies on another weekday: it is 2014-W20-1\n"                                                                     },
    {"mismatch-month-first", DCT, "On Friday, May 12, 2014, it shut.",
     "1:4 weekday-mismatch “Friday, May 12, 2014” lies on another weekday: it is 2014-W20-1\n"                                                                    },
    {"mismatch-untold-year", DCT, "On Friday, 16 June it shut.",                                             ""                                                       },
};

static void
test_oddity(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Document) document = NULL;
    expressions_free(closed_text(pack, odd[row].text, odd[row].dct, notes, &document));
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < notes_count(notes); i++) {
        const Note *note = notes_at(notes, i);
        if (note->code != NOTE_DOCUMENT_DATE)
            g_string_append_printf(out, "%u:%u %s %s\n", note->line, note->column, note_name(note->code),
                                   note->text);
    }
    g_assert_cmpstr(out->str, ==, odd[row].expected);
    g_string_free(out, TRUE);
}

/* Ten thousand odd dates make no more notes than a person would read. */
static void
test_oddities_bounded(void)
{
    GString *text = g_string_new(NULL);
    for (int i = 0; i < 10000; i++)
        g_string_append(text, "On 31 June 2014 it shut. ");
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Document) document = NULL;
    g_autoptr(Expressions) expressions = closed_text(pack, text->str, DCT, notes, &document);
    g_assert_cmpuint(expressions->items->len, ==, 10000);
    g_assert_cmpuint(notes_count(notes), ==, NOTES_SAME + 1);
    g_string_free(text, TRUE);
}

/* Words that dates are made of, and some that they aren't, in any order. */
static const char *const words[] = {
    "In",      "on",       "the",      "of",         "June",    "May",      "December", "Friday",
    "Mon.",    "1847",     "44",       "BC",         "AD",      "3",        "31",       "29",
    "14th",    "00",       "'68",      "1990s",      "century", "fifth",    "twenty",   "one",
    "years",   "year",     "days",     "ago",        "later",   "earlier",  "last",     "next",
    "that",    "same",     "two",      "million",    "several", "half",     "and",      "to",
    "–",       "-",        ",",        ".",          "\n\n",    "“",        "”",        "(",
    ")",       "04/05/12", "31/31/31", "2014-02-30", "12:30",   "24:00",    "p.m.",     "noon",
    "spring",  "quarter",  "third",    "Q3",         "mid-",    "early",    "end",      "was",
    "will",    "had",      "born",     "Orr, 78,",   "aged",    "midnight", "Easter",   "yesterday",
    "morning", "every",    "weekend",  "decade",     "99",      "999999",   "é",        "\xef\xbc\x93",
};

static char *
random_text(GRand *rand)
{
    GString *text = g_string_new("It ");
    int count = g_rand_int_range(rand, 1, 60);
    for (int i = 0; i < count; i++) {
        g_string_append(text, words[g_rand_int_range(rand, 0, G_N_ELEMENTS(words))]);
        if (g_rand_int_range(rand, 0, 8))
            g_string_append_c(text, ' ');
    }
    return g_string_free(text, FALSE);
}

/* What must hold of every expression of every text. */
static void
check(const Expressions *expressions, const Document *document)
{
    guint32 done = 0;
    for (guint i = 0; i < expressions->items->len; i++) {
        const Expression *expression = expression_at(expressions, i);
        g_assert_cmpuint(expression->span.start, >=, done);
        g_assert_cmpuint(expression->span.start, <, expression->span.end);
        g_assert_true(span_contains(expression->sentence, expression->span));
        g_assert_cmpuint(expression->span.end, <=, document->length);
        g_assert_true(timex_check(expression->type, expression->value));
        g_assert_true(!expression->has_moment || expression->moment.first <= expression->moment.last);
        g_assert_true(expression->anchor.kind == ANCHOR_NONE || expression->anchor.value);
        g_assert_true(expression->range_end < 0 || expression->range_end == (gint32) i + 1);
        done = expression->span.end;
    }
}

static void
test_random(void)
{
    static const char *const dcts[] = {"2015-06-17", "none", NULL};
    g_autoptr(GRand) rand = g_rand_new_with_seed(20120629);
    for (int round = 0; round < 3000; round++) {
        g_autofree char *text = random_text(rand);
        g_autoptr(Notes) notes = notes_new();
        g_autoptr(Document) document = NULL;
        g_autoptr(Expressions) expressions = closed_text(pack, text, dcts[round % 3], notes, &document);
        check(expressions, document);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    pack = small_english();
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *name = g_strdup_printf("/close/%s", rows[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_close);
    }
    for (gsize row = 0; row < G_N_ELEMENTS(odd); row++) {
        g_autofree char *name = g_strdup_printf("/close/odd/%s", odd[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_oddity);
    }
    g_test_add_func("/close/reach", test_reach);
    g_test_add_func("/close/oddities-bounded", test_oddities_bounded);
    g_test_add_func("/close/random", test_random);
    int status = g_test_run();
    pack_free(pack);
    return status;
}

/* SPDX-License-Identifier: MIT */
#include "timeline/guard.h"

#include "calendar/edtf.h"

/* A text, and how it stands in a cell. */
static const struct {
    const char *text, *cell;
} texts[] = {
    {"The bridge falls", "The bridge falls"},
    {"1948",             "1948"            },
    {"3 March 1847",     "3 March 1847"    },
    {"=1+1",             "'=1+1"           },
    {"+44 came",         "'+44 came"       },
    {"-",                "-"               },
    {"- see below",      "'- see below"    },
    {"@home",            "'@home"          },
    {"1/2",              "'1/2"            },
    {"1E5",              "'1E5"            },
    {"007",              "'007"            },
    {"0",                "0"               },
    {"14:30",            "'14:30"          },
    {"1,5",              "'1,5"            },
    {"TRUE",             "'TRUE"           },
    {"'tis true",        "'tis true"       },
    {"'1/2",             "''1/2"           },
    {"''=a",             "'''=a"           },
    {"1862–1863",      "1862–1863"     },
    {"",                 ""                },
};

static void
test_texts(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *cell = guard_text(texts[i].text);
        g_assert_cmpstr(cell, ==, texts[i].cell);
        g_assert_cmpstr(unguard_text(cell), ==, texts[i].text);
    }
    g_assert_null(guard_text(NULL));
    g_assert_null(unguard_text(NULL));
}

/* What a spreadsheet made of a date, what stands beside it, and the date. */
static const struct {
    const char *cell, *value, *display, *date;
} dates[] = {
    {"2012-06-29",          NULL,         NULL,           NULL        },
    {"1948",                NULL,         NULL,           NULL        },
    {"1901~",               NULL,         NULL,           NULL        },
    {"44",                  NULL,         "AD 44",        "0044"      },
    {"44",                  NULL,         NULL,           NULL        },
    {"44",                  NULL,         "1944",         NULL        },
    {"-43",                 NULL,         "44 BC",        "-0043"     },
    {"-43",                 NULL,         NULL,           "-0043"     },
    {"1948.0",              NULL,         NULL,           "1948"      },
    {"1948,00",             NULL,         NULL,           "1948"      },
    {"1948.5",              NULL,         NULL,           NULL        },
    {"06/29/2012",          NULL,         NULL,           "2012-06-29"},
    {"29/06/2012",          NULL,         NULL,           "2012-06-29"},
    {"29.06.2012",          NULL,         NULL,           "2012-06-29"},
    {"29.6.12",             NULL,         "29 June 2012", "2012-06-29"},
    {"29.6.12",             NULL,         NULL,           NULL        },
    {"7/6/2012",            NULL,         NULL,           NULL        },
    {"7/6/2012",            NULL,         "7 June 2012",  "2012-06-07"},
    {"7/6/2012",            NULL,         "6 July 2012",  "2012-07-06"},
    {"7/6/2012",            NULL,         "1 May 1999",   NULL        },
    {"7/6/2012",            NULL,         "07/06/2012",   NULL        },
    {"7/6/2012",            "2012-07-06", "07/06/2012",   "2012-07-06"},
    {"7/7/2012",            NULL,         NULL,           "2012-07-07"},
    {"2012/06/29",          NULL,         NULL,           "2012-06-29"},
    {"2012-06-29 00:00:00", NULL,         NULL,           "2012-06-29"},
    {"2012-06-29 14:30:00", NULL,         NULL,           NULL        },
    {"31/02/2012",          NULL,         NULL,           NULL        },
    {"13/13/2012",          NULL,         NULL,           NULL        },
    {"1/2",                 NULL,         NULL,           NULL        },
    {"next May",            NULL,         NULL,           NULL        },
    {"",                    NULL,         NULL,           NULL        },
    {"/",                   NULL,         NULL,           NULL        },
    {"-",                   NULL,         NULL,           NULL        },
};

static void
test_dates(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(dates); i++) {
        g_autofree char *date = guard_date(dates[i].cell, dates[i].value, dates[i].display);
        g_test_message("%s beside %s", dates[i].cell, dates[i].display ? dates[i].display : "nothing");
        g_assert_cmpstr(date, ==, dates[i].date);
        g_assert_true(!date || edtf_parse(date, &(Moment){0}, NULL));
    }
}

/* Displays, the row's date, and whether they are but that date in figures. */
static const struct {
    const char *display, *date;
    bool is_figures;
} displays[] = {
    {"03/03/1847",   "1847-03-03", true },
    {"10/14/1066",   "1066-10-14", true },
    {"14/10/1066",   "1066-10-14", true },
    {"14.10.66",     "1066-10-14", true },
    {"15/10/1066",   "1066-10-14", false},
    {"03/01/1847",   "1847-03",    true },
    {"03/02/1847",   "1847-03",    false},
    {"1847-03-03",   "1847-03-03", false},
    {"3 March 1847", "1847-03-03", false},
    {"1847",         "1847",       false},
};

static void
test_displays(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(displays); i++) {
        Moment moment;
        g_assert_true(edtf_parse(displays[i].date, &moment, NULL));
        g_test_message("%s for %s", displays[i].display, displays[i].date);
        g_assert_cmpint(guard_is_figures(displays[i].display, &moment), ==, displays[i].is_figures);
    }
}

static void
test_numbers(void)
{
    static const char *const counts[] = {"12",   "12",   "12.0", "12",  "12,00", "12",
                                         "12.5", "12.5", "xii",  "xii", "12.",   "12."};
    static const char *const values[] = {"2012-06-29T14:00:00", "2012-06-29T14:00", "2012-06-29T14:00",
                                         "2012-06-29T14:00",    "2012-W26",         "2012-W26"};
    for (guint i = 0; i < G_N_ELEMENTS(counts); i += 2) {
        g_autofree char *count = guard_count(counts[i]);
        g_assert_cmpstr(count, ==, counts[i + 1]);
    }
    for (guint i = 0; i < G_N_ELEMENTS(values); i += 2) {
        g_autofree char *value = guard_value(values[i]);
        g_assert_cmpstr(value, ==, values[i + 1]);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/guard/texts", test_texts);
    g_test_add_func("/guard/dates", test_dates);
    g_test_add_func("/guard/displays", test_displays);
    g_test_add_func("/guard/numbers", test_numbers);
    return g_test_run();
}

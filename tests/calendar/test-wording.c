/* SPDX-License-Identifier: MIT */
#include "calendar/day.h"
#include "calendar/timex.h"
#include "calendar/wording.h"

#include <glib/gstdio.h>
#include <string.h>

static Wording *
english(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "wording.txt", NULL);
    Wording *wording = wording_load(path, &error);
    g_assert_no_error(error);
    return wording;
}

/* `value` alone, or from it to `to`. */
static const struct {
    const char *value, *to;
    Mod mod;
    guint doubt;
    const char *words;
} rows[] = {
    {"2012-06-29",          NULL,               MOD_NONE,         0,                             "29 June 2012"                       },
    {"2012-06-01",          NULL,               MOD_NONE,         0,                             "1 June 2012"                        },
    {"2012-06",             NULL,               MOD_NONE,         0,                             "June 2012"                          },
    {"2012-SP",             NULL,               MOD_NONE,         0,                             "spring 2012"                        },
    {"2012-SU",             NULL,               MOD_NONE,         0,                             "summer 2012"                        },
    {"2012-FA",             NULL,               MOD_NONE,         0,                             "autumn 2012"                        },
    {"2012-WI",             NULL,               MOD_NONE,         0,                             "winter 2012"                        },
    {"2012-Q3",             NULL,               MOD_NONE,         0,                             "third quarter of 2012"              },
    {"2012-H1",             NULL,               MOD_NONE,         0,                             "first half of 2012"                 },
    {"2012-H2",             NULL,               MOD_NONE,         0,                             "second half of 2012"                },
    {"199",                 NULL,               MOD_NONE,         0,                             "the 1990s"                          },
    {"004",                 NULL,               MOD_NONE,         0,                             "the AD 40s"                         },
    {"BC046",               NULL,               MOD_NONE,         0,                             "the 460s BC"                        },
    {"000",                 NULL,               MOD_NONE,         0,                             "1 BC – AD 9"                      },
    {"BC000",               NULL,               MOD_NONE,         0,                             "9–1 BC"                           },
    {"199",                 NULL,               MOD_END,          0,                             "late 1990s"                         },
    {"199",                 NULL,               MOD_MID,          0,                             "mid-1990s"                          },
    {"1939-10",             NULL,               MOD_START,        0,                             "early October 1939"                 },
    {"19",                  NULL,               MOD_NONE,         0,                             "20th century"                       },
    {"20",                  NULL,               MOD_NONE,         0,                             "21st century"                       },
    {"10",                  NULL,               MOD_NONE,         0,                             "11th century"                       },
    {"11",                  NULL,               MOD_NONE,         0,                             "12th century"                       },
    {"01",                  NULL,               MOD_NONE,         0,                             "2nd century"                        },
    {"00",                  NULL,               MOD_NONE,         0,                             "1st century AD"                     },
    {"BC00",                NULL,               MOD_NONE,         0,                             "1st century BC"                     },
    {"BC04",                NULL,               MOD_NONE,         0,                             "5th century BC"                     },
    {"BC02",                NULL,               MOD_MID,          0,                             "mid-3rd century BC"                 },
    {"1",                   NULL,               MOD_NONE,         0,                             "2nd millennium"                     },
    {"BC2",                 NULL,               MOD_NONE,         0,                             "3rd millennium BC"                  },
    {"1847",                NULL,               MOD_NONE,         0,                             "1847"                               },
    {"BC0044",              NULL,               MOD_NONE,         0,                             "44 BC"                              },
    {"BC0044-03-15",        NULL,               MOD_NONE,         0,                             "15 March 44 BC"                     },
    {"BC0001",              NULL,               MOD_NONE,         0,                             "1 BC"                               },
    {"0014",                NULL,               MOD_NONE,         0,                             "AD 14"                              },
    {"0014-08-19",          NULL,               MOD_NONE,         0,                             "19 August AD 14"                    },
    {"0099",                NULL,               MOD_NONE,         0,                             "AD 99"                              },
    {"0100",                NULL,               MOD_NONE,         0,                             "100"                                },
    {"1960",                NULL,               MOD_NONE,         DOUBT_CIRCA,                   "c. 1960"                            },
    {"1960",                NULL,               MOD_APPROX,       0,                             "c. 1960"                            },
    {"1960-05-04T03:40",    NULL,               MOD_APPROX,       0,                             "4 May 1960, c. 03:40"               },
    {"1960",                NULL,               MOD_NONE,         DOUBT_UNCERTAIN,               "1960?"                              },
    {"1960",                NULL,               MOD_NONE,         DOUBT_UNCERTAIN | DOUBT_CIRCA, "c. 1960?"                           },
    {"196",                 NULL,               MOD_NONE,         DOUBT_CIRCA,                   "c. 1960s"                           },
    {"1961-05",             NULL,               MOD_BEFORE,       0,                             "before May 1961"                    },
    {"1961",                NULL,               MOD_AFTER,        0,                             "after 1961"                         },
    {"1961-05",             NULL,               MOD_ON_OR_BEFORE, 0,                             "by May 1961"                        },
    {"1961",                NULL,               MOD_ON_OR_AFTER,  0,                             "since 1961"                         },
    {"196",                 NULL,               MOD_BEFORE,       0,                             "before the 1960s"                   },
    {"1961",                NULL,               MOD_AFTER,        DOUBT_CIRCA,                   "after c. 1961"                      },
    {"1969-07-16",          "1969-07-24",       MOD_NONE,         0,                             "16–24 July 1969"                  },
    {"1971-07-26",          "1971-08-07",       MOD_NONE,         0,                             "26 July – 7 August 1971"          },
    {"1971-12-26",          "1972-01-02",       MOD_NONE,         0,                             "26 December 1971 – 2 January 1972"},
    {"1973",                "1974",             MOD_NONE,         0,                             "1973–1974"                        },
    {"1973",                "1974",             MOD_NONE,         DOUBT_CIRCA,                   "c. 1973–1974"                     },
    {"1973-05",             "1973-08",          MOD_NONE,         0,                             "May–August 1973"                  },
    {"1973-05",             "1974-08",          MOD_NONE,         0,                             "May 1973 – August 1974"           },
    {"1973-05",             "1975",             MOD_NONE,         0,                             "May 1973 – 1975"                  },
    {"1973",                "1973",             MOD_NONE,         0,                             "1973"                               },
    {"BC0480",              "BC0479",           MOD_NONE,         0,                             "480–479 BC"                       },
    {"BC0044",              "0014",             MOD_NONE,         0,                             "44 BC – AD 14"                    },
    {"0014",                "0037",             MOD_NONE,         0,                             "AD 14–37"                         },
    {"0098",                "0117",             MOD_NONE,         0,                             "AD 98 – 117"                      },
    {"198",                 "199",              MOD_NONE,         0,                             "1980s – 1990s"                    },
    {"2012-W26",            NULL,               MOD_NONE,         0,                             "week of 25 June 2012"               },
    {"2012-W26-WE",         NULL,               MOD_NONE,         0,                             "weekend of 30 June 2012"            },
    {"2012-06-29TMO",       NULL,               MOD_NONE,         0,                             "morning of 29 June 2012"            },
    {"2012-06-29TNI",       NULL,               MOD_NONE,         0,                             "night of 29 June 2012"              },
    {"2012-06-29TDT",       NULL,               MOD_NONE,         0,                             "daytime on 29 June 2012"            },
    {"2012-06-29TEV",       NULL,               MOD_START,        0,                             "early evening of 29 June 2012"      },
    {"2012-06-29T14:30",    NULL,               MOD_NONE,         0,                             "29 June 2012, 14:30"                },
    {"2012-06-29T09:05:07", NULL,               MOD_NONE,         0,                             "29 June 2012, 09:05:07"             },
    {"2012-06-29T14",       NULL,               MOD_NONE,         0,                             "29 June 2012, 2 p.m."               },
    {"2012-06-29T00",       NULL,               MOD_NONE,         0,                             "29 June 2012, 12 a.m."              },
    {"2012-06-29T14:30",    "2012-06-29T16:00", MOD_NONE,         0,                             "29 June 2012, 14:30–16:00"        },
    {"+12012",              NULL,               MOD_NONE,         0,                             "12012"                              },
    {"BC12000",             NULL,               MOD_NONE,         0,                             "12000 BC"                           },
};

static Moment
moment_of(guint i)
{
    Moment moment, to;
    g_assert_true(timex_parse(rows[i].value, &moment));
    if (rows[i].to) {
        g_assert_true(timex_parse(rows[i].to, &to));
        moment = moment_interval(&moment, &to);
    }
    if (rows[i].mod == MOD_BEFORE || rows[i].mod == MOD_ON_OR_BEFORE)
        moment = moment_before(&moment);
    if (rows[i].mod == MOD_AFTER || rows[i].mod == MOD_ON_OR_AFTER)
        moment = moment_after(&moment);
    moment.mod = rows[i].mod;
    moment.doubt |= rows[i].doubt;
    return moment;
}

static void
test_english(void)
{
    g_autoptr(Wording) wording = english();
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        Moment moment = moment_of(i);
        g_autofree char *words = wording_format(wording, &moment);
        g_assert_cmpstr(words, ==, rows[i].words);
    }
}

static void
test_short(void)
{
    g_autoptr(Wording) wording = english();
    Moment day = moment_day(day_from_civil(2012, 6, 29)), month = moment_month(2012, 9);
    Moment range = moment_interval(&day, &month);
    g_autofree char *first = wording_short(wording, &day);
    g_assert_cmpstr(first, ==, "29 Jun 2012");
    g_autofree char *second = wording_short(wording, &range);
    g_assert_cmpstr(second, ==, "29 Jun 2012 – Sep 2012");
}

/* Bounds that are no unit's are told as what they are. */
static void
test_odd(void)
{
    g_autoptr(Wording) wording = english();
    Moment decade = moment_decade(-468);
    decade.first = day_from_civil(-469, 1, 1);
    decade.last = day_from_civil(-460, 12, 31);
    g_autofree char *first = wording_format(wording, &decade);
    g_assert_cmpstr(first, ==, "470–461 BC");
    Moment year = moment_year(2012), before = moment_before(&year), after = moment_after(&year);
    Moment open = moment_interval(&before, &after);
    g_autofree char *second = wording_format(wording, &open);
    g_assert_cmpstr(second, ==, "time unknown");
    after.mod = MOD_NONE;
    g_autofree char *third = wording_format(wording, &after);
    g_assert_cmpstr(third, ==, "since 2012");
}

/* English with one line changed, and what is said of it. */
static void
expect_refused(const char *from, const char *to, const char *message)
{
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "wording.txt", NULL);
    g_autofree char *content = NULL, *copy = NULL;
    g_autoptr(GError) error = NULL;
    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    int file = g_file_open_tmp("wording-XXXXXX", &copy, NULL);
    g_assert_true(file >= 0 && g_close(file, NULL));
    g_auto(GStrv) parts = g_strsplit(content, from, 2);
    g_assert_nonnull(parts[1]);
    g_autofree char *changed = g_strjoinv(to, parts);
    g_assert_true(g_file_set_contents(copy, changed, -1, NULL));
    g_assert_null(wording_load(copy, &error));
    g_assert_nonnull(error);
    g_assert_true(g_str_has_prefix(error->message, copy));
    g_assert_cmpstr(error->message + strlen(copy), ==, message);
    g_remove(copy);
}

static void
test_files(void)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(wording_load("/no/such/file", &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
    expect_refused("# How", "How = ", ":1: no such key");
    expect_refused("month.1 = January", "month.13 = January", ":3: no such key");
    expect_refused("month.1 = January\n", "", ": key “month.1” is missing");
    expect_refused("month.2 =", "month.1 =", ":4: key given twice");
    expect_refused("month.2 = February", "month.2 =", ":4: no text");
    expect_refused("month.2 = February", "month.2", ":4: not of the form “key = text”");
    expect_refused("month.2 = February", "month.2 = {name}", ":4: unknown name in braces");
    expect_refused("month.2 = February", "month.2 = {day", ":4: unknown name in braces");
    expect_refused("month.2 = February", "month.2 = \xff", ":4: not UTF-8");
    expect_refused("circa = c. {moment}\n", "", ": key “circa” is missing");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/wording/english", test_english);
    g_test_add_func("/wording/short", test_short);
    g_test_add_func("/wording/odd", test_odd);
    g_test_add_func("/wording/files", test_files);
    return g_test_run();
}

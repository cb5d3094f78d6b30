/* SPDX-License-Identifier: MIT */
#include "calendar/day.h"
#include "calendar/edtf.h"

#include <string.h>

enum { CIRCA = DOUBT_CIRCA, UNCERTAIN = DOUBT_UNCERTAIN, BOTH = DOUBT_CIRCA | DOUBT_UNCERTAIN };

/* An expression, its bounds ("" for an open one), its doubt, and how it is written again where that differs.
 */
static const struct {
    const char *edtf, *earliest, *latest;
    Precision precision;
    guint doubt;
    const char *again; /* NULL: the same */
} rows[] = {
  /* level 0 */
    {"1847",                        "1847-01-01",        "1847-12-31",        PRECISION_YEAR,       0,                                                       NULL                   },
    {"0000",                        "0000-01-01",        "0000-12-31",        PRECISION_YEAR,       0,                                                       NULL                   },
    {"1847-03",                     "1847-03-01",        "1847-03-31",        PRECISION_MONTH,      0,                                                       NULL                   },
    {"1848-02-29",                  "1848-02-29",        "1848-02-29",        PRECISION_DAY,        0,                                                       NULL                   },
    {"1969-07-20T20:17:40",         "1969-07-20",        "1969-07-20",        PRECISION_SECOND,     0,                                                       NULL                   },
    {"1969-07-20T20:17:40Z",        "1969-07-20",        "1969-07-20",        PRECISION_SECOND,     0,                                                       "1969-07-20T20:17:40"  },
    {"1969-07-20T23:17:40-05",      "1969-07-20",        "1969-07-20",        PRECISION_SECOND,     0,                                                       "1969-07-20T23:17:40"  },
    {"1969-07-20T00:17:40+05:45",   "1969-07-20",        "1969-07-20",        PRECISION_SECOND,     0,                                                       "1969-07-20T00:17:40"  },
    {"1969-07-20T00:17:40.25+0545", "1969-07-20",        "1969-07-20",        PRECISION_SECOND,     0,                                                       "1969-07-20T00:17:40"  },
    {"2016-12-31T23:59:60Z",        "2016-12-31",        "2016-12-31",        PRECISION_SECOND,     0,                                                       "2016-12-31T23:59:59"  },
    {"1914/1918",                   "1914-01-01",        "1918-12-31",        PRECISION_INTERVAL,   0,                                                       NULL                   },
    {"1914-07-28/1918-11",          "1914-07-28",        "1918-11-30",        PRECISION_INTERVAL,   0,                                                       NULL                   },
    {"1914/1914",                   "1914-01-01",        "1914-12-31",        PRECISION_INTERVAL,   0,                                                       NULL                   },
    {"1918-11-11/1918-11",          "1918-11-11",        "1918-11-30",        PRECISION_INTERVAL,   0,                                                       NULL                   },
 /* level 1 */
    {"Y12000",                      "Y12000-01-01",      "Y12000-12-31",      PRECISION_YEAR,       0,                                                       NULL                   },
    {"Y-66000000",                  "Y-66000000-01-01",  "Y-66000000-12-31",  PRECISION_YEAR,       0,                                                       NULL                   },
    {"-0043",                       "-0043-01-01",       "-0043-12-31",       PRECISION_YEAR,       0,                                                       NULL                   },
    {"-0043-03-15",                 "-0043-03-15",       "-0043-03-15",       PRECISION_DAY,        0,                                                       NULL                   },
    {"1847-21",                     "1847-03-01",        "1847-05-31",        PRECISION_SEASON,     0,                                                       NULL                   },
    {"1847-22",                     "1847-06-01",        "1847-08-31",        PRECISION_SEASON,     0,                                                       NULL                   },
    {"1847-23",                     "1847-09-01",        "1847-11-30",        PRECISION_SEASON,     0,                                                       NULL                   },
    {"1847-24",                     "1847-12-01",        "1848-02-29",        PRECISION_SEASON,     0,                                                       NULL                   },
    {"1250~",                       "1250-01-01",        "1250-12-31",        PRECISION_YEAR,       CIRCA,                                                   NULL                   },
    {"1250-06?",                    "1250-06-01",        "1250-06-30",        PRECISION_MONTH,      UNCERTAIN,                                               NULL                   },
    {"1250-06-11%",                 "1250-06-11",        "1250-06-11",        PRECISION_DAY,        BOTH,                                                    NULL                   },
    {"1847-23~",                    "1847-09-01",        "1847-11-30",        PRECISION_SEASON,     CIRCA,                                                   NULL                   },
    {"184X",                        "1840-01-01",        "1849-12-31",        PRECISION_DECADE,     0,                                                       NULL                   },
    {"18XX",                        "1800-01-01",        "1899-12-31",        PRECISION_CENTURY,    0,                                                       NULL                   },
    {"18XX~",                       "1800-01-01",        "1899-12-31",        PRECISION_CENTURY,    CIRCA,                                                   NULL                   },
    {"-04XX",                       "-0499-01-01",       "-0400-12-31",       PRECISION_CENTURY,    0,                                                       NULL                   },
    {"-046X",                       "-0469-01-01",       "-0460-12-31",       PRECISION_DECADE,     0,                                                       NULL                   },
    {"1847-XX",                     "1847-01-01",        "1847-12-31",        PRECISION_YEAR,       0,                                                       "1847"                 },
    {"1847-02-XX",                  "1847-02-01",        "1847-02-28",        PRECISION_MONTH,      0,                                                       "1847-02"              },
    {"1847-XX-XX",                  "1847-01-01",        "1847-12-31",        PRECISION_YEAR,       0,                                                       "1847"                 },
    {"1400/..",                     "1400-01-01",        "",                  PRECISION_YEAR,       DOUBT_OPEN_END,                                          NULL                   },
    {"../1400-05",                  "",                  "1400-05-31",        PRECISION_MONTH,      DOUBT_OPEN_START,                                        NULL                   },
    {"1400~/",                      "1400-01-01",        "",                  PRECISION_YEAR,       CIRCA | DOUBT_OPEN_END | DOUBT_UNKNOWN_END,              NULL                   },
    {"/1400",                       "",                  "1400-12-31",        PRECISION_YEAR,       DOUBT_OPEN_START | DOUBT_UNKNOWN_START,                  NULL                   },
    {"../..",                       "",                  "",                  PRECISION_INTERVAL,   DOUBT_OPEN_START | DOUBT_OPEN_END,                       NULL                   },
    {"/..",                         "",                  "",                  PRECISION_INTERVAL,   DOUBT_OPEN_START | DOUBT_OPEN_END | DOUBT_UNKNOWN_START, NULL                   },
    {"../",                         "",                  "",                  PRECISION_INTERVAL,   DOUBT_OPEN_START | DOUBT_OPEN_END | DOUBT_UNKNOWN_END,   NULL                   },
    {"-0480/-0479-03",              "-0480-01-01",       "-0479-03-31",       PRECISION_INTERVAL,   0,                                                       NULL                   },
    {"1847-22/1848-21",             "1847-06-01",        "1848-05-31",        PRECISION_INTERVAL,   0,                                                       "1847-06/1848-05"      },
 /* level 2 */
    {"Y-15E7",                      "Y-150000000-01-01", "Y-150000000-12-31", PRECISION_YEAR,       0,                                                       "Y-150000000"          },
    {"Y4E9?",                       "Y4000000000-01-01", "Y4000000000-12-31", PRECISION_YEAR,       UNCERTAIN,                                               "Y4000000000?"         },
    {"1847S2",                      "1800-01-01",        "1899-12-31",        PRECISION_CENTURY,    0,                                                       "18XX"                 },
    {"1847S3",                      "1840-01-01",        "1849-12-31",        PRECISION_DECADE,     0,                                                       "184X"                 },
    {"1847S4",                      "1847-01-01",        "1847-12-31",        PRECISION_YEAR,       0,                                                       "1847"                 },
    {"-1847S3~",                    "-1849-01-01",       "-1840-12-31",       PRECISION_DECADE,     CIRCA,                                                   "-184X~"               },
    {"Y123456S3",                   "Y123000-01-01",     "Y123999-12-31",     PRECISION_MILLENNIUM, 0,                                                       "{Y123000..Y123999}"   },
    {"Y1234E2S4",                   "Y123400-01-01",     "Y123499-12-31",     PRECISION_CENTURY,    0,                                                       "{Y123400..Y123499}"   },
    {"1847-25",                     "1847-03-01",        "1847-05-31",        PRECISION_SEASON,     0,                                                       "1847-21"              },
    {"1847-28",                     "1847-12-01",        "1848-02-29",        PRECISION_SEASON,     0,                                                       "1847-24"              },
    {"1847-29",                     "1847-09-01",        "1847-11-30",        PRECISION_INTERVAL,   0,                                                       "1847-09/1847-11"      },
    {"1847-30",                     "1847-12-01",        "1848-02-29",        PRECISION_INTERVAL,   0,                                                       "1847-12/1848-02"      },
    {"1847-31",                     "1847-03-01",        "1847-05-31",        PRECISION_INTERVAL,   0,                                                       "1847-03/1847-05"      },
    {"1847-32",                     "1847-06-01",        "1847-08-31",        PRECISION_INTERVAL,   0,                                                       "1847-06/1847-08"      },
    {"1847-33",                     "1847-01-01",        "1847-03-31",        PRECISION_QUARTER,    0,                                                       NULL                   },
    {"1847-36",                     "1847-10-01",        "1847-12-31",        PRECISION_QUARTER,    0,                                                       NULL                   },
    {"1847-37",                     "1847-01-01",        "1847-04-30",        PRECISION_INTERVAL,   0,                                                       "1847-01/1847-04"      },
    {"1847-39",                     "1847-09-01",        "1847-12-31",        PRECISION_INTERVAL,   0,                                                       "1847-09/1847-12"      },
    {"1847-40",                     "1847-01-01",        "1847-06-30",        PRECISION_HALF,       0,                                                       NULL                   },
    {"1847-41",                     "1847-07-01",        "1847-12-31",        PRECISION_HALF,       0,                                                       NULL                   },
    {"18XX-41",                     "1800-07-01",        "1899-12-31",        PRECISION_INTERVAL,   0,                                                       "1800-07/1899-12"      },
    {"[1847,1849..1851]",           "1847-01-01",        "1851-12-31",        PRECISION_INTERVAL,   0,                                                       "1847/1851"            },
    {"[1847, 1849]",                "1847-01-01",        "1849-12-31",        PRECISION_INTERVAL,   0,                                                       "1847/1849"            },
    {"{1851,1847-03,1850~}",        "1847-03-01",        "1851-12-31",        PRECISION_INTERVAL,   CIRCA,                                                   "1847-03~/1851~"       },
    {"[1847-03]",                   "1847-03-01",        "1847-03-31",        PRECISION_MONTH,      0,                                                       "1847-03"              },
    {"[..1847-03-04]",              "",                  "1847-03-04",        PRECISION_DAY,        DOUBT_OPEN_START,                                        "../1847-03-04"        },
    {"{1847-12..}",                 "1847-12-01",        "",                  PRECISION_MONTH,      DOUBT_OPEN_END,                                          "1847-12/.."           },
    {"[1847,1849..]",               "1847-01-01",        "",                  PRECISION_INTERVAL,   DOUBT_OPEN_END,                                          "1847/.."              },
    {"[..1847,1849,1850]",          "",                  "1850-12-31",        PRECISION_INTERVAL,   DOUBT_OPEN_START,                                        "../1850"              },
    {"[Y-12000..-9000]",            "Y-12000-01-01",     "-9000-12-31",       PRECISION_INTERVAL,   0,                                                       "{Y-12000..-9000}"     },
    {"{..Y-12000}",                 "",                  "Y-12000-12-31",     PRECISION_YEAR,       DOUBT_OPEN_START,                                        NULL                   },
    {"1847?-03",                    "1847-03-01",        "1847-03-31",        PRECISION_MONTH,      UNCERTAIN,                                               "1847-03?"             },
    {"1847-~03-04",                 "1847-03-04",        "1847-03-04",        PRECISION_DAY,        CIRCA,                                                   "1847-03-04~"          },
    {"?1847-03-~04",                "1847-03-04",        "1847-03-04",        PRECISION_DAY,        BOTH,                                                    "1847-03-04%"          },
    {"~-0043-?03",                  "-0043-03-01",       "-0043-03-31",       PRECISION_MONTH,      BOTH,                                                    "-0043-03%"            },
    {"1847~/1850-~03",              "1847-01-01",        "1850-03-31",        PRECISION_INTERVAL,   CIRCA,                                                   "1847~/1850-03~"       },
    {"184X-12-25",                  "1840-12-25",        "1849-12-25",        PRECISION_INTERVAL,   0,                                                       "1840-12-25/1849-12-25"},
    {"1847-XX-31",                  "1847-01-31",        "1847-12-31",        PRECISION_INTERVAL,   0,                                                       "1847-01-31/1847-12-31"},
    {"1847-X1-31",                  "1847-01-31",        "1847-01-31",        PRECISION_DAY,        0,                                                       "1847-01-31"           },
    {"18XX-02-29",                  "1804-02-29",        "1896-02-29",        PRECISION_INTERVAL,   0,                                                       "1804-02-29/1896-02-29"},
    {"XXXX-12-XX",                  "0000-12-01",        "9999-12-31",        PRECISION_INTERVAL,   0,                                                       "0000-12/9999-12"      },
    {"-1X47-1X",                    "-1947-10-01",       "-1047-12-31",       PRECISION_INTERVAL,   0,                                                       "-1947-10/-1047-12"    },
    {"1X47",                        "1047-01-01",        "1947-12-31",        PRECISION_INTERVAL,   0,                                                       "1047/1947"            },
    {"1XXX-XX",                     "1000-01-01",        "1999-12-31",        PRECISION_MILLENNIUM, 0,                                                       "1XXX"                 },
    {"-00XX",                       "-0099-01-01",       "-0001-12-31",       PRECISION_INTERVAL,   0,                                                       "-0099/-0001"          },
    {"184X/186X",                   "1840-01-01",        "1869-12-31",        PRECISION_INTERVAL,   0,                                                       NULL                   },
    {"1847-03-XX/1847-04-02",       "1847-03-01",        "1847-04-02",        PRECISION_INTERVAL,   0,                                                       "1847-03/1847-04-02"   },
};

static void
expect_bounds(const Moment *moment, const char *earliest, const char *latest)
{
    g_autofree char *first = edtf_format_earliest(moment), *last = edtf_format_latest(moment);
    g_assert_cmpstr(first ? first : "", ==, earliest);
    g_assert_cmpstr(last ? last : "", ==, latest);
}

static void
test_rows(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        Moment moment;
        g_test_message("%s", rows[i].edtf);
        g_assert_true(edtf_parse(rows[i].edtf, &moment, &error));
        g_assert_no_error(error);
        expect_bounds(&moment, rows[i].earliest, rows[i].latest);
        g_assert_cmpint(moment.precision, ==, rows[i].precision);
        g_assert_cmpuint(moment.doubt, ==, rows[i].doubt);
        g_autofree char *again = edtf_format(&moment);
        g_assert_cmpstr(again, ==, rows[i].again ? rows[i].again : rows[i].edtf);
    }
}

/* Each of the expressions, set apart by |, is refused for that reason, and the result is left alone. */
static void
expect_refused(EdtfError code, const char *expressions)
{
    Moment untouched = moment_year(1), moment = untouched;
    g_auto(GStrv) list = g_strsplit(expressions, "|", -1);
    for (char **edtf = list; *edtf; edtf++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *shown = g_strescape(*edtf, NULL);
        g_test_message("%s", shown);
        g_assert_false(edtf_parse(*edtf, &moment, &error));
        g_assert_error(error, EDTF_ERROR, (gint) code);
    }
    g_assert_true(moment_equal(&moment, &untouched));
}

static void
test_refused(void)
{
    expect_refused(EDTF_ERROR_SYNTAX,
                   "|-|1|19|184|18470|+1847|1847-3|1847-033|1847-03-4|1847/03/04|18470304| 1847|1847 |"
                   "1847-|1847-03-|1847-03-04-05|1847-W12|March 1847|1847 -03|Y1847|Y-1847|Y01847|Y18E2|"
                   "Y123456-07|Y|YE5|Y12E|Y12345S0|1847S|1847S0|18X7S2|1847-03S2|18x7|1847??|1847-21-03|"
                   "1847-03-04T10|1847-03-04T10:20|1847-03T10:20:30|1847-03-04t10:20:30|"
                   "1847-03-04T10:20:30.|1847-03-04T1:20:30|1847-03-04T10:20:30+5|1847-03-04?T10:20:30|"
                   "1847-03-04T10:20:30+05:00:00|1847-03-0XT10:20:30|1847-03-04T10:20:30z|/|1847//1850|"
                   "1847/1850/1851|Y12000/Y13000|1847-03-04T10:20:30/1850|1847 / 1850|..1847/1850|[]|{}|"
                   "[1847|1847]|[1847}|{1847]|[1847,]|[,1847]|[1847,..1850]|[1847..,1850]|[..]|"
                   "[1847..1850|[1847 ,1850]|[[1847]]|[1847-03-04T10:20:30]|[1847/1850]|(1847)?|"
                   "1847-(03)?|unknown|open|1847-21^south|\xff");
    expect_refused(EDTF_ERROR_RANGE,
                   "1847-13|1847-00|1847-20|1847-42|1847-02-29|1847-04-31|1847-03-00|1847-03-32|-0000|"
                   "-0000-03|-0000S2|184X-06-31|18XX-02-3X|1847-2X|1847-02-3X|XXX1-02-29|"
                   "1847-03-04T24:00:00|1847-03-04T25:20:30|1847-03-04T10:60:30|1847-03-04T10:20:61|"
                   "1847-03-04T10:20:30+14:01|1847-03-04T10:20:30-12:01|1847-03-04T10:20:30-00:00|"
                   "1847-03-04T10:20:30-00|1847-03-04T10:20:30+05:60|1850/1847|1847-03/1846|"
                   "1847-24/1847-21|-0479/-0480|[1850..1847]|Y999999999999|Y1E99|"
                   "Y1E99999999999999999999|Y-9E30|[Y20000..1847]");
    expect_refused(EDTF_ERROR_SYNTAX, "");
}

static void
expect_format(Moment moment, const char *expected)
{
    g_autofree char *edtf = edtf_format(&moment);
    g_assert_cmpstr(edtf, ==, expected);
}

/* Whole units of each kind, and what EDTF has no name for. */
static void
test_format(void)
{
    gint64 june = day_from_civil(2012, 6, 29);
    Moment approximate = moment_year(1250);
    approximate.mod = MOD_APPROX;
    expect_format(approximate, "1250~");
    expect_format(moment_week(june), "2012-06-25/2012-07-01");
    expect_format(moment_weekend(june), "2012-06-30/2012-07-01");
    expect_format(moment_daypart(june, DAYPART_NIGHT), "2012-06-29");
    expect_format(moment_hour(june, 14), "2012-06-29");
    expect_format(moment_minute(june, 14, 30), "2012-06-29");
    expect_format(moment_second(june, 14, 30, 5), "2012-06-29T14:30:05");
    expect_format(moment_decade(1990), "199X");
    expect_format(moment_decade(-468), "-0468/-0459");
    expect_format(moment_decade(0), "000X");
    expect_format(moment_decade(-8), "-0008/0000");
    expect_format(moment_century(-99), "-0099/0000");
    expect_format(moment_century(-499), "-04XX");
    expect_format(moment_millennium(1000), "1XXX");
    expect_format(moment_millennium(-1999), "-1XXX");
    expect_format(moment_millennium(-11999), "{Y-11999..Y-11000}");
    expect_format(moment_month(12000, 5), "Y12000");
    expect_format(moment_season(-12000, SEASON_SUMMER), "Y-12000");
    expect_format(moment_season(9999, SEASON_WINTER), "9999-24");
    expect_format(moment_week(day_from_civil(9999, 12, 31)), "{9999-12-27..Y10000}");
}

/* Written and read again, a Moment has the same bounds and the same doubt. */
static void
expect_same(const Moment *moment)
{
    Moment again;
    g_autofree char *edtf = edtf_format(moment);
    if (!edtf_parse(edtf, &again, NULL) || again.first != moment->first || again.last != moment->last ||
        again.doubt != moment->doubt)
        g_error("%s", edtf);
}

static Moment
random_moment(GRand *random)
{
    static const int spans[] = {100, 3000, 9000};
    int span = spans[g_rand_int_range(random, 0, 3)];
    gint64 day =
        day_from_civil(g_rand_int_range(random, -span, span), 1, 1) + g_rand_int_range(random, 0, 366);
    Moment moment;
    int unit = g_rand_int_range(random, PRECISION_DAYPART, PRECISION_INTERVAL);
    if (unit == PRECISION_DAYPART)
        moment = moment_second(day, g_rand_int_range(random, 0, 24), g_rand_int_range(random, 0, 60), 7);
    else
        moment = moment_holding(day, (Precision) unit);
    return moment;
}

static void
test_round_trip(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(20120629);
    static const guint doubts[] = {0, CIRCA, UNCERTAIN, BOTH};
    for (int i = 0; i < 10000; i++) {
        Moment moment = random_moment(random), other = random_moment(random);
        moment.doubt |= doubts[i % 4];
        Moment interval = moment_interval(&moment, &other);
        Moment before = moment_before(&moment), after = moment_after(&interval);
        expect_same(&moment);
        expect_same(&interval);
        expect_same(&before);
        expect_same(&after);
    }
}

/* A Moment of a unit that EDTF names is read back as itself. */
static void
test_identity(void)
{
    static const Precision units[] = {PRECISION_DAY,     PRECISION_MONTH, PRECISION_SEASON,
                                      PRECISION_QUARTER, PRECISION_HALF,  PRECISION_YEAR};
    for (guint i = 0; i < G_N_ELEMENTS(units); i++)
        for (gint64 day = day_from_civil(-9000, 1, 1); day < day_from_civil(9000, 1, 1); day += 997) {
            Moment moment = moment_holding(day, units[i]), again;
            g_autofree char *edtf = edtf_format(&moment);
            g_assert_true(edtf_parse(edtf, &again, NULL));
            g_assert_true(moment_equal(&moment, &again));
        }
}

/* Whatever stands there: it is read or refused, and what is read can be written and read again. */
static void
test_noise(void)
{
    static const char alphabet[] = "0123456789012XXX--//..[]{},,Y?~%ES:TZ+ ";
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    for (int i = 0; i < 60000; i++) {
        const char *seed = rows[g_rand_int_range(random, 0, G_N_ELEMENTS(rows))].edtf;
        g_autofree char *text = g_strdup(seed);
        int changes = g_rand_int_range(random, 1, 4);
        for (int change = 0; change < changes; change++)
            text[g_rand_int_range(random, 0, (gint32) strlen(text))] =
                alphabet[g_rand_int_range(random, 0, sizeof alphabet - 1)];
        Moment moment;
        if (edtf_parse(text, &moment, NULL)) {
            g_assert_cmpint(moment.first, <=, moment.last);
            expect_same(&moment);
        }
    }
}

/* A set of many members is read in time that grows as it does. */
static void
test_long(void)
{
    GString *set = g_string_new("[1847");
    for (int i = 0; i < 50000; i++)
        g_string_append(set, ",XXX3-02-28");
    g_string_append_c(set, ']');
    Moment moment;
    g_assert_true(edtf_parse(set->str, &moment, NULL));
    set->str[0] = '{';
    g_assert_false(edtf_parse(set->str, &moment, NULL));
    g_string_free(set, TRUE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/edtf/rows", test_rows);
    g_test_add_func("/edtf/refused", test_refused);
    g_test_add_func("/edtf/format", test_format);
    g_test_add_func("/edtf/round-trip", test_round_trip);
    g_test_add_func("/edtf/identity", test_identity);
    g_test_add_func("/edtf/noise", test_noise);
    g_test_add_func("/edtf/long", test_long);
    return g_test_run();
}

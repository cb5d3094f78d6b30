/* SPDX-License-Identifier: MIT */
#include "calendar/day.h"
#include "calendar/timex.h"

/* A value, and the Moment that it names, shown as its own value again and the days that it covers. */
static const struct {
    const char *value;
    gint64 first[3], last[3];
    Precision precision;
} values[] = {
    {"2012",                {2012, 1, 1},   {2012, 12, 31},   PRECISION_YEAR      },
    {"0014",                {14, 1, 1},     {14, 12, 31},     PRECISION_YEAR      },
    {"+12012",              {12012, 1, 1},  {12012, 12, 31},  PRECISION_YEAR      },
    {"2012-06",             {2012, 6, 1},   {2012, 6, 30},    PRECISION_MONTH     },
    {"2012-06-29",          {2012, 6, 29},  {2012, 6, 29},    PRECISION_DAY       },
    {"2012-02-29",          {2012, 2, 29},  {2012, 2, 29},    PRECISION_DAY       },
    {"2012-SP",             {2012, 3, 1},   {2012, 5, 31},    PRECISION_SEASON    },
    {"2012-SU",             {2012, 6, 1},   {2012, 8, 31},    PRECISION_SEASON    },
    {"2012-FA",             {2012, 9, 1},   {2012, 11, 30},   PRECISION_SEASON    },
    {"2012-WI",             {2012, 12, 1},  {2013, 2, 28},    PRECISION_SEASON    },
    {"2012-Q1",             {2012, 1, 1},   {2012, 3, 31},    PRECISION_QUARTER   },
    {"2012-Q3",             {2012, 7, 1},   {2012, 9, 30},    PRECISION_QUARTER   },
    {"2012-H1",             {2012, 1, 1},   {2012, 6, 30},    PRECISION_HALF      },
    {"2012-H2",             {2012, 7, 1},   {2012, 12, 31},   PRECISION_HALF      },
    {"2012-W26",            {2012, 6, 25},  {2012, 7, 1},     PRECISION_WEEK      },
    {"2012-W26-WE",         {2012, 6, 30},  {2012, 7, 1},     PRECISION_WEEKEND   },
    {"2009-W53",            {2009, 12, 28}, {2010, 1, 3},     PRECISION_WEEK      },
    {"199",                 {1990, 1, 1},   {1999, 12, 31},   PRECISION_DECADE    },
    {"000",                 {0, 1, 1},      {9, 12, 31},      PRECISION_DECADE    },
    {"19",                  {1900, 1, 1},   {1999, 12, 31},   PRECISION_CENTURY   },
    {"1",                   {1000, 1, 1},   {1999, 12, 31},   PRECISION_MILLENNIUM},
    {"BC0044",              {-43, 1, 1},    {-43, 12, 31},    PRECISION_YEAR      },
    {"BC0001",              {0, 1, 1},      {0, 12, 31},      PRECISION_YEAR      },
    {"BC0044-03",           {-43, 3, 1},    {-43, 3, 31},     PRECISION_MONTH     },
    {"BC0044-03-15",        {-43, 3, 15},   {-43, 3, 15},     PRECISION_DAY       },
    {"BC0480-SU",           {-479, 6, 1},   {-479, 8, 31},    PRECISION_SEASON    },
    {"BC046",               {-468, 1, 1},   {-459, 12, 31},   PRECISION_DECADE    },
    {"BC000",               {-8, 1, 1},     {0, 12, 31},      PRECISION_DECADE    },
    {"BC04",                {-499, 1, 1},   {-400, 12, 31},   PRECISION_CENTURY   },
    {"BC00",                {-99, 1, 1},    {0, 12, 31},      PRECISION_CENTURY   },
    {"BC2",                 {-2999, 1, 1},  {-2000, 12, 31},  PRECISION_MILLENNIUM},
    {"BC12000",             {-11999, 1, 1}, {-11999, 12, 31}, PRECISION_YEAR      },
    {"2012-06-29TMO",       {2012, 6, 29},  {2012, 6, 29},    PRECISION_DAYPART   },
    {"2012-06-29TNI",       {2012, 6, 29},  {2012, 6, 29},    PRECISION_DAYPART   },
    {"2012-06-29TMI",       {2012, 6, 29},  {2012, 6, 29},    PRECISION_DAYPART   },
    {"2012-06-29TAF",       {2012, 6, 29},  {2012, 6, 29},    PRECISION_DAYPART   },
    {"2012-06-29TEV",       {2012, 6, 29},  {2012, 6, 29},    PRECISION_DAYPART   },
    {"2012-06-29TDT",       {2012, 6, 29},  {2012, 6, 29},    PRECISION_DAYPART   },
    {"2012-06-29T14",       {2012, 6, 29},  {2012, 6, 29},    PRECISION_HOUR      },
    {"2012-06-29T14:30",    {2012, 6, 29},  {2012, 6, 29},    PRECISION_MINUTE    },
    {"2012-06-29T14:30:15", {2012, 6, 29},  {2012, 6, 29},    PRECISION_SECOND    },
    {"BC0044-03-15T09",     {-43, 3, 15},   {-43, 3, 15},     PRECISION_HOUR      },
};

static void
test_values(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(values); i++) {
        Moment moment;
        g_test_message("%s", values[i].value);
        g_assert_true(timex_parse(values[i].value, &moment));
        const gint64 *first = values[i].first, *last = values[i].last;
        g_assert_cmpint(moment.first, ==, day_from_civil(first[0], (int) first[1], (int) first[2]));
        g_assert_cmpint(moment.last, ==, day_from_civil(last[0], (int) last[1], (int) last[2]));
        g_assert_cmpint(moment.precision, ==, values[i].precision);
        g_autofree char *again = timex_format(&moment);
        g_assert_cmpstr(again, ==, values[i].value);
        g_assert_true(timex_check(moment.precision < PRECISION_DAY ? TIMEX_TIME : TIMEX_DATE, again));
        g_assert_false(timex_check(moment.precision < PRECISION_DAY ? TIMEX_DATE : TIMEX_TIME, again));
    }
}

/* Values with more than one spelling. */
static void
test_spellings(void)
{
    static const char *const rows[][2] = {
        {"2012-06-29T14:30Z",      "2012-06-29T14:30"   },
        {"2012-06-29T14:30+01:00", "2012-06-29T14:30"   },
        {"2012-06-29T14:30-0130",  "2012-06-29T14:30"   },
        {"2012-06-29T14-05",       "2012-06-29T14"      },
        {"2012-06-29T24:00",       "2012-06-30T00:00"   },
        {"2012-W26-5",             "2012-06-29"         },
        {"2012-W26-5TMO",          "2012-06-29TMO"      },
        {"2012-06-29T14:30:15Z",   "2012-06-29T14:30:15"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        Moment moment;
        g_assert_true(timex_parse(rows[i][0], &moment));
        g_autofree char *again = timex_format(&moment);
        g_assert_cmpstr(again, ==, rows[i][1]);
    }
}

/* What names no calendar time, or no value at all. */
static const char *const refused[] = {
    "",
    "P3D",
    "PAST_REF",
    "199X",
    "XXXX",
    "2012-XX",
    "2012-06-XX",
    "XXXX-06-29",
    "2012-WXX",
    "2012-QX",
    "XXXX-WE",
    "T14:30",
    "TMO",
    "FY1998",
    "2012-13",
    "2012-00",
    "2012-06-31",
    "2011-02-29",
    "2012-W00",
    "2012-W54",
    "2012-W53",
    "2012-Q5",
    "2012-H3",
    "2012-AU",
    "2012-6",
    "2012-06-9",
    "20120629",
    "-0043",
    "BC0000",
    "BC",
    "12012",
    "+2012",
    "+999999999999",
    "2012-",
    "2012 ",
    " 2012",
    "199-06",
    "2012T14",
    "2012-06T14",
    "2012-06-29T25",
    "2012-06-29T24:01",
    "2012-06-29T14:60",
    "2012-06-29T1430",
    "2012-06-29TXX",
    "2012-06-29T14:30:15:10",
    "2012-06-29T14:30+15",
    "2012-06-29T14:30+1:00",
    "2012-06-29TMORNING",
    "2012-06-29T",
    "2012-06-29T14:",
    "\xff",
    "2012-06-29T14:30+01:",
    "2012-W26-8",
    "2012-W26-",
};

static void
test_refused(void)
{
    Moment untouched = moment_year(1), moment = untouched;
    for (guint i = 0; i < G_N_ELEMENTS(refused); i++) {
        g_autofree char *shown = g_strescape(refused[i], NULL);
        g_test_message("%s", shown);
        g_assert_false(timex_parse(refused[i], &moment));
    }
    g_assert_true(moment_equal(&moment, &untouched));
}

static void
test_check(void)
{
    static const struct {
        TimexType type;
        bool allowed;
        const char *values; /* set apart by blanks */
    } rows[] = {
        {TIMEX_DATE,     true,
         "XXXX XXXX-06-29 XXXX-06 XXXX-XX-XX 2000-XX-XX 2000-XX XXXX-WXX XXXX-WXX-5 XXXX-WXX-WE XXXX-WE "
         "XXXX-SU "
         "1989-QX XXXX-Q4 1989-HX 199X 19XX BCXXXX-XX-XX BC0480-08-XX XXXX-02-29 FY1998 FY1998-Q3 FY1998-H2 "
         "PAST_REF PRESENT_REF FUTURE_REF 2012-W26-5"                                                          },
        {TIMEX_DATE,     false, "P3D TMO T14:30 XXXX-06-31 XXXX-13 FY98 past_ref 2012-6X XXXX-X6 X-06 xxxx now"},
        {TIMEX_TIME,     true,
         "T14 T14:30 T14:30:15 TMO XXXX-XX-XXTMO XXXX-WXX-2TNI 2013-07-26TXX 1918-04-XXTNI XXXX-XX-XXT05:30 "
         "PRESENT_REF 2003-03-19T21:34-05"                                                                     },
        {TIMEX_TIME,     false, "2012 PT2H T25 TXXX XXXXTMO"                                                   },
        {TIMEX_DURATION, true,
         "P3D PT2H P2.5Y P.5CE PXM P1Y6M P1DT2H P3W P2DE P1CE P1ML P1WE P2Q PTXM PXY PT1M30S P2Y6M P1SU P2C "
         "PT2NI"                                                                                               },
        {TIMEX_DURATION, false,
         "P PT P3 PD P3X P1DT P6M1Y P1D1D P1.Y PXXD P-1D P3d 3D PAST_REF 2012 P1YT PT1D"                       },
        {TIMEX_SET,      true,  "P1D P1Y XXXX-WXX-3 XXXX-XX-XX XXXX-WXX-2TNI TNI TMO XXXX-12-25 XXXX-SU XXXX"  },
        {TIMEX_SET,      false, "every daily PAST_REF P"                                                       },
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_auto(GStrv) list = g_strsplit(rows[i].values, " ", -1);
        for (char **value = list; *value; value++) {
            g_test_message("%s %s", timex_type_name(rows[i].type), *value);
            g_assert_true(timex_check(rows[i].type, *value) == rows[i].allowed);
        }
        g_assert_false(timex_check(rows[i].type, ""));
    }
}

static void
test_names(void)
{
    Mod mod;
    TimexType type;
    for (Mod i = MOD_BEFORE; i <= MOD_APPROX; i++)
        g_assert_true(mod_parse(mod_name(i), &mod) && mod == i);
    g_assert_null(mod_name(MOD_NONE));
    g_assert_false(mod_parse("start", &mod));
    for (TimexType i = TIMEX_DATE; i <= TIMEX_SET; i++)
        g_assert_true(timex_type_parse(timex_type_name(i), &type) && type == i);
    g_assert_false(timex_type_parse("EVENT", &type));
}

static void
expect(Moment moment, const char *value)
{
    g_autofree char *written = timex_format(&moment);
    g_assert_cmpstr(written, ==, value);
}

static void
test_bounds(void)
{
    Moment may = moment_month(1961, 5), year = moment_year(1974), noon = moment_minute(0, 12, 30);
    Moment before = moment_before(&may), after = moment_after(&year);
    expect(before, "1961-05");
    expect(after, "1974");
    expect(moment_interval(&may, &year), "1961-05");
    expect(moment_interval(&before, &year), "1974");
    expect(moment_before(&noon), "1970-01-01T12:30");
    expect(moment_interval(&before, &after), "XXXX");
    expect(moment_decade(12340), "+12340");
    expect(moment_millennium(-11999), "BC12000");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/timex/values", test_values);
    g_test_add_func("/timex/spellings", test_spellings);
    g_test_add_func("/timex/refused", test_refused);
    g_test_add_func("/timex/check", test_check);
    g_test_add_func("/timex/names", test_names);
    g_test_add_func("/timex/bounds", test_bounds);
    return g_test_run();
}

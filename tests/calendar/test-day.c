/* SPDX-License-Identifier: MIT */
#include "calendar/day.h"

/* The day after, by the plain rules of the calendar and nothing else. */
static Civil
next(Civil civil)
{
    if (++civil.day <= month_length(civil.year, civil.month))
        return civil;
    civil.day = 1;
    if (++civil.month <= 12)
        return civil;
    civil.month = 1;
    civil.year++;
    return civil;
}

/* Each day follows the day before, over 20,000 years. */
static void
test_succession(void)
{
    Civil civil = {-10000, 1, 1};
    gint64 day = day_from_civil(-10000, 1, 1);
    int weekday = day_weekday(day);
    for (; civil.year < 10000; day++, civil = next(civil), weekday = weekday % 7 + 1) {
        Civil back = day_to_civil(day);
        if (day_from_civil(civil.year, civil.month, civil.day) != day || back.year != civil.year ||
            back.month != civil.month || back.day != civil.day || day_weekday(day) != weekday)
            g_error("%" G_GINT64_FORMAT "-%d-%d", civil.year, civil.month, civil.day);
    }
}

static void
test_known(void)
{
    g_assert_cmpint(day_from_civil(1970, 1, 1), ==, 0);
    g_assert_cmpint(day_from_civil(1969, 12, 31), ==, -1);
    g_assert_cmpint(day_from_civil(2000, 3, 1), ==, 11017);
    g_assert_cmpint(day_from_civil(0, 3, 1), ==, -719468);
    g_assert_cmpint(day_weekday(day_from_civil(1969, 7, 20)), ==, 7);
    g_assert_cmpint(day_weekday(day_from_civil(1789, 7, 14)), ==, 2);
    for (int sign = -1; sign <= 1; sign += 2) {
        Civil far = day_to_civil(day_from_civil(sign * YEAR_MAX, 12, 31));
        g_assert_cmpint(far.year, ==, sign * YEAR_MAX);
        g_assert_cmpint(far.month * 100 + far.day, ==, 1231);
    }
}

static void
test_exists(void)
{
    static const struct {
        gint64 year;
        int month, day;
        bool exists;
    } rows[] = {
        {2012,         2,  29, true },
        {1900,         2,  29, false},
        {2000,         2,  29, true },
        {0,            2,  29, true },
        {-3,           2,  29, false},
        {-4,           2,  29, true },
        {2011,         6,  31, false},
        {2011,         0,  1,  false},
        {2011,         13, 1,  false},
        {2011,         1,  0,  false},
        {2011,         1,  32, false},
        {YEAR_MAX,     12, 31, true },
        {YEAR_MAX + 1, 1,  1,  false},
        {-YEAR_MAX,    1,  1,  true },
        {G_MININT64,   1,  1,  false},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        g_assert_true(civil_exists(rows[i].year, rows[i].month, rows[i].day) == rows[i].exists);
}

/* Dates that are told in both calendars. */
static void
test_julian(void)
{
    static const gint64 rows[][6] = {
        {1582,  10, 4,  1582,  10, 14}, /* the day before the reform */
        {1582,  10, 5,  1582,  10, 15},
        {1066,  10, 14, 1066,  10, 20}, /* Hastings */
        {1917,  10, 25, 1917,  11, 7 }, /* the October revolution */
        {-43,   3,  15, -43,   3,  13}, /* the Ides of March */
        {0,     3,  1,  0,     2,  28}, /* the calendars are two days apart */
        {-4712, 1,  1,  -4713, 11, 24}, /* Julian day 0 */
        {1900,  2,  29, 1900,  3,  13}, /* a day that only one of them has */
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const gint64 *row = rows[i];
        g_assert_cmpint(day_from_julian(row[0], (int) row[1], (int) row[2]), ==,
                        day_from_civil(row[3], (int) row[4], (int) row[5]));
    }
}

static void
test_easter_julian(void)
{
    static const gint16 rows[][3] = {
        {1461, 4, 5 },
        {1066, 4, 16},
        {1549, 4, 21},
        {2005, 4, 18}
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        int month, day;
        day_easter_julian(rows[i][0], &month, &day);
        g_assert_cmpint(month, ==, rows[i][1]);
        g_assert_cmpint(day, ==, rows[i][2]);
    }
}

static void
test_easter(void)
{
    static const int rows[][3] = {
        {1583, 4, 10},
        {1818, 3, 22},
        {1943, 4, 25},
        {1961, 4, 2 },
        {1981, 4, 19},
        {2000, 4, 23},
        {2008, 3, 23},
        {2011, 4, 24},
        {2024, 3, 31},
        {2025, 4, 20},
        {2038, 4, 25},
        {2285, 3, 22},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        g_assert_cmpint(day_easter(rows[i][0]), ==, day_from_civil(rows[i][0], rows[i][1], rows[i][2]));
    for (gint64 year = -6000; year < 6000; year++) {
        gint64 easter = day_easter(year);
        g_assert_cmpint(day_weekday(easter), ==, 7);
        g_assert_cmpint(easter, >=, day_from_civil(year, 3, 22));
        g_assert_cmpint(easter, <=, day_from_civil(year, 4, 25));
    }
}

static void
test_weeks(void)
{
    static const int rows[][6] = {
  /* year, month, day; week year, week, weekday */
        {2012, 6,  29, 2012, 26, 5},
        {2005, 1,  1,  2004, 53, 6},
        {2005, 1,  2,  2004, 53, 7},
        {2007, 1,  1,  2007, 1,  1},
        {2008, 12, 29, 2009, 1,  1},
        {2010, 1,  3,  2009, 53, 7},
        {2021, 1,  3,  2020, 53, 7},
        {0,    1,  1,  -1,   52, 6},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const int *row = rows[i];
        gint64 day = day_from_civil(row[0], row[1], row[2]), year;
        int week;
        day_to_week(day, &year, &week);
        g_assert_cmpint(year, ==, row[3]);
        g_assert_cmpint(week, ==, row[4]);
        g_assert_cmpint(day_weekday(day), ==, row[5]);
    }
    for (gint64 day = -800000; day < 100000; day++) {
        gint64 year;
        int week;
        day_to_week(day, &year, &week);
        if (day_from_week(year, week, day_weekday(day)) != day || week < 1 || week > 53)
            g_error("day %" G_GINT64_FORMAT, day);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/day/succession", test_succession);
    g_test_add_func("/day/known", test_known);
    g_test_add_func("/day/exists", test_exists);
    g_test_add_func("/day/julian", test_julian);
    g_test_add_func("/day/easter", test_easter);
    g_test_add_func("/day/easter-julian", test_easter_julian);
    g_test_add_func("/day/weeks", test_weeks);
    return g_test_run();
}

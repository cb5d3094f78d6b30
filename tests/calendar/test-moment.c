/* SPDX-License-Identifier: MIT */
#include "calendar/day.h"
#include "calendar/moment.h"

/* "2012-06-29..2012-06-30", with times where they don't cover whole days. */
static char *
show(const Moment *moment)
{
    GString *line = g_string_new(NULL);
    const gint64 days[] = {moment->first, moment->last};
    const int seconds[] = {moment->first_second, moment->last_second};
    const int whole[] = {0, 86399};
    for (int i = 0; i < 2; i++) {
        Civil civil = day_to_civil(days[i]);
        g_string_append(line, i ? ".." : "");
        if (ABS(days[i]) == -MOMENT_OPEN)
            g_string_append(line, "open");
        else
            g_string_append_printf(line, "%s%04d-%02d-%02d", civil.year < 0 ? "-" : "", ABS((int) civil.year),
                                   civil.month, civil.day);
        if (seconds[i] != whole[i])
            g_string_append_printf(line, "T%02d:%02d:%02d", seconds[i] / 3600, seconds[i] / 60 % 60,
                                   seconds[i] % 60);
    }
    return g_string_free(line, FALSE);
}

static void
expect(Moment moment, const char *shown)
{
    g_autofree char *line = show(&moment);
    g_assert_cmpstr(line, ==, shown);
    g_assert_cmpint(moment.last, >=, moment.first);
}

static gint64
day(gint64 year, int month, int number)
{
    return day_from_civil(year, month, number);
}

static void
test_units(void)
{
    expect(moment_day(day(2012, 6, 29)), "2012-06-29..2012-06-29");
    expect(moment_month(2012, 2), "2012-02-01..2012-02-29");
    expect(moment_month(2012, 12), "2012-12-01..2012-12-31");
    expect(moment_season(2012, SEASON_SPRING), "2012-03-01..2012-05-31");
    expect(moment_season(2012, SEASON_SUMMER), "2012-06-01..2012-08-31");
    expect(moment_season(2012, SEASON_FALL), "2012-09-01..2012-11-30");
    expect(moment_season(2012, SEASON_WINTER), "2012-12-01..2013-02-28");
    expect(moment_quarter(2012, 1), "2012-01-01..2012-03-31");
    expect(moment_quarter(2012, 4), "2012-10-01..2012-12-31");
    expect(moment_half(2012, 2), "2012-07-01..2012-12-31");
    expect(moment_year(-43), "-0043-01-01..-0043-12-31");
    expect(moment_decade(1990), "1990-01-01..1999-12-31");
    expect(moment_decade(-468), "-0468-01-01..-0459-12-31");
    expect(moment_decade(-8), "-0008-01-01..0000-12-31");
    expect(moment_century(1900), "1900-01-01..1999-12-31");
    expect(moment_century(-499), "-0499-01-01..-0400-12-31");
    expect(moment_millennium(1000), "1000-01-01..1999-12-31");
    expect(moment_millennium(-999), "-0999-01-01..0000-12-31");
    expect(moment_week(day(2012, 6, 29)), "2012-06-25..2012-07-01");
    expect(moment_week(day(2012, 7, 1)), "2012-06-25..2012-07-01");
    expect(moment_weekend(day(2012, 6, 25)), "2012-06-30..2012-07-01");
    expect(moment_daypart(day(2012, 6, 29), DAYPART_MORNING), "2012-06-29..2012-06-29T11:59:59");
    expect(moment_daypart(day(2012, 6, 29), DAYPART_NIGHT), "2012-06-29T18:00:00..2012-06-29");
    expect(moment_hour(day(2012, 6, 29), 14), "2012-06-29T14:00:00..2012-06-29T14:59:59");
    expect(moment_minute(day(2012, 6, 29), 14, 30), "2012-06-29T14:30:00..2012-06-29T14:30:59");
    expect(moment_second(day(2012, 6, 29), 14, 30, 15), "2012-06-29T14:30:15..2012-06-29T14:30:15");
}

static void
test_interval(void)
{
    Moment from = moment_year(1973), to = moment_month(1974, 5), may = moment_month(1961, 5);
    from.doubt = DOUBT_CIRCA;
    Moment interval = moment_interval(&from, &to);
    expect(interval, "1973-01-01..1974-05-31");
    g_assert_cmpint(interval.precision, ==, PRECISION_INTERVAL);
    g_assert_cmpint(interval.ends[0], ==, PRECISION_YEAR);
    g_assert_cmpint(interval.ends[1], ==, PRECISION_MONTH);
    g_assert_cmpuint(interval.doubt, ==, DOUBT_CIRCA);
    Moment swapped = moment_interval(&to, &from);
    g_assert_true(moment_equal(&interval, &swapped));
    Moment before = moment_before(&may);
    expect(before, "open..1961-05-31");
    g_assert_cmpint(before.mod, ==, MOD_BEFORE);
    g_assert_cmpint(before.precision, ==, PRECISION_MONTH);
    g_assert_cmpuint(before.doubt, ==, DOUBT_OPEN_START);
    Moment after = moment_after(&may);
    expect(after, "1961-05-01..open");
    Moment whole = moment_interval(&before, &after);
    expect(whole, "open..open");
    g_assert_cmpuint(whole.doubt, ==, DOUBT_OPEN_START | DOUBT_OPEN_END);
}

static void
test_holding(void)
{
    static const struct {
        gint64 year;
        int month, day;
        Precision unit;
        const char *shown;
    } rows[] = {
        {2012, 6,  29, PRECISION_DAY,        "2012-06-29..2012-06-29"  },
        {2012, 6,  29, PRECISION_WEEK,       "2012-06-25..2012-07-01"  },
        {2012, 6,  29, PRECISION_WEEKEND,    "2012-06-30..2012-07-01"  },
        {2012, 6,  29, PRECISION_MONTH,      "2012-06-01..2012-06-30"  },
        {2013, 1,  15, PRECISION_SEASON,     "2012-12-01..2013-02-28"  },
        {2012, 12, 1,  PRECISION_SEASON,     "2012-12-01..2013-02-28"  },
        {2012, 5,  31, PRECISION_SEASON,     "2012-03-01..2012-05-31"  },
        {2012, 6,  29, PRECISION_QUARTER,    "2012-04-01..2012-06-30"  },
        {2012, 6,  30, PRECISION_HALF,       "2012-01-01..2012-06-30"  },
        {2012, 6,  29, PRECISION_YEAR,       "2012-01-01..2012-12-31"  },
        {2012, 6,  29, PRECISION_DECADE,     "2010-01-01..2019-12-31"  },
        {2012, 6,  29, PRECISION_CENTURY,    "2000-01-01..2099-12-31"  },
        {2012, 6,  29, PRECISION_MILLENNIUM, "2000-01-01..2999-12-31"  },
        {0,    1,  1,  PRECISION_CENTURY,    "0000-01-01..0099-12-31"  },
        {-43,  3,  15, PRECISION_SEASON,     "-0043-03-01..-0043-05-31"},
        {-43,  3,  15, PRECISION_DECADE,     "-0048-01-01..-0039-12-31"},
        {-43,  3,  15, PRECISION_CENTURY,    "-0099-01-01..0000-12-31" },
        {-1,   3,  15, PRECISION_DECADE,     "-0008-01-01..0000-12-31" },
        {-400, 3,  15, PRECISION_CENTURY,    "-0499-01-01..-0400-12-31"},
        {-43,  3,  15, PRECISION_MILLENNIUM, "-0999-01-01..0000-12-31" },
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        expect(moment_holding(day(rows[i].year, rows[i].month, rows[i].day), rows[i].unit), rows[i].shown);
}

static void
test_bound(void)
{
    Moment may = moment_month(1973, 5), year = moment_year(1975), week = moment_week(may.first);
    Moment noon = moment_hour(year.first, 12), night = moment_daypart(year.first, DAYPART_NIGHT);
    Moment interval = moment_interval(&may, &year), before = moment_before(&interval);
    Moment odd = moment_interval(&week, &noon);
    const Moment single[] = {may,
                             year,
                             week,
                             noon,
                             night,
                             moment_century(-499),
                             moment_century(-99),
                             moment_decade(-8),
                             moment_millennium(-999)};
    for (guint i = 0; i < G_N_ELEMENTS(single); i++)
        for (int end = 0; end < 2; end++) {
            Moment bound = moment_bound(&single[i], end);
            g_assert_true(moment_equal(&bound, &single[i]));
        }
    expect(moment_bound(&interval, 0), "1973-05-01..1973-05-31");
    expect(moment_bound(&before, 1), "1975-01-01..1975-12-31");
    expect(moment_bound(&odd, 0), "1973-04-30..1973-05-06");
    expect(moment_bound(&odd, 1), "1975-01-01T12:00:00..1975-01-01T12:59:59");
    Moment shifted = moment_decade(-468);
    shifted.first = day(-469, 1, 1);
    expect(moment_bound(&shifted, 0), "-0469-01-01..-0469-12-31");
    g_assert_cmpint(moment_bound(&shifted, 1).precision, ==, PRECISION_DECADE);
    shifted.first++;
    expect(moment_bound(&shifted, 0), "-0469-01-02..-0469-01-02");
}

static Moment
shift(Moment moment, gint64 amount, Precision unit)
{
    Moment result;
    g_assert_true(moment_shift(&moment, amount, unit, &result));
    return result;
}

static void
test_shift(void)
{
    Moment june = moment_day(day(2012, 6, 29)), winter = moment_season(2012, SEASON_WINTER);
    expect(shift(june, -2, PRECISION_MONTH), "2012-04-01..2012-04-30");
    expect(shift(june, 7, PRECISION_MONTH), "2013-01-01..2013-01-31");
    expect(shift(june, 3, PRECISION_DAY), "2012-07-02..2012-07-02");
    expect(shift(june, 1, PRECISION_WEEK), "2012-07-02..2012-07-08");
    expect(shift(june, -1, PRECISION_WEEKEND), "2012-06-23..2012-06-24");
    expect(shift(june, -1, PRECISION_YEAR), "2011-01-01..2011-12-31");
    expect(shift(june, -1, PRECISION_DECADE), "2000-01-01..2009-12-31");
    expect(shift(june, -21, PRECISION_CENTURY), "-0099-01-01..0000-12-31");
    expect(shift(june, 2, PRECISION_QUARTER), "2012-10-01..2012-12-31");
    expect(shift(june, 1, PRECISION_HALF), "2012-07-01..2012-12-31");
    expect(shift(winter, 1, PRECISION_SEASON), "2013-03-01..2013-05-31");
    expect(shift(june, 1, PRECISION_DAYPART), "2012-06-30..2012-06-30");
    expect(shift(moment_daypart(june.first, DAYPART_NIGHT), -1, PRECISION_DAYPART),
           "2012-06-28T18:00:00..2012-06-28");
    expect(shift(june, 2, PRECISION_HOUR), "2012-06-29..2012-06-29");
    expect(shift(june, -1, PRECISION_HOUR), "2012-06-28..2012-06-28");
    expect(shift(june, 48, PRECISION_HOUR), "2012-07-01..2012-07-01");
    Moment noon = moment_minute(june.first, 12, 30);
    expect(shift(noon, 12, PRECISION_HOUR), "2012-06-30T00:30:00..2012-06-30T00:30:59");
    expect(shift(noon, -40, PRECISION_MINUTE), "2012-06-29T11:50:00..2012-06-29T11:50:59");
    expect(shift(noon, 5, PRECISION_SECOND), "2012-06-29T12:30:05..2012-06-29T12:30:05");
    expect(shift(noon, 1, PRECISION_DAY), "2012-06-30..2012-06-30");
    expect(shift(moment_before(&june), 1, PRECISION_DAY), "2012-06-30..2012-06-30");
    expect(moment_day(day_add_months(day(2012, 1, 31), 1)), "2012-02-29..2012-02-29");
    expect(moment_day(day_add_months(day(2012, 3, 31), -13)), "2011-02-28..2011-02-28");
}

static void
test_shift_refused(void)
{
    Moment june = moment_day(day(2012, 6, 29)), untouched = moment_year(1), result = untouched;
    for (Precision unit = PRECISION_SECOND; unit < PRECISION_INTERVAL; unit++) {
        g_assert_false(moment_shift(&june, G_MAXINT64, unit, &result));
        g_assert_false(moment_shift(&june, G_MININT64, unit, &result));
    }
    g_assert_false(moment_shift(&june, YEAR_MAX, PRECISION_YEAR, &result));
    Moment before = moment_before(&june), after = moment_after(&june);
    Moment open = moment_interval(&before, &after);
    g_assert_false(moment_shift(&open, 1, PRECISION_DAY, &result));
    g_assert_true(moment_equal(&result, &untouched));
    g_assert_true(moment_shift(&june, YEAR_MAX - 2012, PRECISION_YEAR, &result));
}

/* Counting on by one gives the neighbour: no gap, no overlap, and back again. */
static void
test_neighbours(void)
{
    for (Precision unit = PRECISION_DAY; unit < PRECISION_DECADE; unit++) {
        if (unit == PRECISION_WEEKEND)
            continue;
        Moment moment = moment_holding(day(-5, 2, 3), unit);
        for (int i = 0; i < 3000; i++) {
            Moment next = shift(moment, 1, unit), back = shift(next, -1, unit);
            g_assert_cmpint(next.first, ==, moment.last + 1);
            g_assert_true(moment_equal(&back, &moment));
            moment = next;
        }
    }
}

/* Each of a list is after the one before it. */
static void
test_order(void)
{
    gint64 june = day(2012, 6, 29);
    Moment year = moment_year(2012), month = moment_month(2012, 6);
    const Moment rows[] = {
        moment_before(&month),
        moment_month(2012, 1),
        moment_half(2012, 1),
        year,
        moment_after(&year),
        moment_day(june - 28),
        month,
        moment_daypart(june, DAYPART_MORNING),
        moment_day(june),
        moment_minute(june, 9, 0),
        moment_hour(june, 9),
        moment_day(june + 1),
    };
    const guint order[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 11}; /* "before June" lies at June's end */
    for (guint i = 0; i < G_N_ELEMENTS(order); i++)
        for (guint j = 0; j < G_N_ELEMENTS(order); j++) {
            int sign = moment_compare(&rows[order[i]], &rows[order[j]]);
            g_assert_cmpint((sign > 0) - (sign < 0), ==, (i > j) - (i < j));
        }
}

static void
test_relations(void)
{
    gint64 june = day(2012, 6, 29);
    Moment year = moment_year(2012), month = moment_month(2012, 6), noon = moment_hour(june, 12);
    Moment date = moment_day(june), before = moment_before(&month), next = moment_year(2013);
    g_assert_true(moment_contains(&year, &month));
    g_assert_true(moment_contains(&year, &year));
    g_assert_false(moment_contains(&month, &year));
    g_assert_true(moment_contains(&date, &noon));
    g_assert_false(moment_contains(&noon, &date));
    g_assert_true(moment_contains(&before, &date));
    g_assert_true(moment_overlaps(&before, &year));
    g_assert_false(moment_overlaps(&year, &next));
    g_assert_cmpint(moment_year_of(&before), ==, 2012);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/moment/units", test_units);
    g_test_add_func("/moment/interval", test_interval);
    g_test_add_func("/moment/holding", test_holding);
    g_test_add_func("/moment/bound", test_bound);
    g_test_add_func("/moment/shift", test_shift);
    g_test_add_func("/moment/shift-refused", test_shift_refused);
    g_test_add_func("/moment/neighbours", test_neighbours);
    g_test_add_func("/moment/order", test_order);
    g_test_add_func("/moment/relations", test_relations);
    return g_test_run();
}

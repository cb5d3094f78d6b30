/* SPDX-License-Identifier: MIT */
#include "calendar/day.h"
#include "calendar/feast.h"
#include "calendar/lunar.h"
#include "calendar/sky.h"

#include <math.h>

/* Feasts as they were kept, each in its year; of several days the last one, too. */
static const struct {
    FeastCalendar calendar;
    gint32 key;
    gint16 year, month, day, days;
} kept[] = {
    {FEAST_HEBREW,  70102,  2000, 9,  30, 2},
    {FEAST_HEBREW,  70102,  2013, 9,  5,  2},
    {FEAST_HEBREW,  70102,  2023, 9,  16, 2},
    {FEAST_HEBREW,  71000,  1973, 10, 6,  1}, /* the war of that day */
    {FEAST_HEBREW,  11508,  1943, 4,  20, 8}, /* the rising of the Warsaw ghetto began on its eve */
    {FEAST_HEBREW,  11508,  1948, 4,  24, 8},
    {FEAST_HEBREW,  11508,  2016, 4,  23, 8},
    {FEAST_HEBREW,  92508,  2013, 11, 28, 8}, /* on Thanksgiving */
    {FEAST_HEBREW,  92508,  2018, 12, 3,  8},
    {FEAST_HEBREW,  92508,  2020, 12, 11, 8},
    {FEAST_HEBREW,  121400, 2014, 3,  16, 1},
    {FEAST_HEBREW,  111500, 2018, 1,  31, 1},
    {FEAST_HEBREW,  50983,  2018, 7,  22, 1}, /* moved from the sabbath */
    {FEAST_HEBREW,  50983,  2019, 8,  11, 1},
    {FEAST_HEBREW,  20585,  2018, 4,  19, 1},
    {FEAST_HEBREW,  20585,  1949, 5,  4,  1},
    {FEAST_HEBREW,  12784,  2018, 4,  12, 1},
    {FEAST_ISLAMIC, 10100,  2018, 9,  11, 1},
    {FEAST_ISLAMIC, 100100, 2018, 6,  15, 1},
    {FEAST_ISLAMIC, 100100, 1950, 7,  16, 1},
    {FEAST_ISLAMIC, 121000, 1980, 10, 19, 1},
    {FEAST_ISLAMIC, 90100,  2012, 7,  20, 1},
    {FEAST_ISLAMIC, 90100,  2019, 5,  6,  1},
    {FEAST_CHINESE, 10100,  1912, 2,  18, 1},
    {FEAST_CHINESE, 10100,  1949, 1,  29, 1},
    {FEAST_CHINESE, 10100,  1985, 2,  20, 1},
    {FEAST_CHINESE, 10100,  2018, 2,  16, 1},
    {FEAST_CHINESE, 10100,  2020, 1,  25, 1},
    {FEAST_CHINESE, 10100,  2034, 2,  19, 1}, /* behind a leap 11th month */
    {FEAST_CHINESE, 81500,  2018, 9,  24, 1},
    {FEAST_CHINESE, 81500,  2020, 10, 1,  1}, /* behind a leap 4th month */
    {FEAST_CHINESE, 50500,  2023, 6,  22, 1}, /* behind a leap 2nd month */
    {FEAST_CHINESE, 120800, 2021, 1,  20, 1},
    {FEAST_INDIAN,  73018,  2015, 11, 11, 1},
    {FEAST_INDIAN,  73018,  2016, 10, 30, 1},
    {FEAST_INDIAN,  73018,  2017, 10, 19, 1},
    {FEAST_INDIAN,  73018,  2018, 11, 7,  1},
    {FEAST_INDIAN,  73018,  2019, 10, 27, 1},
    {FEAST_INDIAN,  73018,  2020, 11, 14, 1}, /* behind a second Ashvina */
    {FEAST_INDIAN,  73018,  2021, 11, 4,  1},
    {FEAST_INDIAN,  72818,  2019, 10, 25, 1}, /* a tithi that runs in no evening */
    {FEAST_INDIAN,  121612, 2016, 3,  24, 1},
    {FEAST_INDIAN,  121612, 2018, 3,  2,  1},
    {FEAST_INDIAN,  121612, 2021, 3,  29, 1},
    {FEAST_INDIAN,  60412,  2017, 8,  25, 1},
    {FEAST_INDIAN,  60412,  2020, 8,  22, 1},
    {FEAST_INDIAN,  112924, 2018, 2,  13, 1},
    {FEAST_INDIAN,  112924, 2021, 3,  11, 1},
    {FEAST_INDIAN,  10106,  2020, 3,  25, 1},
    {FEAST_INDIAN,  100001, 2018, 1,  14, 1},
    {FEAST_INDIAN,  100001, 2019, 1,  15, 1}, /* the sun came in after sunset of the 14th */
    {FEAST_INDIAN,  100000, 2019, 1,  14, 1},
    {FEAST_CIVIL,   42781,  2014, 4,  26, 1}, /* moved from a Sunday */
    {FEAST_CIVIL,   42781,  2015, 4,  27, 1},
    {FEAST_CIVIL,   101682, 2016, 10, 17, 1},
    {FEAST_CIVIL,   101682, 2021, 10, 15, 1},
    {FEAST_CIVIL,   122607, 1999, 12, 26, 7},
    {FEAST_CIVIL,   22900,  2012, 2,  29, 1},
    {FEAST_NTH,     110404, 2010, 11, 25, 1},
    {FEAST_NTH,     50105,  1984, 5,  28, 1}, /* the fourth Monday was the last */
    {FEAST_NTH,     50105,  2004, 5,  31, 1}, /* the fifth */
};

static void
test_kept(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(kept); i++) {
        Moment moment;
        gint64 day = day_from_civil(kept[i].year, kept[i].month, kept[i].day);
        g_assert_true(feast_key_exists(kept[i].calendar, kept[i].key));
        if (!feast_in_year(kept[i].calendar, kept[i].key, kept[i].year, &moment))
            g_error("row %u is not once", i);
        if (moment.first != day)
            g_error("row %u is %" G_GINT64_FORMAT " days late", i, moment.first - day);
        g_assert_cmpint(moment.last - moment.first, ==, kept[i].days - 1);
        g_assert_cmpint(moment.precision, ==, kept[i].days > 1 ? PRECISION_INTERVAL : PRECISION_DAY);
    }
}

/* Years that have a feast twice, or not at all, or that no one knows it of. */
static void
test_not_once(void)
{
    static const struct {
        FeastCalendar calendar;
        gint32 key;
        gint16 year;
    } rows[] = {
        {FEAST_ISLAMIC, 121000, 2006}, /* 10 January and 31 December */
        {FEAST_ISLAMIC, 10100,  2007}, /* but once */
        {FEAST_ISLAMIC, 100100, 2000}, /* 8 January and 27 December */
        {FEAST_INDIAN,  100706, 2014},
        {FEAST_CIVIL,   22900,  2011},
        {FEAST_CHINESE, 10100,  1644},
        {FEAST_HEBREW,  11508,  1582},
        {FEAST_INDIAN,  73018,  2301},
    };
    Moment moment = moment_year(1);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        bool is_once = feast_in_year(rows[i].calendar, rows[i].key, rows[i].year, &moment);
        g_assert_true(is_once == (i == 1));
        g_assert_cmpint(moment_year_of(&moment), ==, i < 1 ? 1 : 2007);
    }
}

static void
test_keys(void)
{
    static const struct {
        FeastCalendar calendar;
        gint32 key;
    } wrong[] = {
        {FEAST_HEBREW,  0     },
        {FEAST_HEBREW,  130100},
        {FEAST_ISLAMIC, 13100 },
        {FEAST_CHINESE, 10000 },
        {FEAST_INDIAN,  10125 },
        {FEAST_INDIAN,  13106 },
        {FEAST_CIVIL,   23000 },
        {FEAST_CIVIL,   -10100},
        {FEAST_NTH,     10801 },
        {FEAST_NTH,     10106 },
        {FEAST_NTH,     10100 },
    };
    for (guint i = 0; i < G_N_ELEMENTS(wrong); i++)
        g_assert_false(feast_key_exists(wrong[i].calendar, wrong[i].key));
    g_assert_true(feast_key_exists(FEAST_INDIAN, 100000));
}

/* Months of the moon follow each other, and no year has more than thirteen. */
static void
test_succession(void)
{
    for (gint64 year = 1600; year < 2300; year++) {
        gint64 hebrew = lunar_hebrew(year + 3760, 7, 1), islamic = lunar_islamic(year - 579, 1, 1);
        gint64 hebrew_next = lunar_hebrew(year + 3761, 7, 1);
        g_assert_cmpint(hebrew_next - hebrew, >=, 353);
        g_assert_cmpint(hebrew_next - hebrew, <=, 385);
        int weekday = day_weekday(hebrew); /* never a Sunday, a Wednesday or a Friday */
        g_assert_true(weekday != 7 && weekday != 3 && weekday != 5);
        for (int month = 2; month <= 12; month++) {
            gint64 next = lunar_islamic(year - 579, month, 1);
            g_assert_true(next - islamic == 29 || next - islamic == 30);
            islamic = next;
        }
        if (year < 1645)
            continue;
        gint64 chinese = lunar_chinese(year, 1, 1), end = lunar_chinese(year + 1, 1, 1);
        g_assert_true((end - chinese >= 353 && end - chinese <= 355) ||
                      (end - chinese >= 383 && end - chinese <= 385));
    }
}

/* Examples of the source: the sun on 13 October 1992 (25.a), the moon on 12 April 1992 (47.a), and the new
 * moon of February 1977 (49.a), each at 0h or as told, in the time of the planets. */
static void
test_sky(void)
{
    g_assert_cmpfloat(fabs(sky_sun(2448908.5) - 199.909), <, 0.01);
    double moon = fmod(sky_elongation(2448724.5) + sky_sun(2448724.5), 360);
    g_assert_cmpfloat(fabs(moon - 133.167), <, 0.02);
    g_assert_cmpfloat(fabs(sky_new_moon(-283) - 2443192.65118), <, 0.002);
    g_assert_cmpint(sky_new_moon_by(2443192.7), ==, -283);
    g_assert_cmpint(sky_new_moon_by(2443192.6), ==, -284);
    g_assert_cmpint(sky_to_day(sky_sun_reaches(270, sky_from_day(day_from_civil(2012, 12, 20))), 0), ==,
                    day_from_civil(2012, 12, 21));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/feast/kept", test_kept);
    g_test_add_func("/feast/not-once", test_not_once);
    g_test_add_func("/feast/keys", test_keys);
    g_test_add_func("/feast/succession", test_succession);
    g_test_add_func("/feast/sky", test_sky);
    return g_test_run();
}

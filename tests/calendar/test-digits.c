/* SPDX-License-Identifier: MIT */
#include "calendar/digits.h"

/* Every day of some centuries, and the shorter forms, as printf writes them. */
static void
test_date(void)
{
    for (int year = 0; year <= 9999; year += year % 100 == 99 ? 301 : 1)
        for (int month = 0; month <= 12; month++)
            for (int day = 0; day <= (month ? 31 : 0); day++) {
                g_autofree char *expected = !month ? g_strdup_printf("%04d", year)
                                            : !day ? g_strdup_printf("%04d-%02d", year, month)
                                                   : g_strdup_printf("%04d-%02d-%02d", year, month, day);
                g_autofree char *text = digits_date(year, month, day);
                g_assert_cmpstr(text, ==, expected);
            }
}

static void
test_fit(void)
{
    g_assert_true(digits_fit(0));
    g_assert_true(digits_fit(9999));
    g_assert_false(digits_fit(-1));
    g_assert_false(digits_fit(10000));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/digits/date", test_date);
    g_test_add_func("/digits/fit", test_fit);
    return g_test_run();
}

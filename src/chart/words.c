/* SPDX-License-Identifier: MIT */
#include "chart/words.h"

#include <math.h>

static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

typedef struct {
    double days;
    const char *one, *many;
} Unit;

static const Unit units[] = {
    {365.2425,    "year",   "years"  },
    {30.436875,   "month",  "months" },
    {1,           "day",    "days"   },
    {1 / 24.0,    "hour",   "hours"  },
    {1 / 1440.0,  "minute", "minutes"},
    {1 / 86400.0, "second", "seconds"},
};

const char *
words_month(int month)
{
    g_assert(month >= 1 && month <= 12);
    return months[month - 1];
}

char *
words_year(gint64 year)
{
    if (year <= 0)
        return g_strdup_printf("%" G_GINT64_FORMAT " BC", 1 - year);
    return g_strdup_printf(year == 1 ? "AD %" G_GINT64_FORMAT : "%" G_GINT64_FORMAT, year);
}

char *
words_duration(double days)
{
    guint unit = 0;
    /* A year and a half is 18 months; less than two of a unit is told in the next. */
    while (unit + 1 < G_N_ELEMENTS(units) && days < 1.95 * units[unit].days)
        unit++;
    double count = MAX(1, round(days / units[unit].days));
    return words_count((guint64) count, units[unit].one, units[unit].many);
}

char *
words_count(guint64 count, const char *one, const char *many)
{
    g_autofree char *digits = g_strdup_printf("%" G_GUINT64_FORMAT, count);
    GString *text = g_string_new(digits);
    for (gsize at = text->len; text->len > 3 && at > 3;) {
        at -= 3;
        g_string_insert_c(text, (gssize) at, ',');
    }
    g_string_append_printf(text, " %s", count == 1 ? one : many);
    return g_string_free(text, FALSE);
}

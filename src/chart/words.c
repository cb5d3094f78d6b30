/* SPDX-License-Identifier: MIT */
#include "chart/words.h"

#include <math.h>

static const struct {
    double days;
    const char *key;
} units[] = {
    {365.2425,    "chart-years"  },
    {30.436875,   "chart-months" },
    {1,           "chart-days"   },
    {1 / 24.0,    "chart-hours"  },
    {1 / 1440.0,  "chart-minutes"},
    {1 / 86400.0, "chart-seconds"},
};

char *
words_duration(const Phrases *phrases, double days)
{
    guint unit = 0;
    /* A year and a half is 18 months; less than two of a unit is told in the next. */
    while (unit + 1 < G_N_ELEMENTS(units) && days < 1.95 * units[unit].days)
        unit++;
    double count = MAX(1, round(days / units[unit].days));
    return phrase_count(phrases, units[unit].key, (guint64) count);
}

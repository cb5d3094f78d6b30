/* SPDX-License-Identifier: MIT */
#include "calendar/day.h"
#include "chart/scale.h"
#include "chart/tick.h"
#include "sample.h"

#include <string.h>

static Wording *wording;

static void
test_linear(void)
{
    const Interval domain = {0, 100};
    g_autoptr(Scale) scale = scale_new(domain, NULL, 0, 50, 250, 14);
    g_assert_cmpfloat(scale_place(scale, 0), ==, 50);
    g_assert_cmpfloat(scale_place(scale, 50), ==, 150);
    g_assert_cmpfloat(scale_place(scale, 100), ==, 250);
    g_assert_cmpfloat(scale_place(scale, -10), ==, 30);
    scale_extend(scale, 10, 300);
    g_assert_cmpfloat(scale_place(scale, 50), ==, 150);
    g_assert_cmpfloat(scale_stretch(scale, 0)->from, ==, -20);
    g_assert_cmpfloat(scale_stretch(scale, 0)->to, ==, 125);
}

/* One gap is far longer than the others: it is broken, and what is left grows. */
static void
test_break(void)
{
    const Interval domain = {0, 1000};
    const Interval times[] = {
        {0,   1   },
        {10,  11  },
        {20,  21  },
        {30,  31  },
        {970, 971 },
        {980, 981 },
        {999, 1000}
    };
    g_autoptr(Scale) scale = scale_new(domain, times, G_N_ELEMENTS(times), 0, 500, 14);
    g_assert_cmpuint(scale->stretches->len, ==, 2);
    g_assert_cmpfloat_with_epsilon(scale_stretch(scale, 1)->start - scale_stretch(scale, 0)->end, 14, 1e-9);
    g_assert_cmpfloat_with_epsilon(scale_place(scale, 1000), 500, 1e-9);
    g_assert_cmpfloat(scale_stretch(scale, 0)->to, >, 31);
    double before = -G_MAXDOUBLE;
    for (double time = -5; time < 1005; time += 0.25) {
        double place = scale_place(scale, time);
        g_assert_cmpfloat(place, >, before);
        before = place;
    }
}

/* Even gaps are not broken, and neither is a gap that a span covers. */
static void
test_no_break(void)
{
    const Interval domain = {0, 1000};
    const Interval even[] = {
        {0,   1   },
        {250, 251 },
        {500, 501 },
        {750, 751 },
        {999, 1000}
    };
    const Interval covered[] = {
        {0,   1000},
        {10,  11  },
        {20,  21  },
        {30,  31  },
        {990, 991 }
    };
    g_autoptr(Scale) a = scale_new(domain, even, G_N_ELEMENTS(even), 0, 500, 14);
    g_autoptr(Scale) b = scale_new(domain, covered, G_N_ELEMENTS(covered), 0, 500, 14);
    g_assert_cmpuint(a->stretches->len, ==, 1);
    g_assert_cmpuint(b->stretches->len, ==, 1);
}

typedef struct {
    TickUnit unit;
    gint64 count;
    Civil from, to;
    const char *labels;
} Row;

static const Row rows[] = {
    {TICK_YEAR,  1,   {1960, 5, 1},   {1963, 1, 1},  "1960 1961 1962 1963"              },
    {TICK_YEAR,  1,   {-2, 5, 1},     {2, 2, 1},     "3 BC|2 BC|1 BC|AD 1|AD 2"         },
    {TICK_YEAR,  2,   {-4, 5, 1},     {5, 2, 1},     "6 BC|4 BC|2 BC|AD 2|AD 4"         },
    {TICK_YEAR,  100, {-250, 1, 1},   {250, 1, 1},   "300 BC|200 BC|100 BC|AD 1|100|200"},
    {TICK_YEAR,  500, {-1100, 1, 1},  {600, 1, 1},   "1500 BC|1000 BC|500 BC|AD 1|500"  },
    {TICK_MONTH, 1,   {1960, 11, 15}, {1961, 2, 1},  "Nov Dec Jan Feb"                  },
    {TICK_MONTH, 3,   {1960, 11, 15}, {1961, 8, 1},  "Oct Jan Apr Jul"                  },
    {TICK_DAY,   7,   {1847, 2, 9},   {1847, 3, 20}, "8 15 22 1 8 15"                   },
    {TICK_DAY,   1,   {-43, 2, 27},   {-43, 3, 2},   "27 28 1 2"                        },
    {TICK_HOUR,  6,   {1847, 3, 4},   {1847, 3, 5},  "00:00 06:00 12:00 18:00 00:00"    },
};

static void
test_ticks(gconstpointer data)
{
    const Row *row = data;
    const TickStep step = {row->unit, row->count, 1};
    double from = (double) day_from_civil(row->from.year, row->from.month, row->from.day);
    double to = (double) day_from_civil(row->to.year, row->to.month, row->to.day);
    g_autoptr(GArray) ticks = tick_make(&step, from, to, wording);
    const char *between = strchr(row->labels, '|') ? "|" : " ";
    GString *labels = g_string_new(NULL);
    for (guint i = 0; i < ticks->len; i++) {
        const Tick *tick = &g_array_index(ticks, Tick, i);
        g_string_append_printf(labels, "%s%s", i ? between : "", tick->label);
        g_assert_cmpfloat(tick->next, >, tick->time);
        if (i + 1 < ticks->len)
            g_assert_cmpfloat(tick->next, ==, g_array_index(ticks, Tick, i + 1).time);
    }
    g_assert_cmpstr(labels->str, ==, row->labels);
    g_assert_cmpfloat(g_array_index(ticks, Tick, 0).time, <=, from);
    g_string_free(labels, TRUE);
}

/* The ladder rises, and its farthest ends can be walked. */
static void
test_ladder(void)
{
    const double most = 365.2425 * 999999999;
    for (guint i = 0; i < tick_ladder_length; i++) {
        g_autoptr(GArray) near = tick_make(&tick_ladder[i], -1, 1, wording);
        g_autoptr(GArray) far = tick_make(&tick_ladder[i], -most, most, wording);
        g_assert_cmpuint(near->len, >, 0);
        if (tick_ladder[i].unit >= TICK_DAY) /* so far away a double holds no seconds */
            g_assert_cmpuint(far->len, >, 0);
        g_assert_cmpuint(far->len, <=, TICKS_MAX);
        if (i)
            g_assert_cmpfloat(tick_ladder[i].days, >, tick_ladder[i - 1].days);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    wording = sample_wording();
    g_test_add_func("/scale/linear", test_linear);
    g_test_add_func("/scale/break", test_break);
    g_test_add_func("/scale/no-break", test_no_break);
    g_test_add_func("/tick/ladder", test_ladder);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *name = g_strdup_printf("/tick/labels/%u", i);
        g_test_add_data_func(name, &rows[i], test_ticks);
    }
    int status = g_test_run();
    wording_free(wording);
    return status;
}

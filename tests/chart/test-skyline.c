/* SPDX-License-Identifier: MIT */
#include "chart/lane.h"
#include "chart/skyline.h"

static const double near = 1e-9;

static void
check_pair(const Flag *a, const Flag *b)
{
    if (a->is_out || b->is_out || a->is_below != b->is_below)
        return;
    bool is_apart = a->place + a->width <= b->place + near || b->place + b->width <= a->place + near ||
                    a->level + a->height <= b->level + near || b->level + b->height <= a->level + near;
    g_assert_true(is_apart);
    /* a's leader runs from 0 to the end of its label */
    bool is_crossed = a->place > b->place + near && a->place < b->place + b->width - near &&
                      b->level < a->level + a->height - near;
    g_assert_false(is_crossed);
}

static Flag *
draw_flags(guint count, guint32 seed, bool is_burst)
{
    GRand *random = g_rand_new_with_seed(seed);
    Flag *flags = g_new0(Flag, count);
    double place = 0;
    for (guint i = 0; i < count; i++) {
        place += is_burst && i % 20 ? 0 : g_rand_double_range(random, 0, 30);
        flags[i].place = place;
        flags[i].width = g_rand_double_range(random, 30, 160);
        flags[i].height = g_rand_double_range(random, 10, 60);
    }
    g_rand_free(random);
    return flags;
}

static void
test_place(void)
{
    for (guint32 seed = 0; seed < 60; seed++) {
        guint count = 1 + seed * 3;
        g_autofree Flag *flags = draw_flags(count, seed, seed % 2);
        SkylineUse use = skyline_place(flags, count);
        for (guint i = 0; i < count; i++) {
            g_assert_cmpfloat(flags[i].level + flags[i].height, <=,
                              (flags[i].is_below ? use.below : use.above) + near);
            for (guint k = 0; k < count; k++)
                if (i != k)
                    check_pair(&flags[i], &flags[k]);
        }
    }
}

/* What is left reaches no further than the room, and the most important is in. */
static void
test_fit(void)
{
    const guint count = 150;
    g_autofree Flag *flags = draw_flags(count, 7, true);
    g_autofree guint *order = g_new(guint, count);
    for (guint i = 0; i < count; i++)
        order[i] = count - 1 - i;
    guint out = skyline_fit(flags, count, order, count, 300);
    SkylineUse use = skyline_place(flags, count);
    g_assert_cmpfloat(use.above + use.below, <=, 300);
    g_assert_false(flags[count - 1].is_out);
    guint counted = 0;
    for (guint i = 0; i < count; i++)
        counted += flags[i].is_out;
    g_assert_cmpuint(counted, ==, out);
    g_assert_cmpuint(out, >, 0);
    g_assert_cmpuint(out, <, count);
}

static void
test_lanes(void)
{
    const Interval intervals[] = {
        {0,  10},
        {1,  3 },
        {2,  5 },
        {4,  8 },
        {10, 12},
        {12, 20}
    };
    guint lanes[G_N_ELEMENTS(intervals)];
    g_assert_cmpuint(lane_assign(intervals, G_N_ELEMENTS(intervals), 0, 10, lanes), ==, 3);
    const guint expected[] = {0, 1, 2, 1, 0, 0};
    for (guint i = 0; i < G_N_ELEMENTS(lanes); i++)
        g_assert_cmpuint(lanes[i], ==, expected[i]);
    g_assert_cmpuint(lane_assign(intervals, G_N_ELEMENTS(intervals), 0, 2, lanes), ==, 2);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/skyline/place", test_place);
    g_test_add_func("/skyline/fit", test_fit);
    g_test_add_func("/lane/assign", test_lanes);
    return g_test_run();
}

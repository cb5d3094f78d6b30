/* SPDX-License-Identifier: MIT */
#include "chart/lane.h"
#include "chart/skyline.h"

static const double near = 1e-9;

/* Where a flag's label begins and ends along the axis. */
static Interval
extent_of(const Flag *flag)
{
    return flag->is_left ? (Interval){flag->place - flag->width, flag->place}
                         : (Interval){flag->place, flag->place + flag->width};
}

static void
check_pair(const Flag *a, const Flag *b)
{
    if (a->is_out || b->is_out || a->is_lost || b->is_lost || a->is_below != b->is_below)
        return;
    Interval own = extent_of(a), other = extent_of(b);
    bool is_apart = own.end <= other.start + near || other.end <= own.start + near ||
                    a->level + a->height <= b->level + near || b->level + b->height <= a->level + near;
    g_assert_true(is_apart);
    /* a's leader runs from 0 to the end of its label */
    bool is_crossed = a->place > other.start + near && a->place < other.end - near &&
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

/* What must hold of placed flags; gives how many are lost. */
static guint
check_skyline(const Skyline *skyline)
{
    guint lost = 0;
    double leaders = 0;
    for (guint i = 0; i < skyline->count; i++) {
        const Flag *flag = &skyline->flags[i];
        if (flag->is_out)
            continue;
        lost += flag->is_lost;
        leaders += flag->is_lost ? 0 : flag->level;
        g_assert_true(flag->is_left == (flag->place >= skyline->turn));
        g_assert_false(skyline->is_one_sided && flag->is_below);
        g_assert_cmpfloat(flag->is_lost ? 0 : flag->level + flag->height, <=,
                          (flag->is_below ? skyline->use.below : skyline->use.above) + near);
        g_assert_true(flag->is_lost || (extent_of(flag).start >= skyline->left - 0.02 &&
                                        extent_of(flag).end <= skyline->right + 0.02));
        for (guint k = 0; k < skyline->count; k++)
            if (i != k)
                check_pair(flag, &skyline->flags[k]);
    }
    g_assert_cmpuint(lost, ==, skyline->use.lost);
    g_assert_cmpfloat_with_epsilon(leaders, skyline->use.leaders, 1e-6);
    return lost;
}

/* All labels hang right, or left, or from somewhere on left; on both sides or one. */
static void
test_place(void)
{
    for (guint32 seed = 0; seed < 300; seed++) {
        guint count = 1 + seed / 2;
        g_autofree Flag *flags = draw_flags(count, seed, seed % 2);
        double first = flags[0].place, last = flags[count - 1].place;
        Skyline skyline = {.flags = flags, .count = count, .left = first - 200, .right = last + 200};
        skyline.turn = seed % 3 == 0   ? G_MAXDOUBLE
                       : seed % 3 == 1 ? -G_MAXDOUBLE
                                       : flags[(seed * 7) % count].place;
        skyline.opens_below = seed / 3 % 2;
        skyline_place(&skyline);
        g_assert_cmpuint(check_skyline(&skyline), ==, 0); /* two sides and wide margins hold all */
        skyline.is_one_sided = true;
        skyline_place(&skyline);
        guint lost = check_skyline(&skyline);
        if (seed % 3 < 2)
            g_assert_cmpuint(lost, ==, 0);
        skyline.left = first + 20, skyline.right = last - 20;
        skyline_place(&skyline);
        check_skyline(&skyline);
    }
}

/* A skyline seen in a mirror is as high, and its leaders are as long. */
static void
test_mirror(void)
{
    for (guint32 seed = 0; seed < 60; seed++) {
        guint count = 2 + seed;
        g_autofree Flag *flags = draw_flags(count, seed, seed % 2), *twins = g_new(Flag, count);
        for (guint i = 0; i < count; i++) {
            twins[i] = flags[count - 1 - i];
            twins[i].place = -twins[i].place;
        }
        Skyline skyline = {flags, count, -9999, 9999, G_MAXDOUBLE},
                mirror = {twins, count, -9999, 9999, -G_MAXDOUBLE};
        skyline_place(&skyline);
        skyline_place(&mirror);
        g_assert_cmpfloat_with_epsilon(skyline.use.above, mirror.use.above, near);
        g_assert_cmpfloat_with_epsilon(skyline.use.below, mirror.use.below, near);
        g_assert_cmpfloat_with_epsilon(skyline.use.leaders, mirror.use.leaders, 1e-6);
    }
}

/* A burst at the right margin, for which there is room on its left. */
static void
test_burst(void)
{
    enum { COUNT = 12 };
    Flag flags[COUNT];
    for (guint i = 0; i < COUNT; i++)
        flags[i] = (Flag){.place = i < 2 ? 100.0 * i : 990 + i * 0.5, .width = 120, .height = 20};
    Skyline skyline = {flags, COUNT, 0, 1000, G_MAXDOUBLE};
    skyline_place(&skyline);
    g_assert_cmpuint(check_skyline(&skyline), ==, COUNT - 2);
    skyline.turn = 990;
    skyline_place(&skyline);
    g_assert_cmpuint(check_skyline(&skyline), ==, 0);
    g_assert_cmpfloat(skyline.use.above, <=, 100);
    g_assert_cmpfloat(skyline.use.below, <=, 100);
}

/* What is left reaches no further than the room, and the most important is in. */
static void
test_fit(void)
{
    enum { COUNT = 75 };
    g_autofree Flag *flags = draw_flags(COUNT, 7, true), *others = draw_flags(COUNT, 8, true);
    Skyline skylines[] = {
        {flags, COUNT, -200,            9999,                 G_MAXDOUBLE},
        { others, COUNT,  -200, 9999, flags[40].place, .is_one_sided = true, .least = 30},
    };
    SkylineSpot order[2 * COUNT];
    for (guint i = 0; i < 2 * COUNT; i++)
        order[i] = (SkylineSpot){i % 2, COUNT - 1 - i / 2};
    skyline_fit(skylines, 2, order, 2 * COUNT, 300);
    g_assert_cmpfloat(skyline_height(&skylines[0]) + skyline_height(&skylines[1]), <=, 300);
    g_assert_cmpfloat(skyline_height(&skylines[1]), >=, 30);
    g_assert_false(flags[COUNT - 1].is_out);
    guint out = 0;
    for (guint i = 0; i < COUNT; i++)
        out += flags[i].is_out + others[i].is_out;
    g_assert_cmpuint(check_skyline(&skylines[0]) + check_skyline(&skylines[1]), ==, 0);
    g_assert_cmpuint(out, >, 0);
    g_assert_cmpuint(out, <, 2 * COUNT - 2);
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
    g_test_add_func("/skyline/mirror", test_mirror);
    g_test_add_func("/skyline/burst", test_burst);
    g_test_add_func("/skyline/fit", test_fit);
    g_test_add_func("/lane/assign", test_lanes);
    return g_test_run();
}

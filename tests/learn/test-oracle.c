/* SPDX-License-Identifier: MIT */
#include "learn/oracle.h"

#include "learn/projective.h"

/* Exhaustive search is for sentences of at most so many words, word 0 with them. */
enum { SMALL = 6 };

static Transition
draw_allowed(const Progress *progress, GRand *random)
{
    Transition transition;
    do
        transition = (Transition) g_rand_int_range(random, 0, TRANSITION_COUNT);
    while (!progress_allows(progress, transition));
    return transition;
}

/* A random projective tree: one that random steps grow. */
static void
draw_tree(GRand *random, guint count, Progress *progress, guint16 *heads)
{
    progress_start(progress, count);
    while (!progress_is_done(progress))
        progress_take(progress, draw_allowed(progress, random), 0);
    heads[0] = 0;
    for (guint i = 1; i < count; i++)
        heads[i] = progress->head[i];
}

/* One of the steps that cost least, by chance; their cost to `cost`. */
static Transition
draw_cheapest(const Progress *progress, const guint16 *heads, GRand *random, guint *cost)
{
    guint costs[TRANSITION_COUNT];
    oracle_judge(progress, heads, costs);
    *cost = MIN(costs[0], MIN(costs[1], costs[2]));
    Transition transition;
    do
        transition = (Transition) g_rand_int_range(random, 0, TRANSITION_COUNT);
    while (costs[transition] != *cost);
    return transition;
}

/* Whichever of the steps that cost nothing is taken, there is always one, and the true tree comes out. */
static void
test_reaches_truth(void)
{
    GRand *random = g_rand_new_with_seed(1);
    Progress progress;
    for (guint round = 0; round < 2000; round++) {
        guint16 heads[PROGRESS_LENGTH];
        guint count = 2 + round % 40, cost;
        draw_tree(random, count, &progress, heads);
        g_assert_true(projective_is(heads, count));
        progress_start(&progress, count);
        while (!progress_is_done(&progress)) {
            Transition transition = draw_cheapest(&progress, heads, random, &cost);
            g_assert_cmpuint(cost, ==, 0);
            progress_take(&progress, transition, 0);
        }
        for (guint i = 1; i < count; i++)
            g_assert_cmpuint(progress.head[i], ==, heads[i]);
    }
    g_rand_free(random);
}

/* How many more true arcs can be had from here on, by trying all ways. */
static guint
most_arcs(const Progress *progress, const guint16 *heads)
{
    guint most = 0;
    for (Transition i = 0; i < TRANSITION_COUNT; i++) {
        if (!progress_allows(progress, i))
            continue;
        Progress after = *progress;
        bool is_true = i != TRANSITION_SHIFT && heads[progress_child(&after)] == progress_head(&after, i);
        progress_take(&after, i, 0);
        most = MAX(most, is_true + most_arcs(&after, heads));
    }
    return most;
}

/* A cost is just what a step loses, also where the tree has gone wrong already. */
static void
test_costs(void)
{
    GRand *random = g_rand_new_with_seed(2);
    Progress progress;
    for (guint round = 0; round < 60; round++) {
        guint16 heads[PROGRESS_LENGTH];
        draw_tree(random, 2 + round % (SMALL - 1), &progress, heads);
        for (progress_start(&progress, progress.count); !progress_is_done(&progress);
             progress_take(&progress, draw_allowed(&progress, random), 0)) {
            guint costs[TRANSITION_COUNT], most = most_arcs(&progress, heads);
            oracle_judge(&progress, heads, costs);
            for (Transition i = 0; i < TRANSITION_COUNT; i++) {
                g_assert_cmpint(progress_allows(&progress, i), ==, costs[i] != ORACLE_FORBIDDEN);
                if (costs[i] == ORACLE_FORBIDDEN)
                    continue;
                Progress after = progress;
                bool is_true =
                    i != TRANSITION_SHIFT && heads[progress_child(&after)] == progress_head(&after, i);
                progress_take(&after, i, 0);
                g_assert_cmpuint(most - most_arcs(&after, heads) - is_true, ==, costs[i]);
            }
        }
    }
    g_rand_free(random);
}

static const struct {
    const char *name;
    guint count;
    guint16 heads[8], lifted[8];
    guint moved;
} trees[] = {
    {"chain",   5, {0, 0, 1, 2, 3},          {0, 0, 1, 2, 3},          0},
    {"middle",  4, {0, 2, 0, 2},             {0, 2, 0, 2},             0},
 /* "What did you think of ?": what <- of crosses the root's arc */
    {"what-of", 6, {0, 5, 4, 4, 0, 4},       {0, 4, 4, 4, 0, 4},       1},
 /* "A hearing is set on it": on it -> hearing crosses hearing <- set */
    {"hearing", 7, {0, 2, 4, 4, 0, 2, 5},    {0, 2, 4, 4, 0, 4, 5},    1},
    {"twice",   8, {0, 5, 6, 0, 3, 3, 3, 1}, {0, 3, 3, 0, 3, 3, 3, 3}, 3},
};

static void
test_lift(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    guint16 heads[8];
    for (guint i = 0; i < trees[row].count; i++)
        heads[i] = trees[row].heads[i];
    g_assert_cmpint(projective_is(heads, trees[row].count), ==, trees[row].moved == 0);
    guint moved = projective_lift(heads, trees[row].count);
    g_assert_true(projective_is(heads, trees[row].count));
    for (guint i = 1; i < trees[row].count; i++)
        g_assert_cmpuint(heads[i], ==, trees[row].lifted[i]);
    g_assert_cmpuint(moved, ==, trees[row].moved);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/oracle/reaches-truth", test_reaches_truth);
    g_test_add_func("/oracle/costs", test_costs);
    for (guint i = 0; i < G_N_ELEMENTS(trees); i++) {
        g_autofree char *path = g_strdup_printf("/projective/%s", trees[i].name);
        g_test_add_data_func(path, GUINT_TO_POINTER(i), test_lift);
    }
    return g_test_run();
}

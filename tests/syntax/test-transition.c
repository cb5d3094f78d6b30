/* SPDX-License-Identifier: MIT */
#include "syntax/situation.h"
#include "syntax/transition.h"

static Transition
draw_allowed(const Progress *progress, GRand *random)
{
    Transition transition;
    do
        transition = (Transition) g_rand_int_range(random, 0, TRANSITION_COUNT);
    while (!progress_allows(progress, transition));
    return transition;
}

/* Each word hangs on one that lies in the sentence, one hangs on 0, and all lead there. */
static void
assert_tree(const Progress *progress)
{
    guint roots = 0;
    for (guint i = 1; i < progress->count; i++) {
        guint steps = 0;
        roots += progress->head[i] == 0;
        for (guint word = i; word != 0; word = progress->head[word]) {
            g_assert_cmpuint(progress->head[word], <, progress->count);
            g_assert_cmpuint(steps++, <, progress->count);
        }
    }
    g_assert_cmpuint(roots, ==, 1);
}

/* Whatever steps are taken, of those allowed: 2 for each word, and a tree. */
static void
test_random(void)
{
    GRand *random = g_rand_new_with_seed(1);
    g_autofree Progress *progress = g_new(Progress, 1);
    for (guint round = 0; round < 2000; round++) {
        guint count = round % 50 == 0 ? PROGRESS_LENGTH : 2 + round % 60, steps = 0;
        progress_start(progress, count);
        for (; !progress_is_done(progress); steps++)
            progress_take(progress, draw_allowed(progress, random), 3);
        g_assert_cmpuint(steps, ==, 2 * (count - 1));
        assert_tree(progress);
    }
    g_rand_free(random);
}

/* What a situation names are words of the sentence, or none, and rows of the tables. */
static void
test_situation(void)
{
    GRand *random = g_rand_new_with_seed(2);
    g_autofree Progress *progress = g_new(Progress, 1);
    for (guint round = 0; round < 500; round++) {
        progress_start(progress, 2 + round % 40);
        while (!progress_is_done(progress)) {
            Situation situation;
            situation_read(progress, &situation);
            g_assert_cmpuint(situation.words[0], <, progress->count);
            for (guint i = 0; i < NETWORK_POSITIONS; i++)
                g_assert_true(situation.words[i] < progress->count || situation.words[i] == SITUATION_ABSENT);
            for (guint i = 0; i < NETWORK_CHILDREN; i++)
                g_assert_cmpuint(situation.children[i], <=, RELATION_COUNT);
            for (guint i = 0; i < NETWORK_COUNTS; i++)
                g_assert_cmpuint(situation.counts[i] / 8, ==, i);
            Relation relation = (Relation) g_rand_int_range(random, 0, RELATION_COUNT);
            progress_take(progress, draw_allowed(progress, random), (guint8) relation);
        }
    }
    g_rand_free(random);
}

/* "She was born": the steps of the header. */
static void
test_example(void)
{
    const struct {
        Transition transition;
        guint8 relation;
    } steps[] = {
        {TRANSITION_SHIFT, 0                  },
        {TRANSITION_SHIFT, 0                  },
        {TRANSITION_LEFT,  RELATION_AUX_PASS  },
        {TRANSITION_LEFT,  RELATION_NSUBJ_PASS},
        {TRANSITION_SHIFT, 0                  },
        {TRANSITION_RIGHT, RELATION_ROOT      },
    };
    Progress progress;
    progress_start(&progress, 4);
    for (guint i = 0; i < G_N_ELEMENTS(steps); i++) {
        g_assert_false(progress_is_done(&progress));
        progress_take(&progress, steps[i].transition, steps[i].relation);
    }
    g_assert_true(progress_is_done(&progress));
    g_assert_cmpuint(progress.head[1], ==, 3);
    g_assert_cmpuint(progress.head[2], ==, 3);
    g_assert_cmpuint(progress.head[3], ==, 0);
    g_assert_cmpuint(progress.relation[1], ==, RELATION_NSUBJ_PASS);
    g_assert_cmpuint(progress.leftmost[3], ==, 1);
    g_assert_cmpuint(progress.lefts[3], ==, 2);
}

/* A second word may not hang on 0. */
static void
test_one_root(void)
{
    Progress progress;
    progress_start(&progress, 3);
    progress_take(&progress, TRANSITION_SHIFT, 0);
    g_assert_false(progress_allows(&progress, TRANSITION_RIGHT));
    g_assert_true(progress_allows(&progress, TRANSITION_LEFT));
    g_assert_true(progress_allows(&progress, TRANSITION_SHIFT));
    progress_take(&progress, TRANSITION_SHIFT, 0);
    g_assert_true(progress_allows(&progress, TRANSITION_RIGHT));
    g_assert_false(progress_allows(&progress, TRANSITION_SHIFT));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/transition/example", test_example);
    g_test_add_func("/transition/one-root", test_one_root);
    g_test_add_func("/transition/random", test_random);
    g_test_add_func("/transition/situation", test_situation);
    return g_test_run();
}

/* SPDX-License-Identifier: MIT */
#include "learn/lesson.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

typedef struct {
    Treebank *treebank;
    Net *net;
    Lesson *lesson;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer data)
{
    (void) data;
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(g_getenv("FASTI_TESTS"), "learn", "trees.conllu", NULL);
    guint64 random = 1;
    fixture->treebank = treebank_new();
    treebank_load(fixture->treebank, path, &error);
    g_assert_no_error(error);
    fixture->net = net_new(fixture->treebank, &random);
    fixture->lesson = g_new0(Lesson, 1);
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
    (void) data;
    treebank_free(fixture->treebank);
    net_free(fixture->net);
    g_free(fixture->lesson);
}

/* The loss of a sentence, its gradients added to the net's. The same numbers are left out each time. */
static double
loss_of(Fixture *fixture, guint sentence)
{
    NetWord words[PROGRESS_LENGTH];
    guint64 random = 7;
    guint count = net_words(fixture->net, fixture->treebank, sentence, words);
    fixture->lesson->loss = 0;
    lesson_learn(fixture->lesson, fixture->net, words, count, 0, &random);
    return fixture->lesson->loss;
}

/* The slope of the loss along one number, by trying. */
static double
slope_at(Fixture *fixture, guint sentence, float *number)
{
    const float step = 0.003F;
    float kept = *number;
    *number = kept + step;
    double above = loss_of(fixture, sentence);
    *number = kept - step;
    double below = loss_of(fixture, sentence);
    *number = kept;
    return (above - below) / (2 * (double) step);
}

/* Of a table, the number whose gradient is the largest within a stretch of it is as steep as trying says. */
static void
check_stretch(Fixture *fixture, guint sentence, Table *table, gsize start, gsize length)
{
    const double scale = 200; /* gradients are of a loss that is so much smaller */
    memset(table->gradient, 0, table->rows * table->width * sizeof *table->gradient);
    loss_of(fixture, sentence);
    gsize steepest = start;
    for (gsize i = start; i < start + length; i++)
        if (fabsf(table->gradient[i]) > fabsf(table->gradient[steepest]))
            steepest = i;
    double told = (double) table->gradient[steepest] * scale;
    double tried = slope_at(fixture, sentence, &table->values[steepest]);
    g_assert_cmpfloat(fabs(told), >, 1e-4);
    g_assert_cmpfloat(fabs(told - tried), <, 0.1 * fabs(told) + 4e-3);
}

#define STRETCH(member)                                                                                  \
    {                                                                                                    \
        offsetof(Parameters, member) / sizeof(float), sizeof(((Parameters *) 0)->member) / sizeof(float) \
    }

static const struct {
    gsize start, length;
} stretches[] = {
    STRETCH(lstm[0][0].input),
    STRETCH(lstm[0][0].recurrent),
    STRETCH(lstm[0][0].bias),
    STRETCH(lstm[0][1].input),
    STRETCH(lstm[0][1].recurrent),
    STRETCH(lstm[0][1].bias),
    STRETCH(lstm[1][0].input),
    STRETCH(lstm[1][0].recurrent),
    STRETCH(lstm[1][0].bias),
    STRETCH(lstm[1][1].input),
    STRETCH(lstm[1][1].recurrent),
    STRETCH(lstm[1][1].bias),
    STRETCH(position[0]),
    STRETCH(position[1]),
    STRETCH(position[2]),
    STRETCH(position[3]),
    STRETCH(absent),
    STRETCH(child),
    STRETCH(count),
    STRETCH(hidden_bias),
    STRETCH(action),
    STRETCH(action_bias),
    STRETCH(label[0]),
    STRETCH(label[1]),
    STRETCH(label_bias),
    STRETCH(tag),
};

static void
test_gradient(Fixture *fixture, gconstpointer data)
{
    (void) data;
    for (guint sentence = 0; sentence < 8; sentence += 7) {
        for (guint i = 0; i < G_N_ELEMENTS(stretches); i++)
            check_stretch(fixture, sentence, fixture->net->dense, stretches[i].start, stretches[i].length);
        Table *words = fixture->net->words, *affixes = fixture->net->affixes;
        check_stretch(fixture, sentence, words, 0, words->rows * words->width);
        check_stretch(fixture, sentence, affixes, 0, affixes->rows * affixes->width);
    }
}

/* A net that is shown one sentence again and again can tell its tree. */
static void
test_learns(Fixture *fixture, gconstpointer data)
{
    (void) data;
    NetWord words[PROGRESS_LENGTH];
    double first = loss_of(fixture, 3), last = first;
    for (guint i = 0; i < 60; i++) {
        net_update(fixture->net, 0.005F);
        last = loss_of(fixture, 3);
    }
    g_assert_cmpfloat(last, <, first / 4);
    guint count = net_words(fixture->net, fixture->treebank, 3, words);
    lesson_parse(fixture->lesson, fixture->net, words, count);
    for (guint i = 1; i < count; i++) {
        g_assert_cmpuint(fixture->lesson->progress.head[i], ==, words[i].head);
        g_assert_cmpuint(fixture->lesson->progress.relation[i], ==, words[i].relation);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/lesson/gradient", Fixture, NULL, set_up, test_gradient, tear_down);
    g_test_add("/lesson/learns", Fixture, NULL, set_up, test_learns, tear_down);
    return g_test_run();
}

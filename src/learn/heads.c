/* SPDX-License-Identifier: MIT */
#include "learn/heads.h"

#include "learn/lesson.h"
#include "learn/quantise.h"
#include "learn/random.h"

/* An update takes in so many words at least; fewer from a small treebank, so that a pass has some updates. */
enum { UPDATE_WORDS = 250, UPDATE_WORDS_LEAST = 20, UPDATES_A_PASS = 200 };

/* Averages take in one update of so many, of the second half. */
enum { AVERAGE_EVERY = 8 };

static const float RATE = 0.002F, EXPLORE = 0.9F;

/* A treebank as the net gets it. */
typedef struct {
    GArray *words; /* of NetWord, sentence by sentence */
    GArray *first; /* of guint: each sentence's first, and one behind the last */
} Course;

static Course
course_new(const Net *net, const Treebank *treebank)
{
    Course course = {g_array_new(FALSE, FALSE, sizeof(NetWord)), g_array_new(FALSE, FALSE, sizeof(guint))};
    g_autofree NetWord *words = g_new0(NetWord, PROGRESS_LENGTH);
    for (guint i = 0; i < treebank->sentences->len; i++) {
        guint count = net_words(net, treebank, i, words);
        if (count == 0)
            continue;
        g_array_append_val(course.first, course.words->len);
        g_array_append_vals(course.words, words, count);
    }
    g_array_append_val(course.first, course.words->len);
    return course;
}

static void
course_clear(Course *course)
{
    g_array_free(course->words, TRUE);
    g_array_free(course->first, TRUE);
}

static guint
course_sentences(const Course *course)
{
    return course->first->len - 1;
}

/* Full speed for the first tenth, then ever slower. */
static float
rate_at(double done)
{
    return RATE * (done < 0.1 ? 1 : (float) ((1 - done) / 0.9) + 0.02F);
}

/* One pass over the course in the order given. Returns the loss a word. */
static double
pass(Net *net, Lesson *lesson, const Course *course, const guint *order, guint number, guint passes,
     guint64 *random)
{
    guint sentences = course_sentences(course), waiting = 0;
    guint enough = CLAMP(course->words->len / UPDATES_A_PASS, UPDATE_WORDS_LEAST, UPDATE_WORDS);
    lesson->loss = 0;
    for (guint i = 0; i < sentences; i++) {
        guint first = g_array_index(course->first, guint, order[i]);
        guint count = g_array_index(course->first, guint, order[i] + 1) - first;
        lesson_learn(lesson, net, &g_array_index(course->words, NetWord, first), count,
                     number == 0 ? 0 : EXPLORE, random);
        waiting += count;
        if (waiting < enough && i + 1 < sentences)
            continue;
        double done = ((double) number + (double) (i + 1) / sentences) / passes;
        net_update(net, rate_at(done));
        if (done >= 0.5 && net->updates % AVERAGE_EVERY == 0)
            net_average(net);
        waiting = 0;
    }
    return lesson->loss / MAX(course->words->len, 1);
}

Net *
heads_net(const Treebank *treebank, const HeadsOptions *options)
{
    guint64 random = options->seed;
    Net *net = net_new(treebank, &random);
    Course course = course_new(net, treebank);
    g_autofree Lesson *lesson = g_new0(Lesson, 1);
    g_autofree guint *order = g_new(guint, course_sentences(&course));
    for (guint i = 0; i < course_sentences(&course); i++)
        order[i] = i;
    for (guint i = 0; i < options->passes; i++) {
        random_shuffle(&random, order, course_sentences(&course));
        double loss = pass(net, lesson, &course, order, i, options->passes, &random);
        if (options->report)
            options->report(i + 1, loss, options->user_data);
    }
    course_clear(&course);
    net_settle(net);
    return net;
}

void
heads_learn(const Treebank *treebank, const HeadsOptions *options, Maker *maker)
{
    g_autoptr(Net) net = heads_net(treebank, options);
    g_autofree NetworkWeights *weights = quantise_weights(net);
    GByteArray *bytes = g_byte_array_new(), *forms = g_byte_array_new();
    g_byte_array_append(bytes, (const guint8 *) weights, sizeof *weights);
    g_byte_array_append(forms, (const guint8 *) net->forms->data, net->forms->len * sizeof(guint32));
    maker_add(maker, "parser.weights", bytes);
    maker_add(maker, "parser.forms", forms);
    maker_add(maker, "parser.words", quantise_words(net));
}

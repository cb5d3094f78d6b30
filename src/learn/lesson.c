/* SPDX-License-Identifier: MIT */
#include "learn/lesson.h"

#include <math.h>
#include <string.h>

#include "learn/curve.h"
#include "learn/noise.h"
#include "learn/oracle.h"

/* How much a sentence's gradients count: about one over the words of an update, so that they are of size 1.
 */
static const float SCALE = 1 / 200.0F;

/* The allowed transition with the best score among those whose cost is at most `most`. */
static Transition
best_within(const float *scores, const guint *costs, guint most)
{
    gint best = -1;
    for (gint i = 0; i < TRANSITION_COUNT; i++)
        if (costs[i] <= most && costs[i] != ORACLE_FORBIDDEN && (best < 0 || scores[i] > scores[best]))
            best = i;
    return best;
}

/* Learns which transitions are the cheapest: the loss is -log of their probability, all together. Returns the
 * one to go on with. */
static Transition
learn_transition(Lesson *lesson, Net *net, const guint16 *heads, float explore, guint64 *random)
{
    const float *scores = lesson->decision.actions;
    guint costs[TRANSITION_COUNT];
    oracle_judge(&lesson->progress, heads, costs);
    guint least = MIN(costs[0], MIN(costs[1], costs[2]));
    Transition best = best_within(scores, costs, ORACLE_FORBIDDEN - 1),
               right = best_within(scores, costs, least);
    float odds[TRANSITION_COUNT], all = 0, good = 0, blame[NETWORK_ACTIONS] = {0};
    for (guint i = 0; i < TRANSITION_COUNT; i++) {
        odds[i] = costs[i] == ORACLE_FORBIDDEN ? 0 : curve_exp(scores[i] - scores[best]);
        all += odds[i];
        good += costs[i] == least ? odds[i] : 0;
    }
    for (guint i = 0; i < TRANSITION_COUNT; i++)
        blame[i] = (odds[i] / all - (costs[i] == least ? odds[i] / good : 0)) * SCALE;
    lesson->loss -= log(good / all);
    decision_blame_actions(&lesson->decision, net, blame);
    return best != right && noise_part(random) < explore ? best : right;
}

/* Learns the true relation of an arc: the loss is -log of its probability. */
static void
learn_relation(Lesson *lesson, Net *net, Transition transition, Relation relation)
{
    const float *scores = lesson->decision.labels;
    float best = scores[0], all = 0, blame[NETWORK_LABELS] = {0};
    for (guint i = 0; i < RELATION_COUNT; i++)
        best = MAX(best, scores[i]);
    for (guint i = 0; i < RELATION_COUNT; i++)
        all += blame[i] = curve_exp(scores[i] - best);
    lesson->loss -= log(blame[relation] / all);
    for (guint i = 0; i < RELATION_COUNT; i++)
        blame[i] *= SCALE / all;
    blame[relation] -= SCALE;
    decision_blame_labels(&lesson->decision, net, transition, blame);
}

/* The relation of the arc that a transition makes: the true one where the arc is, and that is learnt. */
static Relation
relation_of(Lesson *lesson, Net *net, const NetWord *words, Transition transition)
{
    guint child = progress_child(&lesson->progress), head = progress_head(&lesson->progress, transition);
    if (head == 0)
        return RELATION_ROOT;
    decision_label(&lesson->decision, net, transition);
    if (words[child].head != head)
        return decision_relation(&lesson->decision);
    learn_relation(lesson, net, transition, words[child].relation);
    return words[child].relation;
}

void
lesson_learn(Lesson *lesson, Net *net, const NetWord *words, guint count, float explore, guint64 *random)
{
    guint16 heads[PROGRESS_LENGTH];
    for (guint i = 0; i < count; i++)
        heads[i] = words[i].head;
    const float(*states)[NETWORK_STATE] = (const float(*)[NETWORK_STATE]) lesson->reading.out;
    reading_run(&lesson->reading, net, words, count, random);
    decision_read(&lesson->decision, net, states, count, random);
    progress_start(&lesson->progress, count);
    while (!progress_is_done(&lesson->progress)) {
        decision_score(&lesson->decision, net, &lesson->progress);
        Transition transition = learn_transition(lesson, net, heads, explore, random);
        Relation relation =
            transition == TRANSITION_SHIFT ? RELATION_ROOT : relation_of(lesson, net, words, transition);
        decision_learn(&lesson->decision, net);
        progress_take(&lesson->progress, transition, relation);
    }
    float(*blame)[NETWORK_STATE] = lesson->reading.blame[NETWORK_LAYERS];
    memset(blame, 0, count * sizeof *blame);
    decision_pass(&lesson->decision, net, states, count, blame);
    reading_learn(&lesson->reading, net, words, count);
}

void
lesson_parse(Lesson *lesson, const Net *net, const NetWord *words, guint count)
{
    reading_run(&lesson->reading, net, words, count, NULL);
    decision_read(&lesson->decision, net, (const float(*)[NETWORK_STATE]) lesson->reading.out, count, NULL);
    progress_start(&lesson->progress, count);
    while (!progress_is_done(&lesson->progress)) {
        Progress *progress = &lesson->progress;
        decision_score(&lesson->decision, net, progress);
        guint costs[TRANSITION_COUNT];
        for (Transition i = 0; i < TRANSITION_COUNT; i++)
            costs[i] = progress_allows(progress, i) ? 0 : ORACLE_FORBIDDEN;
        Transition transition = best_within(lesson->decision.actions, costs, 0);
        Relation relation = RELATION_ROOT;
        if (transition != TRANSITION_SHIFT && progress_head(progress, transition) != 0) {
            decision_label(&lesson->decision, net, transition);
            relation = decision_relation(&lesson->decision);
        }
        progress_take(progress, transition, relation);
    }
}

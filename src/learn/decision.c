/* SPDX-License-Identifier: MIT */
#include "learn/decision.h"

#include <string.h>

#include "learn/matrix.h"
#include "learn/noise.h"

/* The share of the hidden layer that is left out. */
static const float DROPPED_HIDDEN = 0.2F;

void
decision_read(Decision *decision, const Net *net, const float (*states)[NETWORK_STATE], guint count,
              guint64 *random)
{
    noise_mask(decision->mask, NETWORK_HIDDEN, DROPPED_HIDDEN, random);
    MatrixView view = {states[0], count, NETWORK_STATE, NETWORK_STATE, 1};
    for (guint i = 0; i < NETWORK_POSITIONS; i++) {
        memset(decision->added[i], 0, count * sizeof decision->added[i][0]);
        memset(decision->added_blame[i], 0, count * sizeof decision->added_blame[i][0]);
        matrix_add(view, net_parameters(net)->position[i][0], NETWORK_HIDDEN, decision->added[i][0],
                   NETWORK_HIDDEN, NETWORK_HIDDEN);
    }
}

static inline void
add(float *to, const float *row)
{
    for (guint i = 0; i < NETWORK_HIDDEN; i++)
        to[i] += row[i];
}

void
decision_score(Decision *decision, const Net *net, const Progress *progress)
{
    const Parameters *parameters = net_parameters(net);
    const Situation *situation = &decision->situation;
    float *hidden = decision->hidden;
    situation_read(progress, &decision->situation);
    memcpy(hidden, parameters->hidden_bias, sizeof decision->hidden);
    memset(decision->hidden_blame, 0, sizeof decision->hidden_blame);
    for (guint i = 0; i < NETWORK_POSITIONS; i++) {
        guint word = situation->words[i];
        add(hidden, word == SITUATION_ABSENT ? parameters->absent[i] : decision->added[i][word]);
    }
    for (guint i = 0; i < NETWORK_CHILDREN; i++)
        add(hidden, parameters->child[i][situation->children[i]]);
    for (guint i = 0; i < NETWORK_COUNTS; i++)
        add(hidden, parameters->count[situation->counts[i]]);
    for (guint i = 0; i < NETWORK_HIDDEN; i++)
        hidden[i] = hidden[i] > 0 ? hidden[i] * decision->mask[i] : 0;
    memcpy(decision->actions, parameters->action_bias, sizeof decision->actions);
    matrix_add_row(hidden, NETWORK_HIDDEN, parameters->action[0], decision->actions, NETWORK_ACTIONS);
}

void
decision_label(Decision *decision, const Net *net, Transition transition)
{
    guint side = transition == TRANSITION_RIGHT;
    memcpy(decision->labels, net_parameters(net)->label_bias[side], sizeof decision->labels);
    matrix_add_row(decision->hidden, NETWORK_HIDDEN, net_parameters(net)->label[side][0], decision->labels,
                   NETWORK_LABELS);
}

Relation
decision_relation(const Decision *decision)
{
    Relation best = RELATION_ACL;
    for (Relation i = 0; i < RELATION_COUNT; i++)
        if (i != RELATION_ROOT && decision->labels[i] > decision->labels[best])
            best = i;
    return best;
}

/* Adds the product of the hidden layer and a row to a matrix. */
static void
add_outer(const float *hidden, const float *row, float *matrix, guint width)
{
    MatrixView column = {hidden, NETWORK_HIDDEN, 1, 1, 1};
    matrix_add(column, row, width, matrix, width, width);
}

void
decision_blame_actions(Decision *decision, Net *net, const float blame[NETWORK_ACTIONS])
{
    Parameters *gradient = net_gradient(net);
    for (guint i = 0; i < NETWORK_ACTIONS; i++)
        gradient->action_bias[i] += blame[i];
    add_outer(decision->hidden, blame, gradient->action[0], NETWORK_ACTIONS);
    matrix_add_row(blame, NETWORK_ACTIONS, net->transposed->action[0], decision->hidden_blame,
                   NETWORK_HIDDEN);
}

void
decision_blame_labels(Decision *decision, Net *net, Transition transition, const float blame[NETWORK_LABELS])
{
    guint side = transition == TRANSITION_RIGHT;
    Parameters *gradient = net_gradient(net);
    for (guint i = 0; i < NETWORK_LABELS; i++)
        gradient->label_bias[side][i] += blame[i];
    add_outer(decision->hidden, blame, gradient->label[side][0], NETWORK_LABELS);
    matrix_add_row(blame, NETWORK_LABELS, net->transposed->label[side][0], decision->hidden_blame,
                   NETWORK_HIDDEN);
}

void
decision_learn(Decision *decision, Net *net)
{
    Parameters *gradient = net_gradient(net);
    const Situation *situation = &decision->situation;
    float *blame = decision->hidden_blame;
    for (guint i = 0; i < NETWORK_HIDDEN; i++)
        blame[i] = decision->hidden[i] > 0 ? blame[i] * decision->mask[i] : 0;
    add(gradient->hidden_bias, blame);
    for (guint i = 0; i < NETWORK_POSITIONS; i++) {
        guint word = situation->words[i];
        add(word == SITUATION_ABSENT ? gradient->absent[i] : decision->added_blame[i][word], blame);
    }
    for (guint i = 0; i < NETWORK_CHILDREN; i++)
        add(gradient->child[i][situation->children[i]], blame);
    for (guint i = 0; i < NETWORK_COUNTS; i++)
        add(gradient->count[situation->counts[i]], blame);
}

void
decision_pass(Decision *decision, Net *net, const float (*states)[NETWORK_STATE], guint count,
              float (*blame)[NETWORK_STATE])
{
    Parameters *gradient = net_gradient(net);
    MatrixView aside = {states[0], NETWORK_STATE, count, 1, NETWORK_STATE};
    for (guint i = 0; i < NETWORK_POSITIONS; i++) {
        const float *said = decision->added_blame[i][0];
        MatrixView view = {said, count, NETWORK_HIDDEN, NETWORK_HIDDEN, 1};
        matrix_add(aside, said, NETWORK_HIDDEN, gradient->position[i][0], NETWORK_HIDDEN, NETWORK_HIDDEN);
        matrix_add(view, net->transposed->position[i][0], NETWORK_STATE, blame[0], NETWORK_STATE,
                   NETWORK_STATE);
    }
}

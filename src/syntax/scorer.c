/* SPDX-License-Identifier: MIT */
#include "syntax/scorer.h"

#include <string.h>

#include "syntax/product.h"
#include "syntax/situation.h"
#include "syntax/wide.h"

/* From Q22, what comes of states and weights, to Q10. */
enum { TO_HIDDEN = 12 };

/* So many words go through a matrix at once. */
enum { ROWS = 8 };

WIDE static void
read_position(Scorer *scorer, const NetworkWeights *weights, const gint16 (*states)[NETWORK_STATE],
              guint count, guint position)
{
    gint32 sums[ROWS * NETWORK_HIDDEN];
    for (guint first = 0; first < count; first += ROWS) {
        guint rows = MIN(ROWS, count - first);
        gint16 *added = scorer->added[position][first];
        memset(sums, 0, sizeof sums);
        product_add(states[first], rows, NETWORK_STATE, &weights->position[position][0][0][0], NETWORK_HIDDEN,
                    sums);
        for (guint i = 0; i < rows * NETWORK_HIDDEN; i++)
            added[i] = (gint16) CLAMP(sums[i] >> TO_HIDDEN, G_MININT16, G_MAXINT16);
    }
}

void
scorer_read(Scorer *scorer, const NetworkWeights *weights, const gint16 (*states)[NETWORK_STATE], guint count)
{
    g_assert(count <= PROGRESS_LENGTH);
    for (guint position = 0; position < NETWORK_POSITIONS; position++)
        read_position(scorer, weights, states, count, position);
}

/* Rows that the hidden layer is the sum of. */
enum { PARTS = 1 + NETWORK_POSITIONS + NETWORK_CHILDREN + NETWORK_COUNTS };

static void
find_parts(const Scorer *scorer, const NetworkWeights *weights, const Situation *situation,
           const gint16 *parts[PARTS])
{
    *parts++ = weights->hidden_bias;
    for (guint i = 0; i < NETWORK_POSITIONS; i++) {
        guint word = situation->words[i];
        *parts++ = word == SITUATION_ABSENT ? weights->absent[i] : scorer->added[i][word];
    }
    for (guint i = 0; i < NETWORK_CHILDREN; i++)
        *parts++ = weights->child[i][situation->children[i]];
    for (guint i = 0; i < NETWORK_COUNTS; i++)
        *parts++ = weights->count[situation->counts[i]];
}

WIDE static void
fill_hidden(Scorer *scorer, const NetworkWeights *weights, const Situation *situation)
{
    const gint16 *parts[PARTS];
    gint16 hidden[NETWORK_HIDDEN];
    find_parts(scorer, weights, situation, parts);
    for (guint i = 0; i < NETWORK_HIDDEN; i++) {
        gint32 sum = 0;
        for (guint part = 0; part < PARTS; part++)
            sum += parts[part][i];
        hidden[i] = (gint16) CLAMP(sum, 0, G_MAXINT16);
    }
    memcpy(scorer->hidden, hidden, sizeof hidden);
}

static Transition
best_transition(const Scorer *scorer, const NetworkWeights *weights, const Progress *progress)
{
    gint32 scores[NETWORK_ACTIONS];
    memcpy(scores, weights->action_bias, sizeof scores);
    product_add(scorer->hidden, 1, NETWORK_HIDDEN, &weights->action[0][0][0], NETWORK_ACTIONS, scores);
    gint best = -1;
    for (gint i = 0; i < TRANSITION_COUNT; i++)
        if (progress_allows(progress, i) && (best < 0 || scores[i] > scores[best]))
            best = i;
    return best;
}

static Relation
best_relation(const Scorer *scorer, const NetworkWeights *weights, Transition transition)
{
    guint side = transition == TRANSITION_RIGHT;
    gint32 scores[NETWORK_LABELS];
    memcpy(scores, weights->label_bias[side], sizeof scores);
    product_add(scorer->hidden, 1, NETWORK_HIDDEN, &weights->label[side][0][0][0], NETWORK_LABELS, scores);
    guint best = RELATION_ROOT == 0;
    for (guint i = 0; i < RELATION_COUNT; i++)
        if (i != RELATION_ROOT && scores[i] > scores[best])
            best = i;
    return best;
}

Transition
scorer_choose(Scorer *scorer, const NetworkWeights *weights, const Progress *progress, Relation *relation)
{
    Situation situation;
    situation_read(progress, &situation);
    fill_hidden(scorer, weights, &situation);
    Transition transition = best_transition(scorer, weights, progress);
    if (transition != TRANSITION_SHIFT)
        *relation = progress_head(progress, transition) == 0 ? RELATION_ROOT
                                                             : best_relation(scorer, weights, transition);
    return transition;
}

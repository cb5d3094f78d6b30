/* SPDX-License-Identifier: MIT */
#include "syntax/encoder.h"

#include <string.h>

#include "syntax/product.h"
#include "syntax/wide.h"

/* Bits behind the point. */
enum { Q_STATE = 12, Q_EMBEDDING = 6, Q_GATE = 22, Q_SIGMOID = 15, Q_CURVE = 8 };

enum {
    GATE_INPUT = 0,
    GATE_FORGET = NETWORK_CELLS,
    GATE_OUTPUT = 2 * NETWORK_CELLS,
    GATE_CANDIDATE = 3 * NETWORK_CELLS,
};

G_STATIC_ASSERT(NETWORK_WORD + NETWORK_AFFIX + NETWORK_TAG == NETWORK_STATE);
G_STATIC_ASSERT(NETWORK_STATE == 2 * NETWORK_CELLS && NETWORK_GATES == 4 * NETWORK_CELLS);

static void
add_row(gint16 *to, const gint8 *row, guint width)
{
    for (guint i = 0; i < width; i++)
        to[i] = (gint16) (to[i] + row[i] * (1 << (Q_STATE - Q_EMBEDDING)));
}

WIDE void
encoder_embed(const NetworkWeights *weights, const gint8 word[NETWORK_WORD],
              const guint16 affixes[NETWORK_AFFIXES], const guint8 *tags, guint tag_count,
              gint16 state[NETWORK_STATE])
{
    memset(state, 0, NETWORK_STATE * sizeof *state);
    add_row(state, word, NETWORK_WORD);
    for (guint i = 0; i < NETWORK_AFFIXES; i++)
        add_row(state + NETWORK_WORD, weights->affix[affixes[i]], NETWORK_AFFIX);
    for (guint i = 0; i < tag_count; i++)
        add_row(state + NETWORK_WORD + NETWORK_AFFIX, weights->tag[tags[i]], NETWORK_TAG);
}

/* Turns each sum, Q22, into the step of the curve where it lies, as a sigmoid; with `bits` one more for twice
 * the number. */
static void
find_steps(const gint32 *sums, guint count, guint bits, gint16 *steps)
{
    for (guint i = 0; i < count; i++) {
        gint32 step = sums[i] >> bits;
        step = step < -NETWORK_CURVE / 2 ? -NETWORK_CURVE / 2 : step;
        steps[i] = (gint16) (step >= NETWORK_CURVE / 2 ? NETWORK_CURVE / 2 - 1 : step);
    }
}

static void
look_up(const gint16 *curve, gint16 *steps, guint count)
{
    for (guint i = 0; i < count; i++)
        steps[i] = curve[steps[i] + NETWORK_CURVE / 2];
}

/* The hyperbolic tangent, Q12, from the sigmoid of twice the number: tanh(x) = 2 sigmoid(2 x) - 1. */
static inline gint32
tangent(gint32 sigmoid)
{
    return (2 * sigmoid - (1 << Q_SIGMOID)) >> (Q_SIGMOID - Q_STATE);
}

/* One step of an LSTM: from the sums at its gates and its cells, the new cells and what it says. */
WIDE static void
step(const gint16 *curve, const gint32 *sums, gint32 *cells, gint16 *says)
{
    gint16 gates[NETWORK_GATES], curved[NETWORK_CELLS];
    find_steps(sums, GATE_CANDIDATE, Q_GATE - Q_CURVE, gates);
    find_steps(sums + GATE_CANDIDATE, NETWORK_CELLS, Q_GATE - Q_CURVE - 1, gates + GATE_CANDIDATE);
    look_up(curve, gates, NETWORK_GATES);
    for (guint i = 0; i < NETWORK_CELLS; i++) {
        gint32 kept = gates[GATE_FORGET + i] * cells[i];
        gint32 cell = (gates[GATE_INPUT + i] * tangent(gates[GATE_CANDIDATE + i]) + kept) >> Q_SIGMOID;
        cell = cell > G_MAXINT16 ? G_MAXINT16 : cell;
        cells[i] = cell < G_MININT16 ? G_MININT16 : cell;
    }
    find_steps(cells, NETWORK_CELLS, Q_STATE - Q_CURVE - 1, curved);
    look_up(curve, curved, NETWORK_CELLS);
    for (guint i = 0; i < NETWORK_CELLS; i++)
        says[i] = (gint16) (gates[GATE_OUTPUT + i] * tangent(curved[i]) >> Q_SIGMOID);
}

/* One direction of one layer: reads the rows of `in` and fills its half of the rows of `out`. */
static void
run(Encoder *encoder, const gint16 *curve, const NetworkLstm *lstm, guint count, gint16 in[][NETWORK_STATE],
    gint16 out[][NETWORK_STATE], bool backward)
{
    for (guint i = 0; i < count; i++)
        memcpy(encoder->gates[i], lstm->bias, sizeof lstm->bias);
    product_add(in[0], count, NETWORK_STATE, &lstm->input[0][0][0], NETWORK_GATES, encoder->gates[0]);
    memset(encoder->cells, 0, sizeof encoder->cells);
    const gint16 *before = NULL;
    for (guint i = 0; i < count; i++) {
        guint at = backward ? count - 1 - i : i;
        gint16 *says = out[at] + (backward ? NETWORK_CELLS : 0);
        if (before)
            product_add(before, 1, NETWORK_CELLS, &lstm->recurrent[0][0][0], NETWORK_GATES,
                        encoder->gates[at]);
        step(curve, encoder->gates[at], encoder->cells, says);
        before = says;
    }
}

const gint16 (*encoder_run(Encoder *encoder, const NetworkWeights *weights, guint count))[NETWORK_STATE]
{
    g_assert(count <= ENCODER_LENGTH);
    for (guint layer = 0; layer < NETWORK_LAYERS; layer++)
        for (guint direction = 0; direction < 2; direction++)
            run(encoder, weights->curve, &weights->lstm[layer][direction], count, encoder->states[layer % 2],
                encoder->states[(layer + 1) % 2], direction == 1);
    return (const gint16(*)[NETWORK_STATE]) encoder->states[NETWORK_LAYERS % 2];
}

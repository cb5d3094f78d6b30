/* SPDX-License-Identifier: MIT */
#include "learn/quantise.h"

#include "learn/curve.h"

/* Bits behind the point; see NetworkWeights. */
enum { Q_WEIGHT = 10, Q_GATE_BIAS = 22, Q_SCORE_BIAS = 20, Q_EMBEDDING = 6, Q_CURVE_STEP = 8, Q_CURVE = 15 };

static gint32
fixed(float value, guint bits, gint32 least, gint32 most)
{
    double scaled = (double) value * (1 << bits);
    double rounded = scaled < 0 ? scaled - 0.5 : scaled + 0.5;
    return rounded <= least ? least : rounded >= most ? most : (gint32) rounded;
}

static gint16
fixed16(float value)
{
    return (gint16) fixed(value, Q_WEIGHT, G_MININT16, G_MAXINT16);
}

static void
fix_bytes(const float *from, gsize count, gint8 *to)
{
    for (gsize i = 0; i < count; i++)
        to[i] = (gint8) fixed(from[i], Q_EMBEDDING, G_MININT8, G_MAXINT8);
}

static void
fix_row(const float *from, gsize count, gint16 *to)
{
    for (gsize i = 0; i < count; i++)
        to[i] = fixed16(from[i]);
}

static void
fix_bias(const float *from, gsize count, guint bits, gint32 *to)
{
    for (gsize i = 0; i < count; i++)
        to[i] = fixed(from[i], bits, -(1 << 30), 1 << 30);
}

/* From [input][output] to [input / 2][output][input % 2]. */
static void
fix_matrix(const float *from, gsize inputs, gsize outputs, gint16 *to)
{
    for (gsize i = 0; i < inputs; i++)
        for (gsize j = 0; j < outputs; j++)
            to[(i / 2 * outputs + j) * 2 + i % 2] = fixed16(from[i * outputs + j]);
}

static void
fix_lstm(const LstmParameters *from, NetworkLstm *to)
{
    fix_matrix(from->input[0], NETWORK_STATE, NETWORK_GATES, to->input[0][0]);
    fix_matrix(from->recurrent[0], NETWORK_CELLS, NETWORK_GATES, to->recurrent[0][0]);
    fix_bias(from->bias, NETWORK_GATES, Q_GATE_BIAS, to->bias);
}

static void
fix_scores(const Parameters *from, NetworkWeights *to)
{
    for (guint i = 0; i < NETWORK_POSITIONS; i++)
        fix_matrix(from->position[i][0], NETWORK_STATE, NETWORK_HIDDEN, to->position[i][0][0]);
    fix_row(from->absent[0], NETWORK_POSITIONS * NETWORK_HIDDEN, to->absent[0]);
    fix_row(from->child[0][0], NETWORK_CHILDREN * NETWORK_LABELS * NETWORK_HIDDEN, to->child[0][0]);
    fix_row(from->count[0], NETWORK_COUNT_ROWS * NETWORK_HIDDEN, to->count[0]);
    fix_row(from->hidden_bias, NETWORK_HIDDEN, to->hidden_bias);
    fix_matrix(from->action[0], NETWORK_HIDDEN, NETWORK_ACTIONS, to->action[0][0]);
    fix_bias(from->action_bias, NETWORK_ACTIONS, Q_SCORE_BIAS, to->action_bias);
    for (guint i = 0; i < 2; i++)
        fix_matrix(from->label[i][0], NETWORK_HIDDEN, NETWORK_LABELS, to->label[i][0][0]);
    fix_bias(from->label_bias[0], 2 * NETWORK_LABELS, Q_SCORE_BIAS, to->label_bias[0]);
}

/* Each step of the curve stands for the numbers from it up to the next: its value is that in the middle. */
static void
draw_curve(gint16 *curve)
{
    for (gint i = 0; i < NETWORK_CURVE; i++) {
        gint step = i - NETWORK_CURVE / 2;
        float x = ((float) step + 0.5F) / (1 << Q_CURVE_STEP);
        curve[i] = (gint16) fixed(curve_sigmoid(x), Q_CURVE, 0, G_MAXINT16);
    }
}

NetworkWeights *
quantise_weights(const Net *net)
{
    const Parameters *parameters = net_parameters(net);
    NetworkWeights *weights = g_new0(NetworkWeights, 1);
    draw_curve(weights->curve);
    for (guint layer = 0; layer < NETWORK_LAYERS; layer++)
        for (guint direction = 0; direction < 2; direction++)
            fix_lstm(&parameters->lstm[layer][direction], &weights->lstm[layer][direction]);
    fix_scores(parameters, weights);
    fix_bytes(parameters->tag[0], sizeof weights->tag, weights->tag[0]);
    fix_bytes(net->affixes->values, sizeof weights->affix, weights->affix[0]);
    return weights;
}

GByteArray *
quantise_words(const Net *net)
{
    gsize count = net->words->rows * net->words->width;
    GByteArray *bytes = g_byte_array_sized_new((guint) count);
    g_byte_array_set_size(bytes, (guint) count);
    fix_bytes(net->words->values, count, (gint8 *) bytes->data);
    return bytes;
}

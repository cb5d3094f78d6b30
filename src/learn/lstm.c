/* SPDX-License-Identifier: MIT */
#include "learn/lstm.h"

#include <string.h>

#include "learn/curve.h"
#include "learn/matrix.h"

enum {
    INPUT = 0,
    FORGET = NETWORK_CELLS,
    OUTPUT = 2 * NETWORK_CELLS,
    CANDIDATE = 3 * NETWORK_CELLS,
};

/* Which word a direction reads at a step, and which it has read before. */
typedef struct {
    guint now, before;
    bool is_first;
} Step;

static Step
step_at(guint i, guint count, guint direction)
{
    if (direction == 0)
        return (Step){i, i - 1, i == 0};
    return (Step){count - 1 - i, count - i, i == 0};
}

static void
read_step(LstmTrace *trace, guint direction, Step step)
{
    float *gates = trace->gates[direction][step.now], *cells = trace->cells[direction][step.now];
    float *curved = trace->curved[direction][step.now];
    float *out = trace->out[step.now] + direction * NETWORK_CELLS;
    for (guint i = 0; i < CANDIDATE; i++)
        gates[i] = curve_sigmoid(gates[i]);
    for (guint i = CANDIDATE; i < NETWORK_GATES; i++)
        gates[i] = curve_tangent(gates[i]);
    for (guint i = 0; i < NETWORK_CELLS; i++)
        cells[i] = gates[INPUT + i] * gates[CANDIDATE + i];
    if (!step.is_first)
        for (guint i = 0; i < NETWORK_CELLS; i++)
            cells[i] += gates[FORGET + i] * trace->cells[direction][step.before][i];
    for (guint i = 0; i < NETWORK_CELLS; i++) {
        curved[i] = curve_tangent(cells[i]);
        out[i] = gates[OUTPUT + i] * curved[i];
    }
}

static void
read_direction(const LstmParameters *lstm, LstmTrace *trace, guint count, guint direction)
{
    float(*gates)[NETWORK_GATES] = trace->gates[direction];
    for (guint i = 0; i < count; i++)
        memcpy(gates[i], lstm->bias, sizeof lstm->bias);
    MatrixView in = {trace->in[0], count, NETWORK_STATE, NETWORK_STATE, 1};
    matrix_add(in, lstm->input[0], NETWORK_GATES, gates[0], NETWORK_GATES, NETWORK_GATES);
    for (guint i = 0; i < count; i++) {
        Step step = step_at(i, count, direction);
        if (!step.is_first)
            matrix_add_row(trace->out[step.before] + direction * NETWORK_CELLS, NETWORK_CELLS,
                           lstm->recurrent[0], gates[step.now], NETWORK_GATES);
        read_step(trace, direction, step);
    }
}

void
lstm_read(const LstmParameters lstm[2], LstmTrace *trace, guint count)
{
    for (guint direction = 0; direction < 2; direction++)
        read_direction(&lstm[direction], trace, count, direction);
}

/* What the loss says of the words and cells of a step that has been undone. */
typedef struct {
    float out[NETWORK_CELLS], cells[NETWORK_CELLS];
} Blame;

/* Undoes one step: from the blame at its end makes that of its gates before their curves, and of the cells
 * before it. */
static void
undo_step(const LstmTrace *trace, guint direction, Step step, Blame *blame, float *sums)
{
    const float *gates = trace->gates[direction][step.now], *curved = trace->curved[direction][step.now];
    for (guint i = 0; i < NETWORK_CELLS; i++) {
        float input = gates[INPUT + i], forget = gates[FORGET + i], output = gates[OUTPUT + i];
        float candidate = gates[CANDIDATE + i];
        float cell = blame->cells[i] + blame->out[i] * output * (1 - curved[i] * curved[i]);
        float before = step.is_first ? 0 : trace->cells[direction][step.before][i];
        sums[INPUT + i] = cell * candidate * input * (1 - input);
        sums[FORGET + i] = cell * before * forget * (1 - forget);
        sums[OUTPUT + i] = blame->out[i] * curved[i] * output * (1 - output);
        sums[CANDIDATE + i] = cell * input * (1 - candidate * candidate);
        blame->cells[i] = cell * forget;
    }
}

/* Adds what the sums at the gates say of the parameters. */
static void
add_gradient(const LstmTrace *trace, guint count, guint direction, const float *sums,
             LstmParameters *gradient)
{
    for (guint i = 0; i < count; i++)
        for (guint j = 0; j < NETWORK_GATES; j++)
            gradient->bias[j] += sums[i * NETWORK_GATES + j];
    MatrixView in = {trace->in[0], NETWORK_STATE, count, 1, NETWORK_STATE};
    matrix_add(in, sums, NETWORK_GATES, gradient->input[0], NETWORK_GATES, NETWORK_GATES);
    /* What was said at one word met the gates at the next in reading order. */
    const float *said = direction == 0 ? trace->out[0] : trace->out[1] + NETWORK_CELLS;
    const float *met = direction == 0 ? sums + NETWORK_GATES : sums;
    MatrixView out = {said, NETWORK_CELLS, count - 1, 1, NETWORK_STATE};
    matrix_add(out, met, NETWORK_GATES, gradient->recurrent[0], NETWORK_GATES, NETWORK_GATES);
}

void
lstm_learn(const Transposed *transposed, guint layer, LstmTrace *trace, guint count,
           const float (*out)[NETWORK_STATE], float (*in)[NETWORK_STATE], LstmParameters gradient[2])
{
    float(*sums)[NETWORK_GATES] = trace->sums;
    for (guint direction = 0; direction < 2; direction++) {
        Blame blame = {0};
        for (guint i = count; i-- > 0;) {
            Step step = step_at(i, count, direction);
            for (guint j = 0; j < NETWORK_CELLS; j++)
                blame.out[j] += out[step.now][direction * NETWORK_CELLS + j];
            undo_step(trace, direction, step, &blame, sums[step.now]);
            memset(blame.out, 0, sizeof blame.out);
            matrix_add_row(sums[step.now], NETWORK_GATES, transposed->recurrent[layer][direction][0],
                           blame.out, NETWORK_CELLS);
        }
        add_gradient(trace, count, direction, sums[0], &gradient[direction]);
        MatrixView said = {sums[0], count, NETWORK_GATES, NETWORK_GATES, 1};
        matrix_add(said, transposed->input[layer][direction][0], NETWORK_STATE, in[0], NETWORK_STATE,
                   NETWORK_STATE);
    }
}

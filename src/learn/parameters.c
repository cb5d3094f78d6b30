/* SPDX-License-Identifier: MIT */
#include "learn/parameters.h"

#include <math.h>
#include <string.h>

#include "learn/matrix.h"
#include "learn/noise.h"

void
parameters_scatter(float *numbers, gsize count, float scale, guint64 *random)
{
    for (gsize i = 0; i < count; i++)
        numbers[i] = (2 * noise_part(random) - 1) * scale;
}

#define SCATTER(numbers, scale, random) \
    parameters_scatter((float *) (numbers), sizeof(numbers) / sizeof(float), scale, random)

static void
start_lstm(LstmParameters *lstm, guint64 *random)
{
    SCATTER(lstm->input, sqrtf(6.0F / (NETWORK_STATE + 2 * NETWORK_CELLS)), random);
    SCATTER(lstm->recurrent, 0.7F * sqrtf(3.0F / NETWORK_CELLS), random);
    for (guint i = NETWORK_CELLS; i < 2 * NETWORK_CELLS; i++)
        lstm->bias[i] = 1;
}

void
parameters_start(Parameters *parameters, guint64 *random)
{
    memset(parameters, 0, sizeof *parameters);
    for (guint layer = 0; layer < NETWORK_LAYERS; layer++)
        for (guint direction = 0; direction < 2; direction++)
            start_lstm(&parameters->lstm[layer][direction], random);
    SCATTER(parameters->position, 0.7F * sqrtf(6.0F / (NETWORK_STATE + NETWORK_HIDDEN)), random);
    SCATTER(parameters->absent, 0.05F, random);
    SCATTER(parameters->child, 0.05F, random);
    SCATTER(parameters->count, 0.05F, random);
    SCATTER(parameters->action, 0.1F, random);
    SCATTER(parameters->label, 0.1F, random);
    SCATTER(parameters->tag, 0.1F, random);
}

static void
transpose_lstm(const LstmParameters *lstm, float *input, float *recurrent)
{
    matrix_transpose(lstm->input[0], NETWORK_STATE, NETWORK_GATES, input);
    matrix_transpose(lstm->recurrent[0], NETWORK_CELLS, NETWORK_GATES, recurrent);
}

void
parameters_transpose(const Parameters *parameters, Transposed *transposed)
{
    for (guint layer = 0; layer < NETWORK_LAYERS; layer++)
        for (guint direction = 0; direction < 2; direction++)
            transpose_lstm(&parameters->lstm[layer][direction], transposed->input[layer][direction][0],
                           transposed->recurrent[layer][direction][0]);
    for (guint i = 0; i < NETWORK_POSITIONS; i++)
        matrix_transpose(parameters->position[i][0], NETWORK_STATE, NETWORK_HIDDEN,
                         transposed->position[i][0]);
    matrix_transpose(parameters->action[0], NETWORK_HIDDEN, NETWORK_ACTIONS, transposed->action[0]);
    for (guint i = 0; i < 2; i++)
        matrix_transpose(parameters->label[i][0], NETWORK_HIDDEN, NETWORK_LABELS, transposed->label[i][0]);
}

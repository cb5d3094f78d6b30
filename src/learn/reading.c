/* SPDX-License-Identifier: MIT */
#include "learn/reading.h"

#include <string.h>

#include "learn/noise.h"

/* Shares left out: of a word's numbers, and of what each layer says. */
static const float DROPPED_INPUT = 0.2F, DROPPED_STATE = 0.3F;

/* A word that was met f times is shown as an unknown one with probability r / (r + f) (Kiperwasser & Goldberg
 * 2016). */
static const float RARE = 0.25F;

static void
add(float *to, const float *row, guint width)
{
    for (guint i = 0; i < width; i++)
        to[i] += row[i];
}

static guint32
shown_row(const NetWord *word, guint64 *random)
{
    bool is_hidden = random && noise_part(random) < RARE / (RARE + (float) word->frequency);
    return is_hidden ? NETWORK_WORD_UNKNOWN : word->row;
}

static void
embed(const Net *net, const NetWord *word, guint32 row, float *state)
{
    float *affix = state + NETWORK_WORD, *tag = affix + NETWORK_AFFIX;
    memcpy(state, table_values(net->words, row), NETWORK_WORD * sizeof *state);
    memset(affix, 0, (NETWORK_AFFIX + NETWORK_TAG) * sizeof *state);
    for (guint i = 0; i < NETWORK_AFFIXES; i++)
        add(affix, table_values(net->affixes, word->affixes[i]), NETWORK_AFFIX);
    for (guint i = 0; i < word->tag_count; i++)
        add(tag, net_parameters(net)->tag[word->tags[i]], NETWORK_TAG);
}

static void
apply_mask(const float *mask, float (*rows)[NETWORK_STATE], guint count)
{
    for (guint i = 0; i < count; i++)
        for (guint j = 0; j < NETWORK_STATE; j++)
            rows[i][j] *= mask[j];
}

void
reading_run(Reading *reading, const Net *net, const NetWord *words, guint count, guint64 *random)
{
    for (guint i = 0; i <= NETWORK_LAYERS; i++)
        noise_mask(reading->masks[i], NETWORK_STATE, i == 0 ? DROPPED_INPUT : DROPPED_STATE, random);
    for (guint i = 0; i < count; i++) {
        reading->rows[i] = shown_row(&words[i], random);
        embed(net, &words[i], reading->rows[i], reading->layers[0].in[i]);
    }
    for (guint i = 0; i < NETWORK_LAYERS; i++) {
        LstmTrace *layer = &reading->layers[i];
        float(*next)[NETWORK_STATE] = i + 1 < NETWORK_LAYERS ? reading->layers[i + 1].in : reading->out;
        apply_mask(reading->masks[i], layer->in, count);
        lstm_read(net_parameters(net)->lstm[i], layer, count);
        memcpy(next, layer->out, count * sizeof *next);
    }
    apply_mask(reading->masks[NETWORK_LAYERS], reading->out, count);
}

static void
learn_word(Net *net, const NetWord *word, guint32 row, const float *blame)
{
    const float *affix = blame + NETWORK_WORD, *tag = affix + NETWORK_AFFIX;
    add(table_touch(net->words, row), blame, NETWORK_WORD);
    for (guint i = 0; i < NETWORK_AFFIXES; i++)
        add(table_touch(net->affixes, word->affixes[i]), affix, NETWORK_AFFIX);
    for (guint i = 0; i < word->tag_count; i++)
        add(net_gradient(net)->tag[word->tags[i]], tag, NETWORK_TAG);
}

void
reading_learn(Reading *reading, Net *net, const NetWord *words, guint count)
{
    apply_mask(reading->masks[NETWORK_LAYERS], reading->blame[NETWORK_LAYERS], count);
    for (guint i = NETWORK_LAYERS; i-- > 0;) {
        float(*in)[NETWORK_STATE] = reading->blame[i];
        memset(in, 0, count * sizeof *in);
        lstm_learn(net->transposed, i, &reading->layers[i], count,
                   (const float(*)[NETWORK_STATE]) reading->blame[i + 1], in, net_gradient(net)->lstm[i]);
        apply_mask(reading->masks[i], in, count);
    }
    for (guint i = 0; i < count; i++)
        learn_word(net, &words[i], reading->rows[i], reading->blame[0][i]);
}

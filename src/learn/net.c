/* SPDX-License-Identifier: MIT */
#include "learn/net.h"

#include <string.h>

#include "learn/projective.h"

/* Averages are the plain mean of the values at first; from then on they move by this part of the way. */
static const float AVERAGE_PART = 0.02F;

G_STATIC_ASSERT(sizeof(Parameters) % sizeof(float) == 0);

static gint
compare_forms(gconstpointer a, gconstpointer b)
{
    guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;
    return (x > y) - (x < y);
}

static guint
frequency(const Net *net, guint32 form)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(net->frequency, GUINT_TO_POINTER(form)));
}

static void
count_forms(Net *net, const Treebank *treebank)
{
    for (guint i = 0; i < treebank->words->len; i++) {
        guint32 form = g_array_index(treebank->words, Word, i).form;
        guint times = frequency(net, form) + 1;
        g_hash_table_insert(net->frequency, GUINT_TO_POINTER(form), GUINT_TO_POINTER(times));
        if (times == 2)
            g_array_append_val(net->forms, form);
    }
    g_array_sort(net->forms, compare_forms);
}

Net *
net_new(const Treebank *treebank, guint64 *random)
{
    Net *net = g_new0(Net, 1);
    net->forms = g_array_new(FALSE, FALSE, sizeof(guint32));
    net->frequency = g_hash_table_new(NULL, NULL);
    count_forms(net, treebank);
    net->words = table_new(NETWORK_WORD_FIRST + net->forms->len, NETWORK_WORD);
    net->affixes = table_new(NETWORK_AFFIX_ROWS, NETWORK_AFFIX);
    net->dense = table_new(1, sizeof(Parameters) / sizeof(float));
    net->transposed = g_new0(Transposed, 1);
    parameters_scatter(net->words->values, net->words->rows * net->words->width, 0.1F, random);
    parameters_scatter(net->affixes->values, net->affixes->rows * net->affixes->width, 0.05F, random);
    parameters_start((Parameters *) (void *) net->dense->values, random);
    parameters_transpose(net_parameters(net), net->transposed);
    return net;
}

void
net_free(Net *net)
{
    if (!net)
        return;
    table_free(net->words);
    table_free(net->affixes);
    table_free(net->dense);
    g_free(net->transposed);
    g_array_free(net->forms, TRUE);
    g_hash_table_destroy(net->frequency);
    g_free(net);
}

static void
fill_word(const Net *net, const Treebank *treebank, const Word *word, NetWord *out)
{
    Vocabulary vocabulary = {(const guint32 *) (const void *) net->forms->data, net->forms->len};
    out->row = vocabulary_find(&vocabulary, word->form);
    out->frequency = frequency(net, word->form);
    trait_affixes(treebank->text->str + word->span.start, span_length(word->span), out->affixes);
    out->tag_count = (guint8) trait_tags(word->pos, word->features, out->tags);
    out->relation = word->relation;
}

static void
lift(NetWord *words, guint count)
{
    guint16 heads[PROGRESS_LENGTH];
    for (guint i = 0; i < count; i++)
        heads[i] = words[i].head;
    projective_lift(heads, count);
    for (guint i = 0; i < count; i++)
        words[i].head = heads[i];
}

guint
net_words(const Net *net, const Treebank *treebank, guint sentence, NetWord *words)
{
    const TreebankSentence *bounds = treebank_sentence(treebank, sentence);
    if (bounds->count >= PROGRESS_LENGTH)
        return 0;
    words[0] = (NetWord){.row = NETWORK_WORD_ROOT, .frequency = G_MAXUINT32};
    trait_affixes("", 0, words[0].affixes);
    for (guint i = 0; i < bounds->count; i++) {
        const Word *word = &g_array_index(treebank->words, Word, bounds->first + i);
        fill_word(net, treebank, word, &words[1 + i]);
        words[1 + i].head = (guint16) (word->head == i ? 0 : word->head + 1);
    }
    lift(words, bounds->count + 1);
    return bounds->count + 1;
}

void
net_update(Net *net, float rate)
{
    net->updates++;
    table_update(net->words, net->updates, rate);
    table_update(net->affixes, net->updates, rate);
    table_update(net->dense, net->updates, rate);
    parameters_transpose(net_parameters(net), net->transposed);
}

void
net_average(Net *net)
{
    net->averaged++;
    float part = MAX(AVERAGE_PART, 1.0F / (float) net->averaged);
    table_average(net->words, part);
    table_average(net->affixes, part);
    table_average(net->dense, part);
}

static void
settle(Table *table)
{
    memcpy(table->values, table->average, table->rows * table->width * sizeof *table->values);
}

void
net_settle(Net *net)
{
    if (net->averaged == 0)
        return;
    settle(net->words);
    settle(net->affixes);
    settle(net->dense);
    parameters_transpose(net_parameters(net), net->transposed);
}

/*
 * net: the parser's net while it learns, and the sentences that it learns from.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/parameters.h"
#include "learn/table.h"
#include "learn/treebank.h"
#include "syntax/trait.h"
#include "syntax/transition.h"

typedef struct {
    Table *words;            /* a row a word, see NETWORK_WORD_FIRST */
    Table *affixes;          /* NETWORK_AFFIX_ROWS */
    Table *dense;            /* one row: Parameters */
    Transposed *transposed;  /* of the parameters as they are now */
    GArray *forms;           /* of guint32: hashes of the words that have a row, ascending */
    GHashTable *frequency;   /* how often a form's hash occurs in the treebank */
    guint updates, averaged; /* how often */
} Net;

/* A word as the net gets it. */
typedef struct {
    guint32 row;       /* among the words */
    guint32 frequency; /* of its form in the treebank that the net was made for */
    guint16 affixes[NETWORK_AFFIXES];
    guint16 head;    /* the true one, lifted until arcs don't cross; 0 for the root */
    guint8 relation; /* the true one */
    guint8 tag_count;
    guint8 tags[NETWORK_TAG_ROWS]; /* see trait_tags */
} NetWord;

/* A net for the words that occur at least twice in the treebank, its numbers random. The caller owns it. */
Net *net_new(const Treebank *treebank, guint64 *random);
void net_free(Net *net);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Net, net_free)

static inline const Parameters *
net_parameters(const Net *net)
{
    return (const Parameters *) (const void *) net->dense->values;
}

static inline Parameters *
net_gradient(Net *net)
{
    return (Parameters *) (void *) table_touch(net->dense, 0);
}

/* Fills `words` with a sentence of the treebank, and the root before it as word 0. Returns their number.
 * There is room for PROGRESS_LENGTH. Returns 0, and fills nothing, where it is too long. */
guint net_words(const Net *net, const Treebank *treebank, guint sentence, NetWord *words);

/* Takes in the gradients, see table_update. */
void net_update(Net *net, float rate);

/* Takes the numbers as they are now into their averages. */
void net_average(Net *net);

/* Makes the averages the net's numbers. */
void net_settle(Net *net);

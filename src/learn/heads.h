/*
 * heads: learns what the parser needs from a treebank.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/maker.h"
#include "learn/net.h"

/* Told after each pass over the treebank, counted from 1, with the loss a word. */
typedef void (*HeadsReport)(guint pass, double loss, gpointer user_data);

typedef struct {
    guint passes;       /* over the treebank; at least 1 */
    guint64 seed;       /* the same treebank, passes and seed make the same bytes */
    HeadsReport report; /* NULL for none */
    gpointer user_data; /* of `report` */
} HeadsOptions;

/* Learns from all sentences of the treebank that the parser could take whole, and adds the sections
 * "parser.weights", "parser.forms" and "parser.words" to the model. Parts of speech and features should be
 * those that the tagger gives, not the true ones, for the parser is to live with its mistakes. */
void heads_learn(const Treebank *treebank, const HeadsOptions *options, Maker *maker);

/* The net that heads_learn would turn into sections; the caller owns it. */
Net *heads_net(const Treebank *treebank, const HeadsOptions *options);

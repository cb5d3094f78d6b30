/*
 * tags: learns what the tagger needs from a treebank: the tags, the dictionary, the weights.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/maker.h"
#include "learn/treebank.h"
#include "syntax/tagger.h"

/* Learns from the sentences of `treebank` that `chosen` names, and adds the sections to the model. */
void tags_learn(const Treebank *treebank, const GArray *chosen, guint64 seed, Maker *maker);

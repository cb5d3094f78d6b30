/*
 * lemmas: learns the lemmatizer's rules from a treebank.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/maker.h"
#include "learn/treebank.h"

/* Learns from all sentences of `treebank`, and adds the section to the model. */
void lemmas_learn(const Treebank *treebank, Maker *maker);

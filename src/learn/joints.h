/*
 * joints: learns where words begin and end from a treebank.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/maker.h"
#include "learn/treebank.h"

/* Learns from all sentences of `treebank`, and adds the sections to the model. */
void joints_learn(const Treebank *treebank, guint64 seed, Maker *maker);

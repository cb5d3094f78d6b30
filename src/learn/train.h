/*
 * train: learns a whole model from a treebank.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/maker.h"
#include "learn/treebank.h"

/* Tells how far the training is: `text` is one line without its end. */
typedef void (*TrainTell)(const char *text);

/* Learns all parts of a model from all sentences of `treebank`, which has some. The same trees and seed give
 * the same bytes. The caller owns the model. */
Maker *train_model(const Treebank *treebank, guint64 seed, TrainTell tell);

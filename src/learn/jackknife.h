/*
 * jackknife: a treebank as the tagger sees words that it has not learnt from.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/treebank.h"

/* A copy of the treebank in which parts of speech and features are those of taggers that learnt from the
 * other sentences: the treebank is cut into `folds` parts, and each is tagged by what was learnt from the
 * rest. Where there is no rest they are the true ones. The caller owns it. */
Treebank *jackknife_tag(const Treebank *treebank, guint folds, guint64 seed);

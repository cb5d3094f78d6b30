/*
 * quantise: a net's floats as the integers of a model file.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "learn/net.h"

/* The weights, rounded to their steps and held within their bounds. The caller owns them. */
NetworkWeights *quantise_weights(const Net *net);

/* The rows of the words, NETWORK_WORD bytes each. The caller owns the bytes. */
GByteArray *quantise_words(const Net *net);

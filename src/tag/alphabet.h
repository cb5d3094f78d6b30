/*
 * alphabet: which predicates a token fulfils, as a small number.
 *
 * Tokens that fulfil the same predicates of a grammar are the same to it: they share a *base*. Base 0 fulfils
 * none. Bases of words are made when the alphabet is, those of numbers when first met.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/rule.h"

typedef struct Alphabet Alphabet;

/* The alphabet of a grammar, which must outlive it. The caller owns it. */
Alphabet *alphabet_new(const Grammar *grammar);
void alphabet_free(Alphabet *alphabet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Alphabet, alphabet_free)

/* How many bases there are at most once numbers have been met, for all but hostile grammars. */
guint alphabet_size(const Alphabet *alphabet);

guint16 alphabet_base(Alphabet *alphabet, const Token *token);

/* Whether a token with that base and those flags (TOKEN_) fulfils the predicate and its needs (NEED_). */
bool alphabet_fulfils(const Alphabet *alphabet, guint16 base, guint8 flags, guint16 predicate, guint8 needs);

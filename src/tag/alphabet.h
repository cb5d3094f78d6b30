/*
 * alphabet: which predicates a token fulfils, as a small number.
 *
 * Tokens that fulfil the same predicates of a grammar are the same to it: they share a *base*. Base 0 fulfils
 * none. Bases of words and marks are made when the alphabet is, those of numbers when first met.
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

guint16 alphabet_base(Alphabet *alphabet, const Token *token);

/* A token's *symbol* is all that a pattern can ask of it: its base, and whether it is glued and has a
 * capital. At most SYMBOL_BITS of it are in use. */
enum { SYMBOL_FLAGS = 4, SYMBOL_BITS = 18 };

static inline guint32
symbol_of(guint16 base, const Token *token)
{
    G_STATIC_ASSERT((TOKEN_GLUED | TOKEN_CAPITAL) == SYMBOL_FLAGS - 1);
    return (guint32) base * SYMBOL_FLAGS + (token->flags & (TOKEN_GLUED | TOKEN_CAPITAL));
}

static inline guint16
symbol_base(guint32 symbol)
{
    return (guint16) (symbol / SYMBOL_FLAGS);
}

static inline guint8
symbol_flags(guint32 symbol)
{
    return (guint8) (symbol % SYMBOL_FLAGS);
}

/* The bases of all words, by their id: most tokens are words. */
const guint16 *alphabet_words(const Alphabet *alphabet);

/* The predicates that tokens of that base fulfil, in ascending order, `*count` of them; they stay as they are
 * until the next base is asked for. */
const guint16 *alphabet_predicates(const Alphabet *alphabet, guint16 base, guint *count);

/* Whether a token with those flags (TOKEN_) meets the needs (NEED_). */
static inline bool
alphabet_meets(guint8 flags, guint8 needs)
{
    bool is_glued = flags & TOKEN_GLUED, is_capital = flags & TOKEN_CAPITAL;
    return !((needs & NEED_GLUED) && !is_glued) && !((needs & NEED_SPACED) && is_glued) &&
           !((needs & NEED_CAPITAL) && !is_capital);
}

/* Whether a token with that symbol fulfils the predicate and its needs. */
bool alphabet_fulfils(const Alphabet *alphabet, guint32 symbol, guint16 predicate, guint8 needs);

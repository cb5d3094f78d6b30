/*
 * matcher: a grammar's automaton at work, on one sentence after the other.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/grammar.h"
#include "text/sentence.h"

/* The automaton at work: its states are made when first met, then kept, up to a bound. One a thread. */
typedef struct Matcher Matcher;

Matcher *matcher_new(const Grammar *grammar);
void matcher_free(Matcher *matcher);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Matcher, matcher_free)

/* The sentence that is asked about from here on. It must stay until the next one is entered. */
void matcher_enter(Matcher *matcher, const Sentence *sentence);

/* The first of its tokens from `from` on at which a match may begin; their count when there is none. */
guint matcher_seek(Matcher *matcher, guint from);

/* The longest match that begins at the token `from` and whose guards hold (of equally long ones the rule that
 * stands first); false when there is none. */
bool matcher_match(Matcher *matcher, guint from, Match *match);

/*
 * life: what is told of whose life near an expression: a birth, a death, the birth of a child, an accession.
 *
 *   Ada Orr was born on 3 May 1901.      a birth, Orr's
 *   Her son Ben was born in 1925.        a child's, Ben's
 *   … and died in 1990.                  a death, of the one told of last
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/tense.h"

/* Reads the words before the token `first` in its clause, at most CUE_REACH of them, back to a word of the
 * class birth-cue ("born") or death-cue ("died"); before that, a word of the class child-cue ("son") makes it
 * a child's birth. The person is the name that stands right before the cue, or a word of the class
 * subject-pronoun ("she"). */
void life_read(const TenseReader *reader, const Sentence *sentence, guint first, Life *life);

/* Whether the same words tell that a reign began: one of the class accession-cue ("throne"), or one with the
 * value 1 of it behind one of accession-verb ("became king"). */
bool life_is_accession(const TenseReader *reader, const Sentence *sentence, guint first);

/* The same of an age that is told with the expression: of the one whom the sentence begins with. */
void life_read_aged(const TenseReader *reader, const Sentence *sentence, Life *life);

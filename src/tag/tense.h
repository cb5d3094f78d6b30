/*
 * tense: a small guess, from the words near an expression, at the tense of what it dates.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/tag.h"

typedef struct {
    const char *text;
    const Lexicon *lexicon;
    ClassId future, conditional, past, present, month, aside, birth, forward;
    GArray *past_endings;
} TenseReader;

/* The cues are classes of the lexicon: future-cue, past-cue, present-cue, and past-suffix for word endings.
 */
void tense_reader_init(TenseReader *reader, const Document *document, const Lexicon *lexicon);
void tense_reader_clear(TenseReader *reader);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TenseReader, tense_reader_clear)

/* The tense of the nearest cue before or behind the tokens `first` up to `end`, marks of punctuation between
 * counting as distance. At most TENSE_REACH tokens are looked at on each side. */
Tense tense_near(const TenseReader *reader, const Sentence *sentence, guint first, guint end);

enum { TENSE_REACH = 4 };

/* Whether a word of the class aside-cue ("had", "until"), or of birth-cue ("born"), stands before the token
 * `first` in its clause, at most CUE_REACH tokens away. */
bool tense_is_aside(const TenseReader *reader, const Sentence *sentence, guint first);
bool tense_is_birth(const TenseReader *reader, const Sentence *sentence, guint first);

enum { CUE_REACH = 10 };

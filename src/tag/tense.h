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
    ClassId future, conditional, past, present, month, aside, back, birth, writing, timeless, determiner,
        article, forward, passive, infinitive, ahead, lead;
    GArray *past_endings;
} TenseReader;

/* The cues are classes of the lexicon: future-cue, conditional-cue, past-cue, present-cue, past-suffix for
 * word endings, passive-cue ("be"), infinitive-cue ("to"), ahead-cue ("due"), day-lead ("on"), forward-lead
 * ("for"). */
void tense_reader_init(TenseReader *reader, const Document *document, const Lexicon *lexicon);
void tense_reader_clear(TenseReader *reader);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TenseReader, tense_reader_clear)

/* The tense of the nearest cue before or behind the tokens `first` up to `end`, marks of punctuation between
 * counting as distance. At most TENSE_REACH tokens are looked at on each side; where they tell nothing, the
 * TENSE_FAR before it are looked through for what lies ahead. */
Tense tense_near(const TenseReader *reader, const Sentence *sentence, guint first, guint end);

enum { TENSE_REACH = 4, TENSE_FAR = 12 };

/* Whether the verb that tells the tense stands right before the expression, with but a word such as "on"
 * between: "met on". */
bool tense_is_close(const TenseReader *reader, const Sentence *sentence, guint first);

/* Whether a word of the class aside-cue ("until"), of back-cue ("since", and "had" where a past form follows:
 * these stand aside, too), of birth-cue ("born") or of writing-cue ("posted") stands before the token `first`
 * in its clause, at most CUE_REACH tokens away.
 */
bool tense_is_aside(const TenseReader *reader, const Sentence *sentence, guint first);
bool tense_is_back(const TenseReader *reader, const Sentence *sentence, guint first);
bool tense_is_birth(const TenseReader *reader, const Sentence *sentence, guint first);
bool tense_is_writing(const TenseReader *reader, const Sentence *sentence, guint first);

/* Whether a word of the class determiner stands right before the token `first`: then what it begins goes with
 * a noun behind it, "the [August 1792] uprising". */
bool tense_is_attribute(const TenseReader *reader, const Sentence *sentence, guint first);

/* Whether a word of the class article stands right before the token `first`, and no noun that it goes with
 * from `end` on: "it was a [Friday], a day …", unlike "a [Friday] meeting". */
bool tense_is_one_of_many(const TenseReader *reader, const Sentence *sentence, guint first, guint end);

/* Whether what is told at the token `first` is of no one time: a word of the class timeless-cue ("you", "if")
 * stands before it in the sentence, at most TIMELESS_REACH tokens away, no past form does, and the
 * expression's own `tense` is neither past nor future. */
bool tense_is_timeless(const TenseReader *reader, const Sentence *sentence, guint first, Tense tense);

enum { CUE_REACH = 10, TIMELESS_REACH = 20 };

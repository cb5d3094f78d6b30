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
        accession, accession_verb, article, forward, passive, infinitive, ahead, lead, apart, death, child,
        subject, sum;
    guint64 tenses; /* bits of the classes that tell a tense: see lexicon_kinds */
    guint64 kinds;  /* of the sentence's words, all bits where none has been entered */
    GArray *past_endings;
} TenseReader;

/* The cues are classes of the lexicon: future-cue, conditional-cue, past-cue, present-cue, past-suffix for
 * word endings, passive-cue ("be"), infinitive-cue ("to"), ahead-cue ("due"), day-lead ("on"), forward-lead
 * ("for"). */
void tense_reader_init(TenseReader *reader, const Document *document, const Lexicon *lexicon);
void tense_reader_clear(TenseReader *reader);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TenseReader, tense_reader_clear)

/* Looks over a sentence before it is asked about, so that what it has no word for is told at once. All that
 * follows must be about it, until another is entered. */
void tense_enter(TenseReader *reader, const Sentence *sentence);

/* Whether a word of the sentence may be of the class. */
static inline bool
tense_may_have(const TenseReader *reader, ClassId class_id)
{
    return (reader->kinds & lexicon_kind(reader->lexicon, class_id)) != 0;
}

/* The tense that one token tells by itself. */
Tense tense_of(const TenseReader *reader, const Token *token);

/* The tense of the nearest cue before or behind the tokens `first` up to `end`, marks of punctuation between
 * counting as distance. At most TENSE_REACH tokens are looked at on each side; where they tell nothing, the
 * TENSE_FAR before it are looked through for what lies ahead. */
Tense tense_near(const TenseReader *reader, const Sentence *sentence, guint first, guint end);

enum { TENSE_REACH = 4, TENSE_FAR = 12 };

/* Whether the sentence has a past form; that of "is held" is none. */
bool tense_has_past(const TenseReader *reader, const Sentence *sentence);

/* Whether the verb that tells the tense stands right before the expression, with but a word such as "on"
 * between: "met on". */
bool tense_is_close(const TenseReader *reader, const Sentence *sentence, guint first);

/* Whether a word of the class aside-cue ("until"), of back-cue ("since", and "had" where a past form follows:
 * these stand aside, too), or of writing-cue ("posted") stands before the token `first`
 * in its clause, at most CUE_REACH tokens away.
 */
bool tense_is_aside(const TenseReader *reader, const Sentence *sentence, guint first);
bool tense_is_end(const TenseReader *reader, const Sentence *sentence, guint first); /* right before it */
bool tense_is_back(const TenseReader *reader, const Sentence *sentence, guint first);
bool tense_is_writing(const TenseReader *reader, const Sentence *sentence, guint first);

/* Which way a length of time is counted from what follows it: 1 behind it ("three years after"), -1 before
 * it, 0 when no word of the class sum-cue stands at `end`. */
int tense_sum(const TenseReader *reader, const Sentence *sentence, guint end);

/* Whether a word of the class determiner stands right before the token `first`: then what it begins goes with
 * a noun behind it, "the [August 1792] uprising". */
bool tense_is_attribute(const TenseReader *reader, const Sentence *sentence, guint first);

/* Whether the expression is one of many such, and its story doesn't say which: behind a word of the class
 * article without a noun that it goes with ("it was a [Friday], a day …", unlike "a [Friday] meeting"), or
 * told apart by what follows, behind a determiner or its own with a word of the class apart-cue ("the
 * [winter] when the pipes froze"). */
bool tense_is_one_of_many(const TenseReader *reader, const Sentence *sentence, guint first, guint end);

enum { CUE_REACH = 10 };

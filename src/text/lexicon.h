/*
 * lexicon: a language's vocabulary: which classes a word belongs to, and its value in each.
 *
 * Loaded from `words.txt` of a language pack. After a line `class NAME` come lines of words, each with an
 * optional value: `january jan = 1`. A class may be named more than once. Words are matched without case.
 *
 *   class month
 *     january jan = 1
 *     february feb = 2
 *   class title
 *     mr mrs dr gen
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "text/spelling.h"

#include <stdbool.h>

typedef struct Lexicon Lexicon;
typedef guint16 ClassId; /* 0 is no class */
typedef guint16 WordId;  /* 0 is a word that the lexicon doesn't know */

/* An empty lexicon; the caller owns it. */
Lexicon *lexicon_new(void);

/* Reads a vocabulary file into the lexicon. On failure returns false and sets `error`, its message naming
 * file and line. */
bool lexicon_load(Lexicon *lexicon, const char *path, GError **error);
void lexicon_free(Lexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lexicon, lexicon_free)

/* The word that is spelt like that, 0 when there is none. `word`, of whatever case, is what was read. */
WordId lexicon_find(const Lexicon *lexicon, const Spelling *spelling, const char *word, gsize length);

/* The same for a word at hand: UTF-8, of whatever case. */
WordId lexicon_look_up(const Lexicon *lexicon, const char *word, gsize length);

/* The word's id, made when the lexicon doesn't have it: for literals in a grammar. 0 when it is full. */
WordId lexicon_intern(Lexicon *lexicon, const char *word);

/* The id of a class, 0 when no word has it. */
ClassId lexicon_class(const Lexicon *lexicon, const char *name);
const char *lexicon_class_name(const Lexicon *lexicon, ClassId class_id);
guint lexicon_class_size(const Lexicon *lexicon,
                         ClassId class_id);    /* how many words it has; of class 0 none */
guint lexicon_classes(const Lexicon *lexicon); /* ids run from 1 to this */
guint lexicon_words(const Lexicon *lexicon);   /* ids run from 1 to this */

/* Gives each of these classes a bit of its own in what lexicon_is looks at first, so that words that are none
 * of theirs are told by it alone: for those that code asks for again and again, once all files are loaded.
 * Names that no file has are passed over. */
void lexicon_favour(Lexicon *lexicon, const char *const *names, guint count);

/* What lexicon_is looks at first; a Lexicon begins with it. */
typedef struct {
    const guint64 *kinds; /* by word: the bits of its classes */
    const guint8 *bits;   /* by class: which bit it has, maybe together with others */
} LexiconFront;

/* The bits of the word's classes, and of a class (of class 0 none): a word that lacks the bit is not of the
 * class. */
static inline guint64
lexicon_kinds(const Lexicon *lexicon, WordId word)
{
    return ((const LexiconFront *) lexicon)->kinds[word];
}

static inline guint64
lexicon_kind(const Lexicon *lexicon, ClassId class_id)
{
    return class_id ? G_GUINT64_CONSTANT(1) << ((const LexiconFront *) lexicon)->bits[class_id] : 0;
}

/* lexicon_is, where the bits don't tell. */
bool lexicon_value(const Lexicon *lexicon, WordId word, ClassId class_id, gint32 *value);

/* Whether the word is of the class; its value there goes to `value` unless that is NULL (0 where none is
 * given). */
static inline bool
lexicon_is(const Lexicon *lexicon, WordId word, ClassId class_id, gint32 *value)
{
    const LexiconFront *front = (const LexiconFront *) lexicon;
    return (front->kinds[word] >> front->bits[class_id] & 1) && lexicon_value(lexicon, word, class_id, value);
}

/* Goes through the classes of a word: `lexicon_classes_of` gives where to begin, `lexicon_next_class` the
 * class there, 0 at the end, and moves on. */
guint32 lexicon_classes_of(const Lexicon *lexicon, WordId word);
ClassId lexicon_next_class(const Lexicon *lexicon, guint32 *at);

/* Whether words are made of such characters: letters and marks. */
bool lexicon_is_letter(gunichar letter);

/* The word's spelling, in lower case. */
const char *lexicon_spelling(const Lexicon *lexicon, WordId word);

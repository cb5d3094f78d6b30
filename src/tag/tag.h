/*
 * tag: finds the temporal expressions of a Document.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/span.h"
#include "read/document.h"
#include "tag/meaning.h"
#include "tag/pack.h"

/* What the words near an expression say of the time of what it dates. */
typedef enum { TENSE_UNKNOWN, TENSE_PAST, TENSE_PRESENT, TENSE_FUTURE, TENSE_CONDITIONAL } Tense;

/* What is told of somebody's life at a date. */
typedef enum { LIFE_NONE, LIFE_BIRTH, LIFE_DEATH, LIFE_CHILD, LIFE_ACCESSION } LifeKind;

typedef struct {
    LifeKind kind;
    Span person;     /* the name, empty where none is told */
    bool is_pronoun; /* a pronoun stands for it */
} Life;

typedef struct {
    Span span;
    Span before; /* the word before it, for evidence of a person's age: whose */
    Span sentence;
    guint block;         /* index of the sentence's block */
    guint rule;          /* index into the grammar's rules */
    bool begins_range;   /* the next tag ends the range that this one begins */
    bool is_quoted;      /* it stands inside quotation marks */
    bool is_aside;       /* words before it say that it looks back or ahead of what is told: "had", "until" */
    bool is_end;         /* right behind such a word that it ends: "until 2030" */
    bool is_back;        /* words before it say that it looks back: "had", "since" */
    bool is_writing;     /* a word before it says that the text itself is of then: "posted on" */
    bool is_attribute;   /* it goes with the noun behind it: "the August 1792 uprising" */
    bool is_one_of_many; /* it is one such, not the one: "it was a Friday" */
    bool is_timeless;    /* its clause tells of no one time: "you wait, and three days later …", "if …" */
    bool is_habit;       /* it seems to, unless the text tells its story in the present: "usually" */
    bool is_past;        /* it tells its year, or what will be, and its sentence has a past form */
    bool is_close;       /* the verb that tells the tense stands right before it: "met on" */
    gint8 sum;           /* a length: 1 counted on from what follows ("three years after"), -1 back, else 0 */
    Tense tense;
    Life life;
    Meaning meaning;
} Tag;

/* The tags of one document, or of a stretch of it, in text order, disjoint. */
typedef struct {
    GArray *items;          /* of Tag */
    GArray *evidence;       /* of Tag: what helps to date the document but is no expression */
    const Grammar *grammar; /* borrowed from the pack, which must outlive the tags */
} Tags;

void tags_free(Tags *tags);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tags, tags_free)

static inline const Tag *
tag_at(const Tags *tags, guint index)
{
    return &g_array_index(tags->items, Tag, index);
}

/* Tags all sentences of `document`, in one pass. The caller owns the result. */
Tags *tag_document(const Document *document, const Pack *pack);

/* The same pass a stretch at a time, so that no more is held than a stretch's tags. */
typedef struct Tagger Tagger;

/* Both must outlive the tagger, which the caller owns. */
Tagger *tagger_new(const Document *document, const Pack *pack);
void tagger_free(Tagger *tagger);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tagger, tagger_free)

/* The tags of the next sentences: of so many that there are `most` tags and evidence or a sentence's more, or
 * of all that are left. They stay the tagger's, until it is read again. */
const Tags *tagger_read(Tagger *tagger, guint most);

/* Whether all sentences have been read. */
bool tagger_is_done(const Tagger *tagger);

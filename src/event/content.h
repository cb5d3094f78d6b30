/*
 * content: the words by which two statements are known to tell the same.
 *
 * A word is held as a hash of its first letters in lower case, so that "launched" and "launches" are one;
 * words that the language pack gives one number in its class `ev-act` ("burned", "fire") are one, too.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"
#include "text/lexicon.h"

enum { CONTENT_WORDS_MAX = 40, CONTENT_FEW_MAX = 6 };

/* A few words, in no order; more than there is room for are left out. */
typedef struct {
    guint32 items[CONTENT_FEW_MAX];
    guint8 count;
} FewWords;

typedef struct {
    guint64 whole;   /* a hash of all words in their order */
    guint64 trace;   /* a bit for each word, by its hash: what two have in common at most */
    guint32 opening; /* the first word, where it has a capital: perhaps a name; else 0 */
    bool is_once;    /* a word of the class `ev-once` is in it */
    bool
        is_loose; /* of an event that has no date of its own: none at all, or only that it was told by then */
    guint8 status;                     /* of the event: a Status */
    guint8 count;                      /* of words */
    FewWords numbers;                  /* those among the words that are numbers, */
    FewWords names;                    /* … those with a capital that don't begin the statement, */
    FewWords acts;                     /* … and those of the class `ev-act` */
    guint32 words[CONTENT_WORDS_MAX];  /* sorted, each once */
    guint8 weights[CONTENT_WORDS_MAX]; /* what each counts; 1 until it is weighed */
} Content;

/* The content of an event: of its headline and its first quotation, without the words of its date. `lexicon`
 * tells acts; it may be NULL. */
void content_fill(Content *content, const Event *event, const Lexicon *lexicon);

/* Asks memory for what is mostly looked at of a content, so that whoever compares it soon after needn't wait.
 */
static inline void
content_ask(const Content *content)
{
    __builtin_prefetch(content);
    __builtin_prefetch(&content->names);
    __builtin_prefetch(content->words);
}

/* How much the words weigh that two contents share, and all of one. */
guint content_shared(const Content *a, const Content *b);
guint content_weight(const Content *content);

/* How many words they share. */
guint content_common(const Content *a, const Content *b);

/* False where contents of these traces share fewer than `least` words of different traces: a look without
 * going through them, which may say true of some that share fewer. At most as many words as two traces tell
 * apart are asked for. */
bool content_may_share(guint64 trace, guint64 other, guint least);

/* Whether each has a name that the other hasn't. */
bool content_differs_in_names(const Content *a, const Content *b);

/* Whether each has a word, other than an act, that the other hasn't: "the stone mill", "the stone barn". */
bool content_differs(const Content *a, const Content *b);

/* Whether any of a few words is among the content's. */
bool content_holds_any(const Content *content, const FewWords *few);

/* Whether both have numbers of their own: "fell 20 points", "fell 31 points". */
bool content_differs_in_numbers(const Content *a, const Content *b);

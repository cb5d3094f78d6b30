/*
 * content: the words by which two statements are known to tell the same.
 *
 * A word is held as a hash of its first letters in lower case, so that "launched" and "launches" are one.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"

enum { CONTENT_WORDS_MAX = 48 };

typedef struct {
    guint32 words[CONTENT_WORDS_MAX]; /* sorted, each once */
    guint32 numbers; /* a hash of the numbers in it, of whatever order; 0 where there are none */
    guint64 whole;   /* a hash of all words in their order */
    guint8 count;
} Content;

/* The content of an event: of its headline and its first quotation, without the words of its date. */
void content_fill(Content *content, const Event *event);

/* How many words two contents share. */
guint content_shared(const Content *a, const Content *b);

/*
 * outline: the words of a statement that its headline is made of, in their order.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/statement.h"

/* Words that a headline may add, standing in an outline in place of a token. */
enum {
    OUTLINE_WAS = G_MAXUINT16 - 8,
    OUTLINE_WERE,
    OUTLINE_THE,
    OUTLINE_TO,
    OUTLINE_SPEAKER,
    OUTLINE_ADDRESSEE,
    OUTLINE_TOPIC
};

typedef struct {
    guint16 items[2 * SENTENCE_TOKENS_MAX]; /* tokens, or OUTLINE_ words */
    guint count;
    guint verb; /* the place of the main verb in `items`; `count` when there is none */
    guint said; /* … and where begins what it reports in another clause; likewise */
} Outline;

/* Fills the outline: subject, verb and the rest, without the date and the words that lead up to it, without
 * brackets and lead-ins. */
void outline_fill(Outline *outline, const Reading *reading, const Statement *statement, Range date);

/* Takes the items `first` to `end` (exclusive) out. */
void outline_remove(Outline *outline, guint first, guint end);

static inline bool
outline_is_token(const Outline *outline, guint place)
{
    return place < outline->count && outline->items[place] < OUTLINE_WAS;
}

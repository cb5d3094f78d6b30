/*
 * topic: the person whom a paragraph speaks of, for the "he" or "she" of the sentences behind.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/segment.h"

typedef struct Topic Topic;

/* A topic over `document`; all three must outlive it. The caller owns it. */
Topic *topic_new(const Document *document, const Lexicon *lexicon, Vocabulary *vocabulary);
void topic_free(Topic *topic);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Topic, topic_free)

/* The name of the person who is the subject of the sentence before `offset`, or of the one from which its
 * "he" is carried on, in the same block; NULL where that is not plain. Valid until the next call; to be
 * called with growing offsets, so that each sentence is read once. */
const char *topic_before(Topic *topic, guint block, guint32 offset);

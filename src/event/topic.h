/*
 * topic: the person whom a text speaks of, for the "he" or "she" of the sentences behind.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/gazetteer.h"
#include "event/segment.h"

typedef struct Topic Topic;

/* A topic over `document`; all four must outlive it; `gazetteer` may be NULL. The caller owns it. */
Topic *topic_new(const Document *document, const Lexicon *lexicon, Vocabulary *vocabulary,
                 const Gazetteer *gazetteer);
void topic_free(Topic *topic);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Topic, topic_free)

/* The name of the person who is the subject of the sentence before `offset`, or of the one from which its
 * "he" is carried on, in the same block; else that of the only person who was a subject in the few blocks
 * before, where the given name is known for a woman's (`is_she`) or a man's. NULL where that is not plain.
 * Valid until the next call; to be called with growing offsets, so that each sentence is read once. */
const char *topic_before(Topic *topic, guint block, guint32 offset, bool is_she);

/*
 * background: what a text tells without a date, as far as it matters.
 *
 * Of the sentences in a text's first IMPORTANCE_BYTES that have no event yet, those whose main clause tells
 * something past and that weigh most. In a report, most of whose dates lie near the day
 * it was written, such an event is dated "by" that day and no nearer ("../2016-03-22?": see
 * event_is_background); elsewhere it has no date, and says which event it came after or before where its
 * first word does ("Later, …").
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/wording.h"
#include "event/entity.h"
#include "event/importance.h"
#include "event/parse.h"
#include "event/vocabulary.h"

/* What is known of a document while its dated events are found. */
typedef struct Background Background;

/* That of `document`; all must outlive it; `parse` and `gazetteer` may be NULL. The caller owns it. */
Background *background_new(const Document *document, const Expressions *expressions, const Lexicon *lexicon,
                           Vocabulary *vocabulary, const Wording *wording, Parse *parse,
                           const Gazetteer *gazetteer);
void background_free(Background *background);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Background, background_free)

/* Enters an event that the sentence beginning at byte `sentence` tells in words from byte `offset` on, and
 * weighs it. In text order. */
void background_tell(Background *background, guint32 sentence, guint32 offset, const Statement *statement,
                     Event *event);

/* Appends what is told without a date to `events`, which hold the others, in text order; nothing where no
 * event was entered or clauses aren't known. */
void background_add(const Background *background, Entities *entities, Events *events);

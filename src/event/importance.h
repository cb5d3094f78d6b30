/*
 * importance: how much an event matters among those of its text, for pictures that can't show all.
 *
 * In hundredths, as the sum of
 *   title     0 to 25   the share of the title's words (of the first paragraph's, without a title) in it
 *   mentions  0 to 20   how often its words come in the text's first IMPORTANCE_BYTES, up to five times each
 *   position  0 to 20   20 in the first paragraph, from there evenly down to 0 at the text's end
 *   date      0 to 20   20 where it names its date itself, 10 where that follows from another, 0 else
 *   clause    0 to 15   15 where a main clause tells that it happened; 0 for a noun, a quotation, a plan, a
 * denial Where several tell the same, what each leaves to 100 is multiplied: 0.5 told twice is 0.75, three
 * times 0.88.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"
#include "event/statement.h"
#include "read/document.h"

enum { IMPORTANCE_BYTES = 1 << 14 };

/* What the words of a text weigh. */
typedef struct Importance Importance;

/* That of a document, which must outlive it. The caller owns it. */
Importance *importance_new(const Document *document);
void importance_free(Importance *importance);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Importance, importance_free)

/* Title, mentions and position of a stretch of words that begins at `offset` of the document's text: 0 to 65.
 */
int importance_of(const Importance *importance, const char *words, gsize length, guint32 offset);

/* Of an event: `words` as above, what its date rests on, and how it is told. */
int importance_event(const Importance *importance, const char *words, guint32 offset, Confidence confidence,
                     const Statement *statement);

/* Of one that two texts tell, of which either may be IMPORTANCE_UNKNOWN. */
int importance_join(int a, int b);

/*
 * people: who is named in full anywhere in a document, by surname.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/gazetteer.h"
#include "event/vocabulary.h"
#include "read/document.h"

typedef struct People People;

/* The people of `document`, which is read when they are first asked for. All three must outlive them;
 * `gazetteer` may be NULL, then nobody is known. The caller owns them. */
People *people_new(const Document *document, const Lexicon *lexicon, Vocabulary *vocabulary,
                   const Gazetteer *gazetteer);
void people_free(People *people);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(People, people_free)

/* The full name of the only one with that surname; NULL where none is named in full, or two are. Borrowed. */
const char *people_find(People *people, const char *surname);

/* Enters a full name that was told otherwise, by a title or a verb. */
void people_enter(People *people, const char *surname, const char *name);

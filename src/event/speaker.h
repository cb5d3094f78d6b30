/*
 * speaker: who says "I" in a text whose paragraphs begin with the speaker's name and a colon.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/document.h"

typedef struct Speakers Speakers;

/* The labels of a document: one to three capitalised words and a colon at the start of at least two blocks.
 * `document` must outlive them. The caller owns them. */
Speakers *speakers_new(const Document *document);
void speakers_free(Speakers *speakers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Speakers, speakers_free)

/* The speaker of a block: its own label or the last one before it since a heading; NULL when there is none.
 * Owned by `speakers`. */
const char *speakers_of(const Speakers *speakers, guint block);

/* Whom the speaker of a block speaks to: the other one, in a talk of two; NULL where that isn't plain. Owned
 * by `speakers`. */
const char *speakers_addressee(const Speakers *speakers, guint block);

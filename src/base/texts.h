/*
 * texts: many texts that live equally long, kept together and freed at once.
 *
 * They are written one behind the other into blocks that never move, so that keeping one costs little more
 * than copying it. What was kept lately is shared: the name of a document that each of its events cites
 * stands there once. Texts that come a second time much later may be kept twice, so that no table of all has
 * to grow.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

typedef struct Texts Texts;

Texts *texts_new(void);
void texts_free(Texts *texts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Texts, texts_free)

/* The `length` bytes at `text`, ended by a NUL, as a text that lives as long as `texts`. */
const char *texts_keep(Texts *texts, const char *text, gsize length);

/* Moves all texts of `from` to `texts`: where they lie doesn't change. `from` is left empty, and the caller's
 * to free. */
void texts_adopt(Texts *texts, Texts *from);

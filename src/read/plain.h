/*
 * plain: plain text becomes blocks.
 *
 * A blank line ends a block. A line end inside a chunk of lines is either a soft wrap or the end of a
 * paragraph, which only the chunk as a whole tells: where lines were wrapped, a line and the next one's first
 * word would not have fitted in the width of the widest. Headings and list items are known by their looks.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/builder.h"

/* Reads the source as plain text; it loses its bytes to the document. */
bool plain_read(Source *source, Builder *builder, GError **error);

/* Adds blocks, and the title if the first is a heading, for a text that the builder has already. */
void plain_blocks(Builder *builder);

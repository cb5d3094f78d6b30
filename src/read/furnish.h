/*
 * furnish: which blocks of a page are its text, and which its furniture.
 *
 * Each block carries marks of what it stands in; only when all are known is it clear which of them to
 * believe: a page's text may stand in <main>, in <article>, or in neither, and names like "related" are given
 * to anything.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/builder.h"

enum {
    FURNISH_ELEMENT = 1 << 0, /* nav, footer, aside */
    FURNISH_NAMED = 1 << 1,   /* what its class, id or role calls furniture */
    FURNISH_HEADER = 1 << 2,  /* the page's header */
    FURNISH_MAIN = 1 << 3,
    FURNISH_ARTICLE = 1 << 4,
};

/* Makes blocks BLOCK_FURNITURE by their marks (one byte each). */
void furnish_blocks(GArray *blocks, const GByteArray *marks);

/* The text of the page's main heading; NULL where it has none. The caller owns it. */
char *furnish_heading(const Builder *builder, const GByteArray *marks);

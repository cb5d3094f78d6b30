/* SPDX-License-Identifier: MIT */
#include "read/furnish.h"

enum {
    SHARE = 8, /* marks that would leave less than one byte in so many are not believed */
    ALWAYS = FURNISH_ELEMENT | FURNISH_HEADER,
};

/* How many bytes of text stand in blocks that have any of `wanted` (0 for all) and none of `unwanted`. */
static guint64
count_bytes(const GArray *blocks, const GByteArray *marks, guint wanted, guint unwanted)
{
    guint64 bytes = 0;
    for (guint i = 0; i < blocks->len; i++)
        if ((!wanted || marks->data[i] & wanted) && !(marks->data[i] & unwanted))
            bytes += span_length(g_array_index(blocks, Block, i).span);
    return bytes;
}

void
furnish_blocks(GArray *blocks, const GByteArray *marks)
{
    g_assert(marks->len == blocks->len);
    guint64 all = count_bytes(blocks, marks, 0, ALWAYS);
    guint unwanted = ALWAYS;
    if (count_bytes(blocks, marks, 0, ALWAYS | FURNISH_NAMED) * SHARE >= all)
        unwanted |= FURNISH_NAMED;
    guint64 text = count_bytes(blocks, marks, 0, unwanted);
    guint region = 0;
    static const guint regions[] = {FURNISH_MAIN, FURNISH_ARTICLE};
    for (guint i = 0; i < G_N_ELEMENTS(regions) && !region; i++) {
        guint64 inside = count_bytes(blocks, marks, regions[i], unwanted);
        region = inside > 0 && inside * SHARE >= text ? regions[i] : 0;
    }
    for (guint i = 0; i < blocks->len; i++) {
        Block *block = &g_array_index(blocks, Block, i);
        if (!(marks->data[i] & unwanted) && (!region || marks->data[i] & region))
            continue;
        block->kind = BLOCK_FURNITURE;
        block->level = 0;
    }
}

char *
furnish_heading(const Builder *builder, const GByteArray *marks)
{
    const GArray *blocks = builder->document->blocks;
    const Block *heading = NULL;
    for (guint i = 0; i < blocks->len; i++) {
        const Block *block = &g_array_index(blocks, Block, i);
        if (block->kind != BLOCK_HEADING || block->level != 1)
            continue;
        heading = heading ? heading : block;
        if (marks->data[i] & (FURNISH_ELEMENT | FURNISH_NAMED))
            continue;
        heading = block;
        break;
    }
    if (!heading)
        return NULL;
    return g_strndup(builder_text(builder) + heading->span.start, span_length(heading->span));
}

/* SPDX-License-Identifier: MIT */
#include "base/texts.h"

#include <string.h>

/* Bytes; each block is twice as large as the one before, up to the most. */
enum { BLOCK_LEAST = 1 << 12, BLOCK_MOST = 1 << 20 };

/* Places for what was kept lately. */
enum { RECENT = 512 };

typedef struct Block {
    struct Block *before;
    gsize size, used;
    char bytes[];
} Block;

typedef struct {
    guint64 hash;
    const char *text; /* NULL while nothing stands here */
} Recent;

struct Texts {
    Block *blocks; /* the one in use first */
    Recent recent[RECENT];
};

Texts *
texts_new(void)
{
    return g_new0(Texts, 1);
}

void
texts_free(Texts *texts)
{
    for (Block *block = texts ? texts->blocks : NULL; block;) {
        Block *before = block->before;
        g_free(block);
        block = before;
    }
    g_free(texts);
}

/* Of its length and of the bytes at both ends: what shares them all is compared anyway. The multiplier is
 * 2^64 divided by the golden ratio. */
static guint64
hash_text(const char *text, gsize length)
{
    guint64 head = 0, tail = 0;
    gsize bytes = MIN(length, sizeof head);
    memcpy(&head, text, bytes);
    memcpy(&tail, text + length - bytes, bytes);
    guint64 hash = (head ^ (tail << 31 | tail >> 33) ^ length) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
    return hash ^ hash >> 32;
}

static char *
find_room(Texts *texts, gsize size)
{
    Block *block = texts->blocks;
    if (!block || block->size - block->used < size) {
        gsize usual = block ? MIN(2 * block->size, (gsize) BLOCK_MOST) : (gsize) BLOCK_LEAST;
        gsize room = MAX(usual, size);
        Block *fresh = g_malloc(sizeof(Block) + room);
        *fresh = (Block){.before = block, .size = room};
        texts->blocks = block = fresh;
    }
    block->used += size;
    return block->bytes + block->used - size;
}

const char *
texts_keep(Texts *texts, const char *text, gsize length)
{
    guint64 hash = hash_text(text, length);
    Recent *recent = &texts->recent[hash % RECENT];
    if (recent->text && recent->hash == hash && strncmp(recent->text, text, length) == 0 &&
        !recent->text[length])
        return recent->text;
    char *kept = find_room(texts, length + 1);
    memcpy(kept, text, length);
    kept[length] = '\0';
    *recent = (Recent){hash, kept};
    return kept;
}

void
texts_adopt(Texts *texts, Texts *from)
{
    Block *last = from->blocks;
    if (!last || texts == from)
        return;
    while (last->before)
        last = last->before;
    /* Behind the block in use, so that what is left of that goes on being used. */
    Block **place = texts->blocks ? &texts->blocks->before : &texts->blocks;
    last->before = *place;
    *place = from->blocks;
    from->blocks = NULL;
    memset(from->recent, 0, sizeof from->recent);
}

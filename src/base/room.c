/* SPDX-License-Identifier: MIT */
#define _DEFAULT_SOURCE 1 /* madvise, MAP_ANONYMOUS */
#include "base/room.h"

#ifdef __linux__
#include <sys/mman.h>

/* Bytes: rooms that are smaller come from the heap; a large page. */
enum { LEAST = 1 << 20, PAGE = 2 << 20 };

/* What is mapped for a room, so that it begins and ends with a large page. */
static gsize
mapped_bytes(gsize bytes)
{
    return (bytes + PAGE - 1) / PAGE * PAGE + PAGE;
}

static gpointer
map(gsize bytes)
{
    gsize all = mapped_bytes(bytes);
    char *start = mmap(NULL, all, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (start == MAP_FAILED)
        g_error("there is no room for %" G_GSIZE_FORMAT " bytes", bytes);
    gsize skipped = (PAGE - (gsize) start % PAGE) % PAGE;
    if (skipped)
        munmap(start, skipped);
    if (skipped < PAGE)
        munmap(start + skipped + all - PAGE, PAGE - skipped);
    start += skipped;
#ifdef MADV_HUGEPAGE
    madvise(start, all - PAGE, MADV_HUGEPAGE);
#endif
    return start;
}

gpointer
room_new(gsize count, gsize size)
{
    g_assert(count > 0 && size > 0 && count < (G_MAXSIZE - 2 * PAGE) / size);
    return count * size < LEAST ? g_malloc0(count * size) : map(count * size);
}

void
room_free(gpointer room, gsize count, gsize size)
{
    if (!room)
        return;
    if (count * size < LEAST)
        g_free(room);
    else
        munmap(room, mapped_bytes(count * size) - PAGE);
}

#else

gpointer
room_new(gsize count, gsize size)
{
    return g_malloc0_n(count, size);
}

void
room_free(gpointer room, G_GNUC_UNUSED gsize count, G_GNUC_UNUSED gsize size)
{
    g_free(room);
}

#endif

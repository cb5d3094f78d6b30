/* SPDX-License-Identifier: MIT */
#define _DEFAULT_SOURCE 1 /* sbrk, madvise */
#include "cli/heap.h"

#include <glib.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

/* Bytes: a step of the heap, which is but addresses until it is used; what is larger than the second has
 * pages of its own; a large page. */
enum { STEP = 256 << 20, LARGE = 32 << 20, PAGE = 2 << 20 };

/* Up to where large pages were asked for; there is but one heap. */
static char *prepared;

void
heap_prepare(void)
{
    if (!mallopt(M_TOP_PAD, STEP) || !mallopt(M_MMAP_THRESHOLD, LARGE) ||
        !mallopt(M_TRIM_THRESHOLD, G_MAXINT))
        return;
    prepared = sbrk(0);
    void *volatile first = malloc(LARGE / 2); /* volatile, or compilers leave both calls out */
    free(first);
    heap_follow();
}

void
heap_follow(void)
{
    if (!prepared) /* large pages were not asked for */
        return;
    char *start = prepared + (PAGE - (gsize) prepared % PAGE) % PAGE, *end = sbrk(0);
    if (end <= start) /* not grown, or another allocator has it elsewhere */
        return;
    madvise(start, (gsize) (end - start), MADV_HUGEPAGE);
    prepared = end;
}
#else
void
heap_prepare(void)
{
}

void
heap_follow(void)
{
}
#endif

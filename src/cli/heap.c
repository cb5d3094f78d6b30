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

void
heap_prepare(void)
{
    if (!mallopt(M_TOP_PAD, STEP) || !mallopt(M_MMAP_THRESHOLD, LARGE) ||
        !mallopt(M_TRIM_THRESHOLD, G_MAXINT))
        return;
    char *before = sbrk(0);
    void *volatile first = malloc(LARGE / 2); /* volatile, or compilers leave both calls out */
    free(first);
    char *start = before + (PAGE - (gsize) before % PAGE) % PAGE, *end = sbrk(0);
    if (end > start) /* another allocator has it elsewhere */
        madvise(start, (gsize) (end - start), MADV_HUGEPAGE);
}
#else
void
heap_prepare(void)
{
}
#endif

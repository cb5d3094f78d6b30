/* SPDX-License-Identifier: MIT */
#include "syntax/transition.h"

#include <string.h>

void
progress_start(Progress *progress, guint count)
{
    g_assert(count >= 2 && count <= PROGRESS_LENGTH);
    progress->count = (guint16) count;
    progress->next = 1;
    progress->depth = 1;
    progress->stack[0] = 0;
    memset(progress->leftmost, 0, count * sizeof *progress->leftmost);
    memset(progress->rightmost, 0, count * sizeof *progress->rightmost);
    memset(progress->lefts, 0, count);
    memset(progress->rights, 0, count);
    memset(progress->relation, 0, count);
}

bool
progress_is_done(const Progress *progress)
{
    return progress->depth == 1 && progress->next == progress->count;
}

bool
progress_allows(const Progress *progress, Transition transition)
{
    bool is_read = progress->next == progress->count;
    switch (transition) {
    case TRANSITION_SHIFT:
        return !is_read;
    case TRANSITION_LEFT:
        return !is_read && progress->depth > 1;
    default:
        return progress->depth > 2 || (is_read && progress->depth > 1);
    }
}

guint
progress_child(const Progress *progress)
{
    return progress->stack[progress->depth - 1];
}

guint
progress_head(const Progress *progress, Transition transition)
{
    return transition == TRANSITION_LEFT ? progress->next : progress->stack[progress->depth - 2];
}

static void
hang(Progress *progress, guint child, guint head)
{
    progress->head[child] = (guint16) head;
    guint16 *outermost = child < head ? &progress->leftmost[head] : &progress->rightmost[head];
    guint8 *number = child < head ? &progress->lefts[head] : &progress->rights[head];
    *outermost = (guint16) child;
    *number += *number < G_MAXUINT8;
}

void
progress_take(Progress *progress, Transition transition, guint8 relation)
{
    g_assert(progress_allows(progress, transition));
    if (transition == TRANSITION_SHIFT) {
        progress->stack[progress->depth++] = progress->next++;
        return;
    }
    guint child = progress_child(progress);
    hang(progress, child, progress_head(progress, transition));
    progress->relation[child] = relation;
    progress->depth--;
}

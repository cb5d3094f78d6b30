/* SPDX-License-Identifier: MIT */
#include "learn/oracle.h"

/* The next word, once shifted, can hang only on the top of the stack or on what comes after, and nothing on
 * the stack can hang on it any more. */
static guint
shift_cost(const Progress *progress, const guint16 *heads)
{
    guint next = progress->next, cost = 0;
    for (guint i = 0; i < progress->depth; i++) {
        guint word = progress->stack[i];
        cost += word != 0 && heads[word] == next;
        cost += word == heads[next] && i + 1 < progress->depth;
    }
    return cost;
}

/* The top of the stack, once it hangs on a word, can get no child from among those that are left. */
static guint
arc_cost(const Progress *progress, const guint16 *heads, Transition transition)
{
    guint child = progress_child(progress), head = progress_head(progress, transition), cost = 0;
    for (guint i = progress->next; i < progress->count; i++)
        cost += heads[i] == child;
    guint best = heads[child];
    bool was_in_reach = best >= progress->next || best == progress->stack[progress->depth - 2];
    return cost + (was_in_reach && best != head);
}

void
oracle_judge(const Progress *progress, const guint16 *heads, guint costs[TRANSITION_COUNT])
{
    for (Transition i = 0; i < TRANSITION_COUNT; i++)
        costs[i] = ORACLE_FORBIDDEN;
    if (progress_allows(progress, TRANSITION_SHIFT))
        costs[TRANSITION_SHIFT] = shift_cost(progress, heads);
    if (progress_allows(progress, TRANSITION_LEFT))
        costs[TRANSITION_LEFT] = arc_cost(progress, heads, TRANSITION_LEFT);
    if (progress_allows(progress, TRANSITION_RIGHT))
        costs[TRANSITION_RIGHT] = arc_cost(progress, heads, TRANSITION_RIGHT);
}

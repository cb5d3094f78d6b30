/* SPDX-License-Identifier: MIT */
#include "chart/rank.h"

typedef struct {
    double importance;
    guint spread, entry;
} Rank;

static int
compare_ranks(gconstpointer a, gconstpointer b)
{
    const Rank *x = a, *y = b;
    if (x->importance != y->importance)
        return x->importance > y->importance ? -1 : 1;
    return (x->spread > y->spread) - (x->spread < y->spread);
}

/* The bits of a number in reverse: it spreads those of equal importance over the whole time. */
static guint
reverse_bits(guint value)
{
    guint result = 0;
    for (guint bit = 0; bit < 32; bit++)
        result |= (value >> bit & 1u) << (31 - bit);
    return result;
}

guint *
rank_entries(const Plan *plan)
{
    guint count = plan->entries->len;
    g_autofree Rank *ranks = g_new(Rank, count + 1);
    guint *order = g_new(guint, count + 1);
    for (guint i = 0; i < count; i++)
        ranks[i] = (Rank){plan_entry(plan, i)->importance, reverse_bits(i), i};
    qsort(ranks, count, sizeof(Rank), compare_ranks);
    for (guint i = 0; i < count; i++)
        order[i] = ranks[i].entry;
    return order;
}

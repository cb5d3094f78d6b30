/* SPDX-License-Identifier: MIT */
#include "learn/projective.h"

static bool
hangs_below(const guint16 *heads, guint word, guint above)
{
    while (word != above && word != 0)
        word = heads[word];
    return word == above;
}

/* Whether all words between the child and its head hang below the head. */
static bool
arc_is_projective(const guint16 *heads, guint child)
{
    guint head = heads[child], from = MIN(head, child), to = MAX(head, child);
    for (guint i = from + 1; i < to; i++)
        if (!hangs_below(heads, i, head))
            return false;
    return true;
}

/* The child of the shortest arc that crosses another; 0 for none. */
static guint
find_crossing(const guint16 *heads, guint count)
{
    guint found = 0, shortest = G_MAXUINT;
    for (guint i = 1; i < count; i++) {
        guint length = ABS((gint) heads[i] - (gint) i);
        if (length < shortest && !arc_is_projective(heads, i)) {
            found = i;
            shortest = length;
        }
    }
    return found;
}

bool
projective_is(const guint16 *heads, guint count)
{
    return find_crossing(heads, count) == 0;
}

guint
projective_lift(guint16 *heads, guint count)
{
    guint moved = 0;
    for (guint child = find_crossing(heads, count); child != 0; child = find_crossing(heads, count)) {
        heads[child] = heads[heads[child]];
        moved++;
    }
    return moved;
}

/* SPDX-License-Identifier: MIT */
#include "scene/wrap.h"

/* A last line shorter than this part of the width looks forlorn. */
static const double short_last = 0.2;
static const double short_cost = 0.6;

/* The best way to break all pieces before one. */
typedef struct {
    guint lines;
    double cost;
    guint from; /* first piece of its last line */
} Way;

static bool
is_better(const Way *a, const Way *b)
{
    return a->lines < b->lines || (a->lines == b->lines && a->cost < b->cost);
}

/* What a line of pieces `from` .. `to` costs. */
static double
line_cost(const Piece *pieces, guint from, guint to, guint count, double width, bool is_label)
{
    double empty = 1 - MIN(1, (pieces[to].end - pieces[from].start) / width);
    if (to + 1 < count)
        return empty * empty + pieces[to].cost;
    double forlorn = empty > 1 - short_last && from > 0 ? short_cost : 0;
    return is_label ? empty * empty + forlorn : forlorn;
}

/* ways[n] is the best way to break the first n pieces. */
static void
find_ways(const Piece *pieces, guint count, double width, bool is_label, Way *ways)
{
    ways[0] = (Way){0};
    for (guint to = 0; to < count; to++) {
        Way best = {.lines = G_MAXUINT};
        for (guint from = to + 1; from-- > 0;) {
            if (from < to && pieces[to].end - pieces[from].start > width)
                break;
            Way way = {
                .lines = ways[from].lines + 1,
                .cost = ways[from].cost + line_cost(pieces, from, to, count, width, is_label),
                .from = from,
            };
            if (is_better(&way, &best))
                best = way;
        }
        ways[to + 1] = best;
    }
}

GArray *
wrap_pieces(const Piece *pieces, guint count, double width, guint balanced)
{
    g_autofree Way *ways = g_new(Way, count + 1);
    find_ways(pieces, count, width, true, ways);
    if (ways[count].lines > balanced)
        find_ways(pieces, count, width, false, ways);
    guint lines = MAX(1, ways[count].lines);
    GArray *first = g_array_sized_new(FALSE, TRUE, sizeof(guint), lines);
    g_array_set_size(first, lines);
    for (guint to = count, line = lines; to > 0; to = ways[to].from)
        g_array_index(first, guint, --line) = ways[to].from;
    return first;
}

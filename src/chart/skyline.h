/*
 * skyline: labels hung on leaders over and under an axis, so that none touches another.
 *
 * A label lies right of its leader; from the place `turn` on, left of it, so that what crowds at the right
 * end needs no room beyond it:
 *
 *              |text of a                    text of f|
 *              |text of a                    text of f|
 *              |       |text of b    text of e|       |
 *     ---------a-------b---c------------d-----e-------f--
 *                          |text of c   |text of d
 *
 * Those that hang left are placed first, from left to right, then the others from right to left; each on the
 * side where what is there already reaches least far over its width, just beyond that. So nothing overlaps.
 * Nor does a leader run through a label: say that the leader of i stands within the width of j, on one side.
 *   - i was placed before j: then j's width has a part of i's in it, and j lies beyond i and all its leader.
 *   - j was placed before i, and both hang one way: i's place is not within j's width, which lies behind,
 * where the places of all that came before are. (j hangs left: x(j) <= x(i); right: x(j) >= x(i).)
 *   - j hangs left and i right: forbidden. i takes a side only where no label that hangs left there reaches
 *     over i's place. That leaves it one side at least, as on one of the two, the open one, a label hangs
 * left only where it doesn't reach over the place of any label that hangs right. Time: O(n log n) for n flags
 * in order.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
    double place;         /* of its leader along the axis */
    double width, height; /* of what hangs on it, with the room that it wants around it */
    bool is_out;          /* left out */
    bool is_lost;         /* placed: neither side has room within the margins */
    bool is_left;         /* … it hangs left of its leader */
    bool is_below;        /* … on which side … */
    double level;         /* … and how far from the axis it begins */
} Flag;

typedef struct {
    double above, below; /* how far the labels reach */
    double leaders;      /* sum of all levels */
    guint lost;          /* how many are lost */
} SkylineUse;

typedef struct {
    Flag *flags; /* borrowed, sorted by place */
    guint count;
    double left, right; /* the margins */
    double turn;        /* from here on labels hang left; G_MAXDOUBLE: none does */
    bool opens_below;   /* which side is the open one */
    bool is_one_sided;  /* all stand above, which is open */
    double least;       /* counts as reached even where the labels don't */
    SkylineUse use;
} Skyline;

/* Places all flags that are not left out. */
void skyline_place(Skyline *skyline);

/* How far the labels reach in all. */
double skyline_height(const Skyline *skyline);

/* Names a flag: that of one of several skylines. */
typedef struct {
    guint skyline, flag;
} SkylineSpot;

/* Leaves out all flags of the `count` skylines but those that `order` names, from the most to the least
 * important of `tried` ones, and of these each with which some would be lost or the heights of the skylines
 * be more than `room` in all. O(tried²). */
void skyline_fit(Skyline *skylines, guint count, const SkylineSpot *order, guint tried, double room);

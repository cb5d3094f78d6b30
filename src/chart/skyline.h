/*
 * skyline: labels hung on leaders over and under an axis, so that none touches another.
 *
 * A label lies right of its leader. They are placed from right to left, each on the side where the labels
 * already there stand lower, just above these. A leader then passes only under labels that begin further
 * left, and these are placed later, above it:
 *
 *              |text of a          O(n) for labels in order
 *              |text of a
 *              |       |text of b
 *     ---------a-------b---c----
 *                          |text of c
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
    bool is_below;        /* placed: on which side … */
    double level;         /* … and how far from the axis it begins */
} Flag;

typedef struct {
    double above, below; /* how far the labels reach */
    double leaders;      /* sum of all levels */
} SkylineUse;

/* Places all flags that are not left out; they are sorted by place. */
SkylineUse skyline_place(Flag *flags, guint count);

/* Leaves out all flags but those that `order` names, from the most to the least important of `tried` ones,
 * and of these each with which the labels would reach further than `room` in all. Gives how many of `tried`
 * are left out. O(tried²). */
guint skyline_fit(Flag *flags, guint count, const guint *order, guint tried, double room);

/* SPDX-License-Identifier: MIT */
#include "chart/lane.h"

/* The lowest lane that is free at `start`, else the one that is free first. */
static guint
find_lane(const double *free_at, guint used, guint most, double start)
{
    guint soonest = 0;
    for (guint lane = 0; lane < used; lane++) {
        if (free_at[lane] <= start)
            return lane;
        if (free_at[lane] < free_at[soonest])
            soonest = lane;
    }
    return used < most ? used : soonest;
}

guint
lane_assign(const Interval *intervals, guint count, double gap, guint most, guint *lanes)
{
    g_assert(most > 0);
    g_autofree double *free_at = g_new0(double, most);
    guint used = 0;
    for (guint i = 0; i < count; i++) {
        guint lane = find_lane(free_at, used, most, intervals[i].start);
        free_at[lane] = lane < used ? MAX(free_at[lane], intervals[i].end + gap) : intervals[i].end + gap;
        used = MAX(used, lane + 1);
        lanes[i] = lane;
    }
    return used;
}

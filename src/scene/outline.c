/* SPDX-License-Identifier: MIT */
#include "scene/outline.h"

/* An arrow's head is as long as the bar's box is thick, but for short bars. */
static double
head_length(double length, double thickness, guint heads)
{
    return heads ? MIN(thickness, length / heads) : 0;
}

/* Corners for a bar that lies along x from 0 to `length`, `thickness` across. */
static guint
lay_bar(double length, double thickness, bool has_start, bool has_finish, Point *corners)
{
    double head = head_length(length, thickness, (guint) has_start + (guint) has_finish);
    double inset = has_start || has_finish ? thickness / 4 : 0;
    guint count = 0;
    corners[count++] = (Point){has_start ? head : 0, inset};
    corners[count++] = (Point){has_finish ? length - head : length, inset};
    if (has_finish) {
        corners[count++] = (Point){length - head, 0};
        corners[count++] = (Point){length, thickness / 2};
        corners[count++] = (Point){length - head, thickness};
    }
    corners[count++] = (Point){has_finish ? length - head : length, thickness - inset};
    corners[count++] = (Point){has_start ? head : 0, thickness - inset};
    if (has_start) {
        corners[count++] = (Point){head, thickness};
        corners[count++] = (Point){0, thickness / 2};
        corners[count++] = (Point){head, 0};
    }
    return count;
}

guint
outline_bar(const Mark *bar, Point *corners)
{
    const Box *box = &bar->box;
    double length = bar->is_upright ? box->height : box->width;
    double thickness = bar->is_upright ? box->width : box->height;
    guint count =
        lay_bar(length, thickness, bar->start_end == END_ARROW, bar->finish_end == END_ARROW, corners);
    for (guint i = 0; i < count; i++) {
        Point corner = corners[i];
        corners[i] = bar->is_upright ? (Point){box->x + corner.y, box->y + corner.x}
                                     : (Point){box->x + corner.x, box->y + corner.y};
    }
    return count;
}

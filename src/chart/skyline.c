/* SPDX-License-Identifier: MIT */
#include "chart/skyline.h"

/* One side's outline: from `place` on, up to the next step, labels reach `height`. The leftmost is last. */
typedef struct {
    double place, height;
} Step;

/* How far the labels over [place, place + width) reach. */
static double
find_height(const GArray *steps, double place, double width)
{
    double height = 0;
    for (guint i = steps->len; i-- > 0 && g_array_index(steps, Step, i).place < place + width;)
        height = MAX(height, g_array_index(steps, Step, i).height);
    return height;
}

/* Raises the outline over [place, place + width), where all steps begin at or right of `place`. */
static void
raise_to(GArray *steps, double place, double width, double height)
{
    double beyond = 0; /* the height where the new label ends */
    while (steps->len && g_array_index(steps, Step, steps->len - 1).place <= place + width) {
        beyond = g_array_index(steps, Step, steps->len - 1).height;
        g_array_set_size(steps, steps->len - 1);
    }
    Step end = {place + width, beyond}, start = {place, height};
    g_array_append_val(steps, end);
    g_array_append_val(steps, start);
}

SkylineUse
skyline_place(Flag *flags, guint count)
{
    g_autoptr(GArray) above = g_array_new(FALSE, FALSE, sizeof(Step));
    g_autoptr(GArray) below = g_array_new(FALSE, FALSE, sizeof(Step));
    SkylineUse use = {0};
    for (guint i = count; i-- > 0;) {
        Flag *flag = &flags[i];
        if (flag->is_out)
            continue;
        double up = find_height(above, flag->place, flag->width);
        double down = find_height(below, flag->place, flag->width);
        flag->is_below = down < up;
        flag->level = MIN(up, down);
        double reach = flag->level + flag->height;
        raise_to(flag->is_below ? below : above, flag->place, flag->width, reach);
        *(flag->is_below ? &use.below : &use.above) = MAX(flag->is_below ? use.below : use.above, reach);
        use.leaders += flag->level;
    }
    return use;
}

guint
skyline_fit(Flag *flags, guint count, const guint *order, guint tried, double room)
{
    guint out = 0;
    for (guint i = 0; i < count; i++)
        flags[i].is_out = true;
    for (guint i = 0; i < tried; i++) {
        Flag *flag = &flags[order[i]];
        flag->is_out = false;
        SkylineUse use = skyline_place(flags, count);
        if (use.above + use.below > room) {
            flag->is_out = true;
            out++;
        }
    }
    skyline_place(flags, count);
    return out;
}

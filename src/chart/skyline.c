/* SPDX-License-Identifier: MIT */
#include "chart/skyline.h"

/* How far labels may reach over a margin, points: less than can be seen. */
static const double near = 0.01;

/* One side's outline, seen from where it was last raised: what lies behind something higher is of no use, so
 * heights grow with the distance. The nearest step is the last. */
typedef struct {
    double distance, height;
} Step;

static const Step *
step_at(const GArray *steps, guint index)
{
    return &g_array_index(steps, Step, index);
}

/* How far the labels nearer than `end` reach. */
static double
find_height(const GArray *steps, double end)
{
    guint from = 0, to = steps->len; /* the farthest step that is near enough */
    while (from < to) {
        guint middle = (from + to) / 2;
        if (step_at(steps, middle)->distance < end)
            to = middle;
        else
            from = middle + 1;
    }
    return to < steps->len ? step_at(steps, to)->height : 0;
}

/* Raises the outline from `distance` on, which is nearer than all before it or as near. */
static void
raise_to(GArray *steps, double distance, double height)
{
    while (steps->len && step_at(steps, steps->len - 1)->height <= height)
        g_array_set_size(steps, steps->len - 1);
    Step step = {distance, height};
    g_array_append_val(steps, step);
}

/* The two sides while labels of one way are placed. */
typedef struct {
    Skyline *skyline;
    GArray *steps[2];  /* of Step, above and below */
    double reaches[2]; /* how far left labels that hang left reach, above and below */
    double last;       /* the rightmost place of a label that hangs right */
} Placing;

static bool
may_hang_left(const Placing *placing, const Flag *flag, bool is_below)
{
    double end = flag->place - flag->width;
    return end >= placing->skyline->left - near && flag->place <= placing->skyline->right + near &&
           (is_below != placing->skyline->opens_below || end >= placing->last);
}

static bool
may_hang_right(const Placing *placing, const Flag *flag, bool is_below)
{
    return flag->place >= placing->skyline->left - near &&
           flag->place + flag->width <= placing->skyline->right + near &&
           flag->place <= placing->reaches[is_below];
}

/* Places a flag that is `distance` from where distances begin, on the lower side that it may take. */
static void
place_flag(Placing *placing, Flag *flag, double distance)
{
    SkylineUse *use = &placing->skyline->use;
    double lowest = G_MAXDOUBLE;
    flag->is_below = false;
    for (guint side = 0; side < (placing->skyline->is_one_sided ? 1 : 2); side++) {
        bool may = flag->is_left ? may_hang_left(placing, flag, side) : may_hang_right(placing, flag, side);
        double height = may ? find_height(placing->steps[side], distance + flag->width) : G_MAXDOUBLE;
        if (height < lowest) {
            lowest = height;
            flag->is_below = side;
        }
    }
    flag->is_lost = lowest == G_MAXDOUBLE;
    use->lost += flag->is_lost;
    if (flag->is_lost)
        return;
    flag->level = lowest;
    raise_to(placing->steps[flag->is_below], distance, lowest + flag->height);
    double *most = flag->is_below ? &use->below : &use->above;
    *most = MAX(*most, lowest + flag->height);
    use->leaders += lowest;
}

static int
compare_ends(gconstpointer a, gconstpointer b)
{
    const Flag *x = *(Flag *const *) a, *y = *(Flag *const *) b;
    double end = x->place - x->width, other = y->place - y->width;
    return end != other ? (end < other ? 1 : -1) : (x->place > y->place) - (x->place < y->place);
}

/* The outline of the labels that hang left, seen from the left. */
static void
turn_round(Placing *placing, guint first)
{
    const Skyline *skyline = placing->skyline;
    g_autoptr(GPtrArray) flags = g_ptr_array_new();
    for (guint i = first; i < skyline->count; i++) {
        if (!skyline->flags[i].is_out && !skyline->flags[i].is_lost)
            g_ptr_array_add(flags, &skyline->flags[i]);
    }
    g_ptr_array_sort(flags, compare_ends);
    for (guint side = 0; side < 2; side++)
        g_array_set_size(placing->steps[side], 0);
    for (guint i = 0; i < flags->len; i++) {
        const Flag *flag = g_ptr_array_index(flags, i);
        double end = flag->place - flag->width;
        raise_to(placing->steps[flag->is_below], end, flag->level + flag->height);
        placing->reaches[flag->is_below] = MIN(placing->reaches[flag->is_below], end);
    }
}

void
skyline_place(Skyline *skyline)
{
    g_autoptr(GArray) above = g_array_new(FALSE, FALSE, sizeof(Step));
    g_autoptr(GArray) below = g_array_new(FALSE, FALSE, sizeof(Step));
    Placing placing = {
        skyline, {above,       below      },
         {G_MAXDOUBLE, G_MAXDOUBLE},
         -G_MAXDOUBLE
    };
    guint first = skyline->count; /* that hangs left */
    while (first > 0 && skyline->flags[first - 1].place >= skyline->turn)
        first--;
    for (guint i = 0; i < first; i++) {
        if (!skyline->flags[i].is_out)
            placing.last = skyline->flags[i].place;
    }
    skyline->use = (SkylineUse){0};
    for (guint i = first; i < skyline->count; i++) {
        Flag *flag = &skyline->flags[i];
        flag->is_left = true;
        if (!flag->is_out) /* seen from the right, distances grow to the left */
            place_flag(&placing, flag, -flag->place);
    }
    turn_round(&placing, first);
    for (guint i = first; i-- > 0;) {
        Flag *flag = &skyline->flags[i];
        flag->is_left = false;
        if (!flag->is_out)
            place_flag(&placing, flag, flag->place);
    }
}

double
skyline_height(const Skyline *skyline)
{
    return MAX(skyline->least, skyline->use.above + skyline->use.below);
}

void
skyline_fit(Skyline *skylines, guint count, const SkylineSpot *order, guint tried, double room)
{
    double used = 0;
    for (guint i = 0; i < count; i++) {
        for (guint k = 0; k < skylines[i].count; k++)
            skylines[i].flags[k].is_out = true;
        skyline_place(&skylines[i]);
        used += skyline_height(&skylines[i]);
    }
    for (guint i = 0; i < tried; i++) {
        Skyline *skyline = &skylines[order[i].skyline];
        Flag *flag = &skyline->flags[order[i].flag];
        double before = skyline_height(skyline);
        flag->is_out = false;
        skyline_place(skyline);
        double after = used - before + skyline_height(skyline);
        flag->is_out = skyline->use.lost > 0 || after > room;
        if (flag->is_out)
            skyline_place(skyline);
        else
            used = after;
    }
}

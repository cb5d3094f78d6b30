/* SPDX-License-Identifier: MIT */
#include "chart/columns.h"

#include <math.h>

Interval
columns_extent(const Columns *columns, guint bin)
{
    const Stretch *stretch = scale_stretch(columns->scale, 0);
    const Tick *tick = bin_tick(columns->bins, bin);
    return (Interval){MAX(scale_place(columns->scale, tick->time), stretch->start),
                      MIN(scale_place(columns->scale, tick->next), stretch->end)};
}

double
columns_height(const Columns *columns, guint bin)
{
    const Bins *bins = columns->bins;
    return bins->most > 0 ? columns->tall * bins->totals[bin] / bins->most : 0;
}

char *
columns_name(const Columns *columns, guint bin)
{
    const TickStep *step = columns->bins->step;
    const Wording *wording = columns->plan->wording;
    const Tick *tick = bin_tick(columns->bins, bin);
    if (step->unit < TICK_DAY) {
        g_autofree char *day = tick_major_label(tick_major(step), tick->time, wording);
        return g_strdup_printf("%s, %s", tick->label, day);
    }
    static const Precision units[] = {
        [TICK_DAY] = PRECISION_DAY, [TICK_MONTH] = PRECISION_MONTH, [TICK_YEAR] = PRECISION_YEAR};
    Moment from = moment_holding((gint64) tick->time, units[step->unit]);
    Moment to = moment_holding((gint64) tick->next - 1, units[step->unit]);
    Moment whole = moment_equal(&from, &to) ? from : moment_interval(&from, &to);
    return wording_short(wording, &whole);
}

char *
columns_count(const Columns *columns, guint bin)
{
    return phrase_count(columns->plan->phrases, "chart-counted",
                        (guint64) ceil(columns->bins->totals[bin] - 1e-6));
}

double
columns_draw(const Columns *columns, Scene *scene, guint bin, guint group, double y, double tall)
{
    const Plan *plan = columns->plan;
    Interval extent = columns_extent(columns, bin);
    double width = extent.end - extent.start, gap = MIN(0.6, width / 5);
    double share = columns->bins->counts[bin * columns->bins->groups + group];
    double height = tall * share / columns->bins->most;
    guint colour = group < plan->groups->len ? plan_group(plan, group)->colour : 0;
    if (share <= 0)
        return 0;
    scene_bar(scene, (Box){extent.start, y - height, width - gap, height}, plan->theme->group_mark[colour], 1,
              END_PLAIN, END_PLAIN);
    return height;
}

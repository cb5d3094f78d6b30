/* SPDX-License-Identifier: MIT */
#include "chart/multiple.h"

/* A row's height at its best, and at least, in lines of its name. */
static const double row_usual = 2.6, row_least = 1.4;

Multiples *
multiples_new(const Plan *plan, double most)
{
    Multiples *multiples = g_new0(Multiples, 1);
    multiples->plan = plan;
    multiples->names = g_ptr_array_new_with_free_func((GDestroyNotify) text_block_free);
    const Style *style = &plan->theme->styles[STYLE_LABEL_DATE];
    for (guint i = 0; plan->has_lanes && i < plan->groups->len; i++) {
        TextBlock *name = measure_text(plan->measure, plan_group(plan, i)->name, style, most);
        multiples->width = MAX(multiples->width, text_block_width(name) + 3 * plan->theme->unit);
        multiples->least = MAX(multiples->least, text_block_height(name));
        g_ptr_array_add(multiples->names, name);
    }
    multiples->height = multiples->names->len * MAX(multiples->least, row_usual * style->leading);
    multiples->least = MAX(multiples->least, row_least * style->leading);
    return multiples;
}

void
multiples_free(Multiples *multiples)
{
    if (!multiples)
        return;
    g_ptr_array_unref(multiples->names);
    g_free(multiples);
}

/* The most events of a group in a bin. */
static double
find_most(const Bins *bins)
{
    double most = 0;
    for (guint i = 0; i < bins->ticks->len * bins->groups; i++)
        most = MAX(most, bins->counts[i]);
    return most;
}

static void
draw_row(const Multiples *multiples, const Columns *columns, Scene *scene, guint group, double left,
         double base, double tall)
{
    const Theme *theme = multiples->plan->theme;
    const TextBlock *name = g_ptr_array_index(multiples->names, group);
    double leading = theme->styles[STYLE_LABEL_DATE].leading;
    scene_text(scene, name, 0, text_block_lines(name), left, base + 0.25 * leading - text_block_height(name),
               ALIGN_LEFT);
    scene_line(scene, columns->left, base, columns->right, base, theme->stroke_tick, theme->faint, 1, false);
    for (guint bin = 0; bin < columns->bins->ticks->len; bin++)
        columns_draw(columns, scene, bin, group, base, tall);
}

void
multiples_draw(const Multiples *multiples, const Columns *columns, Scene *scene, double left, double top,
               double bottom)
{
    double row = (bottom - top) / MAX(1, multiples->names->len), most = find_most(columns->bins);
    double tall = most > 0 ? 0.75 * row * columns->bins->most / most : 0;
    for (guint i = 0; i < multiples->names->len; i++) {
        scene_open(scene, ROLE_PARAGRAPH, 0, NULL, NULL, NULL);
        draw_row(multiples, columns, scene, i, left, top + (i + 1) * row - 0.25 * multiples->least, tall);
        scene_close(scene);
    }
}

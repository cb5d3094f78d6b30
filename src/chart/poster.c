/* SPDX-License-Identifier: MIT */
#include "chart/poster.h"

#include "chart/axis.h"
#include "chart/fit.h"
#include "chart/frame.h"
#include "chart/label.h"
#include "chart/mark.h"

/* What hangs on a leader lies so far right of it, in units of the theme. */
static const double leader_gap = 1;

/* How much of the text is set apart when a sheet is shortened: what is left empty stays below this, points.
 */
static const double empty_most = 28;

typedef struct {
    Plan *plan;
    Scene *scene;
    const Fit *fit;
    Axis *axis;
    double axis_y;  /* of the axis line */
    double stretch; /* by which levels are drawn apart to use the sheet */
} Poster;

/* How far labels reach on one side when levels are drawn apart. */
static double
find_reach(const Fit *fit, bool is_below, double stretch)
{
    double reach = 0;
    for (guint i = 0; i < fit->count; i++) {
        const Flag *flag = &fit->flags[i];
        if (!flag->is_out && flag->is_below == is_below)
            reach = MAX(reach, flag->level * stretch + flag->height);
    }
    return reach;
}

/* The largest stretch, up to a bound, that keeps within the room. */
static double
choose_stretch(const Fit *fit)
{
    static const double step = 0.05;
    for (int left = (int) ((fit_stretch_most - 1) / step + 0.5); left > 0; left--) {
        double stretch = MIN(fit_stretch_most, 1 + left * step);
        if (find_reach(fit, false, stretch) + find_reach(fit, true, stretch) <= fit->room)
            return stretch;
    }
    return 1;
}

static double
lane_y(const Poster *poster, guint lane)
{
    return poster->axis_y - lane * poster->fit->lane_pitch;
}

static void
draw_leader(const Poster *poster, const Entry *entry, const Flag *flag, double from, double to)
{
    const Theme *theme = poster->plan->theme;
    Colour colour = theme->group_mark[entry->group];
    double stroke = theme->stroke_leader * poster->fit->zoom;
    if (flag->is_below)
        axis_draw_leader(poster->axis, poster->scene, flag->place, from, to, poster->axis_y, stroke, colour);
    else
        scene_line(poster->scene, flag->place, from, flag->place, to, stroke, colour, 0.75, false);
}

/* One event: its leader, mark and label. `flag` is NULL where it has no label. */
static void
draw_entry(const Poster *poster, guint index)
{
    const Fit *fit = poster->fit;
    const Entry *entry = plan_entry(poster->plan, index);
    const Flag *flag = fit_flag(fit, index);
    g_autofree char *text = plan_say(poster->plan, entry->event);
    double y = lane_y(poster, fit->lanes[index]), zoom = fit->zoom;
    scene_open(poster->scene, ROLE_ITEM, 0, entry->event->id, text, NULL);
    if (flag) {
        double label = flag->height - fit->pad, reach = flag->level * poster->stretch;
        double top = flag->is_below ? poster->axis_y + axis_depth(poster->axis) + fit->pad + reach
                                    : lane_y(poster, fit->lane_count - 1) - fit->lane_pitch - reach - label;
        draw_leader(poster, entry, flag, y, flag->is_below ? top + label : top);
        mark_draw(poster->scene, poster->plan->theme, entry, &fit->places[index], fit->scale, y, zoom, false);
        label_draw(&fit->labels[index], entry, poster->scene,
                   flag->place + leader_gap * poster->plan->theme->unit * zoom, top);
    } else {
        mark_draw(poster->scene, poster->plan->theme, entry, &fit->places[index], fit->scale, y, zoom, false);
    }
    scene_close(poster->scene);
}

/* Where leaders run down from the axis, sorted. */
static GArray *
list_leaders(const Fit *fit)
{
    GArray *leaders = g_array_new(FALSE, FALSE, sizeof(double));
    for (guint i = 0; i < fit->count; i++) {
        if (!fit->flags[i].is_out && fit->flags[i].is_below)
            g_array_append_val(leaders, fit->flags[i].place);
    }
    return leaders;
}

static void
draw_chart(Poster *poster, double above)
{
    const Fit *fit = poster->fit;
    g_autoptr(GArray) leaders = list_leaders(fit);
    poster->axis =
        axis_new(poster->plan, fit->scale, fit->zoom, (const double *) (void *) leaders->data, leaders->len);
    poster->axis_y = above + find_reach(fit, false, poster->stretch) + fit->lane_count * fit->lane_pitch;
    axis_draw(poster->axis, poster->scene, lane_y(poster, fit->lane_count) + fit->lane_pitch * 0.3,
              poster->axis_y);
    scene_open(poster->scene, ROLE_LIST, 0, NULL, NULL, NULL);
    for (guint i = 0; i < poster->plan->entries->len; i++)
        draw_entry(poster, i);
    scene_close(poster->scene);
    axis_free(poster->axis);
}

Scene *
poster_layout(Plan *plan)
{
    g_autoptr(Fit) fit = fit_new(plan);
    g_autofree char *title = frame_title(plan), *subtitle = frame_subtitle(plan, false);
    Poster poster = {.plan = plan, .fit = fit, .stretch = choose_stretch(fit)};
    double reach = find_reach(fit, false, poster.stretch) + find_reach(fit, true, poster.stretch);
    double empty = MAX(0, fit->room - reach), cut = fit->may_shorten ? MAX(0, empty - empty_most) : 0;
    poster.scene = scene_new(title, phrase(plan->phrases, "language"));
    poster.scene->subject = g_strdup(subtitle);
    scene_page(poster.scene, fit->width, fit->height - cut, NULL);
    double inner = fit->width - 2 * fit->margin;
    double head = frame_head(plan, poster.scene, fit->margin, fit->margin, inner, fit->head_zoom, false);
    if (plan->entries->len)
        draw_chart(&poster, fit->margin + head + fit->head_gap + (empty - cut) / 2);
    frame_foot(plan, poster.scene, fit->margin, fit->height - cut - fit->margin, inner);
    return poster.scene;
}

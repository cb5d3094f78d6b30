/* SPDX-License-Identifier: MIT */
#include "chart/poster.h"

#include "chart/axis.h"
#include "chart/era.h"
#include "chart/frame.h"
#include "chart/list.h"
#include "chart/sheet.h"
#include "chart/strip.h"

/* What hangs on a leader lies so far right of it, in units of the theme. */
static const double leader_gap = 1;

/* How much of the text is set apart when a sheet is shortened: what is left empty stays below this, points.
 */
static const double empty_most = 28;

/* So many events without a date are named under the chart; more get a page. */
enum { UNDATED_MOST = 5 };

typedef struct {
    const Band *band;
    const Plan *plan; /* of the band */
    Scene *scene;
    Axis *axis;
    double axis_y;  /* of the axis line */
    double stretch; /* by which levels are drawn apart to use the sheet */
} Poster;

/* The largest stretch, up to a bound, that keeps within the room. */
static double
choose_stretch(const Sheet *sheet)
{
    static const double step = 0.05;
    for (int left = (int) ((sheet_stretch_most - 1) / step + 0.5); left > 0; left--) {
        double stretch = MIN(sheet_stretch_most, 1 + left * step);
        if (sheet_use(sheet, stretch) <= sheet->room)
            return stretch;
    }
    return 1;
}

static double
lane_y(const Poster *poster, guint lane)
{
    return poster->axis_y - lane * poster->band->lane_pitch;
}

static void
draw_leader(const Poster *poster, const Entry *entry, const Flag *flag, double from, double to)
{
    const Theme *theme = poster->plan->theme;
    Colour colour = theme->group_mark[entry->group];
    double stroke = theme->stroke_leader * poster->band->zoom;
    if (flag->is_below)
        axis_draw_leader(poster->axis, poster->scene, flag->place, from, to, poster->axis_y, stroke, colour);
    else
        scene_line(poster->scene, flag->place, from, flag->place, to, stroke, colour, 0.75, false);
}

/* Where the label of a flag begins. */
static double
label_top(const Poster *poster, const Flag *flag)
{
    const Band *band = poster->band;
    double reach = flag->level * poster->stretch;
    return flag->is_below ? poster->axis_y + axis_depth(poster->axis) + band->pad + reach
                          : lane_y(poster, band->lane_count) - reach - (flag->height - band->pad);
}

/* One event: its leader, mark and label. What began in the band above is only drawn on. */
static void
draw_entry(const Poster *poster, guint index)
{
    const Band *band = poster->band;
    const Entry *entry = plan_entry(poster->plan, index);
    const Flag *flag = band_flag(band, index);
    g_autofree char *text = plan_say(poster->plan, entry->event);
    double y = lane_y(poster, band->lanes[index]);
    if (entry->is_continued)
        scene_open(poster->scene, ROLE_DECORATION, 0, NULL, NULL, NULL);
    else
        scene_open(poster->scene, ROLE_ITEM, 0, entry->event->id, text, NULL);
    double top = flag ? label_top(poster, flag) : y;
    if (flag)
        draw_leader(poster, entry, flag, y, flag->is_below ? top + flag->height - band->pad : top);
    mark_draw(poster->scene, poster->plan->theme, entry, &band->places[index], band->scale, y, band->zoom,
              false);
    if (flag)
        label_draw(&band->labels[index], entry, poster->scene,
                   flag->place + leader_gap * poster->plan->theme->unit * band->zoom, top);
    scene_close(poster->scene);
}

/* Where leaders run down from the axis, sorted. */
static GArray *
list_leaders(const Band *band)
{
    GArray *leaders = g_array_new(FALSE, FALSE, sizeof(double));
    for (guint i = 0; i < band->count; i++) {
        if (!band->flags[i].is_out && band->flags[i].is_below)
            g_array_append_val(leaders, band->flags[i].place);
    }
    return leaders;
}

static void
draw_band(const Band *band, Scene *scene, double top, double stretch)
{
    g_autoptr(GArray) leaders = list_leaders(band);
    g_autoptr(Axis) axis =
        axis_new(&band->plan, band->scale, band->zoom, (const double *) (void *) leaders->data, leaders->len);
    Poster poster = {.band = band, .plan = &band->plan, .scene = scene, .axis = axis, .stretch = stretch};
    era_draw(&band->plan, scene, band->scale, band->zoom, top, top + band_height(band, stretch));
    poster.axis_y =
        top + band->era_height + band_reach(band, false, stretch) + band->lane_count * band->lane_pitch;
    axis_draw(axis, scene, lane_y(&poster, band->lane_count) + band->lane_pitch * 0.3, poster.axis_y);
    scene_open(scene, ROLE_LIST, 0, NULL, NULL, NULL);
    for (guint i = 0; i < band->count; i++)
        draw_entry(&poster, i);
    scene_close(scene);
}

/* The entries of the plan that have no label. The caller owns the array (of const Entry). */
static GPtrArray *
list_rest(const Sheet *sheet)
{
    g_autoptr(GHashTable) missing = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < sheet->bands->len; i++) {
        const Band *band = sheet_band(sheet, i);
        for (guint k = 0; k < band->count; k++) {
            const Entry *entry = plan_entry(&band->plan, k);
            if (!entry->is_continued && !band_flag(band, k))
                g_hash_table_add(missing, (gpointer) entry->event);
        }
    }
    GPtrArray *rest = g_ptr_array_new();
    for (guint i = 0; i < sheet->plan->entries->len; i++) {
        if (g_hash_table_contains(missing, plan_entry(sheet->plan, i)->event))
            g_ptr_array_add(rest, (gpointer) plan_entry(sheet->plan, i));
    }
    return rest;
}

/* What the sheet doesn't name, on pages after it. */
static void
add_rest(Plan *plan, const Sheet *sheet, Scene *scene)
{
    g_autoptr(GPtrArray) rest = list_rest(sheet);
    if (!plan->options->is_figure && (rest->len || (plan->undated->len && !plan->names_undated)))
        list_add_rest(plan, scene, rest);
}

static void
draw_sheet(const Sheet *sheet, Scene *scene)
{
    Plan *plan = sheet->plan;
    double stretch = choose_stretch(sheet), inner = sheet->width - 2 * sheet->margin;
    double empty = MAX(0, sheet->room - sheet_use(sheet, stretch));
    double cut = sheet->may_shorten ? MAX(0, empty - empty_most) : 0;
    scene_page(scene, sheet->width, sheet->height - cut, NULL);
    double head = frame_head(plan, scene, sheet->margin, sheet->margin, inner, sheet->head_zoom, false);
    double parts = MAX(1, sheet->bands->len), gap = (empty - cut) / parts;
    double y = sheet->margin + head + sheet->head_gap;
    if (sheet->above > 0)
        strip_draw(plan, scene, (Box){sheet->margin, y, inner, sheet->above - sheet->head_gap}, false);
    y += sheet->above + gap / 2;
    for (guint i = 0; i < sheet->bands->len; i++) {
        draw_band(sheet_band(sheet, i), scene, y, stretch);
        y += band_height(sheet_band(sheet, i), stretch) + sheet->band_gap + gap;
    }
    frame_foot(plan, scene, sheet->margin, sheet->height - cut - sheet->margin, inner);
}

Scene *
poster_layout(Plan *plan, double above)
{
    plan->has_columns = above > 0;
    plan->names_undated =
        !plan->options->is_figure && plan->undated->len && plan->undated->len <= UNDATED_MOST;
    plan->names_all = !plan->options->is_figure;
    g_autoptr(Sheet) sheet = sheet_new(plan, above);
    g_autofree char *title = frame_title(plan), *subtitle = frame_subtitle(plan, false);
    Scene *scene = scene_new(title, phrase(plan->phrases, "language"));
    scene->subject = g_strdup(subtitle);
    draw_sheet(sheet, scene);
    add_rest(plan, sheet, scene);
    return scene;
}

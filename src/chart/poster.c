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
    double *lines;  /* by track: y of its line */
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

/* Where a track's lane of marks is. */
static double
lane_y(const Poster *poster, guint track, guint lane)
{
    return poster->lines[track] - lane * poster->band->lane_pitch;
}

static void
draw_leader(const Poster *poster, const Entry *entry, const Flag *flag, double from, double to)
{
    const Theme *theme = poster->plan->theme;
    Colour colour = theme->group_mark[entry->colour];
    double stroke = theme->stroke_leader * poster->band->zoom;
    if (flag->is_below)
        axis_draw_leader(poster->axis, poster->scene, flag->place, from, to, poster->lines[0], stroke,
                         colour);
    else
        scene_line(poster->scene, flag->place, from, flag->place, to, stroke, colour, 0.75, false);
}

/* Where the label of a flag begins. */
static double
label_top(const Poster *poster, guint track, const Flag *flag)
{
    const Band *band = poster->band;
    double reach = flag->level * poster->stretch;
    return flag->is_below
               ? poster->lines[track] + axis_depth(poster->axis) + band->pad + reach
               : lane_y(poster, track, band->tracks[track].lane_count) - reach - (flag->height - band->pad);
}

/* One event: its leader, mark and label. What began in the band above is only drawn on. */
static void
draw_entry(const Poster *poster, guint index)
{
    const Band *band = poster->band;
    const Entry *entry = plan_entry(poster->plan, index);
    const Flag *flag = band_flag(band, index);
    g_autofree char *text = plan_say(poster->plan, entry->event);
    guint track = band_track(band, index);
    double y = lane_y(poster, track, band->lanes[index]),
           gap = leader_gap * poster->plan->theme->unit * band->zoom;
    if (entry->is_continued)
        scene_open(poster->scene, ROLE_DECORATION, 0, NULL, NULL, NULL);
    else
        scene_open(poster->scene, ROLE_ITEM, 0, entry->event->id, text, NULL);
    double top = flag ? label_top(poster, track, flag) : y;
    if (flag)
        draw_leader(poster, entry, flag, y, flag->is_below ? top + flag->height - band->pad : top);
    mark_draw(poster->scene, poster->plan->theme, entry, &band->places[index], band->scale, y, band->zoom,
              false);
    if (flag)
        label_draw(&band->labels[index], entry, poster->scene, flag->place + (flag->is_left ? -gap : gap),
                   top, flag->is_left);
    scene_close(poster->scene);
}

/* Where leaders run down from the axis, sorted. */
static GArray *
list_leaders(const Band *band)
{
    GArray *leaders = g_array_new(FALSE, FALSE, sizeof(double));
    for (guint i = 0; i < band->count; i++) {
        const Flag *flag = &band->flags[i];
        if (!flag->is_out && !flag->is_lost && flag->is_below)
            g_array_append_val(leaders, flag->place);
    }
    return leaders;
}

/* A track among several: its name, its line with the ticks of the axis, and a rule that parts it from the
 * next. */
static void
draw_track(const Poster *poster, guint index)
{
    const Band *band = poster->band;
    const Theme *theme = poster->plan->theme;
    const Track *track = &band->tracks[index];
    double y = poster->lines[index];
    double bottom =
        y + band_track_height(band, index, poster->stretch) - band_track_line(band, index, poster->stretch);
    axis_draw_line(poster->axis, poster->scene, y);
    if (index + 1 < band->track_count)
        scene_line(poster->scene, band->left, bottom, band->right, bottom, theme->stroke_grid, theme->grid, 1,
                   false);
    if (track->name)
        scene_text(poster->scene, track->name, 0, text_block_lines(track->name), band->left,
                   y + 0.5 * theme->styles[STYLE_LABEL_DATE].leading * band->zoom - track->high, ALIGN_LEFT);
}

static void
draw_tracks(const Poster *poster)
{
    const Band *band = poster->band;
    scene_open(poster->scene, ROLE_DECORATION, 0, NULL, NULL, NULL);
    for (guint i = 0; i < band->track_count; i++)
        draw_track(poster, i);
    scene_close(poster->scene);
}

/* The axis, and where the tracks' lines are. */
static void
draw_axis(Poster *poster, double top)
{
    const Band *band = poster->band;
    if (band->track_count == 1) {
        double lanes = band->tracks[0].lane_count * band->lane_pitch;
        poster->lines[0] = top + band_reach(band, 0, false, poster->stretch) + lanes;
        axis_draw(poster->axis, poster->scene,
                  lane_y(poster, 0, band->tracks[0].lane_count) + band->lane_pitch * 0.3, poster->lines[0]);
        return;
    }
    axis_draw(poster->axis, poster->scene, top - band_top(band) + band->era_height,
              top - band_top(band) + band->era_height);
    for (guint i = 0; i < band->track_count; i++) {
        poster->lines[i] = top + band_track_line(band, i, poster->stretch);
        top += band_track_height(band, i, poster->stretch);
    }
    draw_tracks(poster);
}

static void
draw_band(const Band *band, Scene *scene, double top, double stretch)
{
    g_autoptr(GArray) leaders = list_leaders(band);
    g_autoptr(Axis) axis =
        axis_new(&band->plan, band->scale, band->zoom, (const double *) (void *) leaders->data, leaders->len);
    g_autofree double *lines = g_new(double, band->track_count);
    Poster poster = {band, &band->plan, scene, axis, lines, stretch};
    era_draw(&band->plan, scene, band->scale, band->zoom, top, top + band_height(band, stretch));
    draw_axis(&poster, top + band_top(band));
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
    frame_foot(plan, scene, sheet->margin, sheet->height - cut - sheet->margin, inner, sheet->zoom);
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

/* SPDX-License-Identifier: MIT */
#include "chart/era.h"

#include "chart/lane.h"
#include "timeline/row.h"

#include <string.h>

/* Eras are tinted by turns, so that neighbours can be told apart. */
static const double tints[] = {0.12, 0.06};

/* An era on a scale. */
typedef struct {
    const Event *event;
    Interval extent; /* of its time */
    TextBlock *name;
    double x; /* of its name */
    guint row, turn;
} Place;

bool
era_is(const Event *event)
{
    const char *kind = event->extra ? event_extra(event, "kind") : NULL;
    return kind && g_ascii_strcasecmp(kind, "era") == 0;
}

static int
compare_eras(gconstpointer a, gconstpointer b)
{
    const Era *x = *(const Era *const *) a, *y = *(const Era *const *) b;
    return (x->time.start > y->time.start) - (x->time.start < y->time.start);
}

GArray *
era_entries(const Plan *plan)
{
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(Entry));
    g_autoptr(GPtrArray) eras = g_ptr_array_new();
    double first = plan->entries->len ? plan_domain(plan).start : 0;
    for (guint i = 0; i < plan->eras->len; i++)
        g_ptr_array_add(eras, &g_array_index(plan->eras, Era, i));
    g_ptr_array_sort(eras, compare_eras);
    for (guint i = 0, k = 0; i < plan->entries->len || k < eras->len;) {
        const Era *era = k < eras->len ? g_ptr_array_index(eras, k) : NULL;
        const Entry *entry = i < plan->entries->len ? plan_entry(plan, i) : NULL;
        double start = era ? MAX(era->time.start, first) : 0;
        if (era && (!entry || start <= entry->time.start)) {
            Entry made = {
                .event = era->event, .time = {start, start + 1}
            };
            g_array_append_val(entries, made);
            k++;
        } else {
            g_array_append_vals(entries, entry, 1);
            i++;
        }
    }
    return entries;
}

static Style
name_style(const Plan *plan, double zoom)
{
    Style style = plan->theme->styles[STYLE_TICK];
    style.size *= zoom;
    style.leading *= zoom;
    style.colour = plan->theme->muted;
    return style;
}

static int
compare_places(gconstpointer a, gconstpointer b)
{
    const Place *x = a, *y = b;
    if (x->x != y->x)
        return x->x < y->x ? -1 : 1;
    return (x->turn > y->turn) - (x->turn < y->turn);
}

static void
clear_place(gpointer data)
{
    Place *place = data;
    text_block_free(place->name);
}

/* Gives each name a row; gives how many there are. */
static guint
assign_rows(const Plan *plan, GArray *places, double zoom)
{
    g_autofree Interval *extents = g_new(Interval, places->len + 1);
    g_autofree guint *rows = g_new(guint, places->len + 1);
    g_array_sort(places, compare_places);
    for (guint i = 0; i < places->len; i++) {
        const Place *place = &g_array_index(places, Place, i);
        extents[i] = (Interval){place->x, place->x + text_block_width(place->name)};
    }
    guint count = lane_assign(extents, places->len, 2 * plan->theme->unit * zoom, MAX(1, places->len), rows);
    for (guint i = 0; i < places->len; i++)
        g_array_index(places, Place, i).row = rows[i];
    return count;
}

/* The eras that lie on the scale, with their names in `rows` rows. The caller owns them (an array of Place).
 */
static GArray *
place_eras(const Plan *plan, const Scale *scale, double zoom, guint *rows)
{
    GArray *places = g_array_new(FALSE, FALSE, sizeof(Place));
    g_array_set_clear_func(places, clear_place);
    Style style = name_style(plan, zoom);
    double left = scale_stretch(scale, 0)->start, gap = plan->theme->unit * zoom;
    double right = scale_stretch(scale, scale->stretches->len - 1)->end;
    for (guint i = 0; i < plan->eras->len; i++) {
        const Era *era = &g_array_index(plan->eras, Era, i);
        double from = MAX(left, scale_place(scale, era->time.start));
        double to = MIN(right, scale_place(scale, era->time.end));
        if (to - from < 1)
            continue;
        const char *name = era->event->headline ? era->event->headline : "";
        Place place = {
            .event = era->event, .extent = {from, to},
                 .turn = places->len
        };
        place.name = measure_text(plan->measure, name, &style, MAX(gap, right - left - 2 * gap));
        place.x = MAX(left, MIN(from + gap, right - text_block_width(place.name)));
        g_array_append_val(places, place);
    }
    *rows = assign_rows(plan, places, zoom);
    return places;
}

/* The height of a row: that of the tallest name. */
static double
row_height(const GArray *places)
{
    double height = 0;
    for (guint i = 0; i < places->len; i++)
        height = MAX(height, text_block_height(g_array_index(places, Place, i).name));
    return height;
}

double
era_height(const Plan *plan, const Scale *scale, double zoom)
{
    guint rows = 0;
    if (plan->eras->len == 0)
        return 0;
    g_autoptr(GArray) places = place_eras(plan, scale, zoom, &rows);
    return places->len ? rows * row_height(places) + 2 * plan->theme->unit * zoom : 0;
}

static void
draw_tints(const Plan *plan, Scene *scene, const GArray *places, double top, double bottom)
{
    scene_open(scene, ROLE_DECORATION, 0, NULL, NULL, NULL);
    for (guint i = 0; i < places->len; i++) {
        const Place *place = &g_array_index(places, Place, i);
        Box box = {place->extent.start, top, place->extent.end - place->extent.start, bottom - top};
        scene_bar(scene, box, plan->theme->faint, tints[place->turn % G_N_ELEMENTS(tints)], END_PLAIN,
                  END_PLAIN);
    }
    scene_close(scene);
}

void
era_draw(const Plan *plan, Scene *scene, const Scale *scale, double zoom, double top, double bottom)
{
    guint rows = 0;
    if (plan->eras->len == 0)
        return;
    g_autoptr(GArray) places = place_eras(plan, scale, zoom, &rows);
    double leading = row_height(places);
    draw_tints(plan, scene, places, top, bottom);
    scene_open(scene, ROLE_LIST, 0, NULL, phrase(plan->phrases, "chart-eras"), NULL);
    for (guint i = 0; i < places->len; i++) {
        const Place *place = &g_array_index(places, Place, i);
        g_autofree char *text = plan_say(plan, place->event);
        scene_open(scene, ROLE_ITEM, 0, place->event->id, text, NULL);
        scene_text(scene, place->name, 0, text_block_lines(place->name), place->x,
                   top + plan->theme->unit * zoom / 2 + place->row * leading, ALIGN_LEFT);
        scene_close(scene);
    }
    scene_close(scene);
}

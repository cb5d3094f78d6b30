/* SPDX-License-Identifier: MIT */
#include "chart/chart.h"

#include "chart/contents.h"
#include "chart/list.h"
#include "chart/plan.h"
#include "chart/poster.h"
#include "chart/strip.h"

#include <string.h>

static const char *const names[] = {
    [LAYOUT_AUTO] = "auto",   [LAYOUT_POSTER] = "poster", [LAYOUT_LIST] = "list",
    [LAYOUT_STRIP] = "strip", [LAYOUT_SHEET] = "sheet",
};

/* Up to so many dated events a poster is tried; up to so many a list can be taken in without a strip over it;
 * up to so many it is readable at all. */
enum { POSTER_MOST = 60, PLAIN_MOST = 150, LIST_MOST = 3000 };

/* The height of the strip of a sheet: of the page's, points at most. */
static const double strip_part = 0.22, strip_most = 170, strip_usual = 150;

bool
layout_parse(const char *name, Layout *layout)
{
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        if (strcmp(names[i], name) == 0) {
            *layout = (Layout) i;
            return true;
        }
    }
    return false;
}

/* A poster where it holds all labels, else NULL. */
static Scene *
try_poster(Plan *plan, double above)
{
    if (plan->entries->len > POSTER_MOST)
        return NULL;
    g_autoptr(Scene) scene = poster_layout(plan, above);
    if (plan->unlabelled == 0)
        return g_steal_pointer(&scene);
    plan->unlabelled = 0;
    plan->is_cut = plan->names_undated = plan->names_all = plan->has_columns = false;
    return NULL;
}

static Scene *
lay_out_sheet(Plan *plan)
{
    double height = plan->options->height;
    double above = height > 0 ? MIN(strip_most, strip_part * height) : strip_usual;
    Scene *poster = try_poster(plan, above);
    return poster ? poster : list_layout(plan, above);
}

static Scene *
lay_out_auto(Plan *plan)
{
    Scene *poster = try_poster(plan, 0);
    if (poster)
        return poster;
    if (plan->entries->len <= PLAIN_MOST)
        return list_layout(plan, 0);
    return plan->entries->len <= LIST_MOST ? lay_out_sheet(plan) : strip_layout(plan);
}

static Scene *
lay_out(Plan *plan)
{
    switch (plan->options->layout) {
    case LAYOUT_POSTER:
        return poster_layout(plan, 0);
    case LAYOUT_LIST:
        return list_layout(plan, 0);
    case LAYOUT_STRIP:
        return strip_layout(plan);
    case LAYOUT_SHEET:
        return lay_out_sheet(plan);
    case LAYOUT_AUTO:
        break;
    }
    return lay_out_auto(plan);
}

Scene *
chart_layout(const Timeline *timeline, const ChartOptions *options, const Theme *theme,
             const Wording *wording, const Phrases *phrases, Notes *notes)
{
    g_autoptr(Plan) plan = plan_new(timeline, options, theme, wording, phrases, notes);
    Scene *scene = lay_out(plan);
    contents_add(plan, scene);
    if (plan->unlabelled)
        notes_add(notes, NOTE_LABELS_LEFT_OUT, NULL, 0, 0, plan->unlabelled);
    return scene;
}

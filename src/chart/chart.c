/* SPDX-License-Identifier: MIT */
#include "chart/chart.h"

#include "chart/contents.h"
#include "chart/list.h"
#include "chart/plan.h"
#include "chart/poster.h"
#include "chart/strip.h"

#include <string.h>

static const char *const names[] = {
    [LAYOUT_AUTO] = "auto", [LAYOUT_POSTER] = "poster", [LAYOUT_LIST] = "list", [LAYOUT_STRIP] = "strip"};

/* Up to so many dated events a poster is tried; up to so many a list is readable. */
enum { POSTER_MOST = 60, LIST_MOST = 3000 };

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
try_poster(Plan *plan)
{
    if (plan->entries->len > POSTER_MOST)
        return NULL;
    g_autoptr(Scene) scene = poster_layout(plan);
    if (plan->unlabelled == 0)
        return g_steal_pointer(&scene);
    plan->unlabelled = 0;
    plan->is_cut = plan->names_undated = plan->names_all = false;
    return NULL;
}

static Scene *
lay_out(Plan *plan)
{
    switch (plan->options->layout) {
    case LAYOUT_POSTER:
        return poster_layout(plan);
    case LAYOUT_LIST:
        return list_layout(plan);
    case LAYOUT_STRIP:
        return strip_layout(plan);
    case LAYOUT_AUTO:
        break;
    }
    Scene *poster = try_poster(plan);
    if (poster)
        return poster;
    return plan->entries->len <= LIST_MOST ? list_layout(plan) : strip_layout(plan);
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

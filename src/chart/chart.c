/* SPDX-License-Identifier: MIT */
#include "chart/chart.h"

#include "chart/plan.h"
#include "chart/poster.h"

#include <string.h>

static const char *const names[] = {
    [LAYOUT_AUTO] = "auto", [LAYOUT_POSTER] = "poster", [LAYOUT_LIST] = "list", [LAYOUT_STRIP] = "strip"};

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

Scene *
chart_layout(const Timeline *timeline, const ChartOptions *options, const Theme *theme,
             const Wording *wording, Notes *notes)
{
    g_autoptr(Plan) plan = plan_new(timeline, options, theme, wording, notes);
    Scene *scene = poster_layout(plan);
    if (plan->unlabelled)
        notes_add(notes, NOTE_LABELS_LEFT_OUT, NULL, 0, 0, plan->unlabelled);
    return scene;
}

/* SPDX-License-Identifier: MIT */
#include "chart/track.h"

/* A name is at most so wide, in sizes of its type. */
static const double name_most = 13.7;

static Style
name_style(const Plan *plan, double zoom)
{
    Style style = plan->theme->styles[STYLE_LABEL_DATE];
    style.size *= zoom;
    style.leading *= zoom;
    return style;
}

Track *
tracks_new(const Plan *plan, guint *count)
{
    *count = plan->has_lanes ? plan->groups->len : 1;
    Track *tracks = g_new0(Track, *count);
    for (guint i = 0; i < *count; i++) {
        tracks[i].turn = G_MAXDOUBLE;
        if (!plan->has_lanes)
            continue;
        Style style = name_style(plan, 1);
        tracks[i].sample = measure_text(plan->measure, plan_group(plan, i)->name, &style, G_MAXDOUBLE);
    }
    return tracks;
}

void
tracks_free(Track *tracks, guint count)
{
    for (guint i = 0; i < count; i++) {
        text_block_free(tracks[i].sample);
        text_block_free(tracks[i].name);
    }
    g_free(tracks);
}

double
tracks_size(const Plan *plan, Track *tracks, guint count, double zoom, bool is_final)
{
    double widest = 0, most = name_most * plan->theme->styles[STYLE_LABEL_DATE].size;
    for (guint i = 0; i < count && tracks[i].sample; i++) {
        g_autoptr(TextBlock) guess = text_block_wrap(tracks[i].sample, most);
        tracks[i].wide = text_block_width(guess) * zoom;
        tracks[i].high = text_block_height(guess) * zoom;
        if (is_final) {
            Style style = name_style(plan, zoom);
            text_block_free(tracks[i].name);
            tracks[i].name =
                measure_text(plan->measure, plan_group(plan, i)->name, &style, most * zoom + 0.01);
            tracks[i].wide = text_block_width(tracks[i].name);
            tracks[i].high = text_block_height(tracks[i].name);
        }
        widest = MAX(widest, tracks[i].wide);
    }
    return widest;
}

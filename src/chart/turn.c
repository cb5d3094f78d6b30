/* SPDX-License-Identifier: MIT */
#include "chart/turn.h"

#include <string.h>

const double turn_near = 1.5;

/* How much better a band must be for a turn: it is easier to read when all labels hang one way. And how much
 * each part of the labels costs that hangs against the way in which they are read. */
static const double worth = 0.93, against = 0.15;

/* So many entries are too many to try all turns. */
enum { MANY = 120 };

/* How bad an arrangement is. */
typedef struct {
    guint lost;
    double cost;
} Score;

/* The best of the arrangements that were tried. */
typedef struct {
    Band *band;
    bool all_left; /* what the labels say is read from the right */
    Score score;
    double *turns; /* by track */
    bool opens_below;
} Choice;

/* What part of the width the time takes; labels beyond the last event take the rest. */
static double
part_used(const Band *band)
{
    double length = scale_place(band->scale, band->domain.end) - scale_place(band->scale, band->domain.start);
    return CLAMP(length / (band->right - band->left), 0.1, 1);
}

static Score
score_band(const Band *band, bool all_left)
{
    Score score = {0, 0.25 * band->leaders / MAX(1, band->count)};
    guint other_way = 0;
    for (guint i = 0; i < band->track_count; i++) {
        score.lost += band->tracks[i].skyline.use.lost;
        score.cost += skyline_height(&band->tracks[i].skyline);
    }
    for (guint i = 0; i < band->count; i++)
        other_way += band->flags[i].is_left != all_left;
    score.cost *= (1 + against * other_way / MAX(1, band->count)) / part_used(band);
    return score;
}

static bool
is_better(Score score, Score than)
{
    return score.lost != than.lost ? score.lost < than.lost : score.cost < than.cost;
}

static double
start_of(const Band *band, guint flag)
{
    return plan_entry(&band->plan, band->flag_entry[flag])->time.start;
}

/* The turn with which no label of a track as it is arranged reaches over the right margin, and none that
 * hangs left over one that doesn't; G_MAXDOUBLE where all labels would hang left. */
static double
find_tail(const Band *band, const Track *track)
{
    const Skyline *skyline = &track->skyline;
    guint first = skyline->count;
    for (guint i = 0; i < skyline->count && first == skyline->count; i++) {
        if (skyline->flags[i].place + skyline->flags[i].width > band->right)
            first = i;
    }
    double reach = G_MAXDOUBLE;
    for (guint i = skyline->count; i-- > 0 && (i >= first || skyline->flags[i].place > reach);) {
        reach = MIN(reach, skyline->flags[i].place - skyline->flags[i].width);
        first = MIN(first, i);
    }
    return first > 0 && first < skyline->count ? start_of(band, track->first + first) : G_MAXDOUBLE;
}

/* The starts of the entries after the longest gaps, and of those that part the entries evenly. */
static GArray *
list_turns(const Band *band)
{
    static const double parts[] = {0.5, 0.7, 0.35, 0.6, 0.8, 0.9};
    GArray *turns = g_array_new(FALSE, FALSE, sizeof(double));
    for (guint i = 0; i < G_N_ELEMENTS(parts) && (i < 2 || band->count <= MANY); i++) {
        guint flag = (guint) (parts[i] * band->count);
        double turn = flag > 0 ? start_of(band, flag) : G_MAXDOUBLE;
        if (flag > 0)
            g_array_append_val(turns, turn);
    }
    guint widest = 0;
    for (guint i = 1; i < band->count; i++) {
        double gap = band->flags[i].place - band->flags[i - 1].place;
        if (widest == 0 || gap > band->flags[widest].place - band->flags[widest - 1].place)
            widest = i;
    }
    double turn = widest ? start_of(band, widest) : G_MAXDOUBLE;
    if (widest)
        g_array_append_val(turns, turn);
    return turns;
}

/* Most of what the labels say is read from the right. */
static bool
is_rtl(const Band *band)
{
    guint count = 0, labels = 0;
    for (guint i = 0; i < band->count; i++) {
        labels += band->samples[i] != NULL;
        count += band->samples[i] && text_block_is_rtl(band->samples[i]->text);
    }
    return 2 * count > labels;
}

/* Arranges the band with other turns, and keeps them where they are better than the best so far. */
static void
try_turns(Choice *best, const double *turns, bool opens_below)
{
    Band *band = best->band;
    for (guint i = 0; i < band->track_count; i++) {
        band->tracks[i].turn = turns[i];
        band->tracks[i].opens_below = opens_below;
    }
    band_arrange(band);
    Score score = score_band(band, best->all_left);
    if (!is_better(score, best->score))
        return;
    best->score = score;
    best->opens_below = opens_below;
    for (guint i = 0; i < band->track_count; i++)
        best->turns[i] = turns[i];
}

static void
fill_turns(double *turns, guint count, double turn)
{
    for (guint i = 0; i < count; i++)
        turns[i] = turn;
}

/* Turns that each track has for itself: where a scale over the whole width needs them. With one in the middle
 * no label shortens the scale. */
static void
find_tails(Band *band, double *turns)
{
    double middle = plan_entry(&band->plan, band->count / 2)->time.start;
    for (guint i = 0; i < band->track_count; i++)
        band->tracks[i].turn = middle;
    band_arrange(band);
    for (guint i = 0; i < band->track_count; i++)
        turns[i] = find_tail(band, &band->tracks[i]);
}

void
turn_choose(Band *band)
{
    g_autofree double *turns = g_new0(double, band->track_count), *kept = g_new0(double, band->track_count);
    Choice best = {
        band, is_rtl(band), {G_MAXUINT, G_MAXDOUBLE},
          kept, false
    };
    fill_turns(turns, band->track_count, best.all_left ? -G_MAXDOUBLE : G_MAXDOUBLE);
    try_turns(&best, turns, false);
    best.score.cost *= worth;
    g_autoptr(GArray) all = list_turns(band);
    find_tails(band, turns);
    for (guint side = 0; side < 2; side++)
        try_turns(&best, turns, side);
    for (guint i = 0; i < 2 * all->len && band->track_count == 1; i++) {
        fill_turns(turns, 1, g_array_index(all, double, i / 2));
        try_turns(&best, turns, i % 2);
    }
    memcpy(turns, kept, band->track_count * sizeof(double));
    try_turns(&best, turns, best.opens_below);
}

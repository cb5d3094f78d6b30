/* SPDX-License-Identifier: MIT */
#include "chart/band.h"

#include "chart/axis.h"
#include "chart/era.h"
#include "chart/lane.h"
#include "chart/rank.h"
#include "chart/turn.h"

#include <math.h>

/* Dots and bars take at most so many lanes each. */
enum { LANES_MOST = 8 };

Band *
band_new(const Plan *plan, GArray *entries, const Label **samples, Interval domain, Interval limit)
{
    Band *band = g_new0(Band, 1);
    band->plan = *plan;
    band->plan.entries = entries;
    band->domain = domain;
    band->limit = limit;
    band->zoom = 1;
    band->count = entries->len;
    band->samples = samples;
    band->wide = g_new0(double, band->count + 1);
    band->high = g_new0(double, band->count + 1);
    band->labels = g_new0(Label, band->count + 1);
    band->places = g_new0(MarkPlace, band->count + 1);
    band->lanes = g_new0(guint, band->count + 1);
    band->tracks = tracks_new(plan, &band->track_count);
    band->flags = g_new0(Flag, band->count + 1);
    band->flag_entry = g_new0(guint, band->count + 1);
    band->entry_flag = g_new0(guint, band->count + 1);
    return band;
}

void
band_free(Band *band)
{
    if (!band)
        return;
    for (guint i = 0; i < band->count; i++)
        label_clear(&band->labels[i]);
    g_array_free(band->plan.entries, TRUE);
    scale_free(band->scale);
    g_free(band->samples);
    g_free(band->wide);
    g_free(band->high);
    g_free(band->labels);
    g_free(band->places);
    g_free(band->lanes);
    tracks_free(band->tracks, band->track_count);
    g_free(band->flags);
    g_free(band->flag_entry);
    g_free(band->entry_flag);
    g_free(band);
}

void
band_size(Band *band, double width, bool is_final)
{
    double side = 3 * band->plan.theme->unit * band->zoom; /* what a leader's label takes besides its text */
    band->gutter = tracks_size(&band->plan, band->tracks, band->track_count, band->zoom, is_final);
    band->gutter += band->gutter > 0 ? side : 0;
    for (guint i = 0; i < band->count; i++) {
        if (!band->samples[i])
            continue;
        if (is_final) {
            label_clear(&band->labels[i]);
            label_init(&band->labels[i], &band->plan, plan_entry(&band->plan, i), width * band->zoom + 0.01,
                       band->zoom);
            band->wide[i] = label_width(&band->labels[i]) + side;
            band->high[i] = label_height(&band->labels[i]);
        } else {
            label_size(band->samples[i], width, &band->wide[i], &band->high[i]);
            band->wide[i] = band->wide[i] * band->zoom + side;
            band->high[i] *= band->zoom;
        }
    }
}

static void
place_marks(Band *band)
{
    for (guint i = 0; i < band->count; i++)
        band->places[i] = mark_place(plan_entry(&band->plan, i), band->scale, band->plan.theme, band->zoom);
}

guint
band_track(const Band *band, guint entry)
{
    return band->track_count > 1 ? plan_entry(&band->plan, entry)->group : 0;
}

/* How much shorter the scale must be at one end so that what stands `share` of its length from the other end
 * and reaches `over` the margin there ends within it. */
static double
lack(double share, double over)
{
    return over <= 0 || share < 0.02 ? 0 : over / share;
}

/* The ends of the domain where the time is cut, so that time without events there may be left out as well. */
static Interval
cut_ends(const Band *band)
{
    return (Interval){band->limit.start > -G_MAXDOUBLE ? band->domain.start : -G_MAXDOUBLE,
                      band->limit.end < G_MAXDOUBLE ? band->domain.end : G_MAXDOUBLE};
}

/* Where labels of a track begin to hang left. */
static double
turn_place(const Band *band, guint track)
{
    double turn = band->tracks[track].turn;
    return fabs(turn) < G_MAXDOUBLE ? scale_place(band->scale, turn) - turn_near : turn;
}

/* By how much the scale must be shorter at its ends so that all labels and marks end within the margins. */
static Interval
find_lacks(const Band *band, double start, double end)
{
    Interval lacks = {0, 0};
    double left = band->left + band->gutter, length = end - start;
    for (guint i = 0; i < band->count; i++) {
        const MarkPlace *place = &band->places[i];
        bool is_left = place->anchor >= turn_place(band, band_track(band, i));
        double low = MIN(place->extent.start, is_left ? place->anchor - band->wide[i] : G_MAXDOUBLE);
        double high = MAX(place->extent.end, is_left ? -G_MAXDOUBLE : place->anchor + band->wide[i]);
        double more = is_left ? lack((end - place->anchor) / length, left - low) : left - low;
        lacks.start = MAX(lacks.start, more);
        lacks.end = MAX(lacks.end, lack((place->anchor - start) / length, high - band->right));
    }
    return lacks;
}

/* A scale on which all labels and marks end within the margins. */
static void
fit_scale(Band *band)
{
    double left = band->left + band->gutter, start = left + 2 * band->plan.theme->unit, end = band->right;
    double gap = axis_break_width(&band->plan, band->zoom), wide = end - left;
    guint count = 0;
    g_autofree Interval *times = plan_times(&band->plan, cut_ends(band), &count);
    for (guint round = 0; round < 8; round++) {
        g_clear_pointer(&band->scale, scale_free);
        band->scale = scale_new(band->domain, times, count, start, end, gap);
        place_marks(band);
        Interval lacks = find_lacks(band, start, end);
        if (lacks.end < 1e-6 && lacks.start < 1e-6)
            break;
        start = MIN(start + lacks.start, left + 0.6 * wide);
        end = MAX(start + 0.3 * wide, end - lacks.end - 1e-3);
    }
    double from = scale_place(band->scale, band->limit.start), to = scale_place(band->scale, band->limit.end);
    scale_extend(band->scale, MAX(from, left), MIN(to, band->right));
}

static int
compare_places(gconstpointer a, gconstpointer b, gpointer data)
{
    const Band *band = data;
    guint x = *(const guint *) a, y = *(const guint *) b;
    guint track = band_track(band, x), other = band_track(band, y);
    double place = band->places[x].anchor, beside = band->places[y].anchor;
    if (track != other)
        return track < other ? -1 : 1;
    return place != beside ? (place < beside ? -1 : 1) : (x > y) - (x < y);
}

static int
compare_extents(gconstpointer a, gconstpointer b, gpointer data)
{
    const MarkPlace *places = data;
    guint x = *(const guint *) a, y = *(const guint *) b;
    if (places[x].extent.start != places[y].extent.start)
        return places[x].extent.start < places[y].extent.start ? -1 : 1;
    return (x > y) - (x < y);
}

/* The tracks' shares of the flags, which are sorted. */
static void
share_flags(Band *band)
{
    guint at = 0;
    for (guint i = 0; i < band->track_count; i++) {
        Track *track = &band->tracks[i];
        track->first = at;
        while (at < band->count && band_track(band, band->flag_entry[at]) == i)
            at++;
        track->skyline = (Skyline){
            .flags = band->flags + track->first,
            .count = at - track->first,
            .left = band->left + band->gutter,
            .right = band->right,
            .turn = turn_place(band, i),
            .opens_below = track->opens_below,
            .is_one_sided = band->track_count > 1,
        };
    }
}

static void
make_flags(Band *band)
{
    for (guint i = 0; i < band->count; i++)
        band->flag_entry[i] = i;
    g_qsort_with_data(band->flag_entry, (gint) band->count, sizeof(guint), compare_places, band);
    for (guint i = 0; i < band->count; i++) {
        guint entry = band->flag_entry[i];
        band->entry_flag[entry] = i;
        band->flags[i] = (Flag){
            .place = band->places[entry].anchor,
            .width = band->wide[entry],
            .height = band->high[entry] + band->pad,
            .is_out = !band->samples[entry],
        };
    }
    share_flags(band);
}

/* Lanes for one kind of a track's marks from `first` on; gives how many they take. */
static guint
assign_kind(Band *band, const Track *track, bool is_dot, guint first)
{
    g_autofree Interval *extents = g_new(Interval, track->skyline.count + 1);
    g_autofree guint *entries = g_new(guint, track->skyline.count + 1),
                     *lanes = g_new(guint, track->skyline.count + 1);
    guint count = 0;
    for (guint i = 0; i < track->skyline.count; i++) {
        guint entry = band->flag_entry[track->first + i];
        if (band->places[entry].is_dot == is_dot)
            entries[count++] = entry;
    }
    g_qsort_with_data(entries, (gint) count, sizeof(guint), compare_extents, band->places);
    for (guint i = 0; i < count; i++)
        extents[i] = band->places[entries[i]].extent;
    guint used = lane_assign(extents, count, is_dot ? 0 : 2, LANES_MOST, lanes);
    for (guint i = 0; i < count; i++)
        band->lanes[entries[i]] = first + lanes[i];
    return used;
}

/* A track's marks in lanes, its labels around them. */
static void
lay_out_track(Band *band, Track *track)
{
    guint dots = MAX(1, assign_kind(band, track, true, 0)); /* bars stand clear of the line */
    track->lane_count = dots + assign_kind(band, track, false, dots);
    double marks = track->lane_count * band->lane_pitch;
    track->skyline.least = MAX(0, track->high - marks);
    skyline_place(&track->skyline);
    band->leaders += track->skyline.use.leaders;
}

void
band_arrange(Band *band)
{
    band->lane_pitch = 1.7 * band->plan.theme->unit * band->zoom;
    band->leaders = 0;
    fit_scale(band);
    make_flags(band);
    for (guint i = 0; i < band->track_count; i++)
        lay_out_track(band, &band->tracks[i]);
}

void
band_lay_out(Band *band)
{
    turn_choose(band);
    band->era_height = era_height(&band->plan, band->scale, band->zoom);
}

bool
band_is_whole(const Band *band)
{
    return band_unlabelled(band) == 0;
}

guint
band_unlabelled(const Band *band)
{
    guint missing = 0;
    for (guint i = 0; i < band->count; i++)
        missing += !plan_entry(&band->plan, i)->is_continued && !band_flag(band, i);
    return missing;
}

double
band_reach(const Band *band, guint track, bool is_below, double stretch)
{
    const Skyline *skyline = &band->tracks[track].skyline;
    double reach = is_below ? 0 : skyline->least;
    for (guint i = 0; i < skyline->count; i++) {
        const Flag *flag = &skyline->flags[i];
        if (!flag->is_out && !flag->is_lost && flag->is_below == is_below)
            reach = MAX(reach, flag->level * stretch + flag->height);
    }
    return reach;
}

/* What a track takes besides its labels, where there are several. */
static double
track_frame(const Band *band, guint track)
{
    double half = band->tracks[track].high > 0 ? 1.7 * band->plan.theme->unit * band->zoom : 0;
    return (band->tracks[track].lane_count + 0.5) * band->lane_pitch + half + band->pad;
}

double
band_track_line(const Band *band, guint track, double stretch)
{
    return band->pad + band_reach(band, track, false, stretch) +
           band->tracks[track].lane_count * band->lane_pitch;
}

double
band_track_height(const Band *band, guint track, double stretch)
{
    return band_reach(band, track, false, stretch) + track_frame(band, track);
}

double
band_top(const Band *band)
{
    double axis = axis_expect_depth(&band->plan, band->scale, band->zoom);
    return band->era_height + (band->track_count > 1 ? axis + band->lane_pitch : 0);
}

/* The height of all but the labels. */
static double
frame_height(const Band *band)
{
    double height = band_top(band);
    for (guint i = 0; i < band->track_count && band->track_count > 1; i++)
        height += track_frame(band, i);
    return band->track_count > 1 ? height
                                 : height + axis_expect_depth(&band->plan, band->scale, band->zoom) +
                                       (band->tracks[0].lane_count + 1) * band->lane_pitch + band->pad;
}

double
band_height(const Band *band, double stretch)
{
    double height = frame_height(band);
    for (guint i = 0; i < band->track_count; i++)
        height += band_reach(band, i, false, stretch) + band_reach(band, i, true, stretch);
    return height;
}

void
band_fill(Band *band, double height)
{
    g_autoptr(GArray) order = g_array_new(FALSE, FALSE, sizeof(SkylineSpot));
    g_autofree guint *ranked = rank_entries(&band->plan);
    g_autofree Skyline *skylines = g_new(Skyline, band->track_count);
    for (guint i = 0; i < band->count; i++) {
        guint flag = band->entry_flag[ranked[i]], track = band_track(band, ranked[i]);
        SkylineSpot spot = {track, flag - band->tracks[track].first};
        if (band->samples[ranked[i]])
            g_array_append_val(order, spot);
    }
    for (guint i = 0; i < band->track_count; i++)
        skylines[i] = band->tracks[i].skyline;
    skyline_fit(skylines, band->track_count, (const SkylineSpot *) (void *) order->data, order->len,
                height - frame_height(band));
    for (guint i = 0; i < band->track_count; i++)
        band->tracks[i].skyline = skylines[i];
}

const Flag *
band_flag(const Band *band, guint entry)
{
    const Flag *flag = &band->flags[band->entry_flag[entry]];
    return flag->is_out || flag->is_lost ? NULL : flag;
}

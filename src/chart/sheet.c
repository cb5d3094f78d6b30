/* SPDX-License-Identifier: MIT */
#include "chart/sheet.h"

#include "chart/cut.h"
#include "chart/frame.h"
#include "chart/rank.h"

const double sheet_stretch_most = 1.35;

/* Sizes of type to try, largest first; widths of labels to try, in sizes of their type: 88 points for 7.6. */
static const double zooms[] = {1.9, 1.75, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.9, 0.8, 0.73};
static const double widths[] = {11.6, 13.2, 14.8, 16.9, 19, 22.2};

/* No more labels than this are tried on one sheet; more bands than this are none too many to read. */
enum { LABELS_MOST = 300, BANDS_MOST = 5 };
/* Up to so many entries several widths are tried where not all labels fit. */
enum { FEW = 120 };

static const double a3_width = 1190.5512, a3_height = 841.8898;

/* Sets all distances for a size of type. */
static void
set_zoom(Sheet *sheet, double zoom, double pad)
{
    const Plan *plan = sheet->plan;
    double unit = plan->theme->unit, inner = sheet->width - 2 * sheet->margin;
    sheet->zoom = zoom;
    sheet->head_zoom = CLAMP(zoom, 0.8, 1.45) * CLAMP(sheet->width / 800, 0.6, 1);
    sheet->band_gap = 3 * unit;
    double frame = frame_head(plan, NULL, 0, 0, inner, sheet->head_zoom, false) +
                   frame_foot(plan, NULL, 0, 0, inner, zoom) + 2 * sheet->head_gap + sheet->above;
    sheet->room = sheet->height - 2 * sheet->margin - frame;
    for (guint i = 0; i < sheet->bands->len; i++) {
        Band *band = sheet_band(sheet, i);
        band->zoom = zoom;
        band->pad = pad * unit * zoom;
        band->left = sheet->margin;
        band->right = sheet->width - sheet->margin;
    }
}

/* Lays out all bands with labels of a width; gives the sum of the leaders. */
static double
lay_out(const Sheet *sheet, double width, bool is_final)
{
    double leaders = 0;
    for (guint i = 0; i < sheet->bands->len; i++) {
        Band *band = sheet_band(sheet, i);
        band_size(band, width, is_final);
        band_lay_out(band);
        leaders += band->leaders;
    }
    return leaders;
}

double
sheet_use(const Sheet *sheet, double stretch)
{
    double use = sheet->bands->len ? (sheet->bands->len - 1) * sheet->band_gap : 0;
    for (guint i = 0; i < sheet->bands->len; i++)
        use += band_height(sheet_band(sheet, i), stretch);
    return use;
}

static bool
fits(const Sheet *sheet)
{
    for (guint i = 0; i < sheet->bands->len; i++) {
        if (!band_is_whole(sheet_band(sheet, i)))
            return false;
    }
    return sheet_use(sheet, 1) <= sheet->room;
}

/* Labels of large type may be smaller than the theme has them where not all fit, but not below this, points.
 */
static const double large_least = 9.4;

static double
label_size_of(const Sheet *sheet)
{
    return sheet->plan->theme->styles[STYLE_LABEL_TEXT].size;
}

/* How many of the sizes may be tried: none below the theme's own but where that is large. */
static guint
count_zooms(const Sheet *sheet)
{
    guint count = 1;
    while (count < G_N_ELEMENTS(zooms) &&
           (zooms[count] >= 1 || zooms[count] * label_size_of(sheet) >= large_least))
        count++;
    return count;
}

/* The label width with the shortest leaders at this size of type; 0 where none holds all labels. */
static double
choose_width(const Sheet *sheet)
{
    double best = 0, shortest = G_MAXDOUBLE, size = label_size_of(sheet);
    for (guint i = 0; i < G_N_ELEMENTS(widths); i++) {
        if (widths[i] * size * sheet->zoom > 0.4 * (sheet->width - 2 * sheet->margin))
            break;
        double leaders = lay_out(sheet, widths[i] * size, false);
        if (leaders < shortest && fits(sheet)) {
            shortest = leaders;
            best = widths[i] * size;
        }
    }
    return best;
}

/* Whether all labels fit in a size of type. */
static bool
fit_zoom(Sheet *sheet, double zoom)
{
    set_zoom(sheet, zoom, 1.5);
    double width = choose_width(sheet);
    if (width <= 0)
        return false;
    lay_out(sheet, width, true);
    return fits(sheet);
}

/* All labels, in the largest type that holds them: what fits in one size is taken to fit in all smaller ones.
 */
static bool
fit_all(Sheet *sheet)
{
    guint count = count_zooms(sheet), from = 0, to = count,
          last = to; /* to fits, those before `from` don't */
    while (from < to) {
        last = (from + to) / 2;
        if (fit_zoom(sheet, zooms[last]))
            to = last;
        else
            from = last + 1;
    }
    return to < count && (last == to || fit_zoom(sheet, zooms[to]));
}

/* Cuts the time anew; false, the bands unchanged, where it can't be cut so often. Lanes have all time in one.
 */
static bool
cut(Sheet *sheet, guint count)
{
    if (count > 1 && sheet->plan->has_lanes)
        return false;
    GPtrArray *bands = cut_bands(sheet->plan, sheet->samples, count);
    if (!bands)
        return false;
    g_clear_pointer(&sheet->bands, g_ptr_array_unref);
    sheet->bands = bands;
    return true;
}

static guint
count_unlabelled(const Sheet *sheet)
{
    guint missing = 0;
    for (guint i = 0; i < sheet->bands->len; i++)
        missing += band_unlabelled(sheet_band(sheet, i));
    return missing;
}

/* As many labels as fit, the most important first: each band has an even share of the room, and then, from
 * the first on, what the others left of theirs. Gives how many don't fit. */
static guint
fill(Sheet *sheet, double width)
{
    set_zoom(sheet, zooms[count_zooms(sheet) - 1], 1);
    lay_out(sheet, width, true);
    double room = sheet->room - (sheet->bands->len - 1) * sheet->band_gap, share = room / sheet->bands->len;
    for (guint i = 0; i < sheet->bands->len; i++)
        band_fill(sheet_band(sheet, i), share);
    for (guint i = 0; i < sheet->bands->len && sheet->bands->len > 1; i++) {
        Band *band = sheet_band(sheet, i);
        if (!band_is_whole(band))
            band_fill(band, band_height(band, 1) + MAX(0, sheet->room - sheet_use(sheet, 1)));
    }
    return count_unlabelled(sheet);
}

/* The most important labels, in the smallest size and set close, in the bands and at the width that hold
 * most. */
static void
fit_some(Sheet *sheet)
{
    static const double some_widths[] = {16.9, 13.2, 11.6, 14.8, 19};
    guint least = G_MAXUINT, best_count = 1,
          rounds = sheet->plan->entries->len > FEW ? 1 : G_N_ELEMENTS(some_widths);
    double best = some_widths[0], size = label_size_of(sheet),
           bound = 0.45 * (sheet->width - 2 * sheet->margin);
    sheet->plan->unlabelled = sheet->plan->entries->len;
    for (guint count = 1; count <= BANDS_MOST && cut(sheet, count); count++) {
        for (guint i = 0; i < rounds; i++) {
            guint missing = fill(sheet, MIN(bound, some_widths[i] * size));
            if (missing < least) {
                least = missing;
                best = some_widths[i];
                best_count = count;
            }
        }
    }
    cut(sheet, best_count);
    sheet->plan->unlabelled = fill(sheet, MIN(bound, best * size));
}

static void
measure_samples(const Sheet *sheet)
{
    g_autofree guint *order = rank_entries(sheet->plan);
    for (guint i = 0; i < MIN(sheet->plan->entries->len, LABELS_MOST); i++)
        label_init(&sheet->samples[order[i]], sheet->plan, plan_entry(sheet->plan, order[i]), G_MAXDOUBLE, 1);
}

static void
choose_page(Sheet *sheet, const ChartOptions *options)
{
    sheet->may_shorten = options->width <= 0 || options->height <= 0;
    sheet->width = sheet->may_shorten ? a3_width : options->width;
    sheet->height = !sheet->may_shorten ? options->height : sheet->plan->has_lanes ? a3_width : a3_height;
    double usual = MIN(36, 0.04 * MIN(sheet->width, sheet->height) + 6);
    sheet->margin = page_margin(options, sheet->width, sheet->height, usual);
}

Sheet *
sheet_new(Plan *plan, double above)
{
    Sheet *sheet = g_new0(Sheet, 1);
    sheet->plan = plan;
    sheet->above = above;
    sheet->head_gap = 4 * plan->theme->unit;
    sheet->bands = g_ptr_array_new();
    choose_page(sheet, plan->options);
    set_zoom(sheet, 1, 1);
    if (plan->entries->len == 0)
        return sheet;
    sheet->samples = g_new0(Label, plan->entries->len);
    measure_samples(sheet);
    if (plan->entries->len <= LABELS_MOST) { /* more never fit */
        for (guint count = 1; count <= BANDS_MOST && cut(sheet, count); count++) {
            plan->is_cut = count > 1;
            if (fit_all(sheet))
                return sheet;
        }
    }
    fit_some(sheet);
    plan->is_cut = sheet->bands->len > 1;
    return sheet;
}

void
sheet_free(Sheet *sheet)
{
    if (!sheet)
        return;
    g_ptr_array_unref(sheet->bands);
    for (guint i = 0; sheet->samples && i < sheet->plan->entries->len; i++)
        label_clear(&sheet->samples[i]);
    g_free(sheet->samples);
    g_free(sheet);
}

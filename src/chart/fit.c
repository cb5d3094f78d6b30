/* SPDX-License-Identifier: MIT */
#include "chart/fit.h"

#include "chart/try.h"

const double fit_stretch_most = 1.35;

/* Sizes of type to try, largest first; widths of labels to try, at the theme's own size, points. */
static const double zooms[] = {1.9, 1.75, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1};
static const double widths[] = {88, 100, 112, 128, 144, 168};

/* No more labels than this are tried on one sheet. */
enum { LABELS_MOST = 300 };
/* Up to so many entries several widths are tried where not all labels fit. */
enum { FEW = 120 };

static const double a3_width = 1190.5512, a3_height = 841.8898;

typedef struct {
    double importance;
    guint spread, entry;
} Rank;

static int
compare_ranks(gconstpointer a, gconstpointer b)
{
    const Rank *x = a, *y = b;
    if (x->importance != y->importance)
        return x->importance > y->importance ? -1 : 1;
    return (x->spread > y->spread) - (x->spread < y->spread);
}

/* The bits of a number in reverse: it spreads those of equal importance over the whole time. */
static guint
reverse_bits(guint value)
{
    guint result = 0;
    for (guint bit = 0; bit < 32; bit++)
        result |= (value >> bit & 1u) << (31 - bit);
    return result;
}

static guint *
rank_entries(const Plan *plan)
{
    guint count = plan->entries->len;
    g_autofree Rank *ranks = g_new(Rank, count + 1);
    guint *order = g_new(guint, count + 1);
    for (guint i = 0; i < count; i++)
        ranks[i] = (Rank){plan_entry(plan, i)->importance, reverse_bits(i), i};
    qsort(ranks, count, sizeof(Rank), compare_ranks);
    for (guint i = 0; i < count; i++)
        order[i] = ranks[i].entry;
    return order;
}

/* What a leader's label takes along the axis besides its text. */
static double
side_room(const Try *try)
{
    return 3 * try->plan->theme->unit * try->fit->zoom;
}

static void
guess_sizes(Try *try, double width)
{
    Fit *fit = try->fit;
    for (guint i = 0; i < fit->count; i++) {
        if (!try->samples[i].date)
            continue;
        label_size(&try->samples[i], width, &try->wide[i], &try->high[i]);
        try->wide[i] = try->wide[i] * fit->zoom + side_room(try);
        try->high[i] *= fit->zoom;
    }
}

/* Measures the labels in earnest, and lays them out. */
static SkylineUse
settle(Try *try, double width)
{
    Fit *fit = try->fit;
    for (guint i = 0; i < fit->count; i++) {
        if (!try->samples[i].date)
            continue;
        label_clear(&fit->labels[i]);
        label_init(&fit->labels[i], try->plan, plan_entry(try->plan, i), width * fit->zoom + 0.01, fit->zoom);
        try->wide[i] = label_width(&fit->labels[i]) + side_room(try);
        try->high[i] = label_height(&fit->labels[i]);
    }
    return try_lay_out(try);
}

static bool
fits(const Try *try, SkylineUse use)
{
    for (guint i = 0; i < try->fit->count; i++) {
        if (try->fit->flags[i].is_out)
            return false;
    }
    return use.above + use.below <= try->fit->room;
}

/* The label width with the shortest leaders at this size of type; 0 where none holds all labels. */
static double
choose_width(Try *try)
{
    double best = 0, shortest = G_MAXDOUBLE;
    for (guint i = 0; i < G_N_ELEMENTS(widths); i++) {
        if (widths[i] * try->fit->zoom > 0.4 * (try->fit->width - 2 * try->fit->margin))
            break;
        guess_sizes(try, widths[i]);
        SkylineUse use = try_lay_out(try);
        if (fits(try, use) && use.leaders < shortest) {
            shortest = use.leaders;
            best = widths[i];
        }
    }
    return best;
}

/* Whether all labels fit in a size of type. */
static bool
fit_zoom(Try *try, double zoom)
{
    try_zoom(try, zoom);
    double width = choose_width(try);
    return width > 0 && fits(try, settle(try, width));
}

/* All labels, in the largest type that holds them: what fits in one size is taken to fit in all smaller ones.
 */
static bool
fit_all(Try *try)
{
    guint from = 0, to = G_N_ELEMENTS(zooms), last = to; /* zooms[to] fits, those before `from` don't */
    while (from < to) {
        last = (from + to) / 2;
        if (fit_zoom(try, zooms[last]))
            to = last;
        else
            from = last + 1;
    }
    return to < G_N_ELEMENTS(zooms) && (last == to || fit_zoom(try, zooms[to]));
}

/* The flags of entries that have room at the right, from the most to the least important. The caller owns it.
 */
static GArray *
list_flags(const Try *try)
{
    GArray *order = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < try->fit->count; i++) {
        guint flag = try->fit->entry_flag[try->order[i]];
        if (!try->fit->flags[flag].is_out)
            g_array_append_val(order, flag);
    }
    return order;
}

/* As many labels as fit, the most important first. Gives how many. */
static guint
fill(Try *try, double width)
{
    Fit *fit = try->fit;
    settle(try, width);
    g_autoptr(GArray) order = list_flags(try);
    const guint *flags = (const guint *) (void *) order->data;
    return order->len - skyline_fit(fit->flags, fit->count, flags, order->len, fit->room);
}

/* The most important labels, in the theme's own size and set close, at the width that holds most. */
static void
fit_some(Try *try)
{
    static const double some_widths[] = {128, 100, 88, 112};
    Fit *fit = try->fit;
    guint most = 0, rounds = fit->count > FEW ? 1 : G_N_ELEMENTS(some_widths);
    double best = some_widths[0], bound = 0.45 * (fit->width - 2 * fit->margin);
    try->plan->unlabelled = fit->count;
    try_zoom(try, 1);
    fit->pad = try->plan->theme->unit;
    for (guint i = 0; i < rounds; i++) {
        guint count = fill(try, MIN(bound, some_widths[i]));
        if (count > most) {
            most = count;
            best = some_widths[i];
        }
    }
    try->plan->unlabelled = fit->count - fill(try, MIN(bound, best));
}

static void
measure_samples(Try *try)
{
    for (guint i = 0; i < MIN(try->fit->count, LABELS_MOST); i++) {
        guint entry = try->order[i];
        label_init(&try->samples[entry], try->plan, plan_entry(try->plan, entry), G_MAXDOUBLE, 1);
    }
}

static void
choose_page(Fit *fit, const ChartOptions *options)
{
    fit->may_shorten = options->width <= 0 || options->height <= 0;
    fit->width = fit->may_shorten ? a3_width : options->width;
    fit->height = fit->may_shorten ? a3_height : options->height;
    double usual = MIN(36, 0.04 * MIN(fit->width, fit->height) + 6);
    fit->margin = page_margin(options, fit->width, fit->height, usual);
}

Fit *
fit_new(Plan *plan)
{
    Fit *fit = g_new0(Fit, 1);
    fit->count = plan->entries->len;
    choose_page(fit, plan->options);
    fit->zoom = fit->head_zoom = 1;
    fit->head_gap = 4 * plan->theme->unit;
    if (fit->count == 0)
        return fit;
    fit->flags = g_new0(Flag, fit->count);
    fit->flag_entry = g_new0(guint, fit->count);
    fit->entry_flag = g_new0(guint, fit->count);
    fit->labels = g_new0(Label, fit->count);
    fit->places = g_new0(MarkPlace, fit->count);
    fit->lanes = g_new0(guint, fit->count);
    g_autofree Interval *times = plan_times(plan);
    g_autofree guint *order = rank_entries(plan);
    g_autofree Label *samples = g_new0(Label, fit->count);
    g_autofree double *wide = g_new0(double, fit->count), *high = g_new0(double, fit->count);
    Try try = {plan, fit, plan_domain(plan), times, order, samples, wide, high, 0, 0};
    measure_samples(&try);
    if (fit->count > LABELS_MOST || !fit_all(&try)) /* more than that never fit */
        fit_some(&try);
    for (guint i = 0; i < fit->count; i++)
        label_clear(&samples[i]);
    return fit;
}

void
fit_free(Fit *fit)
{
    if (!fit)
        return;
    for (guint i = 0; i < fit->count; i++)
        label_clear(&fit->labels[i]);
    scale_free(fit->scale);
    g_free(fit->flags);
    g_free(fit->flag_entry);
    g_free(fit->entry_flag);
    g_free(fit->labels);
    g_free(fit->places);
    g_free(fit->lanes);
    g_free(fit);
}

const Flag *
fit_flag(const Fit *fit, guint entry)
{
    const Flag *flag = &fit->flags[fit->entry_flag[entry]];
    return flag->is_out ? NULL : flag;
}

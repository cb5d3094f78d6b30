/*
 * bench-chart: how long charts take, by layout, painter and number of events.
 *
 *   bench-chart FASTI [EVENTS | LAYOUT]...
 *
 * Each row tells the time of the processor, the median of the runs, that laying out and painting a timeline
 * takes once it is in memory; what that is of the time that shaping the same headlines takes, once each (the
 * yardstick, measured in the same run); and how much longer an event took than with the number before: 1.0 is
 * linear. The last rows tell whole processes, from a timeline's file to the chart's, and what of it reading
 * the file is.
 *
 * SPDX-License-Identifier: MIT
 */
#define _DEFAULT_SOURCE 1 /* wait4 */
#include "../chart/sample.h"
#include "calendar/edtf.h"
#include "scene/text.h"
#include "timeline/store.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS = 5, SIZES_MAX = 8, SEED = 6, FEW = 2000, MANY = 20000 };

typedef GBytes *(*Painter)(const Scene *, const Theme *, const PaintOptions *, GError **);

static const struct {
    Layout layout;
    const char *name;
    guint most; /* no more events than this: what is to be read by people has an end */
} layouts[] = {
    {LAYOUT_POSTER, "poster", 10000    },
    {LAYOUT_LIST,   "list",   100000   },
    {LAYOUT_STRIP,  "strip",  G_MAXUINT},
    {LAYOUT_SHEET,  "sheet",  100000   },
};

static const struct {
    Painter paint;
    const char *name;
    guint most; /* a picture of more pages has no use */
} painters[] = {
    {paint_pdf, "pdf", G_MAXUINT},
    {paint_svg, "svg", G_MAXUINT},
    {paint_png, "png", 1000     },
};

typedef struct {
    const char *fasti;
    guint sizes[SIZES_MAX], size_count;
    GPtrArray *layouts; /* names; empty: all */
    Theme *theme;
    Wording *wording;
    Phrases *phrases;
} Bench;

static int
compare_doubles(const void *a, const void *b)
{
    double left = *(const double *) a, right = *(const double *) b;
    return (left > right) - (left < right);
}

static double
median(double *times, guint count)
{
    qsort(times, count, sizeof *times, compare_doubles);
    return times[count / 2];
}

static guint
runs_for(guint events)
{
    return events > MANY ? 1 : events > FEW ? 3 : RUNS;
}

/* The time that shaping each headline once takes. */
static double
shape_all(const Bench *bench, const Timeline *timeline)
{
    double times[RUNS];
    guint runs = runs_for(timeline->events->items->len);
    for (guint run = 0; run < runs; run++) {
        clock_t start = clock();
        g_autoptr(Measure) measure = measure_new(bench->theme, NULL);
        for (guint i = 0; i < timeline->events->items->len; i++) {
            const char *headline = event_at(timeline->events, i)->headline;
            text_block_free(measure_text(measure, headline, &bench->theme->styles[STYLE_LIST_TEXT], 300));
        }
        times[run] = (double) (clock() - start) / CLOCKS_PER_SEC;
    }
    return median(times, runs);
}

/* The time of laying out and of painting. */
static double
draw(const Bench *bench, const Timeline *timeline, Layout layout, Painter paint)
{
    double times[RUNS];
    guint runs = runs_for(timeline->events->items->len);
    for (guint run = 0; run < runs; run++) {
        ChartOptions options = {.layout = layout, .title = "The estuary and its people"};
        PaintOptions how = {.scale = 1};
        g_autoptr(GError) error = NULL;
        clock_t start = clock();
        g_autoptr(Scene) scene =
            chart_layout(timeline, &options, bench->theme, bench->wording, bench->phrases, NULL);
        g_autoptr(GBytes) bytes = paint(scene, bench->theme, &how, &error);
        times[run] = (double) (clock() - start) / CLOCKS_PER_SEC;
        if (!bytes)
            g_printerr("%s\n", error->message);
    }
    return median(times, runs);
}

static bool
is_wanted(const Bench *bench, const char *name)
{
    return bench->layouts->len == 0 ||
           g_ptr_array_find_with_equal_func(bench->layouts, name, g_str_equal, NULL);
}

static void
measure_layout(const Bench *bench, guint layout, guint painter)
{
    double before = 0;
    guint most = MIN(layouts[layout].most, painters[painter].most);
    for (guint i = 0; i < bench->size_count && bench->sizes[i] <= most; i++) {
        g_autoptr(Timeline) timeline = sample_draw(SAMPLE_MIXED, bench->sizes[i], SEED);
        double shape = shape_all(bench, timeline);
        double time = draw(bench, timeline, layouts[layout].layout, painters[painter].paint);
        double each = time / bench->sizes[i];
        g_print("%-6s %s %7u events %9.1f ms  %5.2f of shaping", layouts[layout].name, painters[painter].name,
                bench->sizes[i], 1000 * time, time / shape);
        if (before > 0)
            g_print("  an event takes %.2f of before", each / before);
        g_print("\n");
        before = each;
    }
}

/* The time of the processor for a whole process. */
static double
run(char **arguments)
{
    pid_t child = fork();
    g_assert(child >= 0);
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
        execv(arguments[0], arguments);
        _exit(127);
    }
    int status;
    struct rusage usage;
    g_assert(wait4(child, &status, 0, &usage) == child);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        g_printerr("%s ended with status %d\n", arguments[0], status);
    return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

static void
save(const Bench *bench, const char *path, guint events)
{
    g_autoptr(Timeline) timeline = sample_draw(SAMPLE_MIXED, events, SEED);
    for (guint i = 0; i < timeline->events->items->len; i++) {
        Event *event = event_at(timeline->events, i);
        g_autofree char *date = edtf_format(&event->moment);
        event->date = events_word(timeline->events, date);
    }
    GString *text = store_format(timeline, store_find("jsonl"), bench->phrases, NULL);
    g_assert_true(g_file_set_contents(path, text->str, (gssize) text->len, NULL));
    g_string_free(text, TRUE);
}

/* From a timeline's file to a chart's, and the time that the same file takes with all its events left out but
 * one, which is that of reading it. */
static void
measure_process(const Bench *bench, const char *layout, const char *extension, guint events)
{
    double draws[RUNS], reads[RUNS];
    g_autofree char *folder = g_dir_make_tmp("bench-XXXXXX", NULL);
    g_autofree char *input = g_build_filename(folder, "timeline.jsonl", NULL);
    g_autofree char *name = g_strconcat("chart.", extension, NULL);
    g_autofree char *output = g_build_filename(folder, name, NULL);
    char *draw[] = {
        (char *) bench->fasti, "chart", "-q", "--layout", (char *) layout, "-o", output, input, NULL};
    char *read[] = {(char *) bench->fasti,
                    "chart",
                    "-q",
                    "--layout",
                    (char *) layout,
                    "--max-events",
                    "1",
                    "-o",
                    output,
                    input,
                    NULL};
    save(bench, input, events);
    for (guint i = 0; i < RUNS; i++) {
        draws[i] = run(draw);
        reads[i] = run(read);
    }
    g_print("%-6s %s %7u events %9.1f ms for the whole process, of which reading the timeline %.1f ms\n",
            layout, extension, events, 1000 * median(draws, RUNS), 1000 * median(reads, RUNS));
    g_unlink(input);
    g_unlink(output);
    g_rmdir(folder);
}

static void
read_arguments(Bench *bench, int argc, char **argv)
{
    static const guint sizes[] = {26, 1000, 10000, 100000};
    guint64 size;
    for (int i = 2; i < argc; i++) {
        if (!g_ascii_string_to_unsigned(argv[i], 10, 1, 1000000, &size, NULL))
            g_ptr_array_add(bench->layouts, argv[i]);
        else if (bench->size_count < SIZES_MAX)
            bench->sizes[bench->size_count++] = (guint) size;
    }
    if (bench->size_count == 0)
        for (; bench->size_count < G_N_ELEMENTS(sizes); bench->size_count++)
            bench->sizes[bench->size_count] = sizes[bench->size_count];
}

int
main(int argc, char **argv)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    g_autoptr(Theme) theme = sample_theme();
    g_autoptr(Wording) wording = sample_wording();
    g_autoptr(Phrases) phrases = sample_phrases();
    if (argc < 2) {
        g_printerr("bench-chart FASTI [EVENTS | LAYOUT]...\n");
        return 2;
    }
    Bench bench = {
        .fasti = argv[1], .layouts = names, .theme = theme, .wording = wording, .phrases = phrases};
    read_arguments(&bench, argc, argv);
    for (guint layout = 0; layout < G_N_ELEMENTS(layouts); layout++)
        for (guint painter = 0; painter < G_N_ELEMENTS(painters); painter++)
            if (is_wanted(&bench, layouts[layout].name))
                measure_layout(&bench, layout, painter);
    if (names->len)
        return 0;
    measure_process(&bench, "poster", "pdf", 26);
    measure_process(&bench, "list", "pdf", 1000);
    measure_process(&bench, "list", "pdf", 10000);
    measure_process(&bench, "strip", "pdf", 100000);
    return 0;
}

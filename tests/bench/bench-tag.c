/*
 * bench-tag: how fast `fasti tag` is beside `wc -w`, on texts of many kinds and sizes.
 *
 *   bench-tag FASTI [--runs N] [--format FORMAT] [MEGABYTES | KIND]...
 *
 * Each row tells the time that counting the text's words takes, the time of tagging it, both of the processor
 * for whole processes and the median of the runs, and their ratio; what a byte costs seen from what one of
 * news of that size does; how much longer it took than the size before for how much more text; and the most
 * memory that tagging held, whole and beyond the text. The first rows tell how long the language pack takes
 * to load, and many short texts to be tagged. `wc` works in the locale that the benchmark runs in.
 *
 * SPDX-License-Identifier: MIT
 */
#define _DEFAULT_SOURCE 1 /* wait4 */
#include "fasti.h"
#include "texts.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS = 5, RUNS_MAX = 9, SIZES_MAX = 8, MEGABYTE = 1000000, SHORT_TEXTS = 2000, SHORT_BYTES = 500 };

typedef struct {
    double seconds;   /* of the processor */
    double megabytes; /* the most that was held */
} Cost;

typedef struct {
    const char *fasti;
    const char *format;
    int runs;
    int sizes[SIZES_MAX]; /* in megabytes */
    double
        news[SIZES_MAX]; /* seconds a megabyte of news takes in a text of that size; 0 before it is known */
    guint size_count;
    GPtrArray *kinds; /* names; empty: all */
} Plan;

static double
seconds_of(const struct timeval *time)
{
    return (double) time->tv_sec + (double) time->tv_usec / G_USEC_PER_SEC;
}

/* Runs the program and waits for it, its output thrown away. */
static Cost
run(char **arguments)
{
    pid_t child = fork();
    g_assert(child >= 0);
    if (child == 0) {
        int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execvp(arguments[0], arguments);
        _exit(127);
    }
    int status;
    struct rusage usage;
    g_assert(wait4(child, &status, 0, &usage) == child);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        g_printerr("%s ended with status %d\n", arguments[0], status);
    return (Cost){seconds_of(&usage.ru_utime) + seconds_of(&usage.ru_stime),
                  (double) usage.ru_maxrss * 1024 / MEGABYTE};
}

static int
compare_costs(const void *a, const void *b)
{
    double left = ((const Cost *) a)->seconds, right = ((const Cost *) b)->seconds;
    return (left > right) - (left < right);
}

static int
compare_doubles(const void *a, const void *b)
{
    double left = *(const double *) a, right = *(const double *) b;
    return (left > right) - (left < right);
}

static Cost
median(int runs, char **arguments)
{
    Cost costs[RUNS_MAX];
    for (int i = 0; i < runs; i++)
        costs[i] = run(arguments);
    qsort(costs, (size_t) runs, sizeof *costs, compare_costs);
    return costs[runs / 2];
}

/* A file that holds the text; the caller owns its path and removes it. */
static char *
save(const char *text, gsize length)
{
    char *path = NULL;
    int file = g_file_open_tmp("bench-XXXXXX.txt", &path, NULL);
    g_assert(file >= 0);
    g_assert_true(g_close(file, NULL));
    g_assert_true(g_file_set_contents(path, text, (gssize) length, NULL));
    return path;
}

/* One text of that kind, of the plan's size at `index`; `before` is what the size before took. */
static double
measure(Plan *plan, const TextKind *kind, guint index, double before)
{
    GString *text = text_make(kind, (gsize) plan->sizes[index] * MEGABYTE);
    g_autofree char *path = save(text->str, text->len);
    double size = (double) text->len / MEGABYTE;
    g_string_free(text, TRUE);
    char *count[] = {"wc", "-w", path, NULL};
    char *tag[] = {(char *) plan->fasti,  "tag", "-q", "--dct", "2012-06-29", "--format",
                   (char *) plan->format, path,  NULL};
    run(count); /* so that the file is in memory for both */
    Cost words = median(plan->runs, count), tags = median(plan->runs, tag);
    if (strcmp(kind->name, text_kinds[0].name) == 0)
        plan->news[index] = tags.seconds / size;
    g_print("%-8s %4.0f MB  wc %6.3f s  tag %7.3f s  %6.1f MB/s  ratio %6.1f", kind->name, size,
            words.seconds, tags.seconds, size / tags.seconds, tags.seconds / words.seconds);
    if (plan->news[index] > 0)
        g_print("  a byte %4.1f of news", tags.seconds / size / plan->news[index]);
    if (before > 0)
        g_print("  time times %5.1f for %3.0f", tags.seconds / before, size / plan->sizes[index - 1]);
    g_print("  peak %6.1f MB (%+.1f)\n", tags.megabytes, tags.megabytes - size);
    g_unlink(path);
    return tags.seconds;
}

static void
measure_kind(Plan *plan, const TextKind *kind)
{
    double before = 0;
    for (guint i = 0; i < plan->size_count; i++)
        before = measure(plan, kind, i, before);
}

/* How long the pack takes to load and to be ready for a first text, in this process. */
static void
measure_pack(void)
{
    double times[RUNS_MAX];
    g_autofree char *folder = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", NULL);
    for (int i = 0; i < RUNS_MAX; i++) {
        clock_t start = clock();
        g_autoptr(GError) error = NULL;
        g_autoptr(Pack) pack = pack_load(folder, &error);
        g_assert_no_error(error);
        g_assert_nonnull(pack);
        times[i] = (double) (clock() - start) * 1000 / CLOCKS_PER_SEC;
    }
    qsort(times, RUNS_MAX, sizeof *times, compare_doubles);
    g_print("pack     loads in %.1f ms\n", times[RUNS_MAX / 2]);
}

/* Many short texts of news, as files of one folder. */
static void
measure_many(const Plan *plan)
{
    g_autofree char *folder = g_dir_make_tmp("bench-XXXXXX", NULL);
    g_autoptr(GPtrArray) count = g_ptr_array_new_with_free_func(g_free);
    GString *text = text_make(&text_kinds[0], SHORT_BYTES);
    g_ptr_array_add(count, g_strdup("wc"));
    g_ptr_array_add(count, g_strdup("-w"));
    for (int i = 0; i < SHORT_TEXTS; i++) {
        char *path = g_strdup_printf("%s/%d.txt", folder, i);
        g_assert_true(g_file_set_contents(path, text->str, (gssize) text->len, NULL));
        g_ptr_array_add(count, path);
    }
    g_ptr_array_add(count, NULL);
    char *tag[] = {(char *) plan->fasti,  "tag",  "-q", "--dct", "2012-06-29", "--format",
                   (char *) plan->format, folder, NULL};
    Cost words = median(plan->runs, (char **) count->pdata), tags = median(plan->runs, tag);
    g_print("short    %d texts of %" G_GSIZE_FORMAT
            " bytes  wc %.3f s  tag %.3f s  ratio %.1f  %.0f texts/s\n",
            SHORT_TEXTS, text->len, words.seconds, tags.seconds, tags.seconds / words.seconds,
            SHORT_TEXTS / tags.seconds);
    for (guint i = 2; i + 1 < count->len; i++)
        g_unlink(g_ptr_array_index(count, i));
    g_rmdir(folder);
    g_string_free(text, TRUE);
}

static bool
is_wanted(const Plan *plan, const char *name)
{
    return plan->kinds->len == 0 || g_ptr_array_find_with_equal_func(plan->kinds, name, g_str_equal, NULL);
}

static void
read_argument(Plan *plan, const char *before, const char *argument)
{
    guint64 size;
    if (strcmp(argument, "--runs") == 0 || strcmp(argument, "--format") == 0)
        return;
    if (strcmp(before, "--format") == 0)
        plan->format = argument;
    else if (strcmp(before, "--runs") == 0)
        plan->runs = CLAMP(atoi(argument), 1, RUNS_MAX);
    else if (!g_ascii_string_to_unsigned(argument, 10, 1, 1000, &size, NULL))
        g_ptr_array_add(plan->kinds, (gpointer) argument);
    else if (plan->size_count < SIZES_MAX)
        plan->sizes[plan->size_count++] = (int) size;
}

int
main(int argc, char **argv)
{
    static const int sizes[] = {1, 10, 100};
    g_autoptr(GPtrArray) kinds = g_ptr_array_new();
    Plan plan = {.format = "jsonl", .runs = RUNS, .kinds = kinds};
    if (argc < 2) {
        g_printerr("bench-tag FASTI [--runs N] [--format FORMAT] [MEGABYTES | KIND]...\n");
        return 2;
    }
    plan.fasti = argv[1];
    for (int i = 2; i < argc; i++)
        read_argument(&plan, argv[i - 1], argv[i]);
    if (plan.size_count == 0)
        for (; plan.size_count < G_N_ELEMENTS(sizes); plan.size_count++)
            plan.sizes[plan.size_count] = sizes[plan.size_count];
    measure_pack();
    measure_many(&plan);
    for (guint i = 0; i < text_kind_count; i++)
        if (is_wanted(&plan, text_kinds[i].name))
            measure_kind(&plan, &text_kinds[i]);
    return 0;
}

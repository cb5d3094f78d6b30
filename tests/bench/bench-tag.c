/*
 * bench-tag: how fast `fasti tag` is beside `wc -w`, on texts of many kinds and sizes.
 *
 *   bench-tag FASTI [--runs N] [MEGABYTES | KIND]...
 *
 * Each row tells the time that counting the text's words takes, the time of tagging it, both of whole
 * processes and the median of the runs, their ratio, and the most memory that tagging held, per byte of text
 * and whole. A last row tells how long a text of three words takes: starting, and loading the language pack.
 *
 * SPDX-License-Identifier: MIT
 */
#define _DEFAULT_SOURCE 1 /* wait4 */
#include "texts.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RUNS_MAX = 9, SIZES_MAX = 8, MEGABYTE = 1000000 };

typedef struct {
    double seconds;
    double megabytes; /* the most that was held */
} Cost;

typedef struct {
    const char *fasti;
    int runs;
    int sizes[SIZES_MAX]; /* in megabytes */
    guint size_count;
    GPtrArray *kinds; /* names; empty: all */
} Plan;

/* Runs the program and waits for it, its output thrown away. */
static Cost
run(char **arguments)
{
    gint64 start = g_get_monotonic_time();
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
    return (Cost){(double) (g_get_monotonic_time() - start) / G_USEC_PER_SEC,
                  (double) usage.ru_maxrss / 1024};
}

static int
compare_costs(const void *a, const void *b)
{
    double left = ((const Cost *) a)->seconds, right = ((const Cost *) b)->seconds;
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

static void
measure(const Plan *plan, const TextKind *kind, int megabytes)
{
    GString *text = text_make(kind, (gsize) megabytes * MEGABYTE);
    g_autofree char *path = save(text->str, text->len);
    double size = (double) text->len / MEGABYTE;
    g_string_free(text, TRUE);
    char *count[] = {"wc", "-w", path, NULL};
    char *tag[] = {(char *) plan->fasti, "tag", "--dct", "2012-06-29", "--format", "jsonl", path, NULL};
    run(count); /* so that the file is in memory for both */
    Cost words = median(plan->runs, count), tags = median(plan->runs, tag);
    g_print("%-8s %4.0f MB  wc %7.3f s  tag %7.3f s  %6.1f MB/s  ratio %6.1f  peak %7.1f MB (%.1f a byte)\n",
            kind->name, size, words.seconds, tags.seconds, size / tags.seconds, tags.seconds / words.seconds,
            tags.megabytes, tags.megabytes / size);
    g_unlink(path);
}

static void
measure_start(const Plan *plan)
{
    g_autofree char *path = save("In June 2012.\n", -1);
    char *tag[] = {(char *) plan->fasti, "tag", path, NULL},
         *version[] = {(char *) plan->fasti, "--version", NULL};
    Cost bare = median(RUNS_MAX, version), tags = median(RUNS_MAX, tag);
    g_print("start    %.1f ms, of which %.1f ms load and ready the language pack; peak %.1f MB\n",
            tags.seconds * 1000, (tags.seconds - bare.seconds) * 1000, tags.megabytes);
    g_unlink(path);
}

static bool
is_wanted(const Plan *plan, const char *name)
{
    for (guint i = 0; i < plan->kinds->len; i++)
        if (strcmp(g_ptr_array_index(plan->kinds, i), name) == 0)
            return true;
    return plan->kinds->len == 0;
}

static void
read_argument(Plan *plan, const char *before, const char *argument)
{
    guint64 size;
    if (strcmp(argument, "--runs") == 0)
        return;
    if (strcmp(before, "--runs") == 0)
        plan->runs = CLAMP(atoi(argument), 1, RUNS_MAX);
    else if (!g_ascii_string_to_unsigned(argument, 10, 1, 1000, &size, NULL))
        g_ptr_array_add(plan->kinds, (gpointer) argument);
    else if (plan->size_count < SIZES_MAX)
        plan->sizes[plan->size_count++] = (int) size;
}

int
main(int argc, char **argv)
{
    g_autoptr(GPtrArray) kinds = g_ptr_array_new();
    Plan plan = {.runs = 3, .kinds = kinds};
    if (argc < 2) {
        g_printerr("bench-tag FASTI [--runs N] [MEGABYTES | KIND]...\n");
        return 2;
    }
    plan.fasti = argv[1];
    for (int i = 2; i < argc; i++)
        read_argument(&plan, argv[i - 1], argv[i]);
    if (plan.size_count == 0) {
        plan.sizes[plan.size_count++] = 1;
        plan.sizes[plan.size_count++] = 10;
    }
    measure_start(&plan);
    for (guint i = 0; i < plan.size_count; i++)
        for (guint j = 0; j < text_kind_count; j++)
            if (is_wanted(&plan, text_kinds[j].name))
                measure(&plan, &text_kinds[j], plan.sizes[i]);
    return 0;
}

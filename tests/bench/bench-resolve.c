/*
 * bench-resolve: what closing takes beside tagging, and how it grows with a text's length.
 *
 *   bench-resolve [--runs N] [MEGABYTES | KIND]...
 *
 * Each row: a text of that kind and size is tagged and closed in this process, without a given date, so that
 * the text is searched for its own. It tells the least time of the runs that tagging took and closing, their
 * ratio, what closing an expression takes, and how many times longer an expression took than in the size
 * before: 1.0 is linear.
 *
 * SPDX-License-Identifier: MIT
 */
#include "read/read.h"
#include "resolve/resolve.h"
#include "texts.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { RUNS = 3, SIZES_MAX = 8, MEGABYTE = 1000000 };

typedef struct {
    int runs;
    int sizes[SIZES_MAX]; /* in megabytes */
    guint size_count;
    GPtrArray *kinds; /* names; empty: those whose texts hold dates */
    Pack *pack;
} Plan;

typedef struct {
    double tag, close; /* seconds of the processor */
    guint expressions;
} Cost;

static double
now(void)
{
    return (double) clock() / CLOCKS_PER_SEC;
}

static Cost
run(const Plan *plan, const Document *document)
{
    DctChoice choice = {0};
    double start = now();
    g_autoptr(Tags) tags = tag_document(document, plan->pack);
    double tagged = now();
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Expressions) expressions = resolve_tags(document, tags, &choice, notes);
    return (Cost){tagged - start, now() - tagged, expressions->items->len};
}

/* A text of that kind; gives what closing an expression of it takes, in seconds. */
static double
measure(const Plan *plan, const TextKind *kind, int megabytes, double before)
{
    GString *text = text_make(kind, (gsize) megabytes * MEGABYTE);
    g_autoptr(Document) document = read_bytes(text->str, text->len, "text.txt", "text.txt", NULL, NULL);
    g_string_free(text, TRUE);
    g_assert_nonnull(document);
    Cost least = run(plan, document);
    for (int i = 1; i < plan->runs; i++) {
        Cost cost = run(plan, document);
        least.tag = MIN(least.tag, cost.tag);
        least.close = MIN(least.close, cost.close);
    }
    double each = least.close / MAX(least.expressions, 1);
    g_print("%-8s %4d MB  %9u expressions  tag %7.3f s  close %7.3f s  ratio %5.2f  %6.0f ns each",
            kind->name, megabytes, least.expressions, least.tag, least.close, least.close / least.tag,
            each * 1e9);
    if (before > 0)
        g_print("  times %4.2f", each / before);
    g_print("\n");
    return each;
}

/* Whether the kind is asked for; without being asked, whether its texts hold dates. */
static bool
is_wanted(const Plan *plan, const char *name)
{
    static const char *const dated[] = {"news", "dense",    "line",  "quotes", "ages",   "odd",
                                        "list", "steps",    "days",  "ranges", "speech", "endless",
                                        "log",  "weekdays", "lives", "habits", NULL};
    if (plan->kinds->len > 0)
        return g_ptr_array_find_with_equal_func(plan->kinds, name, g_str_equal, NULL);
    return g_strv_contains(dated, name);
}

static void
read_argument(Plan *plan, const char *before, const char *argument)
{
    guint64 size;
    if (strcmp(argument, "--runs") == 0)
        return;
    if (strcmp(before, "--runs") == 0)
        plan->runs = MAX(atoi(argument), 1);
    else if (!g_ascii_string_to_unsigned(argument, 10, 1, 1000, &size, NULL))
        g_ptr_array_add(plan->kinds, (gpointer) argument);
    else if (plan->size_count < SIZES_MAX)
        plan->sizes[plan->size_count++] = (int) size;
}

int
main(int argc, char **argv)
{
    static const int sizes[] = {1, 10, 100};
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) kinds = g_ptr_array_new();
    g_autofree char *folder = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", NULL);
    g_autoptr(Pack) pack = pack_load(folder, &error);
    g_assert_no_error(error);
    Plan plan = {.runs = RUNS, .kinds = kinds, .pack = pack};
    for (int i = 1; i < argc; i++)
        read_argument(&plan, argv[i - 1], argv[i]);
    if (plan.size_count == 0)
        for (; plan.size_count < G_N_ELEMENTS(sizes); plan.size_count++)
            plan.sizes[plan.size_count] = sizes[plan.size_count];
    for (guint i = 0; i < text_kind_count; i++) {
        double before = 0;
        for (guint j = 0; is_wanted(&plan, text_kinds[i].name) && j < plan.size_count; j++)
            before = measure(&plan, &text_kinds[i], plan.sizes[j], before);
    }
    return 0;
}

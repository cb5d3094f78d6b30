/*
 * bench-extract: what each stage of `fasti extract` takes, and how extraction and merging grow.
 *
 *   bench-extract [--documents N]... [MEGABYTES]...
 *
 * First single texts of news, and of plain sentences without dates, of those sizes: seconds of the processor
 * and bytes a second of each stage (reading, counting words as `wc -w` does for a yardstick, tagging and
 * closing, syntax, events, merging and sorting, writing); syntax is what extraction takes more with it than
 * without. Then so many documents of 5 kB, made from sentences of our
 * own with varied names, acts and dates, of which every tenth event is told again in other words elsewhere:
 * the same stages, what merging takes an event beside the run before, in time and in what it looks at, and
 * the most memory held.
 *
 * SPDX-License-Identifier: MIT
 */
#define _DEFAULT_SOURCE 1 /* getrusage */
#include "fasti.h"
#include "timeline/memory.h"
#include "told.h"

#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { MEGABYTE = 1000000, RUNS_MAX = 8, DOCUMENT_BYTES = 5000 };

typedef enum {
    STAGE_WORDS,
    STAGE_READ,
    STAGE_TAG,
    STAGE_SYNTAX,
    STAGE_EVENTS,
    STAGE_MERGE,
    STAGE_WRITE,
    STAGES
} Stage;

static const char *const stage_names[STAGES] = {"wc -w",  "read",       "tag+close", "syntax",
                                                "events", "merge+sort", "write"};

/* The times of one run, in seconds. */
typedef struct {
    double seconds[STAGES];
    double megabytes;
    guint events, merged, conflicts;
    MergeWork work;
    double started;
} Run;

static double
now(void)
{
    return (double) clock() / CLOCKS_PER_SEC;
}

static void
begin(Run *run)
{
    run->started = now();
}

static void
end(Run *run, Stage stage)
{
    run->seconds[stage] += now() - run->started;
}

static double
peak_megabytes(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double) usage.ru_maxrss * 1024 / MEGABYTE;
}

/* Counts words as `wc -w` does: runs of what isn't white space. */
static gsize
count_words(const char *text, gsize length)
{
    gsize words = 0;
    bool in_word = false;
    for (gsize i = 0; i < length; i++) {
        bool is_blank = text[i] == ' ' || (text[i] >= '\t' && text[i] <= '\r');
        words += !is_blank && !in_word;
        in_word = !is_blank;
    }
    return words;
}

/* Reads a text to its events, each stage timed. */
static void
take_text(const Fasti *fasti, const char *text, gsize length, const char *name, Timeline *timeline, Run *run)
{
    static volatile gsize words; /* so that the counting isn't left out */
    DctChoice dct = {.is_off = true};
    begin(run);
    words = words + count_words(text, length);
    end(run, STAGE_WORDS);
    begin(run);
    g_autoptr(Document) document = read_bytes(text, length, name, name, NULL, NULL);
    end(run, STAGE_READ);
    g_assert_nonnull(document);
    begin(run);
    Expressions *expressions = fasti_tag(fasti, document, &dct, NULL);
    double tagging = now() - run->started;
    run->seconds[STAGE_TAG] += tagging;
    expressions_free(expressions);
    Fasti plain = *fasti;
    plain.parse = NULL;
    g_autoptr(Timeline) other = timeline_new();
    begin(run);
    fasti_extract(&plain, document, &dct, other, NULL); /* tags it again */
    double events = now() - run->started - tagging;
    run->seconds[STAGE_EVENTS] += events;
    begin(run);
    fasti_extract(fasti, document, &dct, timeline, NULL);
    end(run, STAGE_SYNTAX);
    run->seconds[STAGE_SYNTAX] -= tagging + events;
    run->megabytes += (double) length / MEGABYTE;
}

static void
finish(const Fasti *fasti, Timeline *timeline, Run *run)
{
    guint before = timeline->events->items->len;
    begin(run);
    memory_add_events(timeline->memory, timeline->events); /* as fasti_finish does */
    memory_sort(timeline->memory);
    event_merge_counting(timeline->events, fasti->pack->lexicon, NULL, &run->work);
    timeline_sort(timeline);
    end(run, STAGE_MERGE);
    begin(run);
    GString *out = store_format(timeline, store_find("jsonl"), NULL, NULL);
    end(run, STAGE_WRITE);
    g_string_free(out, TRUE);
    run->events = before;
    run->merged = before - timeline->events->items->len;
    for (guint i = 0; i < timeline->events->items->len; i++)
        run->conflicts += event_at(timeline->events, i)->conflicts->len > 0;
}

static void
print(const char *what, const Run *run)
{
    double all = 0;
    for (Stage stage = STAGE_READ; stage < STAGES; stage++)
        all += run->seconds[stage];
    g_print("%-14s %7.2f MB %6.2f MB/s  %.1f times wc -w, %u events\n   ", what, run->megabytes,
            run->megabytes / MAX(all, 1e-9), all / MAX(run->seconds[STAGE_WORDS], 1e-9), run->events);
    for (Stage stage = STAGE_READ; stage < STAGES; stage++)
        g_print(" %s %.0f %% (%.1f ns/byte)", stage_names[stage], 100 * run->seconds[stage] / MAX(all, 1e-9),
                run->seconds[stage] * 1000 / MAX(run->megabytes, 1e-9));
    g_print("  peak %.0f MB\n", peak_megabytes());
}

static void
measure_text(const Fasti *fasti, bool has_dates, int megabytes)
{
    Run run = {0};
    g_autoptr(GString) text = told_text((gsize) megabytes * MEGABYTE, has_dates);
    g_autoptr(Timeline) timeline = timeline_new();
    take_text(fasti, text->str, text->len, "text", timeline, &run);
    finish(fasti, timeline, &run);
    print(has_dates ? "news" : "plain", &run);
}

static double
measure_documents(const Fasti *fasti, int documents, double before)
{
    Run run = {0};
    g_autoptr(Timeline) timeline = timeline_new();
    for (int i = 0; i < documents; i++) {
        g_autoptr(GString) text = told_document((guint) i, DOCUMENT_BYTES);
        g_autofree char *name = g_strdup_printf("%05d.txt", i);
        take_text(fasti, text->str, text->len, name, timeline, &run);
    }
    finish(fasti, timeline, &run);
    g_autofree char *what = g_strdup_printf("%d documents", documents);
    print(what, &run);
    double each = run.seconds[STAGE_MERGE] / MAX(run.events, 1) * G_USEC_PER_SEC;
    g_print("    merging: %u joined, %u with a conflict; %.2f µs an event", run.merged, run.conflicts, each);
    if (before > 0)
        g_print(", %.2f times that of the run before", each / before);
    double all = MAX(run.events, 1);
    g_print("\n    an event: %.2f keys looked up, %.2f entered, %.2f others compared\n",
            (double) run.work.lookups / all, (double) run.work.entered / all,
            (double) run.work.compared / all);
    return each;
}

int
main(int argc, char **argv)
{
    int sizes[RUNS_MAX] = {1, 10}, counts[RUNS_MAX] = {1000, 10000};
    guint size_count = 0, count_count = 0;
    for (int i = 1; i < argc; i++) {
        guint64 number = 0;
        bool is_count = strcmp(argv[i - 1], "--documents") == 0;
        if (!g_ascii_string_to_unsigned(argv[i], 10, 1, G_MAXINT32, &number, NULL))
            continue;
        if (is_count && count_count < RUNS_MAX)
            counts[count_count++] = (int) number;
        else if (!is_count && size_count < RUNS_MAX)
            sizes[size_count++] = (int) number;
    }
    g_autoptr(GError) error = NULL;
    const char *data = g_getenv("FASTI_DATA");
    g_autoptr(Fasti) fasti = fasti_new(data, "en", &error);
    g_assert_no_error(error);
    g_assert_true(fasti_load_syntax(fasti, data, "en", &error));
    for (guint i = 0; i < (size_count || count_count ? size_count : 2); i++) {
        measure_text(fasti, true, sizes[i]);
        measure_text(fasti, false, sizes[i]);
    }
    double before = 0;
    for (guint i = 0; i < (size_count || count_count ? count_count : 2); i++)
        before = measure_documents(fasti, counts[i], before);
    return 0;
}

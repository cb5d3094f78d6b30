/* SPDX-License-Identifier: MIT */
#include "cli/job.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/update.h"

#include <string.h>

static const char *const format_names[] = {"jsonl", "csv", "md", NULL};
static const StoreFormat formats[] = {STORE_JSONL, STORE_CSV, STORE_MARKDOWN};

/* The format that a file's name asks for by its end; -1 where it asks for none. */
static int
guess_format(const char *file)
{
    const char *dot = file ? strrchr(file, '.') : NULL;
    return dot ? options_find(format_names, dot + 1) : -1;
}

typedef struct {
    char *format, *file, *update;
} Wishes;

static void
wishes_clear(Wishes *wishes)
{
    g_free(wishes->format);
    g_free(wishes->file);
    g_free(wishes->update);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Wishes, wishes_clear)

/* The timeline to be updated; NULL, told, where it can't be read. */
static Timeline *
load_kept(Job *job, const char *path)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Timeline) kept = timeline_new();
    if (store_load(kept, path, job->fasti->wording, job->notes, &error))
        return g_steal_pointer(&kept);
    g_prefix_error(&error, "%s: ", path);
    job_fail(job, error);
    return NULL;
}

/* The events of all inputs, brought into the timeline to be updated if there is one. NULL, told, where
 * nothing could be done. */
static Timeline *
gather(Job *job, const char *update)
{
    g_autoptr(Timeline) kept = update ? load_kept(job, update) : NULL;
    if (update && !kept)
        return NULL;
    g_autoptr(Timeline) fresh = job_timeline(job);
    if (!fresh || !update)
        return g_steal_pointer(&fresh);
    update_timeline(kept, fresh, update, job->notes);
    return g_steal_pointer(&kept);
}

static ExitStatus
extract(const Command *command, const Options *options, const Wishes *wishes, StoreFormat format)
{
    const char *file = wishes->file ? wishes->file : wishes->update;
    ExitStatus status;
    g_auto(Job) job = {0};
    g_autoptr(GError) error = NULL;
    g_autoptr(Output) output = output_open(file, &error);
    if (!output)
        return message_failure(command, error);
    if (!job_open(&job, command, options, !file, &status))
        return status;
    g_autoptr(Timeline) timeline = gather(&job, wishes->update);
    if (!timeline)
        return EXIT_NOTHING;
    g_autoptr(GBytes) bytes = g_string_free_to_bytes(store_format(timeline, format, job.fasti->phrases));
    if (!output_finish(output, bytes, &error))
        return job_fail(&job, error);
    job_tell(&job);
    return job_status(&job);
}

static ExitStatus
run_extract(const Command *command, char **arguments)
{
    g_auto(Wishes) wishes = {0};
    const GOptionEntry own[] = {
        {"format", 0,   0, G_OPTION_ARG_FILENAME, &wishes.format,
         "jsonl, csv or md; else as the file's name ends; else jsonl",               "FORMAT"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.file,   "Write to a file", "FILE"  },
        {"update", 0,   0, G_OPTION_ARG_FILENAME, &wishes.update,
         "Add what is new to this timeline; its rows stay as they were edited",      "FILE"  },
        {NULL,     0,   0, 0,                     NULL,           NULL,              NULL    },
    };
    g_auto(Options) options = {0};
    ExitStatus status;
    if (!options_read(&options, command, own, arguments, &status))
        return status;
    if (wishes.update && !store_is_timeline(wishes.update))
        return message_misuse(command, "--update takes a timeline (.jsonl or .csv), not “%s”", wishes.update);
    int format = wishes.format ? options_find(format_names, wishes.format)
                               : guess_format(wishes.file ? wishes.file : wishes.update);
    if (wishes.format && format < 0)
        return message_misuse(command, "--format is jsonl, csv or md, not “%s”", wishes.format);
    return extract(command, &options, &wishes, formats[MAX(format, 0)]);
}

const Command extract_command = {
    .name = "extract",
    .usage = "INPUT...",
    .summary = "Makes each dated statement an event and prints the timeline",
    .examples = "Examples:\n"
                "  fasti extract article.txt\n"
                "  fasti extract --format csv notes/ -o events.csv\n"
                "  fasti extract --update events.csv notes/        (keeps what was corrected by hand)\n"
                "  fasti extract ours.csv theirs.jsonl -o all.csv  (joins two timelines)\n",
    .run = run_extract,
};

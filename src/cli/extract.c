/* SPDX-License-Identifier: MIT */
#include "cli/job.h"
#include "cli/message.h"
#include "cli/output.h"
#include "timeline/join.h"
#include "timeline/update.h"

#include <string.h>

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

/* Whether rows of the file were left out, which writing it again would lose. */
static bool
has_broken_rows(const Notes *notes, const char *path)
{
    for (guint i = 0; i < notes_count(notes); i++) {
        const Note *note = notes_at(notes, i);
        if (g_str_equal(note->file, path) && (note->code == NOTE_ROW_DATE || note->code == NOTE_ROW_BROKEN))
            return true;
    }
    return false;
}

/* The timeline to be updated; NULL, told, where it can't be read whole. */
static Timeline *
load_kept(Job *job, const char *path)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Timeline) kept = timeline_new();
    bool is_read = store_load(kept, path, job->fasti->wording, job->notes, &error);
    if (is_read && has_broken_rows(job->notes, path))
        g_set_error_literal(&error, STORE_ERROR, STORE_ERROR_FORMAT,
                            "has rows that can't be read, and an update would lose them: correct them first");
    if (!error)
        return g_steal_pointer(&kept);
    g_prefix_error(&error, "%s: ", path);
    job_fail(job, error);
    return NULL;
}

/* The timeline at `path` with what is new in the inputs. NULL, told, where nothing could be done. */
static Timeline *
update(Job *job, const char *path, bool *has_changed)
{
    g_autoptr(Timeline) kept = load_kept(job, path);
    g_autoptr(Timeline) fresh = kept ? job_gather(job) : NULL;
    if (!fresh || !job_group(job, fresh))
        return NULL;
    const Selection *selection = &job->options->selection;
    Filter filter = selection_filter(selection);
    *has_changed = update_timeline(kept, fresh, path, selection_has_filter(selection) ? &filter : NULL,
                                   job->fasti->pack->lexicon, job->notes);
    return g_steal_pointer(&kept);
}

/* Writes the timeline; what it remembers goes into files only, which are there to be updated. */
static bool
save(Job *job, Timeline *timeline, const Wishes *wishes, const StoreFormat *format, Output *output,
     GError **error)
{
    guint left_out;
    bool has_file = wishes->file ? strcmp(wishes->file, "-") != 0 : wishes->update != NULL;
    if (!format->is_kept)
        timeline_join(timeline);
    if (!has_file)
        g_array_set_size(timeline->memory, 0);
    if (wishes->file || !wishes->update)
        timeline->form = (SheetForm){0}; /* only what is updated in place stays as a person saved it */
    g_autoptr(GBytes) bytes =
        g_string_free_to_bytes(store_format(timeline, format, job->fasti->phrases, &left_out));
    if (left_out)
        notes_add(job->notes, NOTE_EVENTS_UNSAID, wishes->file, 0, 0, left_out, format->limits, format->name);
    return output_finish(output, bytes, error);
}

static ExitStatus
extract(const Command *command, const Options *options, const Wishes *wishes, const StoreFormat *format)
{
    const char *file = wishes->file ? wishes->file : wishes->update;
    bool has_changed = true;
    ExitStatus status;
    g_auto(Job) job = {0};
    g_autoptr(GError) error = NULL;
    g_autoptr(Output) output = output_open(file, &error);
    if (!output)
        return message_failure(command, error);
    if (!job_open(&job, command, options, !file, &status))
        return status;
    g_autoptr(Timeline) timeline =
        wishes->update ? update(&job, wishes->update, &has_changed) : job_timeline(&job);
    if (!timeline)
        return EXIT_NOTHING;
    bool is_in_place = !wishes->file && !has_changed; /* the file stays as it is, to the byte */
    if (!is_in_place && !save(&job, timeline, wishes, format, output, &error))
        return job_fail(&job, error);
    job_tell(&job);
    return job_status(&job);
}

/* The format that the call asks for; NULL, told, where it asks for none that there is. */
static const StoreFormat *
choose(const Command *command, const Wishes *wishes)
{
    const char *file = wishes->file ? wishes->file : wishes->update;
    const StoreFormat *format = wishes->format ? store_find(wishes->format) : file ? store_guess(file) : NULL;
    g_autofree char *names = store_names();
    if (wishes->update && !store_is_timeline(wishes->update))
        message_misuse(command, "--update takes a timeline (.jsonl or .csv), not “%s”", wishes->update);
    else if (wishes->format && !format)
        message_misuse(command, "--format is one of %s, not “%s”", names, wishes->format);
    else if (wishes->update && !wishes->file && format && !format->is_kept)
        message_misuse(command, "%s can't be updated as %s: that can't be read again; give a file by -o",
                       wishes->update, format->name);
    else if (format && !format->write)
        message_misuse(command, "this fasti was built without the format %s", format->name);
    else
        return format ? format : store_find("jsonl");
    return NULL;
}

static ExitStatus
run_extract(const Command *command, char **arguments)
{
    g_auto(Wishes) wishes = {0};
    g_autofree char *names = store_names();
    g_autofree char *formats = g_strconcat(names, "; else as the file's name ends; else jsonl", NULL);
    const GOptionEntry own[] = {
        {"format", 0,   0, G_OPTION_ARG_FILENAME, &wishes.format, formats,           "FORMAT"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.file,   "Write to a file", "FILE"  },
        {"update", 0,   0, G_OPTION_ARG_FILENAME, &wishes.update,
         "Add what is new to this timeline; its rows stay as they were edited",      "FILE"  },
        {NULL,     0,   0, 0,                     NULL,           NULL,              NULL    },
    };
    g_auto(Options) options = {0};
    ExitStatus status;
    if (!options_read(&options, command, own, arguments, &status))
        return status;
    const StoreFormat *format = choose(command, &wishes);
    return format ? extract(command, &options, &wishes, format) : EXIT_MISUSED;
}

const Command extract_command = {
    .name = "extract",
    .usage = "INPUT...",
    .summary = "Makes each dated statement an event and prints the timeline",
    .examples =
        "Examples:\n"
        "  fasti extract article.txt\n"
        "  fasti extract --format csv notes/ -o events.csv\n"
        "  fasti extract --update events.csv notes/        (keeps what was corrected by hand)\n"
        "  fasti extract ours.csv theirs.jsonl -o all.csv  (joins two timelines)\n"
        "  fasti extract --person \"Ada Birch\" --from 1900 events.csv -o birch.csv\n"
        "  fasti extract --match bridge --match ferry --format timelinejs events.csv -o crossings.json\n"
        "  fasti extract events.csv -o events.ics\n",
    .selects = true,
    .run = run_extract,
};

/* SPDX-License-Identifier: MIT */
#include "cli/job.h"

#include "cli/heap.h"
#include "cli/home.h"
#include "cli/message.h"
#include "timeline/join.h"

#include <string.h>

/* A language is a folder's name; anything else could lead out of the data folder. */
static bool
is_language(const char *name)
{
    return *name &&
           strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == strlen(name);
}

static const char *
language_of(const Job *job)
{
    return job->options->language ? job->options->language : "en";
}

char *
job_language_file(const Job *job, const char *name)
{
    g_autofree char *languages = home_file("languages");
    return g_build_filename(languages, language_of(job), name, NULL);
}

static bool
load_language(Job *job, ExitStatus *status)
{
    const char *language = language_of(job);
    g_autofree char *data = home_data();
    g_autofree char *folder = job_language_file(job, NULL);
    if (!is_language(language) || !g_file_test(folder, G_FILE_TEST_IS_DIR)) {
        *status = message_misuse(job->command, "there is no language “%s” in %s", language, data);
        return false;
    }
    g_autoptr(GError) error = NULL;
    job->fasti = fasti_new(data, language, &error);
    if (!job->fasti)
        *status = job_fail(job, error);
    return job->fasti != NULL;
}

bool
job_open(Job *job, const Command *command, const Options *options, bool prints_results, ExitStatus *status)
{
    *job = (Job){.command = command, .options = options, .dct = options_dct(options), .notes = notes_new()};
    if (!load_language(job, status))
        return false;
    job->inputs = read_inputs(options->inputs, job->notes);
    job->progress = progress_new(job->inputs->len, options->is_quiet, prints_results);
    job_tell(job);
    *status = EXIT_NOTHING;
    return job->inputs->len > 0;
}

void
job_clear(Job *job)
{
    fasti_free(job->fasti);
    notes_free(job->notes);
    g_clear_pointer(&job->inputs, g_array_unref);
}

const Input *
job_input(const Job *job, guint index)
{
    return &g_array_index(job->inputs, Input, index);
}

void
job_show(Job *job, guint index)
{
    progress_show(&job->progress, index, job_input(job, index)->name);
}

/* Makes of an error in an input the Note that says it. */
static void
note_failure(Job *job, const char *path, const GError *error)
{
    if (g_error_matches(error, READ_ERROR, READ_ERROR_EMPTY))
        notes_add(job->notes, NOTE_INPUT_EMPTY, path, 0, 0);
    else
        notes_add(job->notes, NOTE_INPUT_FAILED, path, 0, 0, error->message);
}

Document *
job_read(Job *job, guint index)
{
    const Input *input = job_input(job, index);
    g_autoptr(GError) error = NULL;
    Document *document = read_document(input->path, input->name, job->notes, &error);
    if (!document)
        note_failure(job, input->path, error);
    return document;
}

void
job_tell(Job *job)
{
    NoteLevel least = job->options->is_quiet     ? NOTE_ERROR
                      : job->options->is_verbose ? NOTE_INFO
                                                 : NOTE_WARNING;
    progress_hide(&job->progress);
    message_notes(job->notes, &job->told, least);
}

ExitStatus
job_fail(Job *job, const GError *error)
{
    job_tell(job);
    return message_failure(job->command, error);
}

ExitStatus
job_status(const Job *job)
{
    if (job->done == 0)
        return EXIT_NOTHING;
    return notes_worst(job->notes) == NOTE_ERROR ? EXIT_PARTLY : EXIT_DONE;
}

/* Loads the model of syntax, where an input is a text that needs it. */
static bool
load_syntax(Job *job)
{
    bool has_text = false;
    for (guint i = 0; i < job->inputs->len; i++)
        has_text |= !store_is_timeline(job_input(job, i)->path);
    g_autofree char *data = home_data();
    g_autoptr(GError) error = NULL;
    if (!has_text || fasti_load_syntax(job->fasti, data, language_of(job), &error))
        return true;
    job_fail(job, error);
    return false;
}

/* Adds what the input at `index` holds; false, with a Note, where it can't be read. */
static bool
add_input(Job *job, guint index, Timeline *timeline)
{
    const Input *input = job_input(job, index);
    if (store_is_timeline(input->path)) {
        g_autoptr(GError) error = NULL;
        bool is_read = store_load(timeline, input->path, job->fasti->wording, job->notes, &error);
        if (!is_read)
            note_failure(job, input->path, error);
        return is_read;
    }
    g_autoptr(Document) document = job_read(job, index);
    if (document)
        fasti_extract(job->fasti, document, &job->dct, timeline, job->notes);
    return document != NULL;
}

Timeline *
job_gather(Job *job)
{
    if (!load_syntax(job))
        return NULL;
    g_autoptr(Timeline) timeline = timeline_new();
    for (guint i = 0; i < job->inputs->len; i++) {
        job_show(job, i);
        job->done += add_input(job, i, timeline);
        job_tell(job);
        heap_follow();
    }
    return job->done ? g_steal_pointer(&timeline) : NULL;
}

bool
job_group(Job *job, Timeline *timeline)
{
    const Selection *selection = &job->options->selection;
    if (!selection->group || filter_group(timeline, selection->group))
        return true;
    g_autoptr(GError) error =
        g_error_new(READ_ERROR, READ_ERROR_EMPTY, "no event has a “%s” to group by", selection->group);
    job_fail(job, error);
    return false;
}

Timeline *
job_timeline(Job *job)
{
    g_autoptr(Timeline) timeline = job_gather(job);
    if (!timeline)
        return NULL;
    bool is_one_timeline = job->inputs->len == 1 && store_is_timeline(job_input(job, 0)->path);
    if (is_one_timeline)
        timeline_sort(timeline); /* a person may have parted what would be merged again */
    else
        fasti_finish(job->fasti, timeline, job->notes);
    Filter filter = selection_filter(&job->options->selection);
    if (selection_has_filter(&job->options->selection))
        filter_apply(timeline, &filter);
    return job_group(job, timeline) ? g_steal_pointer(&timeline) : NULL;
}

Timeline *
job_story(Job *job)
{
    Timeline *timeline = job_timeline(job);
    if (timeline)
        timeline_join(timeline);
    return timeline;
}

bool
job_has_events(Job *job, const Timeline *timeline)
{
    for (guint i = 0; i < timeline->events->items->len; i++)
        if (event_at(timeline->events, i)->keep)
            return true;
    job_tell(job);
    g_autoptr(GError) error = g_error_new_literal(READ_ERROR, READ_ERROR_EMPTY,
                                                  "there is no event to show, so nothing was written");
    message_failure(job->command, error);
    return false;
}

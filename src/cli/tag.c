/* SPDX-License-Identifier: MIT */
#include "cli/job.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/tagging.h"

#include <errno.h>
#include <glib/gstdio.h>

static const char *const format_names[] = {"text", "jsonl", "timeml", NULL};
static const TaggingFormat *const formats[] = {&tagging_text, &tagging_jsonl, &tagging_timeml};

typedef struct {
    Job *job;
    const TaggingFormat *format;
    bool explains;       /* each value is told with its reason */
    const char *folder;  /* NULL: all goes to `output` */
    GHashTable *written; /* names of the files in the folder that this run has written */
    Output *output;
} Run;

/* The file in the output folder for the document called `name`, its folder made. NULL, noted, where it can't
 * be. The caller owns it. */
static char *
make_path(Run *run, const Input *input)
{
    g_autofree char *file = g_strconcat(input->name, run->format->extension, NULL);
    g_autofree char *path = g_build_filename(run->folder, file, NULL);
    if (!g_hash_table_add(run->written, g_strdup(path))) {
        notes_add(run->job->notes, NOTE_INPUT_FAILED, input->path, 0, 0,
                  "another input of this name has been written to the output folder");
        return NULL;
    }
    g_autofree char *folder = g_path_get_dirname(path);
    if (g_mkdir_with_parents(folder, 0777) == 0)
        return g_steal_pointer(&path);
    g_autofree char *reason = g_strdup_printf("can't make the folder %s: %s", folder, g_strerror(errno));
    notes_add(run->job->notes, NOTE_INPUT_FAILED, input->path, 0, 0, reason);
    return NULL;
}

/* Tags one document, the result going to `output`. */
static bool
tag_document_to(Run *run, const Document *document, Output *output, GError **error)
{
    Job *job = run->job;
    g_auto(Tagging) tagging;
    tagging_init(&tagging, run->format, document, run->explains ? job->fasti->phrases : NULL, output);
    return fasti_tag_each(job->fasti, document, &job->dct, job->notes, tagging_take, &tagging, error) &&
           tagging_finish(&tagging, error);
}

/* Writes one document's result into a file of its own; false, noted, where that can't be done. */
static bool
save_apart(Run *run, const Input *input, const Document *document)
{
    g_autofree char *path = make_path(run, input);
    if (!path)
        return false;
    g_autoptr(GError) error = NULL;
    g_autoptr(Output) output = output_open(path, &error);
    if (output && tag_document_to(run, document, output, &error) && output_close(output, &error))
        return true;
    notes_add(run->job->notes, NOTE_INPUT_FAILED, input->path, 0, 0, error->message);
    return false;
}

/* Tags the input at `index`. False, with `error` set, only where the job can't go on. */
static bool
tag_input(Run *run, guint index, GError **error)
{
    Job *job = run->job;
    job_show(job, index);
    g_autoptr(Document) document = job_read(job, index);
    if (!document)
        return true;
    if (run->folder) {
        job->done += save_apart(run, job_input(job, index), document);
        return true;
    }
    job->done++;
    return tag_document_to(run, document, run->output, error);
}

static ExitStatus
tag_all(Run *run)
{
    Job *job = run->job;
    g_autoptr(GError) error = NULL;
    for (guint i = 0; i < job->inputs->len; i++) {
        if (!tag_input(run, i, &error))
            return job_fail(job, error);
        job_tell(job);
    }
    if (job->done > 0 && run->output && !output_close(run->output, &error))
        return job_fail(job, error);
    return job_status(job);
}

/* The job, its options read. */
static ExitStatus
tag(const Command *command, const Options *options, const TaggingFormat *format, bool explains,
    const char *file, const char *folder)
{
    ExitStatus status;
    g_auto(Job) job = {0};
    g_autoptr(GError) error = NULL;
    g_autoptr(Output) output = folder ? NULL : output_open(file, &error);
    if (error)
        return message_failure(command, error);
    if (!job_open(&job, command, options, !file && !folder, &status))
        return status;
    if (format == &tagging_timeml && !folder && job.inputs->len > 1)
        return message_misuse(command, "TimeML is one file a document: give --output-dir for %u documents",
                              job.inputs->len);
    g_autoptr(GHashTable) written = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Run run = {.job = &job,
               .format = format,
               .explains = explains,
               .folder = folder,
               .written = written,
               .output = output};
    return tag_all(&run);
}

static ExitStatus
run_tag(const Command *command, char **arguments)
{
    g_autofree char *format = NULL, *file = NULL, *folder = NULL;
    gboolean explains = FALSE;
    const GOptionEntry own[] = {
        {"format",     0,   0, G_OPTION_ARG_FILENAME, &format,   "text (the default), jsonl or timeml", "FORMAT"},
        {"explain",    0,   0, G_OPTION_ARG_NONE,     &explains, "Tell of each value why it was given", NULL    },
        {"output",     'o', 0, G_OPTION_ARG_FILENAME, &file,     "Write to a file",                     "FILE"  },
        {"output-dir", 0,   0, G_OPTION_ARG_FILENAME, &folder,   "Write a file for each document",      "DIR"   },
        {NULL,         0,   0, 0,                     NULL,      NULL,                                  NULL    },
    };
    g_auto(Options) options = {0};
    ExitStatus status;
    if (!options_read(&options, command, own, arguments, &status))
        return status;
    int chosen = options_find(format_names, format ? format : "text");
    if (chosen < 0)
        return message_misuse(command, "--format is text, jsonl or timeml, not “%s”", format);
    if (file && folder)
        return message_misuse(command, "-o and --output-dir can't both be given");
    if (explains && !formats[chosen]->can_explain)
        return message_misuse(command, "--explain goes with the formats text and jsonl");
    return tag(command, &options, formats[chosen], explains, file, folder);
}

const Command tag_command = {
    .name = "tag",
    .usage = "INPUT...",
    .summary = "Finds each date and time in texts and says which it is",
    .examples = "Examples:\n"
                "  fasti tag article.txt\n"
                "  fasti tag --dct 2012-06-29 --format jsonl article.txt\n"
                "  fasti tag --explain article.txt\n"
                "  fasti tag --dct none --format timeml --output-dir tagged/ articles/\n",
    .run = run_tag,
};

/*
 * job: what every command does around its own work: load the language, list the inputs, read them one by one,
 * tell of their oddities, and end with the right status.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "cli/command.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "fasti.h"

typedef struct {
    const Command *command;
    const Options *options; /* borrowed */
    DctChoice dct;
    Fasti *fasti;
    Notes *notes;
    guint told;     /* so many notes have been told */
    GArray *inputs; /* of Input */
    Progress progress;
    guint done; /* inputs that something was made of */
} Job;

/* Loads the language and lists the inputs; `prints_results` says that results go to standard output. False
 * where the job can't begin, which it has told; `*status` then says what to end with. The job may hold things
 * either way. */
bool job_open(Job *job, const Command *command, const Options *options, bool prints_results,
              ExitStatus *status);

/* Frees what the job holds. */
void job_clear(Job *job);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Job, job_clear)

/* The path of a file of the language pack, or for NULL of its folder. The caller owns it. */
char *job_language_file(const Job *job, const char *name);

/* The input at `index`, owned by the job. */
const Input *job_input(const Job *job, guint index);

/* Shows that the input at `index` is next. */
void job_show(Job *job, guint index);

/* Reads the input at `index`. NULL where it can't be read, which is a Note. The caller owns the Document. */
Document *job_read(Job *job, guint index);

/* Says the notes that came since the last call. */
void job_tell(Job *job);

/* Says that the job can't be done and why. Gives EXIT_NOTHING. */
ExitStatus job_fail(Job *job, const GError *error);

/* What to end with once all inputs are through. */
ExitStatus job_status(const Job *job);

/* All that the inputs hold, documents and timelines, as it comes: nothing merged, nothing sorted. NULL where
 * no input could be read. The caller owns it. */
Timeline *job_gather(Job *job);

/* Groups a timeline's events as was asked for. False, told, where that can't be done. */
bool job_group(Job *job, Timeline *timeline);

/* All inputs in one timeline, merged, sorted and selected. NULL, told, where that can't be done. The caller
 * owns it. */
Timeline *job_timeline(Job *job);

/* The same as it is to be shown: what a person made part of an event belongs to it. */
Timeline *job_story(Job *job);

/* Whether the timeline holds an event that is to be shown; tells where it doesn't. */
bool job_has_events(Job *job, const Timeline *timeline);

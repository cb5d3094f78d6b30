/*
 * progress: how far a job is, on a terminal; on anything else, nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
    bool is_shown; /* whether there is a terminal to show it on */
    bool is_drawn; /* whether a line stands there now */
    guint total;
} Progress;

/* Progress over `total` inputs; it stays silent when `is_quiet`, for a single input, where standard error is
 * no terminal, and where results go to a terminal. */
Progress progress_new(guint total, bool is_quiet, bool prints_results);

/* Shows that the input called `name` is the one at `index` (0-based). */
void progress_show(Progress *progress, guint index, const char *name);

/* Takes the line away, before anything else is said. */
void progress_hide(Progress *progress);

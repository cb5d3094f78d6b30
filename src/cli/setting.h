/*
 * setting: what a chart's call adds to its events: eras behind them, and marked days.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/chart.h"
#include "cli/job.h"

typedef struct {
    Timeline *eras; /* NULL where none were asked for */
    GArray *marks;  /* of ChartMark */
} Setting;

void setting_clear(Setting *setting);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Setting, setting_clear)

/* Whether the eras (may be NULL) are a path or have that name, and whether each of the marks (may be NULL)
 * can be understood: `today`, `dct`, a day, or a day and what it is called; tells where one can't. */
bool setting_check(const Command *command, const char *eras, char **marks);

/* Loads the eras named (a file of the data folder by its name, or any timeline by its path; may be NULL) and
 * finds the days of the marks: the clock's for `today`, the documents' own for `dct`. On failure returns
 * false and sets `error`. The strings of marks must outlive the setting. */
bool setting_load(Setting *setting, const Job *job, const Timeline *timeline, const char *eras, char **marks,
                  GError **error);

/* Puts it into a chart's options, which borrow it. */
void setting_apply(const Setting *setting, ChartOptions *options);

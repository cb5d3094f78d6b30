/*
 * selection: the options that say which events of a timeline are wanted, and how they are grouped.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "cli/command.h"
#include "timeline/filter.h"

#include <glib.h>

/* As given; NULL where an option wasn't. */
typedef struct {
    char *from, *to, *confidence, *group;
    char **texts, **people, **places, **sources;
} Selection;

void selection_clear(Selection *selection);

enum { SELECTION_OPTIONS = 9 };

/* Writes the options, ended by an empty one. */
void selection_options(Selection *selection, GOptionEntry entries[SELECTION_OPTIONS]);

/* Whether all of them can be understood; tells what can't be. */
bool selection_check(const Command *command, const Selection *selection);

/* Whether it leaves anything out. */
bool selection_has_filter(const Selection *selection);

/* What a selection that was checked asks for; its texts are borrowed. */
Filter selection_filter(const Selection *selection);

/*
 * named: files of the data folder that a call asks for by name: themes, sets of eras.
 *
 *   Named themes = {"--theme", "themes", ".theme"};     "dark" is data/themes/dark.theme
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "cli/command.h"

typedef struct {
    const char *option; /* that takes such a name, or the path of any file */
    const char *folder; /* of the data folder */
    const char *suffix; /* that the names leave out */
} Named;

/* The file that is meant: `text` itself where it is a path, by a slash or a point in it, else the data
 * folder's of that name. The caller owns it. */
char *named_path(const Named *named, const char *text);

/* Whether `text` is a path or one of the names; tells which there are where it is neither. */
bool named_check(const Command *command, const Named *named, const char *text);

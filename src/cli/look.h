/*
 * look: how a drawing is to look: the options --theme, --font and --accent, which chart and report share.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "cli/command.h"
#include "scene/theme.h"

typedef struct {
    char *theme, *font, *accent; /* as given; NULL where not */
} Look;

void look_clear(Look *look);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Look, look_clear)

enum { LOOK_OPTIONS = 4 };

/* Fills `entries` with the options, ended by an empty entry; they are read into `look`. */
void look_options(Look *look, GOptionEntry entries[LOOK_OPTIONS]);

/* Whether what was given can be understood; tells where it can't. */
bool look_check(const Command *command, const Look *look);

/* The theme asked for, with its font and accent. NULL, with `error` set, where there is none of that name, or
 * it can't be read. The caller owns it. */
Theme *look_theme(const Look *look, GError **error);

/* The theme for dark screens that goes with `theme`; NULL, without an error, where it names none. The caller
 * owns it. */
Theme *look_dark(const Look *look, const Theme *theme, GError **error);

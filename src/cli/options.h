/*
 * options: the options that all commands share, and how arguments are read.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "cli/command.h"
#include "cli/selection.h"
#include "resolve/resolve.h"

#include <glib.h>
#include <stdbool.h>

typedef struct {
    char *dct;      /* --dct as given; NULL where it wasn't */
    char *language; /* --lang; NULL where it wasn't given */
    gboolean is_verbose, is_quiet;
    Selection selection;
    char **inputs;            /* NULL-terminated, at least one */
    const GOptionEntry *more; /* options besides the command's own, ended by an empty entry; NULL for none */
} Options;

/* Frees what the options hold. */
void options_clear(Options *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

/* Reads a command's arguments: the shared options and its `own` (ended by an empty entry). False where the
 * job is not to go on: after --help, or where the call was wrong, which it has told; `*status` then says what
 * to end with. */
bool options_read(Options *options, const Command *command, const GOptionEntry *own, char **arguments,
                  ExitStatus *status);

/* What --dct asks for; strings are borrowed from `options`. */
DctChoice options_dct(const Options *options);

/* The place of `name` in `names` (ended by NULL); -1 when it isn't among them. */
int options_find(const char *const *names, const char *name);

/* Whether the text given for `option` (may be NULL) is UTF-8; tells where it isn't. */
bool options_check_text(const Command *command, const char *option, const char *text);

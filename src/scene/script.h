/*
 * script: a letter's script and the Debian package of a font that has it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

enum { SCRIPT_COUNT = 32 };

typedef struct {
    GUnicodeScript script;
    const char *name, *package; /* static */
    guint index;                /* below SCRIPT_COUNT */
} ScriptFont;

/* The row of the letter's script; one for all others where the table doesn't have it. Static. */
const ScriptFont *script_font(gunichar letter);

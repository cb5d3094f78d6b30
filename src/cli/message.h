/*
 * message: what fasti says to a person, on standard error.
 *
 * Words are UTF-8 whatever the locale; control characters in names and texts are shown as `?`, so that no
 * input can write to the terminal. Colour is used on terminals only, and never when NO_COLOR is set.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/note.h"
#include "cli/command.h"

#include <stdbool.h>

/* Says `fasti COMMAND: sentence` for what can't be done. Gives EXIT_NOTHING. */
ExitStatus message_failure(const Command *command, const GError *error);

/* The same for a call that can't be understood, with a hint to --help; a NULL command leaves its name out.
 * Gives EXIT_MISUSED. */
ExitStatus message_misuse(const Command *command, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Says those notes from `*told` on whose level is `least` or worse, in the order in which they came, and
 * moves `*told` behind the last. */
void message_notes(const Notes *notes, guint *told, NoteLevel least);

/* Whether standard error is a terminal that understands escape sequences. */
bool message_has_terminal(void);

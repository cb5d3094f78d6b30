/*
 * command: what main needs to know of each of fasti's commands.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <stdbool.h>

/* What the program ends with. */
typedef enum {
    EXIT_DONE,    /* all done */
    EXIT_PARTLY,  /* done, but some input failed or was left out */
    EXIT_MISUSED, /* the call was wrong */
    EXIT_NOTHING, /* nothing could be done, and nothing was written */
} ExitStatus;

typedef struct Command Command;

struct Command {
    const char *name;
    const char *usage;    /* what stands behind "fasti NAME [OPTION…]" */
    const char *summary;  /* one sentence */
    const char *examples; /* the end of its --help, whole lines */
    bool selects;         /* it makes a timeline, and takes the options of selection.h */
    /* Does the job. `arguments` is as main's argv, from the command's name on. */
    ExitStatus (*run)(const Command *command, char **arguments);
};

extern const Command tag_command;
extern const Command extract_command;
extern const Command chart_command;
extern const Command report_command;

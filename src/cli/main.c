/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/heap.h"
#include "cli/message.h"

#include <stdio.h>
#include <string.h>

static const Command *const commands[] = {&tag_command, &extract_command, &chart_command, &report_command};

static const char introduction[] =
    "Usage:\n"
    "  fasti COMMAND [OPTION…] INPUT...\n"
    "\n"
    "Finds the dates in texts, makes each dated statement an event, and draws the events as a timeline.\n"
    "An INPUT is a document, a folder of documents, - for standard input, or (but for tag) a timeline\n"
    "(.jsonl, .csv) that extract has made.\n"
    "\n"
    "Commands:\n";

static const char conclusion[] =
    "\n"
    "Options:\n"
    "  -h, --help     Show this help and end; fasti COMMAND --help tells of one command\n"
    "  --version      Show the version and end\n"
    "\n"
    "Examples:\n"
    "  fasti chart notes/ -o timeline.svg\n"
    "  fasti tag --dct 2012-06-29 --format jsonl article.txt\n"
    "  fasti extract --format csv notes/ -o events.csv   (correct them in a spreadsheet, then)\n"
    "  fasti report events.csv -o chronology.pdf\n"
    "\n"
    "Exit status: 0 all done; 1 done, but some input failed or was left out; 2 the call was wrong;\n"
    "3 nothing could be done.\n";

/* Standard output may be full or closed, and then the help was not given. */
static ExitStatus
say_help(void)
{
    fputs(introduction, stdout);
    for (guint i = 0; i < G_N_ELEMENTS(commands); i++)
        printf("  %-14s %s\n", commands[i]->name, commands[i]->summary);
    fputs(conclusion, stdout);
    return fflush(stdout) == 0 ? EXIT_DONE : EXIT_NOTHING;
}

static ExitStatus
say_version(void)
{
    puts("fasti " FASTI_VERSION);
    return fflush(stdout) == 0 ? EXIT_DONE : EXIT_NOTHING;
}

static const Command *
find_command(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(commands); i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

int
main(int argc, char **argv)
{
    if (argc < 2)
        return message_misuse(NULL, "no command was given");
    const char *name = argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        return say_help();
    if (strcmp(name, "--version") == 0)
        return say_version();
    const Command *command = find_command(name);
    if (!command)
        return message_misuse(NULL, "%s “%s” is unknown", name[0] == '-' ? "the option" : "the command",
                              name);
    heap_prepare();
    return command->run(command, argv + 1);
}

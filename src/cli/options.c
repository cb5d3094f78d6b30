/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include "calendar/timex.h"
#include "cli/message.h"

#include <stdio.h>
#include <string.h>

void
options_clear(Options *options)
{
    g_free(options->dct);
    g_free(options->language);
    g_strfreev(options->inputs);
    selection_clear(&options->selection);
}

/* Text options are declared as file names, which GOption hands on as they are: in any other kind it would
 * turn them from the locale's encoding, and fasti has no locale. */
static GOptionContext *
make_context(Options *options, gboolean *wants_help, const Command *command, const GOptionEntry *own)
{
    const GOptionEntry shared[] = {
        {"dct",              0,   0, G_OPTION_ARG_FILENAME,       &options->dct,
         "Day on which the texts were written (YYYY-MM-DD), or none; else it is looked for",                          "DATE"},
        {"lang",             0,   0, G_OPTION_ARG_FILENAME,       &options->language,   "Language of the texts (en)", "LANG"},
        {"verbose",          'v', 0, G_OPTION_ARG_NONE,           &options->is_verbose,
         "Tell more, such as which document date was used",                                                           NULL  },
        {"quiet",            'q', 0, G_OPTION_ARG_NONE,           &options->is_quiet,   "Tell of errors only",        NULL  },
        {"help",             'h', 0, G_OPTION_ARG_NONE,           wants_help,           "Show this help and end",     NULL  },
        {G_OPTION_REMAINING, 0,   0, G_OPTION_ARG_FILENAME_ARRAY, &options->inputs,     NULL,                         NULL  },
        {NULL,               0,   0, 0,                           NULL,                 NULL,                         NULL  },
    };
    GOptionContext *context = g_option_context_new(command->usage);
    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_set_summary(context, command->summary);
    g_option_context_set_description(context, command->examples);
    g_option_context_add_main_entries(context, own, NULL);
    if (options->more)
        g_option_context_add_main_entries(context, options->more, NULL);
    GOptionEntry selecting[SELECTION_OPTIONS];
    selection_options(&options->selection, selecting);
    if (command->selects)
        g_option_context_add_main_entries(context, selecting, NULL);
    g_option_context_add_main_entries(context, shared, NULL);
    return context;
}

/* Reads the arguments; false, with `error` set, for what isn't an option. */
static bool
parse(GOptionContext *context, char **arguments, GError **error)
{
    g_auto(GStrv) rest = g_strdupv(arguments);
    return g_option_context_parse_strv(context, &rest, error);
}

static bool
check_dct(const Options *options)
{
    Moment moment;
    return !options->dct || strcmp(options->dct, "none") == 0 || timex_parse(options->dct, &moment);
}

bool
options_read(Options *options, const Command *command, const GOptionEntry *own, char **arguments,
             ExitStatus *status)
{
    g_autofree char *program = g_strconcat("fasti ", command->name, NULL);
    g_set_prgname(program);
    gboolean wants_help = FALSE;
    g_autoptr(GOptionContext) context = make_context(options, &wants_help, command, own);
    g_autoptr(GError) error = NULL;
    *status = EXIT_MISUSED;
    if (!parse(context, arguments, &error)) {
        message_misuse(command, "%s", error->message);
        return false;
    }
    if (wants_help) {
        g_autofree char *help = g_option_context_get_help(context, TRUE, NULL);
        *status = fputs(help, stdout) < 0 || fflush(stdout) != 0 ? EXIT_NOTHING : EXIT_DONE;
        return false;
    }
    if (!options->inputs)
        message_misuse(command, "no input was given");
    else if (!check_dct(options))
        message_misuse(command, "--dct takes a calendar date such as 2012-06-29, or none, not “%s”",
                       options->dct);
    else
        return selection_check(command, &options->selection);
    return false;
}

DctChoice
options_dct(const Options *options)
{
    bool is_off = options->dct && strcmp(options->dct, "none") == 0;
    return (DctChoice){.is_off = is_off, .given = is_off ? NULL : options->dct};
}

int
options_find(const char *const *names, const char *name)
{
    for (int i = 0; names[i]; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

bool
options_check_text(const Command *command, const char *option, const char *text)
{
    bool is_valid = !text || g_utf8_validate(text, -1, NULL);
    if (!is_valid)
        message_misuse(command, "the text of %s is not UTF-8", option);
    return is_valid;
}

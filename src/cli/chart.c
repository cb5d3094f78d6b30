/* SPDX-License-Identifier: MIT */
#include "chart/chart.h"
#include "cli/drawing.h"
#include "cli/job.h"
#include "cli/message.h"
#include "cli/output.h"

typedef struct {
    char *layout, *title, *page, *file;
} Wishes;

static void
wishes_clear(Wishes *wishes)
{
    g_free(wishes->layout);
    g_free(wishes->title);
    g_free(wishes->page);
    g_free(wishes->file);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Wishes, wishes_clear)

/* The timeline's chart as a file's bytes; NULL, with `error` set, where it can't be made. */
static GBytes *
draw(const Timeline *timeline, const ChartOptions *wanted, Job *job, const char *extension, GError **error)
{
    g_autoptr(Theme) theme = drawing_theme(error);
    if (!theme)
        return NULL;
    g_autoptr(Scene) scene =
        chart_layout(timeline, wanted, theme, job->fasti->wording, job->fasti->phrases, job->notes);
    return drawing_paint(scene, theme, extension, error);
}

static ExitStatus
chart(const Command *command, const Options *options, const ChartOptions *wanted, const char *file)
{
    ExitStatus status;
    g_auto(Job) job = {0};
    g_autoptr(GError) error = NULL;
    g_autoptr(Output) output = output_open(file, &error);
    if (!output)
        return message_failure(command, error);
    if (!job_open(&job, command, options, false, &status))
        return status;
    g_autoptr(Timeline) timeline = job_timeline(&job);
    if (!timeline || !job_has_events(&job, timeline))
        return EXIT_NOTHING;
    g_autoptr(GBytes) bytes = draw(timeline, wanted, &job, drawing_extension(file), &error);
    if (!bytes || !output_finish(output, bytes, &error))
        return job_fail(&job, error);
    job_tell(&job);
    return job_status(&job);
}

/* Fills in what was asked for; false, told, where it can't be understood. */
static bool
choose(const Command *command, const Wishes *wishes, ChartOptions *chosen)
{
    if (!wishes->file)
        message_misuse(command, "a chart needs a file: -o FILE.svg, .pdf or .png");
    else if (!drawing_has_painter(drawing_extension(wishes->file)))
        message_misuse(command, "a chart is written as .svg, .pdf or .png, not as “%s”", wishes->file);
    else if (wishes->layout && !layout_parse(wishes->layout, &chosen->layout))
        message_misuse(command, "--layout is auto, poster, list or strip, not “%s”", wishes->layout);
    else if (wishes->page && !page_parse(wishes->page, &chosen->width, &chosen->height))
        message_misuse(command, "--page is a4, a3, letter or WIDTHxHEIGHT, not “%s”", wishes->page);
    else
        return options_check_text(command, "--title", wishes->title);
    return false;
}

static ExitStatus
run_chart(const Command *command, char **arguments)
{
    g_auto(Wishes) wishes = {0};
    const GOptionEntry own[] = {
        {"layout", 0,   0, G_OPTION_ARG_FILENAME, &wishes.layout, "auto (the default), poster, list or strip",
         "LAYOUT"                                                                                                    },
        {"title",  0,   0, G_OPTION_ARG_FILENAME, &wishes.title,  "Title above the chart",                     "TEXT"},
        {"page",   0,   0, G_OPTION_ARG_FILENAME, &wishes.page,
         "a4, a3, letter, or WIDTHxHEIGHT such as 300x200mm; else as the layout likes",                        "SIZE"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.file,
         "Write to a file; .svg, .pdf or .png says which kind",                                                "FILE"},
        {NULL,     0,   0, 0,                     NULL,           NULL,                                        NULL  },
    };
    g_auto(Options) options = {0};
    ExitStatus status;
    if (!options_read(&options, command, own, arguments, &status))
        return status;
    ChartOptions chosen = {.title = wishes.title};
    if (!choose(command, &wishes, &chosen))
        return EXIT_MISUSED;
    return chart(command, &options, &chosen, wishes.file);
}

const Command chart_command = {
    .name = "chart",
    .usage = "-o FILE.svg|.pdf|.png INPUT...",
    .summary = "Draws the events of texts or timelines as a timeline",
    .examples = "Examples:\n"
                "  fasti chart notes/ -o timeline.svg\n"
                "  fasti chart --title \"The estuary\" --page a4 events.csv -o estuary.pdf\n",
    .run = run_chart,
};

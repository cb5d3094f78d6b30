/* SPDX-License-Identifier: MIT */
#include "report/report.h"
#include "chart/chart.h"
#include "cli/drawing.h"
#include "cli/job.h"
#include "cli/look.h"
#include "cli/message.h"
#include "cli/output.h"

typedef struct {
    char *title, *page, *issued, *file;
    Look look;
} Wishes;

static void
wishes_clear(Wishes *wishes)
{
    g_free(wishes->title);
    g_free(wishes->page);
    g_free(wishes->issued);
    g_free(wishes->file);
    look_clear(&wishes->look);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Wishes, wishes_clear)

/* A kind of report: the file's bytes, or NULL with `error` set. */
typedef GBytes *(*Maker)(const Timeline *timeline, const ReportOptions *wanted, const ReportTools *tools,
                         Notes *notes, GError **error);

static GBytes *
paint(const Scene *scene, const Theme *theme, const char *extension, GError **error)
{
    static const PaintOptions options = {0};
    Drawing drawing = {scene, theme, &options, NULL};
    return drawing_paint(&drawing, extension, error);
}

static GBytes *
make_pdf(const Timeline *timeline, const ReportOptions *wanted, const ReportTools *tools, Notes *notes,
         GError **error)
{
    g_autoptr(Scene) scene = report_layout(timeline, wanted, tools, notes);
    return paint(scene, tools->theme, ".pdf", error);
}

/* What the report is laid out as, for golden files. */
static GBytes *
make_trace(const Timeline *timeline, const ReportOptions *wanted, const ReportTools *tools, Notes *notes,
           GError **error)
{
    g_autoptr(Scene) scene = report_layout(timeline, wanted, tools, notes);
    return paint(scene, tools->theme, ".trace", error);
}

static GBytes *
make_html(const Timeline *timeline, const ReportOptions *wanted, const ReportTools *tools,
          G_GNUC_UNUSED Notes *notes, G_GNUC_UNUSED GError **error)
{
    return g_string_free_to_bytes(report_html(timeline, wanted, tools));
}

static GBytes *
make_markdown(const Timeline *timeline, const ReportOptions *wanted, const ReportTools *tools,
              G_GNUC_UNUSED Notes *notes, G_GNUC_UNUSED GError **error)
{
    return g_string_free_to_bytes(report_markdown(timeline, wanted, tools));
}

static const struct {
    const char *extension;
    Maker make;
} kinds[] = {
    {".pdf",   make_pdf     },
    {".html",  make_html    },
    {".md",    make_markdown},
    {".trace", make_trace   }
};

static Maker
find_maker(const char *file)
{
    const char *extension = drawing_extension(file);
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (g_ascii_strcasecmp(kinds[i].extension, extension) == 0)
            return kinds[i].make;
    return NULL;
}

/* What a report is made from besides its timeline; borrowed. */
typedef struct {
    const ReportOptions *options;
    const Look *look;
    const char *file;
} Wanted;

static GBytes *
make(const Timeline *timeline, const Wanted *wanted, const Theme *theme, Job *job, GError **error)
{
    ReportTools tools = {.phrases = job->fasti->phrases, .wording = job->fasti->wording, .theme = theme};
    return find_maker(wanted->file)(timeline, wanted->options, &tools, job->notes, error);
}

static ExitStatus
report(const Command *command, const Options *options, const Wanted *wanted)
{
    ExitStatus status;
    g_auto(Job) job = {0};
    g_autoptr(GError) error = NULL;
    g_autoptr(Theme) theme = look_theme(wanted->look, &error);
    g_autoptr(Output) output = theme ? output_open(wanted->file, &error) : NULL;
    if (!output)
        return message_failure(command, error);
    if (!job_open(&job, command, options, false, &status))
        return status;
    g_autoptr(Timeline) timeline = job_story(&job);
    if (!timeline || !job_has_events(&job, timeline))
        return EXIT_NOTHING;
    g_autoptr(GBytes) bytes = make(timeline, wanted, theme, &job, &error);
    if (!bytes || !output_finish(output, bytes, &error))
        return job_fail(&job, error);
    job_tell(&job);
    return job_status(&job);
}

/* Fills in what was asked for; false, told, where it can't be understood. */
static bool
choose(const Command *command, const Wishes *wishes, ReportOptions *chosen)
{
    Moment issued;
    if (!wishes->file)
        message_misuse(command, "a report needs a file: -o FILE.pdf, .html or .md");
    else if (!find_maker(wishes->file))
        message_misuse(command, "a report is written as .pdf, .html or .md, not as “%s”", wishes->file);
    else if (!page_parse(wishes->page ? wishes->page : "a4", &chosen->width, &chosen->height))
        message_misuse(command, "--page is a0 to a5, letter, legal, tabloid or WIDTHxHEIGHT, not “%s”",
                       wishes->page);
    else if (wishes->issued && !(timex_parse(wishes->issued, &issued) && issued.precision == PRECISION_DAY))
        message_misuse(command, "--issued takes a day such as 2012-06-29, not “%s”", wishes->issued);
    else
        return options_check_text(command, "--title", wishes->title) && look_check(command, &wishes->look);
    return false;
}

/* A named page lies on its side, as charts want it; a report stands. */
static void
turn_upright(ReportOptions *chosen)
{
    double narrow = MIN(chosen->width, chosen->height);
    chosen->height = MAX(chosen->width, chosen->height);
    chosen->width = narrow;
}

static ExitStatus
run_report(const Command *command, char **arguments)
{
    g_auto(Wishes) wishes = {0};
    const GOptionEntry own[] = {
        {"title",  0,   0, G_OPTION_ARG_FILENAME, &wishes.title,  "Title of the report",     "TEXT"},
        {"page",   0,   0, G_OPTION_ARG_FILENAME, &wishes.page,
         "a4 (the default), another name such as letter, or WIDTHxHEIGHT such as 210x297mm", "SIZE"},
        {"issued", 0,   0, G_OPTION_ARG_FILENAME, &wishes.issued,
         "Day of issue to print (YYYY-MM-DD); else none, or what SOURCE_DATE_EPOCH says",    "DATE"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.file,
         "Write to a file; .pdf, .html or .md says which kind",                              "FILE"},
        {NULL,     0,   0, 0,                     NULL,           NULL,                      NULL  },
    };
    g_auto(Options) options = {0};
    GOptionEntry more[LOOK_OPTIONS];
    look_options(&wishes.look, more);
    options.more = more;
    ExitStatus status;
    if (!options_read(&options, command, own, arguments, &status))
        return status;
    ReportOptions chosen = {.title = wishes.title};
    if (!choose(command, &wishes, &chosen))
        return EXIT_MISUSED;
    g_autofree char *epoch = drawing_day();
    chosen.issued = wishes.issued ? wishes.issued : epoch;
    turn_upright(&chosen);
    Wanted wanted = {&chosen, &wishes.look, wishes.file};
    return report(command, &options, &wanted);
}

const Command report_command = {
    .name = "report",
    .usage = "-o FILE.pdf|.html|.md INPUT...",
    .summary = "Makes a printed report of the events: chart, table, sources",
    .examples = "Examples:\n"
                "  fasti report notes/ -o chronology.pdf\n"
                "  fasti report --title \"The estuary\" --issued 2019-03-14 events.csv -o estuary.html\n"
                "  fasti report --place Ulverby --min-confidence medium events.csv -o ulverby.pdf\n",
    .selects = true,
    .run = run_report,
};

/* SPDX-License-Identifier: MIT */
#include "chart/chart.h"
#include "cli/drawing.h"
#include "cli/job.h"
#include "cli/look.h"
#include "cli/message.h"
#include "cli/setting.h"

/* Pixels a point. */
static const double scale_least = 0.05, scale_most = 50;

typedef struct {
    char *layout, *title, *subtitle, *note, *page, *margin, *scale, *file, *eras, *most;
    char **marks;
    gboolean embeds_fonts;
    Look look;
} Wishes;

static void
wishes_clear(Wishes *wishes)
{
    g_free(wishes->layout);
    g_free(wishes->title);
    g_free(wishes->subtitle);
    g_free(wishes->note);
    g_free(wishes->page);
    g_free(wishes->margin);
    g_free(wishes->scale);
    g_free(wishes->file);
    g_free(wishes->eras);
    g_free(wishes->most);
    g_strfreev(wishes->marks);
    look_clear(&wishes->look);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Wishes, wishes_clear)

/* A chart's options, as they are understood. */
typedef struct {
    ChartOptions chart;
    PaintOptions paint;
    const Look *look;
    const char *file, *eras;
    char **marks;
} Chosen;

/* The themes that a chart is drawn with. */
typedef struct {
    Theme *light, *dark; /* `dark` may be NULL */
} Themes;

static void
themes_clear(Themes *themes)
{
    theme_free(themes->light);
    theme_free(themes->dark);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Themes, themes_clear)

/* Loads the themes, and takes from them what the call leaves open. */
static bool
load_themes(Themes *themes, Chosen *chosen, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    themes->light = look_theme(chosen->look, &trouble);
    if (themes->light)
        themes->dark = look_dark(chosen->look, themes->light, &trouble);
    if (!themes->light || trouble) {
        g_propagate_error(error, g_steal_pointer(&trouble));
        return false;
    }
    chosen->paint.dark = themes->dark;
    const char *page = themes->light->page;
    if (page && chosen->chart.width <= 0 && !page_parse(page, &chosen->chart.width, &chosen->chart.height)) {
        g_set_error(error, THEME_ERROR, THEME_ERROR_SYNTAX, "the theme asks for an unknown page, “%s”", page);
        return false;
    }
    return true;
}

static bool
draw(const Timeline *timeline, Chosen *chosen, const Themes *themes, Job *job, Output *output, GError **error)
{
    g_auto(Setting) setting = {0};
    if (!setting_load(&setting, job, timeline, chosen->eras, chosen->marks, error)) {
        output_free(output);
        return false;
    }
    setting_apply(&setting, &chosen->chart);
    g_autoptr(Scene) scene = chart_layout(timeline, &chosen->chart, themes->light, job->fasti->wording,
                                          job->fasti->phrases, job->notes);
    Drawing drawing = {scene, themes->light, &chosen->paint, job->notes};
    return drawing_save(&drawing, chosen->file, output, error);
}

static ExitStatus
chart(const Command *command, const Options *options, Chosen *chosen)
{
    ExitStatus status;
    g_auto(Job) job = {0};
    g_auto(Themes) themes = {0};
    g_autoptr(GError) error = NULL;
    if (!load_themes(&themes, chosen, &error))
        return message_failure(command, error);
    g_autoptr(Output) output = output_open(chosen->file, &error);
    if (!output)
        return message_failure(command, error);
    if (!job_open(&job, command, options, false, &status))
        return status;
    g_autoptr(Timeline) timeline = job_story(&job);
    if (!timeline || !job_has_events(&job, timeline))
        return EXIT_NOTHING;
    if (!draw(timeline, chosen, &themes, &job, g_steal_pointer(&output), &error))
        return job_fail(&job, error);
    job_tell(&job);
    return job_status(&job);
}

static bool
parse_scale(const char *text, double *scale)
{
    char *end = NULL;
    double value = g_ascii_strtod(text, &end);
    if (end == text || *end || !(value >= scale_least && value <= scale_most))
        return false;
    *scale = value;
    return true;
}

static bool
check_texts(const Command *command, const Wishes *wishes)
{
    return options_check_text(command, "--title", wishes->title) &&
           options_check_text(command, "--subtitle", wishes->subtitle) &&
           options_check_text(command, "--source-note", wishes->note);
}

static bool
parse_most(const char *text, guint *most)
{
    guint64 value = 0;
    if (!g_ascii_string_to_unsigned(text, 10, 1, G_MAXINT32, &value, NULL))
        return false;
    *most = (guint) value;
    return true;
}

/* Fills in what was asked for; false, told, where it can't be understood. */
static bool
choose(const Command *command, const Wishes *wishes, Chosen *chosen)
{
    ChartOptions *sheet = &chosen->chart;
    sheet->has_margin = wishes->margin != NULL;
    if (!wishes->file)
        message_misuse(command, "a chart needs a file: -o FILE.svg, .pdf or .png");
    else if (!drawing_has_painter(drawing_extension(wishes->file)))
        message_misuse(command, "a chart is written as .svg, .pdf or .png, not as “%s”", wishes->file);
    else if (wishes->layout && !layout_parse(wishes->layout, &sheet->layout))
        message_misuse(command, "--layout is auto, poster, list, strip or sheet, not “%s”", wishes->layout);
    else if (wishes->page && !page_parse(wishes->page, &sheet->width, &sheet->height))
        message_misuse(command, "--page is a0 to a5, letter, legal, tabloid, slide or WIDTHxHEIGHT, not “%s”",
                       wishes->page);
    else if (wishes->margin && !page_parse_margin(wishes->margin, &sheet->margin))
        message_misuse(command, "--margin is a length such as 36 or 15mm, not “%s”", wishes->margin);
    else if (wishes->scale && !parse_scale(wishes->scale, &chosen->paint.scale))
        message_misuse(command, "--scale is a number of pixels a point, 0.05 to 50, not “%s”", wishes->scale);
    else if (wishes->most && !parse_most(wishes->most, &sheet->most))
        message_misuse(command, "--max-events is a number of events, not “%s”", wishes->most);
    else
        return check_texts(command, wishes) && setting_check(command, wishes->eras, wishes->marks) &&
               look_check(command, &wishes->look);
    return false;
}

static ExitStatus
run_chart(const Command *command, char **arguments)
{
    g_auto(Wishes) wishes = {0};
    const GOptionEntry own[] = {
        {"layout",      0,   0, G_OPTION_ARG_FILENAME,       &wishes.layout,
         "auto (the default), poster, list, strip or sheet",                                                                        "LAYOUT"   },
        {"title",       0,   0, G_OPTION_ARG_FILENAME,       &wishes.title,        "Title above the chart",                         "TEXT"     },
        {"subtitle",    0,   0, G_OPTION_ARG_FILENAME,       &wishes.subtitle,
         "Line under the title; else it tells what is shown",                                                                       "TEXT"     },
        {"source-note", 0,   0, G_OPTION_ARG_FILENAME,       &wishes.note,
         "Line at the foot; else it names the documents",                                                                           "TEXT"     },
        {"page",        0,   0, G_OPTION_ARG_FILENAME,       &wishes.page,
         "a0 to a5, letter, legal, tabloid, slide, or WIDTHxHEIGHT such as 300x200mm; else as the layout "
         "likes",                                                                                                                   "SIZE"     },
        {"margin",      0,   0, G_OPTION_ARG_FILENAME,       &wishes.margin,
         "Margin of the page, such as 15mm; else as the layout likes",                                                              "LENGTH"   },
        {"scale",       0,   0, G_OPTION_ARG_FILENAME,       &wishes.scale,        "Pixels a point of a PNG (2, which is 144 dpi)",
         "NUMBER"                                                                                                                              },
        {"embed-font",  0,   0, G_OPTION_ARG_NONE,           &wishes.embeds_fonts, "Put the letters' shapes into an SVG",
         NULL                                                                                                                                  },
        {"max-events",  0,   0, G_OPTION_ARG_FILENAME,       &wishes.most,
         "Show no more events than this, the most important ones",                                                                  "NUMBER"   },
        {"eras",        0,   0, G_OPTION_ARG_FILENAME,       &wishes.eras,
         "Stretches of time behind the events: a set of fasti's by name, or a timeline",                                            "NAME|FILE"},
        {"mark",        0,   0, G_OPTION_ARG_FILENAME_ARRAY, &wishes.marks,
         "Mark a day: today, dct (when the texts were written), or a date and what it is called",                                   "DAY"      },
        {"output",      'o', 0, G_OPTION_ARG_FILENAME,       &wishes.file,
         "Write to a file; .svg, .pdf or .png says which kind",                                                                     "FILE"     },
        {NULL,          0,   0, 0,                           NULL,                 NULL,                                            NULL       },
    };
    g_auto(Options) options = {0};
    GOptionEntry more[LOOK_OPTIONS];
    look_options(&wishes.look, more);
    options.more = more;
    ExitStatus status;
    if (!options_read(&options, command, own, arguments, &status))
        return status;
    Chosen chosen = {
        .chart = {.title = wishes.title, .subtitle = wishes.subtitle, .note = wishes.note},
        .paint = {.embeds_fonts = wishes.embeds_fonts },
        .look = &wishes.look,
        .file = wishes.file,
        .eras = wishes.eras,
        .marks = wishes.marks,
    };
    return choose(command, &wishes, &chosen) ? chart(command, &options, &chosen) : EXIT_MISUSED;
}

const Command chart_command = {
    .name = "chart",
    .usage = "-o FILE.svg|.pdf|.png INPUT...",
    .summary = "Draws the events of texts or timelines as a timeline",
    .examples = "Examples:\n"
                "  fasti chart notes/ -o timeline.svg\n"
                "  fasti chart --title \"The estuary\" --page a4 events.csv -o estuary.pdf\n"
                "  fasti chart --from 1914 --to 1918 --group-by source events.csv -o war.svg\n"
                "  fasti chart --theme slides --accent #B34700 events.csv -o estuary.png\n",
    .selects = true,
    .run = run_chart,
};

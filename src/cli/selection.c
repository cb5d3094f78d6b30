/* SPDX-License-Identifier: MIT */
#include "cli/selection.h"

#include "calendar/edtf.h"
#include "calendar/timex.h"
#include "cli/message.h"
#include "cli/options.h"

void
selection_clear(Selection *selection)
{
    g_free(selection->from);
    g_free(selection->to);
    g_free(selection->confidence);
    g_free(selection->group);
    g_strfreev(selection->texts);
    g_strfreev(selection->people);
    g_strfreev(selection->places);
    g_strfreev(selection->sources);
}

void
selection_options(Selection *selection, GOptionEntry entries[SELECTION_OPTIONS])
{
    const GOptionEntry all[SELECTION_OPTIONS] = {
        {"from",           0, 0, G_OPTION_ARG_FILENAME,       &selection->from,
         "Only what is dated then or later (1848, 1848-03, -0043, 1848-03-18)",                               "DATE" },
        {"to",             0, 0, G_OPTION_ARG_FILENAME,       &selection->to,         "… then or earlier",  "DATE" },
        {"match",          0, 0, G_OPTION_ARG_FILENAME_ARRAY, &selection->texts,
         "Only events with this text in their words; may be given again for others",                          "TEXT" },
        {"person",         0, 0, G_OPTION_ARG_FILENAME_ARRAY, &selection->people,     "… with this person", "NAME" },
        {"place",          0, 0, G_OPTION_ARG_FILENAME_ARRAY, &selection->places,     "… with this place",  "NAME" },
        {"source",         0, 0, G_OPTION_ARG_FILENAME_ARRAY, &selection->sources,
         "… told in a document with this in its name or title",                                             "NAME" },
        {"min-confidence", 0, 0, G_OPTION_ARG_FILENAME,       &selection->confidence, "high, medium or low",
         "LEVEL"                                                                                                     },
        {"group-by",       0, 0, G_OPTION_ARG_FILENAME,       &selection->group,
         "Group by source, person, place, organisation, status, confidence or a column of one's own",         "FIELD"},
        {NULL,             0, 0, 0,                           NULL,                   NULL,                   NULL   },
    };
    for (guint i = 0; i < SELECTION_OPTIONS; i++)
        entries[i] = all[i];
}

static bool
parse_date(const char *text, Moment *moment)
{
    return g_utf8_validate(text, -1, NULL) && (edtf_parse(text, moment, NULL) || timex_parse(text, moment));
}

static bool
check_date(const Command *command, const char *option, const char *text)
{
    Moment moment;
    if (!text || parse_date(text, &moment))
        return true;
    message_misuse(command, "%s takes a date such as 1848, 1848-03 or 1848-03-18, not “%s”", option, text);
    return false;
}

static bool
check_texts(const Command *command, const char *option, char **texts)
{
    for (; texts && *texts; texts++) {
        if (!options_check_text(command, option, *texts))
            return false;
        if (!**texts) {
            message_misuse(command, "%s takes a text, and got an empty one", option);
            return false;
        }
    }
    return true;
}

/* Whether the span has its days in order. */
static bool
check_span(const Command *command, const Filter *filter, const Selection *selection)
{
    if (!filter->has_from || !filter->has_to || filter->from.first <= filter->to.last)
        return true;
    message_misuse(command, "nothing lies between --from %s and --to %s: the one is after the other",
                   selection->from, selection->to);
    return false;
}

bool
selection_check(const Command *command, const Selection *selection)
{
    Confidence least;
    if (!check_date(command, "--from", selection->from) || !check_date(command, "--to", selection->to))
        return false;
    if (selection->confidence && !confidence_parse(selection->confidence, &least)) {
        message_misuse(command, "--min-confidence is high, medium or low, not “%s”", selection->confidence);
        return false;
    }
    Filter filter = selection_filter(selection);
    return check_span(command, &filter, selection) && check_texts(command, "--match", selection->texts) &&
           check_texts(command, "--person", selection->people) &&
           check_texts(command, "--place", selection->places) &&
           check_texts(command, "--source", selection->sources) &&
           options_check_text(command, "--group-by", selection->group);
}

Filter
selection_filter(const Selection *selection)
{
    Filter filter = {
        .texts = (const char *const *) selection->texts,
        .people = (const char *const *) selection->people,
        .places = (const char *const *) selection->places,
        .sources = (const char *const *) selection->sources,
        .least = CONFIDENCE_LOW,
    };
    filter.has_from = selection->from && parse_date(selection->from, &filter.from);
    filter.has_to = selection->to && parse_date(selection->to, &filter.to);
    if (selection->confidence)
        confidence_parse(selection->confidence, &filter.least);
    return filter;
}

bool
selection_has_filter(const Selection *selection)
{
    return selection->from || selection->to || selection->confidence || selection->texts ||
           selection->people || selection->places || selection->sources;
}

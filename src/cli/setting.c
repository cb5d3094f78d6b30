/* SPDX-License-Identifier: MIT */
#include "cli/setting.h"

#include "calendar/edtf.h"
#include "cli/message.h"
#include "cli/named.h"
#include "timeline/store.h"

#include <string.h>

static const Named era_sets = {"--eras", "eras", ".csv"};

void
setting_clear(Setting *setting)
{
    timeline_free(setting->eras);
    if (setting->marks)
        g_array_free(setting->marks, TRUE);
    *setting = (Setting){0};
}

/* The day that a mark begins with, and the name after it; false where it begins with none. */
static bool
read_mark(const char *text, ChartMark *mark)
{
    Moment moment;
    gsize length = strcspn(text, " ");
    g_autofree char *date = g_strndup(text, length);
    const char *name = text + length + strspn(text + length, " ");
    if (!edtf_parse(date, &moment, NULL) || moment.precision != PRECISION_DAY || moment.first != moment.last)
        return false;
    *mark = (ChartMark){moment.first, *name ? name : NULL};
    return true;
}

static bool
is_word(const char *text)
{
    return strcmp(text, "today") == 0 || strcmp(text, "dct") == 0;
}

bool
setting_check(const Command *command, const char *eras, char **marks)
{
    if (eras && !named_check(command, &era_sets, eras))
        return false;
    for (; marks && *marks; marks++) {
        ChartMark mark;
        if (!options_check_text(command, "--mark", *marks))
            return false;
        if (!is_word(*marks) && !read_mark(*marks, &mark)) {
            message_misuse(
                command, "--mark is today, dct or a day such as 2012-06-29 with what it is called, not “%s”",
                *marks);
            return false;
        }
    }
    return true;
}

/* The day by the clock; SOURCE_DATE_EPOCH stands for it where a run is to be repeated. */
static gint64
find_today(void)
{
    const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
    gint64 seconds = 0;
    g_autoptr(GDateTime) now = epoch && g_ascii_string_to_signed(epoch, 10, 0, G_MAXINT32, &seconds, NULL)
                                   ? g_date_time_new_from_unix_utc(seconds)
                                   : g_date_time_new_now_local();
    Moment day;
    g_autofree char *text = g_date_time_format(now, "%Y-%m-%d");
    return edtf_parse(text, &day, NULL) ? day.first : 0;
}

/* The days on which the timeline's documents were written, each once. */
static void
add_documents(GArray *marks, const Timeline *timeline, const char *name)
{
    for (guint i = 0; i < timeline->documents->len; i++) {
        const char *date = g_array_index(timeline->documents, TimelineDocument, i).date;
        ChartMark mark;
        bool is_new = date && !strchr(date, ' ') && read_mark(date, &mark);
        for (guint k = 0; is_new && k < marks->len; k++)
            is_new = g_array_index(marks, ChartMark, k).day != mark.day;
        if (!is_new)
            continue;
        mark.name = name;
        g_array_append_val(marks, mark);
    }
}

static void
add_marks(Setting *setting, const Job *job, const Timeline *timeline, char **marks)
{
    const Phrases *phrases = job->fasti->phrases;
    for (; marks && *marks; marks++) {
        ChartMark mark = {0, NULL};
        if (strcmp(*marks, "dct") == 0) {
            add_documents(setting->marks, timeline, phrase(phrases, "chart-written"));
            continue;
        }
        if (strcmp(*marks, "today") == 0)
            mark = (ChartMark){find_today(), phrase(phrases, "chart-today")};
        else if (!read_mark(*marks, &mark))
            continue;
        g_array_append_val(setting->marks, mark);
    }
}

static int
compare_marks(gconstpointer a, gconstpointer b)
{
    const ChartMark *x = a, *y = b;
    return (x->day > y->day) - (x->day < y->day);
}

bool
setting_load(Setting *setting, const Job *job, const Timeline *timeline, const char *eras, char **marks,
             GError **error)
{
    setting->marks = g_array_new(FALSE, FALSE, sizeof(ChartMark));
    add_marks(setting, job, timeline, marks);
    g_array_sort(setting->marks, compare_marks);
    if (!eras)
        return true;
    g_autofree char *path = named_path(&era_sets, eras);
    setting->eras = timeline_new();
    return store_load(setting->eras, path, job->fasti->wording, job->notes, error);
}

void
setting_apply(const Setting *setting, ChartOptions *options)
{
    options->eras = setting->eras;
    options->marks = (const ChartMark *) (void *) setting->marks->data;
    options->mark_count = setting->marks->len;
}

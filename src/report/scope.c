/* SPDX-License-Identifier: MIT */
#include "report/scope.h"

#include "calendar/day.h"
#include "calendar/edtf.h"

static char *
say(const Content *content, const Moment *moment)
{
    return wording_format(content->tools->wording, moment);
}

/* A range of more than a year in years only, as a title wants it. */
static char *
say_range(const Content *content, const Timeline *timeline)
{
    Moment range;
    if (!timeline_range(timeline, &range))
        return NULL;
    gint64 from = day_to_civil(range.first).year, to = day_to_civil(range.last).year;
    if (from == to || range.precision != PRECISION_INTERVAL)
        return say(content, &range);
    Moment first = moment_year(from), last = moment_year(to);
    Moment years = moment_interval(&first, &last);
    return say(content, &years);
}

static void
fill_head(Content *content, const Timeline *timeline, const ReportOptions *options)
{
    const Phrases *phrases = content->tools->phrases;
    g_autofree char *range = say_range(content, timeline);
    if (options->title)
        content->title = g_strdup(options->title);
    else if (range)
        content->title = phrase_fill(phrases, "title", "range", range, NULL);
    else
        content->title = g_strdup(phrase(phrases, "title-undated"));
    g_autofree char *events = phrase_count(phrases, "events", content->entries->len);
    g_autofree char *sources = phrase_count(phrases, "sources", content->origins->len);
    content->scope = phrase_fill(phrases, content->origins->len ? "scope" : "scope-unsourced", "range",
                                 range ? range : phrase(phrases, "scope-undated"), "events", events,
                                 "sources", sources, NULL);
    Moment issued;
    if (options->issued && edtf_parse(options->issued, &issued, NULL)) {
        g_autofree char *date = say(content, &issued);
        content->issued = phrase_fill(phrases, "issued", "date", date, NULL);
    }
}

/* A gap of `days` in the unit that suits it. */
static char *
say_gap(const Phrases *phrases, gint64 days)
{
    static const gint64 month_thousandths = 30437, year_thousandths = 365243;
    if (days < 60)
        return phrase_count(phrases, "gap-days", (guint64) days);
    if (days * 1000 < 2 * year_thousandths)
        return phrase_count(phrases, "gap-months", (guint64) (days * 1000 / month_thousandths));
    return phrase_count(phrases, "gap-years", (guint64) (days * 1000 / year_thousandths));
}

/* Whether only the end of an entry's time is known: it may lie anywhere before, in every gap and in no month.
 */
static bool
is_any_time_before(const Content *content, guint index)
{
    return content_entry(content, index)->event->moment.first == MOMENT_OPEN;
}

/* The longest time between two entries in which nothing lies. */
static void
add_gap(Content *content)
{
    gint64 longest = 0, end = 0;
    guint before = 0, after = 0, latest = 0;
    for (guint i = 0; i < content->dated; i++) {
        Moment first = event_bound(content_entry(content, i)->event, false);
        Moment last = event_bound(content_entry(content, i)->event, true);
        if (i && !is_any_time_before(content, i) && first.first - end - 1 > longest) {
            longest = first.first - end - 1;
            before = latest;
            after = i;
        }
        if (!i || last.last > end) {
            end = last.last;
            latest = i;
        }
    }
    if (longest < 2 || content->dated < 3)
        return;
    const Phrases *phrases = content->tools->phrases;
    g_autofree char *length = say_gap(phrases, longest);
    g_autofree char *from = g_strdup_printf("%u", before + 1);
    g_autofree char *to = g_strdup_printf("%u", after + 1);
    g_ptr_array_add(content->summary,
                    phrase_fill(phrases, "summary-gap", "length", length, "before",
                                entry_date(content_entry(content, before)), "after",
                                entry_date(content_entry(content, after)), "from", from, "to", to, NULL));
}

/* The units of time with the most entries. */
typedef struct {
    guint most;      /* entries in each of them */
    guint ties;      /* how many units have as many */
    Moment found[2]; /* the first of them */
} Dense;

/* Counts the entries by `unit`; those told more vaguely than it aren't counted. */
static Dense
find_dense(const Content *content, Precision unit)
{
    Dense dense = {0};
    guint count = 0;
    Moment current = {0};
    for (guint i = 0; i < content->dated; i++) {
        Moment bound = event_bound(content_entry(content, i)->event, false);
        if (bound.precision > unit || is_any_time_before(content, i))
            continue;
        Moment holder = moment_holding(bound.first, unit);
        count = count && moment_equal(&holder, &current) ? count + 1 : 1;
        current = holder;
        if (count > dense.most)
            dense = (Dense){.most = count};
        if (count < dense.most)
            continue;
        if (dense.ties < G_N_ELEMENTS(dense.found))
            dense.found[dense.ties] = holder;
        dense.ties++;
    }
    return dense;
}

/* Says of which month, or else year, most is told; nothing where several vie. */
static void
add_dense(Content *content)
{
    const Phrases *phrases = content->tools->phrases;
    Dense dense = find_dense(content, PRECISION_MONTH);
    if (dense.most < 2 || dense.ties > G_N_ELEMENTS(dense.found))
        dense = find_dense(content, PRECISION_YEAR);
    if (dense.most < 2 || dense.ties > G_N_ELEMENTS(dense.found))
        return;
    g_autofree char *events = phrase_count(phrases, "events", dense.most);
    g_autofree char *first = say(content, &dense.found[0]);
    g_autofree char *second = dense.ties > 1 ? say(content, &dense.found[1]) : NULL;
    g_autofree char *when =
        second ? phrase_fill(phrases, "and", "first", first, "last", second, NULL) : g_strdup(first);
    g_ptr_array_add(content->summary, phrase_fill(phrases, second ? "summary-dense-more" : "summary-dense",
                                                  "when", when, "events", events, NULL));
}

static void
add_count(Content *content, const char *key, guint count)
{
    if (count)
        g_ptr_array_add(content->summary, phrase_count(content->tools->phrases, key, count));
}

/* From what to what the entries run. */
static void
add_range(Content *content)
{
    const Phrases *phrases = content->tools->phrases;
    if (!content->dated)
        return;
    guint latest = 0;
    gint64 end = 0;
    for (guint i = 0; i < content->dated; i++) {
        Moment last = event_bound(content_entry(content, i)->event, true);
        if (!i || last.last >= end) {
            end = last.last;
            latest = i;
        }
    }
    Moment from = event_bound(content_entry(content, 0)->event, false);
    Moment to = event_bound(content_entry(content, latest)->event, true);
    g_autofree char *events = phrase_count(phrases, "events", content->dated);
    g_autofree char *first = say(content, &from);
    g_autofree char *last = say(content, &to);
    g_ptr_array_add(content->summary,
                    phrase_fill(phrases, content->dated > 1 ? "summary-range" : "summary-one", "events",
                                events, "first", first, "last", last, NULL));
}

static void
fill_summary(Content *content)
{
    guint planned = 0;
    for (guint i = 0; i < content->entries->len; i++)
        planned += content_entry(content, i)->event->status == STATUS_PLANNED;
    add_range(content);
    add_gap(content);
    add_dense(content);
    add_count(content, "summary-conflicts", content->disputed);
    add_count(content, "summary-planned", planned);
    add_count(content, "summary-undated", content->entries->len - content->dated);
}

/* Whether an entry stands by the day on which its text was written. */
static bool
has_background(const Timeline *timeline)
{
    for (guint i = 0; i < timeline->events->items->len; i++) {
        const Event *event = event_at(timeline->events, i);
        if (event->keep && event_is_background(event))
            return true;
    }
    return false;
}

/* Two paragraphs: what was read and how dates stand, and what approximate means and what was left out. */
static void
fill_method(Content *content, const Timeline *timeline)
{
    const Phrases *phrases = content->tools->phrases;
    g_autofree char *sources = phrase_count(phrases, "sources", content->origins->len);
    g_autofree char *read = phrase_fill(phrases, content->origins->len ? "method-read" : "method-unsourced",
                                        "sources", sources, NULL);
    g_ptr_array_add(content->method, g_strjoin(" ", read, phrase(phrases, "method-dates"), NULL));
    guint struck = timeline->events->items->len - content->entries->len;
    g_autofree char *left_out = struck ? phrase_count(phrases, "method-struck", struck) : NULL;
    const char *undated = has_background(timeline) ? "method-background" : "method-undated";
    g_ptr_array_add(content->method,
                    g_strjoin(" ", phrase(phrases, "method-approximate"), phrase(phrases, "method-out"),
                              phrase(phrases, undated), left_out, NULL));
}

void
scope_fill(Content *content, const Timeline *timeline, const ReportOptions *options)
{
    content->summary = g_ptr_array_new_with_free_func(g_free);
    content->method = g_ptr_array_new_with_free_func(g_free);
    fill_head(content, timeline, options);
    fill_summary(content);
    fill_method(content, timeline);
}

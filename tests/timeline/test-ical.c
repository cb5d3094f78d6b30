/* SPDX-License-Identifier: MIT */
#include "timeline/ical.h"

#include "calendar/edtf.h"
#include "calendar/wording.h"

#include <libical/ical.h>
#include <string.h>

static Phrases *phrases;
static Wording *wording;

static Event *
add(Timeline *timeline, const char *date, const char *headline)
{
    Event *event = events_add(timeline->events);
    event->id = events_word(timeline->events, "0123456789abcdef");
    event->headline = events_word(timeline->events, headline);
    event->date = events_word(timeline->events, date);
    event->has_moment = date != NULL;
    if (date) {
        g_assert_true(edtf_parse(date, &event->moment, NULL));
        g_autofree char *display = wording_format(wording, &event->moment);
        event->display = events_word(timeline->events, display);
    }
    return event;
}

/* The calendar as libical reads it again, which must find nothing wrong with it. */
static icalcomponent *
read_again(const Timeline *timeline, guint left_out)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_assert_cmpuint(ical_format(text, timeline, phrases), ==, left_out);
    icalcomponent *calendar = icalparser_parse_string(text->str);
    g_assert_nonnull(calendar);
    g_assert_cmpint(icalcomponent_count_errors(calendar), ==, 0);
    icalrestriction_check(calendar);
    g_assert_cmpint(icalcomponent_count_errors(calendar), ==, 0);
    return calendar;
}

/* Dates and how they stand in a calendar: the end is the first day after it. */
static const struct {
    const char *date, *start, *end;
    bool is_vague; /* the date stands in the summary, too */
} dates[] = {
    {"1847-03-03",          "18470303",        "18470304", false},
    {"1847-03",             "18470301",        "18470401", false},
    {"1847",                "18470101",        "18480101", false},
    {"1847~",               "18470101",        "18480101", true },
    {"../1961-05",          "19610501",        "19610601", true },
    {"1862/1863-03",        "18620101",        "18630401", false},
    {"19XX",                "19000101",        "20000101", true },
    {"1985-04-12T23:20:30", "19850412T232030", NULL,       false},
};

static void
test_dates(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Timeline) timeline = timeline_new();
    const Event *added = add(timeline, dates[row].date, "The bridge, opened; by night");
    icalcomponent *calendar = read_again(timeline, 0);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    g_assert_cmpstr(icaltime_as_ical_string(icalcomponent_get_dtstart(event)), ==, dates[row].start);
    if (dates[row].end)
        g_assert_cmpstr(icaltime_as_ical_string(icalcomponent_get_dtend(event)), ==, dates[row].end);
    g_autofree char *vague = g_strconcat(added->display, ": ", added->headline, NULL);
    g_assert_cmpstr(icalcomponent_get_summary(event), ==, dates[row].is_vague ? vague : added->headline);
    icalproperty *edtf = icalcomponent_get_first_property(event, ICAL_X_PROPERTY);
    g_assert_cmpstr(icalproperty_get_x(edtf), ==, dates[row].date);
    icalcomponent_free(calendar);
}

static void
test_left_out(void)
{
    g_autoptr(Timeline) timeline = timeline_new();
    add(timeline, NULL, "Nobody knows when");
    add(timeline, "-0043-03-15", "He is stabbed");
    add(timeline, "Y12000", "The star goes out");
    add(timeline, "1900", "Struck out")->keep = false;
    add(timeline, "1901", "Planned")->status = STATUS_PLANNED;
    icalcomponent *calendar = read_again(timeline, 3);
    g_assert_cmpint(icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT), ==, 1);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    g_assert_cmpint(icalcomponent_get_status(event), ==, ICAL_STATUS_TENTATIVE);
    icalcomponent_free(calendar);
}

/* Texts of any kind come through as they were. */
static void
test_texts(void)
{
    g_autoptr(Timeline) timeline = timeline_new();
    const char *quote =
        "“Über, alles; was\\war” 𝔄 :: a very long line that has to be folded somewhere on its way, twice";
    Event *event = add(timeline, "1901", "x");
    event->group = "Harbour; Board, the";
    Source source = {.doc = "a.txt", .quote = quote, .line = 3, .start = -1, .end = -1};
    event_add_source(event, &source);
    icalcomponent *calendar = read_again(timeline, 0);
    icalcomponent *inner = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    g_assert_nonnull(strstr(icalcomponent_get_description(inner), quote));
    icalproperty *group = icalcomponent_get_first_property(inner, ICAL_CATEGORIES_PROPERTY);
    g_assert_cmpstr(icalproperty_get_categories(group), ==, "Harbour; Board‚ the");
    icalcomponent_free(calendar);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *words = g_build_filename(g_getenv("FASTI_DATA"), "languages/en/wording.txt", NULL);
    g_autofree char *texts = g_build_filename(g_getenv("FASTI_DATA"), "languages/en/report.txt", NULL);
    wording = wording_load(words, NULL);
    phrases = phrases_load(texts, NULL);
    g_assert_nonnull(wording);
    g_assert_nonnull(phrases);
    g_test_add_func("/ical/left-out", test_left_out);
    g_test_add_func("/ical/texts", test_texts);
    for (guint i = 0; i < G_N_ELEMENTS(dates); i++) {
        g_autofree char *name = g_strdup_printf("/ical/date/%u", i);
        g_test_add_data_func(name, GUINT_TO_POINTER(i), test_dates);
    }
    int status = g_test_run();
    wording_free(wording);
    phrases_free(phrases);
    return status;
}

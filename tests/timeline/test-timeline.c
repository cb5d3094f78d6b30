/* SPDX-License-Identifier: MIT */
#include "timeline/timeline.h"

#include "calendar/edtf.h"

static Event *
add(Timeline *timeline, const char *date, const char *headline, const char *doc)
{
    Event *event = events_add(timeline->events);
    event->headline = events_word(timeline->events, headline);
    event->id = event->headline;
    event->date = events_word(timeline->events, date);
    if (date) {
        event->has_moment = true;
        g_assert_true(edtf_parse(date, &event->moment, NULL));
    }
    if (doc) {
        Source source = {.doc = events_word(timeline->events, doc), .start = -1, .end = -1};
        event_add_source(event, &source);
    }
    return event;
}

static char *
headlines(const Timeline *timeline)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < timeline->events->items->len; i++)
        g_string_append_printf(text, "%s ", event_at(timeline->events, i)->headline);
    return g_string_free(text, FALSE);
}

static const struct {
    const char *date, *headline, *doc;
} told[] = {
    {"2012-06-29",  "day",     "a" },
    {NULL,          "undated", "a" },
    {"2012",        "year",    "a" },
    {"2012-06",     "month",   "a" },
    {"-0043-03-15", "bc",      "a" },
    {"2012-06-29",  "other",   "b" },
    {"1999",        "older",   NULL},
};

/* The order doesn't depend on the order before. */
static void
test_order(void)
{
    for (guint turn = 0; turn < G_N_ELEMENTS(told); turn++) {
        g_autoptr(Timeline) timeline = timeline_new();
        for (guint i = 0; i < G_N_ELEMENTS(told); i++) {
            guint at = (i + turn) % G_N_ELEMENTS(told);
            add(timeline, told[at].date, told[at].headline, told[at].doc);
        }
        timeline_sort(timeline);
        g_autofree char *text = headlines(timeline);
        g_assert_cmpstr(text, ==, "bc older year month day other undated ");
    }
}

static void
test_documents(void)
{
    g_autoptr(Timeline) timeline = timeline_new();
    TimelineDocument known = {.name = "b", .path = "/b", .title = "B"};
    g_array_append_val(timeline->documents, known);
    for (guint i = 0; i < G_N_ELEMENTS(told); i++)
        add(timeline, told[i].date, told[i].headline, told[i].doc);
    Event *event = add(timeline, "2013", "struck", "c");
    event->keep = false;
    event = add(timeline, "2014", "twice", "b");
    Source again = g_array_index(event->sources, Source, 0);
    event_add_source(event, &again);
    for (guint turn = 0; turn < 2; turn++) { /* counting again counts the same */
        timeline_sort(timeline);
        g_assert_cmpuint(timeline->documents->len, ==, 3);
        const TimelineDocument *documents = &g_array_index(timeline->documents, TimelineDocument, 0);
        g_assert_cmpstr(documents[0].path, ==, "/b");
        g_assert_cmpuint(documents[0].events, ==, 2);
        g_assert_cmpstr(documents[1].name, ==, "a");
        g_assert_cmpuint(documents[1].events, ==, 5);
        g_assert_cmpstr(documents[2].name, ==, "c");
        g_assert_cmpuint(documents[2].events, ==, 0);
    }
}

/* The EDTF of the range of two dates; NULL where there is none. */
static const struct {
    const char *first, *second, *range;
} ranges[] = {
    {"1948",            "2012-06-29", "1948/2012-06-29"},
    {"2012-06-29",      "1948",       "1948/2012-06-29"},
    {"1948",            "1948",       "1948"           },
    {"1948~",           "1950?",      "1948/1950"      },
    {"../1961-05",      "1970",       "1961-05/1970"   },
    {"1940",            "1950/..",    "1940/1950"      },
    {"1940/1945-05-08", "1942",       "1940/1945-05-08"},
    {"-0043",           "0014",       "-0043/0014"     },
    {NULL,              "1948",       "1948"           },
    {NULL,              NULL,         NULL             },
};

static void
test_range(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Timeline) timeline = timeline_new();
    add(timeline, ranges[row].first, "one", NULL);
    add(timeline, ranges[row].second, "two", NULL);
    Moment range;
    g_assert_cmpint(timeline_range(timeline, &range), ==, ranges[row].range != NULL);
    if (!ranges[row].range)
        return;
    g_autofree char *text = edtf_format(&range);
    g_assert_cmpstr(text, ==, ranges[row].range);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/timeline/order", test_order);
    g_test_add_func("/timeline/documents", test_documents);
    for (guint i = 0; i < G_N_ELEMENTS(ranges); i++) {
        g_autofree char *name = g_strdup_printf("/timeline/range/%u", i);
        g_test_add_data_func(name, GUINT_TO_POINTER(i), test_range);
    }
    return g_test_run();
}

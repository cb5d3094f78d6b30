/* SPDX-License-Identifier: MIT */
#include "event/event.h"

/* An event of its own words, with one source and one conflict. */
static Event *
add_bridge(Events *events, const char *headline)
{
    Event *event = events_add(events);
    event->headline = events_word(events, headline);
    event->date = events_word(events, "1847-03-03");
    event_set_texts(&event->people, g_strsplit("Ada Holm;Jens Brandt", ";", -1));
    Source source = {.doc = events_word(events, "bridge.txt"),
                     .quote = events_word(events, "The bridge opened."),
                     .start = 3};
    event_add_source(event, &source);
    Conflict conflict = {
        .date = events_word(events, "1848"), .display = events_word(events, "1848"), .source = 0};
    event_add_conflict(event, &conflict);
    return event;
}

static void
test_empty_event(void)
{
    g_autoptr(Events) events = events_new();
    Event *event = events_add(events);
    g_assert_true(event->keep);
    g_assert_false(event->has_moment);
    g_assert_null(event->people[0]);
    g_assert_null(event->places[0]);
    g_assert_null(event->organisations[0]);
    g_assert_cmpuint(event->sources->len, ==, 0);
    g_assert_cmpuint(event->conflicts->len, ==, 0);
    g_assert_null(events_word(events, NULL));
}

static void
test_words_shared(void)
{
    g_autoptr(Events) events = events_new();
    g_autofree char *copy = g_strdup("same");
    g_assert_true(events_word(events, "same") == events_word(events, copy));
}

/* What was appended outlives the list that it came from, which can be used again. */
static void
test_append(void)
{
    g_autoptr(Events) events = events_new();
    Events *from = events_new();
    add_bridge(events, "first");
    add_bridge(from, "second");
    add_bridge(from, "third");
    events_append(events, from);
    g_assert_cmpuint(from->items->len, ==, 0);
    add_bridge(from, "later");
    events_free(from);
    g_assert_cmpuint(events->items->len, ==, 3);
    const Event *last = event_at(events, 2);
    g_assert_cmpstr(last->headline, ==, "third");
    g_assert_cmpstr(last->people[1], ==, "Jens Brandt");
    g_assert_cmpstr(g_array_index(last->sources, Source, 0).quote, ==, "The bridge opened.");
    g_assert_cmpstr(g_array_index(last->conflicts, Conflict, 0).date, ==, "1848");
    g_assert_cmpint(g_array_index(last->sources, Source, 0).start, ==, 3);
}

static void
test_append_nothing(void)
{
    g_autoptr(Events) events = events_new();
    g_autoptr(Events) from = events_new();
    events_append(events, from);
    events_append(events, events);
    g_assert_cmpuint(events->items->len, ==, 0);
    events_free(NULL);
}

static void
test_names(void)
{
    for (Confidence i = CONFIDENCE_HIGH; i <= CONFIDENCE_LOW; i++) {
        Confidence back = CONFIDENCE_HIGH;
        g_assert_true(confidence_parse(confidence_name(i), &back));
        g_assert_cmpint(back, ==, i);
    }
    for (Status i = STATUS_TOLD; i <= STATUS_DENIED; i++) {
        Status back = STATUS_TOLD;
        g_assert_true(status_parse(status_name(i), &back));
        g_assert_cmpint(back, ==, i);
    }
    Confidence kept = CONFIDENCE_LOW;
    g_assert_false(confidence_parse("HIGH", &kept));
    g_assert_cmpint(kept, ==, CONFIDENCE_LOW);
    Status status = STATUS_PLANNED;
    g_assert_false(status_parse("", &status));
    g_assert_cmpint(status, ==, STATUS_PLANNED);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/event/empty", test_empty_event);
    g_test_add_func("/event/words-shared", test_words_shared);
    g_test_add_func("/event/append", test_append);
    g_test_add_func("/event/append-nothing", test_append_nothing);
    g_test_add_func("/event/names", test_names);
    return g_test_run();
}

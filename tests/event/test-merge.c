/* SPDX-License-Identifier: MIT */
#include "calendar/day.h"
#include "event/extract.h"
#include "event/part.h"

static Lexicon *lexicon;

/* A statement told on a day (or, with day 0, in a month; with month 0, in a year) by a document. */
typedef struct {
    const char *doc;
    int start;
    gint64 year;
    int month, day;
    const char *expression, *statement;
} Told;

static void
tell(Events *events, const Told *told)
{
    Event *event = events_add(events);
    event->has_moment = true;
    event->moment = told->day     ? moment_day(day_from_civil(told->year, told->month, told->day))
                    : told->month ? moment_month(told->year, told->month)
                                  : moment_year(told->year);
    g_autofree char *date = told->day
                                ? g_strdup_printf("%d-%02d-%02d", (int) told->year, told->month, told->day)
                            : told->month ? g_strdup_printf("%d-%02d", (int) told->year, told->month)
                                          : g_strdup_printf("%d", (int) told->year);
    g_autofree char *id = g_strdup_printf("%s%d", told->doc, told->start);
    event->id = events_word(events, id);
    event->date = event->display = event->value = events_word(events, date);
    event->headline = events_word(events, told->statement);
    Source source = {
        .doc = events_word(events, told->doc),
        .start = told->start,
        .end = told->start + 60,
        .quote = event->headline,
        .expression_text = events_word(events, told->expression),
        .expression_start = told->start,
        .expression_end = told->start + 5,
    };
    event_add_source(event, &source);
}

/* Tellings, and what comes of them: for each event its date, how many sources, how many conflicts. */
static const struct {
    const char *name;
    Told told[4];
    const char *merged;
} rows[] = {
    {"same-twice",
     {{"a", 10, 1901, 5, 3, "3 May 1901", "The mill at Holmby burned to the ground on 3 May 1901"},
      {"b", 90, 1901, 5, 3, "3 May", "On 3 May the mill at Holmby burned down to the ground"}},
     "1901-05-03 2 0"                },
    {"wider",
     {{"a", 10, 1901, 0, 0, "1901", "The mill at Holmby burned to the ground in 1901"},
      {"b", 90, 1901, 5, 3, "3 May", "On 3 May the mill at Holmby burned to the ground"}},
     "1901-05-03 2 0"                },
    {"conflict",
     {{"a", 10, 1901, 5, 3, "3 May 1901", "The timber mill at Holmby burned to the ground on 3 May 1901"},
      {"b", 90, 1901, 5, 4, "4 May 1901", "The timber mill at Holmby burned to the ground on 4 May 1901"}},
     "1901-05-03 2 1"                },
    {"one-sentence-two-dates",
     {{"a", 10, 1901, 0, 0, "1901", "The timber mill at Holmby flooded twice, in spring and autumn"},
      {"a", 10, 1905, 0, 0, "1905", "The timber mill at Holmby flooded twice, in spring and autumn"}},
     "1901 1 0; 1905 1 0"            },
    {"other-statement",
     {{"a", 10, 1901, 5, 3, "3 May", "The mill at Holmby burned to the ground on 3 May"},
      {"b", 10, 1901, 5, 3, "3 May", "On 3 May the ferry to Sandoy sank in the sound"}},
     "1901-05-03 1 0; 1901-05-03 1 0"},
    {"other-numbers",
     {{"a", 10, 1901, 5, 3, "3 May", "Shares of the Holmby timber company fell 20 points on 3 May"},
      {"b", 10, 1901, 5, 3, "3 May", "Shares of the Holmby timber company fell 31 points on 3 May"}},
     "1901-05-03 1 0; 1901-05-03 1 0"},
    {"three",
     {{"a", 10, 1901, 0, 0, "1901", "The mill at Holmby burned to the ground in 1901"},
      {"b", 10, 1901, 5, 0, "May 1901", "In May 1901 the mill at Holmby burned to the ground"},
      {"c", 10, 1901, 5, 3, "3 May", "The mill at Holmby burned to the ground on 3 May"}},
     "1901-05-03 3 0"                },
    {"other-words",
     {{"a", 10, 1901, 5, 3, "3 May 1901", "On 3 May 1901 the timber mill at Holmby burned to the ground"},
      {"b", 90, 1901, 5, 3, "3 May", "Fire destroyed the Holmby timber mill on 3 May"}},
     "1901-05-03 2 0"                },
    {"other-words-conflict",
     {{"a", 10, 1901, 5, 3, "3 May 1901", "On 3 May 1901 the timber mill at Holmby burned to the ground"},
      {"b", 90, 1901, 5, 13, "13 May", "On 13 May fire destroyed the Holmby timber mill"}},
     "1901-05-03 2 1"                },
    {"born-twice",
     {{"a", 10, 1870, 5, 9, "9 May 1870", "Ada Holm was born in Skarholm on 9 May 1870"},
      {"b", 10, 1871, 0, 0, "1871", "In 1871 Ada Holm was born at Skarholm"}},
     "1870-05-09 2 1"                },
    {"won-twice",
     {{"a", 10, 1901, 0, 0, "1901", "In 1901 Holmby Rovers won the county cup of the eastern league"},
      {"b", 10, 1905, 0, 0, "1905", "In 1905 Holmby Rovers won the county cup of the eastern league"}},
     "1901 1 0; 1905 1 0"            },
    {"again-in-one-text",
     {{"a", 10, 1901, 0, 0, "1901", "In 1901 the timber mill at Holmby burned to the ground"},
      {"a", 3000, 1934, 0, 0, "1934", "In 1934 the timber mill at Holmby burned to the ground"}},
     "1901 1 0; 1934 1 0"            },
    {"slip-of-a-day",
     {{"a", 10, 1901, 5, 3, "3 May", "On 3 May the council of Holmby voted for the drainage works at Sandoy"},
      {"b", 10, 1901, 5, 4, "4 May",
       "On 4 May the council of Holmby voted for the drainage works at Sandoy"}},
     "1901-05-03 2 1"                },
    {"other-names",
     {{"a", 10, 1901, 5, 3, "3 May",
       "On 3 May the school at Holmby opened its doors to pupils of all faiths"},
      {"b", 10, 1901, 5, 3, "3 May",
       "On 3 May the school at Sandoy opened its doors to pupils of all faiths"}},
     "1901-05-03 1 0; 1901-05-03 1 0"},
    {"one-visitor-two-acts",
     {{"a", 10, 1901, 5, 3, "3 May", "On 3 May the governor Ada Holm opened the bridge over the Sund"},
      {"b", 10, 1901, 5, 3, "3 May", "On 3 May the governor Ada Holm visited a hospital"}},
     "1901-05-03 1 0; 1901-05-03 1 0"},
    {"abroad-and-at-home",
     {{"a", 10, 1901, 0, 0, "1901",
       "In 1901 the painter Ada Holm married the merchant Karl Brandt in Lisbon"},
      {"b", 10, 1901, 6, 0, "June", "In June came the wedding of Ada Holm and Karl Brandt"}},
     "1901-06 2 0"                   },
    {"acquitted-not-convicted",
     {{"a", 10, 1901, 5, 3, "3 May", "On 3 May a jury at Holmby convicted the banker Karl Brandt of fraud"},
      {"b", 10, 1901, 5, 3, "3 May", "On 3 May a jury at Holmby acquitted the banker Karl Brandt of fraud"}},
     "1901-05-03 1 0; 1901-05-03 1 0"},
};

static char *
describe(const Events *events)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < events->items->len; i++) {
        const Event *event = event_at(events, i);
        g_string_append_printf(text, "%s%s %u %u", i ? "; " : "", event->date, event->sources->len,
                               event->conflicts->len);
    }
    return g_string_free(text, FALSE);
}

static void
check_row(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    for (guint turn = 0; turn < 2; turn++) {
        g_autoptr(Events) events = events_new();
        guint count = 0;
        while (count < G_N_ELEMENTS(rows[row].told) && rows[row].told[count].doc)
            count++;
        for (guint i = 0; i < count; i++)
            tell(events, &rows[row].told[turn && count != 2 ? count - 1 - i : i]);
        event_merge(events, lexicon, NULL);
        g_autofree char *text = describe(events);
        g_assert_cmpstr(text, ==, rows[row].merged);
    }
}

/* What was joined is recorded, parted where a person says so, and left so. */
static void
check_parted(void)
{
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "wording.txt", NULL);
    g_autoptr(Wording) wording = wording_load(path, NULL);
    g_autoptr(Events) events = events_new();
    g_autoptr(Notes) notes = notes_new();
    tell(events, &rows[2].told[0]);
    tell(events, &rows[2].told[1]);
    event_merge(events, lexicon, notes);
    g_assert_cmpuint(notes_count(notes), ==, 1);
    g_assert_cmpint(notes_at(notes, 0)->code, ==, NOTE_SOURCES_DISAGREE);
    g_assert_cmpstr(notes_at(notes, 0)->file, ==, "b");
    Event *event = event_at(events, 0);
    g_assert_cmpuint(event->tellings->len, ==, 2);
    g_assert_cmpstr(g_array_index(event->tellings, Telling, 1).date, ==, "1901-05-04");
    event->apart = g_strsplit("b90", ";", -1);
    event->headline = "A person's own words";
    event_part(events, wording);
    for (guint turn = 0; turn < 2; turn++) {
        g_assert_cmpuint(events->items->len, ==, 2);
        const Event *first = event_at(events, 0), *second = event_at(events, 1);
        g_assert_cmpstr(first->id, ==, "a10");
        g_assert_cmpstr(first->headline, ==, "A person's own words");
        g_assert_cmpuint(first->conflicts->len, ==, 0);
        g_assert_cmpstr(second->id, ==, "b90");
        g_assert_cmpstr(second->date, ==, "1901-05-04");
        g_assert_cmpstr(second->display, ==, "4 May 1901");
        g_assert_cmpstr(g_array_index(second->sources, Source, 0).doc, ==, "b");
        g_assert_cmpstr(second->apart[0], ==, "a10");
        event_merge(events, lexicon, notes);
    }
}

static void
check_conflict(void)
{
    g_autoptr(Events) events = events_new();
    tell(events, &rows[2].told[1]);
    tell(events, &rows[2].told[0]);
    event_merge(events, lexicon, NULL);
    const Event *event = event_at(events, 0);
    const Conflict *conflict = &g_array_index(event->conflicts, Conflict, 0);
    g_assert_cmpstr(event->date, ==, "1901-05-03");
    g_assert_cmpstr(conflict->date, ==, "1901-05-04");
    g_assert_cmpstr(g_array_index(event->sources, Source, conflict->source).doc, ==, "b");
    g_assert_cmpstr(event->id, ==, "a10");
}

/* 20,000 events, half of them told twice: done in well under the time that comparing all pairs would take. */
static void
check_many(void)
{
    g_autoptr(Events) events = events_new();
    for (guint i = 0; i < 20000; i++) {
        g_autofree char *statement = g_strdup_printf("The council of Town%u opened bridge%u over the river",
                                                     i % 10000, (i % 10000) * 7);
        Told told = {i < 10000 ? "a" : "b",
                     (int) (i % 10000) * 500,
                     1900,
                     1,
                     1 + (int) (i % 10000) % 28,
                     "x",
                     statement};
        tell(events, &told);
    }
    gint64 start = g_get_monotonic_time();
    event_merge(events, lexicon, NULL);
    g_assert_cmpuint(events->items->len, ==, 10000);
    g_assert_cmpint(g_get_monotonic_time() - start, <, 20 * G_USEC_PER_SEC);
    event_merge(events, lexicon, NULL);
    g_assert_cmpuint(events->items->len, ==, 10000);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *path = g_strdup_printf("/merge/%s", rows[i].name);
        g_test_add_data_func(path, GUINT_TO_POINTER(i), check_row);
    }
    g_test_add_func("/merge/both-dates-shown", check_conflict);
    g_test_add_func("/merge/parted", check_parted);
    g_test_add_func("/merge/many", check_many);
    lexicon = lexicon_new();
    g_autofree char *words =
        g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "words-act.txt", NULL);
    g_assert_true(lexicon_load(lexicon, words, NULL));
    int status = g_test_run();
    lexicon_free(lexicon);
    return status;
}

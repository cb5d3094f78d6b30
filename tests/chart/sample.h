/*
 * sample: timelines for the tests of charts: by rows, and drawn by a seed.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/day.h"
#include "chart/chart.h"
#include "scene/paint.h"

#include <string.h>

static inline Theme *
sample_theme(void)
{
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "themes", "default.theme", NULL);
    g_autoptr(GError) error = NULL;
    Theme *theme = theme_load(path, NULL, &error);
    g_assert_no_error(error);
    return theme;
}

static inline Wording *
sample_wording(void)
{
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "wording.txt", NULL);
    g_autoptr(GError) error = NULL;
    Wording *wording = wording_load(path, &error);
    g_assert_no_error(error);
    return wording;
}

static inline Phrases *
sample_phrases(void)
{
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "report.txt", NULL);
    g_autoptr(GError) error = NULL;
    Phrases *phrases = phrases_load(path, &error);
    g_assert_no_error(error);
    return phrases;
}

static inline Event *
sample_add(Timeline *timeline, const char *headline, Moment moment)
{
    g_autofree char *id = g_strdup_printf("%016x", timeline->events->items->len + 1);
    Event *event = events_add(timeline->events);
    event->id = events_word(timeline->events, id);
    event->headline = events_word(timeline->events, headline);
    event->has_moment = true;
    event->moment = moment;
    return event;
}

/* A headline of 3 to 16 words, at most HEADLINE_MAX long. */
static inline char *
sample_headline(GRand *random)
{
    static const char *const words[] = {"the",     "harbour", "of",       "a",          "lighthouse", "opens",
                                        "council", "mends",   "bridge",   "after",      "storm",      "ferry",
                                        "1847",    "quarter", "weavers",  "in",         "Concordia",  "7",
                                        "surveys", "tide",    "ropewalk", "quarantine", "by",         "mole"};
    GString *text = g_string_new("Captain");
    for (int left = g_rand_int_range(random, 2, 16); left > 0; left--) {
        const char *word = words[g_rand_int_range(random, 0, G_N_ELEMENTS(words))];
        if (text->len + 1 + strlen(word) > HEADLINE_MAX)
            break;
        g_string_append_printf(text, " %s", word);
    }
    return g_string_free(text, FALSE);
}

/* What kind of times a drawn timeline has. */
typedef enum {
    SAMPLE_MIXED,
    SAMPLE_BURSTS,
    SAMPLE_ONE_DAY,
    SAMPLE_ANCIENT,
    SAMPLE_MINUTES,
    SAMPLE_SPANS,
    SAMPLE_LANES, /* mixed times, in 8 or 20 groups */
} SampleKind;

static inline Moment
sample_mixed(GRand *random, gint64 first_year, gint64 last_year)
{
    gint64 year = g_rand_int_range(random, (gint32) first_year, (gint32) last_year + 1);
    gint64 day = day_from_civil(year, 1, 1) + g_rand_int_range(random, 0, 365);
    Moment moment = moment_day(day), later = moment_day(day + g_rand_int_range(random, 2, 1500)), first;
    switch (g_rand_int_range(random, 0, 10)) {
    case 0:
        return moment_year(year);
    case 1:
        moment = moment_year(year);
        moment.doubt = DOUBT_CIRCA;
        return moment;
    case 2:
        return moment_month(year, g_rand_int_range(random, 1, 13));
    case 3:
        return moment_interval(&moment, &later);
    case 4:
        first = moment_year(year);
        later = moment_year(year + g_rand_int_range(random, 1, 5));
        return moment_interval(&first, &later);
    case 5:
        first = moment_month(year, 5);
        return g_rand_boolean(random) ? moment_before(&first) : moment_after(&first);
    default:
        return moment;
    }
}

static inline Moment
sample_moment(GRand *random, SampleKind kind)
{
    gint64 day = day_from_civil(1847, 3, 4);
    Moment first, last;
    switch (kind) {
    case SAMPLE_BURSTS:
        return moment_day(day + 700 * g_rand_int_range(random, 0, 3) + g_rand_int_range(random, 0, 3));
    case SAMPLE_ONE_DAY:
        return moment_day(day);
    case SAMPLE_ANCIENT:
        return sample_mixed(random, -2600, 400);
    case SAMPLE_MINUTES:
        return moment_minute(day, g_rand_int_range(random, 9, 13), g_rand_int_range(random, 0, 60));
    case SAMPLE_SPANS:
        first = moment_day(day + g_rand_int_range(random, 0, 3000));
        last = moment_day(first.first + g_rand_int_range(random, 1, 900));
        return moment_interval(&first, &last);
    default:
        return sample_mixed(random, 1820, 1869);
    }
}

/* How many samples to try where `wanted` would do: one under valgrind, which is slow and is not there for the
 * layouts. */
static inline guint32
sample_rounds(guint32 wanted)
{
    return g_getenv("FASTI_BRIEF") ? 1 : wanted;
}

static inline Timeline *
sample_draw(SampleKind kind, guint count, guint32 seed)
{
    GRand *random = g_rand_new_with_seed(seed);
    Timeline *timeline = timeline_new();
    for (guint i = 0; i < count; i++) {
        g_autofree char *headline = sample_headline(random);
        Event *event = sample_add(timeline, headline, sample_moment(random, kind));
        g_autofree char *ward = g_strdup_printf("Ward %u", i % (seed % 2 ? 8 : 20) + 1);
        event->group = events_word(timeline->events, kind == SAMPLE_LANES ? ward
                                                     : seed % 2           ? NULL
                                                     : i % 3              ? "Town"
                                                                          : "River");
    }
    g_rand_free(random);
    timeline_sort(timeline);
    return timeline;
}

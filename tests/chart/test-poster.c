/* SPDX-License-Identifier: MIT */
#include "inspect.h"
#include "sample.h"

#include <string.h>

typedef struct {
    SampleKind kind;
    guint count;
    const char *page;
} Row;

static const Row rows[] = {
    {SAMPLE_MIXED,   1,   "auto"   },
    {SAMPLE_MIXED,   2,   "a4"     },
    {SAMPLE_MIXED,   5,   "letter" },
    {SAMPLE_MIXED,   26,  "auto"   },
    {SAMPLE_MIXED,   26,  "a4"     },
    {SAMPLE_MIXED,   60,  "a3"     },
    {SAMPLE_MIXED,   300, "a3"     },
    {SAMPLE_MIXED,   26,  "300x200"},
    {SAMPLE_MIXED,   9,   "100x100"},
    {SAMPLE_MIXED,   40,  "400x900"},
    {SAMPLE_BURSTS,  5,   "auto"   },
    {SAMPLE_BURSTS,  40,  "a3"     },
    {SAMPLE_ONE_DAY, 1,   "a4"     },
    {SAMPLE_ONE_DAY, 12,  "auto"   },
    {SAMPLE_ONE_DAY, 90,  "auto"   },
    {SAMPLE_ANCIENT, 30,  "auto"   },
    {SAMPLE_ANCIENT, 3,   "a4"     },
    {SAMPLE_MINUTES, 26,  "auto"   },
    {SAMPLE_MINUTES, 2,   "a4"     },
    {SAMPLE_SPANS,   30,  "auto"   },
    {SAMPLE_SPANS,   1,   "a4"     },
    {SAMPLE_LANES,   26,  "auto"   },
    {SAMPLE_LANES,   90,  "a3"     },
    {SAMPLE_LANES,   40,  "letter" },
};

static Scene *
lay_out(const Timeline *timeline, const Theme *theme, const char *page, Notes *notes)
{
    ChartOptions options = {.layout = LAYOUT_POSTER, .title = "The estuary and its people"};
    g_assert_true(strcmp(page, "auto") == 0 || page_parse(page, &options.width, &options.height));
    g_autoptr(Wording) wording = sample_wording();
    g_autoptr(Phrases) phrases = sample_phrases();
    return chart_layout(timeline, &options, theme, wording, phrases, notes);
}

/* What must hold of every poster. */
static void
test_poster(gconstpointer data)
{
    const Row *row = data;
    g_autoptr(Theme) theme = sample_theme();
    for (guint32 seed = 0; seed < sample_rounds(row->count > 60 ? 2 : 6); seed++) {
        g_autoptr(Timeline) timeline = sample_draw(row->kind, row->count, seed);
        g_autoptr(Notes) notes = notes_new();
        g_autoptr(Scene) scene = lay_out(timeline, theme, row->page, notes);
        g_assert_cmpuint(inspect_page_items(scene, 0), ==, row->count);
        g_assert_cmpuint(scene->pages->len > 1, ==, notes_count(notes) > 0); /* labels left out: a list */
        if (strcmp(row->page, "100x100") != 0)                               /* too small for its own title */
            inspect_scene(scene);
        if (row->kind != SAMPLE_LANES && row->count <= 26 &&
            (strcmp(row->page, "auto") == 0 || strcmp(row->page, "a3") == 0))
            g_assert_cmpuint(notes_count(notes), ==, 0);
    }
}

typedef GBytes *(*Painter)(const Scene *, const Theme *, const PaintOptions *, GError **);

/* The same timeline gives the same bytes. */
static void
test_repeat(void)
{
    static const Painter painters[] = {paint_pdf, paint_svg, paint_trace};
    g_autoptr(Theme) theme = sample_theme();
    g_autoptr(Timeline) timeline = sample_draw(SAMPLE_MIXED, 26, 3);
    g_autoptr(Scene) scene = lay_out(timeline, theme, "a3", NULL),
                     twin = lay_out(timeline, theme, "a3", NULL);
    for (guint i = 0; i < G_N_ELEMENTS(painters); i++) {
        g_autoptr(GBytes) once = painters[i](scene, theme, NULL, NULL),
                          again = painters[i](twin, theme, NULL, NULL);
        g_assert_nonnull(once);
        g_assert_true(g_bytes_equal(once, again));
    }
}

/* Nothing dated: a page that says so, and names it. */
static void
test_undated(void)
{
    g_autoptr(Theme) theme = sample_theme();
    g_autoptr(Timeline) timeline = timeline_new();
    Event *event = sample_add(timeline, "The lamps are lit", moment_year(1847));
    event->has_moment = false;
    g_autoptr(Scene) scene = lay_out(timeline, theme, "auto", NULL);
    g_assert_cmpuint(scene->pages->len, ==, 1);
    g_assert_cmpuint(inspect_items(scene), ==, 1);
    g_assert_nonnull(strstr(scene->subject, "1 event is told without a date"));
}

/* A hostile timeline: the ends of time at once. */
static void
test_extremes(void)
{
    g_autoptr(Theme) theme = sample_theme();
    g_autoptr(Timeline) timeline = timeline_new();
    sample_add(timeline, "The first year there is", moment_year(-YEAR_MAX));
    sample_add(timeline, "A minute", moment_minute(0, 12, 30));
    sample_add(timeline, "The last year there is", moment_year(YEAR_MAX - 1));
    timeline_sort(timeline);
    g_autoptr(Scene) scene = lay_out(timeline, theme, "a4", NULL);
    inspect_scene(scene);
    g_assert_cmpuint(inspect_items(scene), ==, 3);
}

/* The items in the order of time, each with its id and what a reader hears. */
static void
test_items(void)
{
    g_autoptr(Theme) theme = sample_theme();
    g_autoptr(Timeline) timeline = timeline_new();
    Moment year = moment_year(-43);
    year.doubt = DOUBT_CIRCA;
    sample_add(timeline, "A bridge falls", moment_day(day_from_civil(1847, 3, 4)));
    sample_add(timeline, "A bridge is built", year);
    timeline_sort(timeline);
    g_autoptr(Scene) scene = lay_out(timeline, theme, "a4", NULL);
    g_autoptr(GString) told = g_string_new(NULL);
    for (guint i = 0; i < scene->marks->len; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        if (mark->kind == MARK_OPEN && mark->role == ROLE_ITEM)
            g_string_append_printf(told, "%s %s\n", mark->name, mark->text);
    }
    g_assert_cmpstr(told->str, ==,
                    "0000000000000002 c. 44 BC: A bridge is built\n"
                    "0000000000000001 4 March 1847: A bridge falls\n");
}

/* How often a text stands on the first page. */
static guint
count_text(const Scene *scene, const char *text)
{
    guint count = 0;
    const Page *page = &g_array_index(scene->pages, Page, 0);
    for (guint i = page->first_mark; i < page->first_mark + page->mark_count; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        for (guint k = 0; mark->kind == MARK_TEXT && k < mark->line_count; k++)
            count += strcmp(g_array_index(scene->lines, TextLine, mark->first_line + k).text, text) == 0;
    }
    return count;
}

/* A group for each of `count` events, and one for the last but one as well. */
static Timeline *
make_groups(guint count, bool has_nameless)
{
    Timeline *timeline = timeline_new();
    for (guint i = 0; i <= count; i++) {
        g_autofree char *group = g_strdup_printf("Quay %u", MIN(i, count - 1) + 1);
        Event *event = sample_add(timeline, "A ship is moored", moment_year(1800 + i));
        event->group = i == 0 && has_nameless ? NULL : events_word(timeline->events, group);
    }
    timeline_sort(timeline);
    return timeline;
}

/* Up to five groups are named by a legend, more by lanes, and beyond twelve lanes it is said how many share
 * one. */
static void
test_lanes(void)
{
    static const struct {
        guint groups;
        bool has_nameless;
        guint named;
        const char *rest;
    } cases[] = {
        {5,  false, 5,  NULL               },
        {6,  false, 6,  NULL               },
        {12, false, 12, NULL               },
        {13, false, 11, "other (2 groups)" },
        {30, false, 11, "other (19 groups)"},
        {7,  true,  6,  "other"            },
        {13, true,  11, "other (1 group)"  },
        {14, true,  11, "other (2 groups)" },
    };
    g_autoptr(Theme) theme = sample_theme();
    for (guint row = 0; row < G_N_ELEMENTS(cases); row++) {
        g_autoptr(Timeline) timeline = make_groups(cases[row].groups, cases[row].has_nameless);
        g_autoptr(Scene) scene = lay_out(timeline, theme, "auto", NULL);
        guint named = 0;
        for (guint i = 1; i <= cases[row].groups; i++) {
            g_autofree char *name = g_strdup_printf("Quay %u", i);
            named += count_text(scene, name);
        }
        g_assert_cmpuint(named, ==, cases[row].named);
        if (cases[row].rest)
            g_assert_cmpuint(count_text(scene, cases[row].rest), ==, 1);
        bool says = strstr(scene->subject, "share the lane") || strstr(scene->subject, "no lane of its own");
        g_assert_true(says == (cases[row].rest && strchr(cases[row].rest, '(')));
        inspect_scene(scene);
    }
}

/* What crowds at the right end hangs left: all labels are there, and the time takes the whole width. */
static void
test_late_burst(void)
{
    g_autoptr(Theme) theme = sample_theme();
    g_autoptr(Timeline) timeline = timeline_new();
    for (guint i = 0; i < 12; i++) {
        g_autofree char *headline = g_strdup_printf("Boat %u of the regatta comes in", i);
        sample_add(timeline, headline, i < 3 ? moment_year(1700 + 60 * i) : moment_day(17000 + i));
    }
    timeline_sort(timeline);
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Scene) scene = lay_out(timeline, theme, "a4", notes);
    g_assert_cmpuint(notes_count(notes), ==, 0);
    inspect_scene(scene);
    const Page *page = &g_array_index(scene->pages, Page, 0);
    double rightmost = 0;
    for (guint i = page->first_mark; i < page->first_mark + page->mark_count; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        rightmost = mark->kind == MARK_DOT ? MAX(rightmost, mark->box.x + mark->box.width) : rightmost;
    }
    g_assert_cmpfloat(rightmost, >, page->width - 40);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/poster/repeat", test_repeat);
    g_test_add_func("/poster/undated", test_undated);
    g_test_add_func("/poster/extremes", test_extremes);
    g_test_add_func("/poster/items", test_items);
    g_test_add_func("/poster/lanes", test_lanes);
    g_test_add_func("/poster/late-burst", test_late_burst);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *name = g_strdup_printf("/poster/holds/%u", i);
        g_test_add_data_func(name, &rows[i], test_poster);
    }
    return g_test_run();
}

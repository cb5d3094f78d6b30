/* SPDX-License-Identifier: MIT */
#include "chart/pava.h"
#include "inspect.h"
#include "sample.h"

#include <math.h>
#include <string.h>

typedef struct {
    SampleKind kind;
    guint count;
    Layout layout;
    const char *page;
} Row;

static const Row rows[] = {
    {SAMPLE_MIXED,   1,    LAYOUT_LIST,  "auto"   },
    {SAMPLE_MIXED,   26,   LAYOUT_LIST,  "auto"   },
    {SAMPLE_MIXED,   26,   LAYOUT_LIST,  "a3"     },
    {SAMPLE_MIXED,   300,  LAYOUT_LIST,  "a4"     },
    {SAMPLE_MIXED,   60,   LAYOUT_LIST,  "400x300"},
    {SAMPLE_BURSTS,  60,   LAYOUT_LIST,  "auto"   },
    {SAMPLE_ONE_DAY, 60,   LAYOUT_LIST,  "auto"   },
    {SAMPLE_ANCIENT, 60,   LAYOUT_LIST,  "auto"   },
    {SAMPLE_MINUTES, 26,   LAYOUT_LIST,  "auto"   },
    {SAMPLE_SPANS,   60,   LAYOUT_LIST,  "auto"   },
    {SAMPLE_MIXED,   1,    LAYOUT_STRIP, "auto"   },
    {SAMPLE_MIXED,   2000, LAYOUT_STRIP, "auto"   },
    {SAMPLE_MIXED,   200,  LAYOUT_STRIP, "a4"     },
    {SAMPLE_BURSTS,  500,  LAYOUT_STRIP, "a3"     },
    {SAMPLE_ONE_DAY, 50,   LAYOUT_STRIP, "auto"   },
    {SAMPLE_ANCIENT, 500,  LAYOUT_STRIP, "auto"   },
    {SAMPLE_MINUTES, 500,  LAYOUT_STRIP, "auto"   },
    {SAMPLE_SPANS,   500,  LAYOUT_STRIP, "auto"   },
    {SAMPLE_MIXED,   26,   LAYOUT_AUTO,  "auto"   },
    {SAMPLE_MIXED,   200,  LAYOUT_AUTO,  "auto"   },
    {SAMPLE_MIXED,   3100, LAYOUT_AUTO,  "auto"   },
    {SAMPLE_MIXED,   40,   LAYOUT_SHEET, "a3"     },
    {SAMPLE_MIXED,   300,  LAYOUT_SHEET, "auto"   },
    {SAMPLE_BURSTS,  200,  LAYOUT_SHEET, "a4"     },
};

static Scene *
lay_out(const Timeline *timeline, const Theme *theme, Layout layout, const char *page)
{
    ChartOptions options = {.layout = layout, .title = "The estuary and its people"};
    g_assert_true(strcmp(page, "auto") == 0 || page_parse(page, &options.width, &options.height));
    g_autoptr(Wording) wording = sample_wording();
    g_autoptr(Phrases) phrases = sample_phrases();
    return chart_layout(timeline, &options, theme, wording, phrases, NULL);
}

static void
test_holds(gconstpointer data)
{
    const Row *row = data;
    g_autoptr(Theme) theme = sample_theme();
    for (guint32 seed = 0; seed < sample_rounds(row->count > 200 ? 1 : 4); seed++) {
        g_autoptr(Timeline) timeline = sample_draw(row->kind, row->count, seed);
        g_autoptr(Scene) scene = lay_out(timeline, theme, row->layout, row->page);
        inspect_scene(scene);
        if (row->layout == LAYOUT_LIST) /* every event, once */
            g_assert_cmpuint(inspect_items(scene), ==, row->count);
        g_autoptr(GError) error = NULL;
        g_autoptr(GBytes) bytes = paint_pdf(scene, theme, NULL, &error);
        g_assert_no_error(error);
        g_assert_nonnull(bytes);
    }
}

/* What has no date comes last, under its own heading; pages say their number and their range. */
static void
test_undated(void)
{
    g_autoptr(Theme) theme = sample_theme();
    g_autoptr(Timeline) timeline = sample_draw(SAMPLE_MIXED, 60, 2);
    sample_add(timeline, "The lamps are lit", moment_year(1847))->has_moment = false;
    g_autoptr(Scene) scene = lay_out(timeline, theme, LAYOUT_LIST, "auto");
    inspect_scene(scene);
    g_autoptr(GBytes) bytes = paint_trace(scene, theme, NULL, NULL);
    gsize size = 0;
    const char *trace = g_bytes_get_data(bytes, &size);
    const char *heading = g_strstr_len(trace, (gssize) size, " Without a date\n");
    const char *text = g_strstr_len(trace, (gssize) size, " The lamps are lit\n");
    g_assert_nonnull(heading);
    g_assert_nonnull(text);
    g_assert_true(text > heading);
    g_assert_null(g_strstr_len(text, (gssize) (size - (gsize) (text - trace)), "open item"));
    g_autofree char *last = g_strdup_printf(" Page %u of %u\n", scene->pages->len, scene->pages->len);
    g_assert_nonnull(g_strstr_len(trace, (gssize) size, last));
    g_assert_cmpuint(scene->outline->len, >, 2);
}

/* The fit never falls, keeps the sum, and leaves what is in order as it is. */
static void
test_pava(void)
{
    double sorted[] = {1, 2, 2, 5}, mixed[] = {3, 1, 2, 9, 0};
    pava_fit(sorted, 4);
    g_assert_cmpfloat(sorted[1], ==, 2);
    pava_fit(mixed, 5);
    const double expected[] = {2, 2, 2, 4.5, 4.5};
    for (guint i = 0; i < 5; i++)
        g_assert_cmpfloat(mixed[i], ==, expected[i]);
}

static void
test_pava_place(void)
{
    const double wanted[] = {0, 1, 2, 50, 99}, sizes[] = {10, 10, 10, 10, 10};
    double places[5];
    pava_place(wanted, sizes, 5, 2, 0, 100, places);
    const double expected[] = {0, 12, 24, 50, 90};
    for (guint i = 0; i < 5; i++)
        g_assert_cmpfloat_with_epsilon(places[i], expected[i], 1e-9);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pava/fit", test_pava);
    g_test_add_func("/pava/place", test_pava_place);
    g_test_add_func("/list/undated", test_undated);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *name = g_strdup_printf("/chart/holds/%u", i);
        g_test_add_data_func(name, &rows[i], test_holds);
    }
    return g_test_run();
}

/* SPDX-License-Identifier: MIT */
#include "report/report.h"

#include "calendar/edtf.h"
#include "scene/paint.h"
#include "timeline/store.h"

#include <glib/gstdio.h>
#include <string.h>

static Phrases *phrases;
static Wording *wording;
static Theme *theme;
static const double a4_width = 595.28, a4_height = 841.89;

/* One event of a test's timeline; `other` is the date that its second source gives. */
typedef struct {
    const char *date, *headline, *other;
} Told;

static const Told few[] = {
    {"-0043-03-15", "A dictator is stabbed in the curia",           NULL        },
    {"1948",        "The <Port & Harbour> Board \"signs\" a lease", NULL        },
    {"1948-05-02",  "Ada Birch opens the northern slip",            "1948-05-03"},
    {"1948-05-20",  "The pumps fail for the first time",            NULL        },
    {"1961-11",     "A committee of eleven is named",               NULL        },
    {NULL,          "Tobias Lund once answered the letter",         NULL        },
};

static void
add_source(Timeline *timeline, Event *event, const char *doc, guint line)
{
    Source source = {
        .doc = events_word(timeline->events, doc),
        .line = line,
        .start = -1,
        .end = -1,
        .quote = events_word(timeline->events, "It was, as the minutes have it, a long and quiet evening."),
        .expression_start = -1,
        .expression_end = -1,
        .anchor_start = -1,
        .anchor_end = -1,
    };
    event_add_source(event, &source);
}

static void
add(Timeline *timeline, const Told *told, guint number)
{
    Event *event = events_add(timeline->events);
    g_autofree char *id = g_strdup_printf("%016u", number);
    event->id = events_word(timeline->events, id);
    event->headline = events_word(timeline->events, told->headline);
    event->date = events_word(timeline->events, told->date);
    if (told->date) {
        event->has_moment = edtf_parse(told->date, &event->moment, NULL);
        g_assert_true(event->has_moment);
        g_autofree char *display = wording_format(wording, &event->moment);
        event->display = events_word(timeline->events, display);
    }
    add_source(timeline, event, "minutes.txt", number + 1);
    if (!told->other)
        return;
    add_source(timeline, event, "letters/varga.txt", 4);
    Conflict conflict = {events_word(timeline->events, told->other),
                         events_word(timeline->events, told->other), 1};
    event_add_conflict(event, &conflict);
}

static Timeline *
make_few(void)
{
    Timeline *timeline = timeline_new();
    for (guint i = 0; i < G_N_ELEMENTS(few); i++)
        add(timeline, &few[i], i);
    timeline_sort(timeline);
    return timeline;
}

static Timeline *
make_many(guint count)
{
    Timeline *timeline = timeline_new();
    for (guint i = 0; i < count; i++) {
        g_autofree char *date = g_strdup_printf("%04u-%02u-%02u", 1900 + i / 24, i / 2 % 12 + 1, i % 28 + 1);
        g_autofree char *headline = g_strdup_printf("Board meeting %u agrees to dredge the outer channel", i);
        add(timeline, &(Told){date, headline, i % 50 == 7 ? "1999" : NULL}, i);
    }
    timeline_sort(timeline);
    return timeline;
}

static ReportTools
tools(void)
{
    return (ReportTools){phrases, wording, theme};
}

static Scene *
layout(const Timeline *timeline, double width, double height)
{
    ReportTools with = tools();
    ReportOptions options = {.issued = "2019-03-14", .width = width, .height = height};
    return report_layout(timeline, &options, &with, NULL);
}

static void
test_markdown(void)
{
    g_autoptr(Timeline) timeline = make_few();
    ReportTools with = tools();
    ReportOptions options = {0};
    g_autoptr(GString) text = report_markdown(timeline, &options, &with);
    static const char *const parts[] = {
        "# Chronology, 44 BC – 1961\n",
        "6 events from 2 sources",
        "| 1 | 15 March 44 BC | A dictator is stabbed in the curia | \\[1, l. 1\\] “It was",
        "The \\<Port \\& Harbour\\> Board \"signs\" a lease",
        "from No.\u00a01 (15 March 44 BC) to No.\u00a02 (1948)",
        "Most is told of May 1948, with 2 events.",
        "## Where sources disagree",
        "  - **1948-05-03** \\[2, l. 4\\]",
        "## Undated events",
        "- 6. Tobias Lund once answered the letter",
        "2. letters/varga.txt\n   - Entries: 3\n",
    };
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        if (!strstr(text->str, parts[i]))
            g_error("“%s” is missing in:\n%s", parts[i], text->str);
}

/* What is only known to have been by a day lies in no month and ends no gap; and a report with entries that
 * stand by the day their text was written says so. */
static void
test_any_time_before(void)
{
    static const Told told[] = {
        {"1901-03-04",     "The weir is begun",         NULL},
        {"1901-03-09",     "The weir is blessed",       NULL},
        {"1961-11-02",     "The weir is a monument",    NULL},
        {"../1930-05-01?", "The miller had two cats",   NULL},
        {"../1930-05-01?", "The miller had three dogs", NULL},
        {"../1930-05-01?", "The miller had an ox",      NULL},
    };
    g_autoptr(Timeline) timeline = timeline_new();
    for (guint i = 0; i < G_N_ELEMENTS(told); i++) {
        add(timeline, &told[i], i);
        event_at(timeline->events, i)->confidence = CONFIDENCE_LOW;
    }
    timeline_sort(timeline);
    g_assert_true(event_is_background(event_at(timeline->events, 2)));
    ReportTools with = tools();
    ReportOptions options = {0};
    g_autoptr(GString) text = report_markdown(timeline, &options, &with);
    g_assert_nonnull(strstr(text->str, "Most is told of March 1901, with 2 events."));
    g_assert_null(strstr(text->str, "(by 1 May 1930)"));
    g_assert_nonnull(strstr(text->str, "A statement without a date stands “by” the day"));
    g_assert_null(strstr(text->str, "Nothing without a date"));
}

/* Each `href="#X"` of a page leads to an `id="X"`, and no id stands twice. */
static void
check_links(const char *page)
{
    g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (const char *at = strstr(page, " id=\""); at; at = strstr(at + 1, " id=\""))
        g_assert_true(g_hash_table_add(ids, g_strndup(at + 5, strcspn(at + 5, "\""))));
    guint links = 0;
    for (const char *at = strstr(page, "href=\"#"); at; at = strstr(at + 1, "href=\"#"), links++) {
        g_autofree char *target = g_strndup(at + 7, strcspn(at + 7, "\""));
        g_assert_true(g_hash_table_contains(ids, target));
    }
    g_assert_cmpuint(links, >, 0);
}

static void
test_html(void)
{
    g_autoptr(Timeline) timeline = make_few();
    g_array_index(event_at(timeline->events, 0)->sources, Source, 0).url = "javascript:alert(1)";
    ReportTools with = tools();
    ReportOptions options = {.title = "Slips & leases"};
    g_autoptr(GString) text = report_html(timeline, &options, &with);
    g_assert_true(g_str_has_prefix(text->str, "<!DOCTYPE html>\n<html lang=\"en\">"));
    g_assert_nonnull(strstr(text->str, "<h1>Slips &amp; leases</h1>"));
    g_assert_nonnull(strstr(text->str, "The &lt;Port &amp; Harbour&gt; Board &quot;signs&quot; a lease"));
    g_assert_nonnull(strstr(text->str, "<time datetime=\"1948-05-02\">2 May 1948</time>"));
    g_assert_nonnull(strstr(text->str, "<tr id=\"E1\">"));
    g_assert_nonnull(strstr(text->str, "<svg"));
    g_assert_null(strstr(text->str, "javascript"));
    check_links(text->str);
    g_autoptr(GString) again = report_html(timeline, &options, &with);
    g_assert_true(g_string_equal(text, again));
}

/* All texts of a page lie on it, none over another, and there is more than head and foot. */
static void
check_page(const Scene *scene, const Page *page)
{
    guint texts = 0, end = page->first_mark + page->mark_count;
    for (guint i = page->first_mark; i < end; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        if (mark->kind != MARK_TEXT)
            continue;
        texts++;
        const Box *box = &mark->box;
        g_assert_cmpfloat(box->x, >=, 0);
        g_assert_cmpfloat(box->y, >=, 0);
        g_assert_cmpfloat(box->x + box->width, <=, page->width);
        g_assert_cmpfloat(box->y + box->height, <=, page->height);
        for (guint j = i + 1; j < end; j++) {
            const Mark *other = &g_array_index(scene->marks, Mark, j);
            if (other->kind != MARK_TEXT)
                continue;
            bool is_apart = other->box.x >= box->x + box->width - 0.1 ||
                            other->box.x + other->box.width <= box->x + 0.1 ||
                            other->box.y >= box->y + box->height - 0.1 ||
                            other->box.y + other->box.height <= box->y + 0.1;
            g_assert_true(is_apart);
        }
    }
    g_assert_cmpuint(texts, >=, 4);
}

static GBytes *
paint(GBytes *(*painter)(const Scene *, const Theme *, const PaintOptions *, GError **), const Scene *scene)
{
    PaintOptions options = {.scale = 1};
    g_autoptr(GError) error = NULL;
    GBytes *bytes = painter(scene, theme, &options, &error);
    g_assert_no_error(error);
    return bytes;
}

static const struct {
    const char *name;
    guint events; /* 0: the few */
    double width, height;
} pages[] = {
    {"few",       0,   595.28, 841.89},
    {"none",      1,   595.28, 841.89},
    {"a-year",    24,  595.28, 841.89},
    {"years",     300, 595.28, 841.89},
    {"letter",    60,  612,    792   },
    {"small",     30,  300,    400   },
    {"too-small", 12,  100,    100   },
    {"lying",     30,  841.89, 595.28},
};

static void
test_pages(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Timeline) timeline = pages[row].events ? make_many(pages[row].events) : make_few();
    g_autoptr(Scene) scene = layout(timeline, pages[row].width, pages[row].height);
    g_assert_cmpuint(scene->pages->len, >=, 2);
    for (guint i = 0; i < scene->pages->len; i++)
        check_page(scene, &g_array_index(scene->pages, Page, i));
    g_autoptr(Scene) again = layout(timeline, pages[row].width, pages[row].height);
    g_autoptr(GBytes) first = paint(paint_trace, scene), second = paint(paint_trace, again);
    g_assert_true(g_bytes_equal(first, second));
}

/* An entry longer than a page goes on over the next ones; nothing of it is lost. */
static void
test_long_entry(void)
{
    g_autoptr(GString) headline = g_string_new(NULL);
    for (guint i = 0; i < 1500; i++)
        g_string_append_printf(headline, "%sword%u", i ? " " : "", i);
    g_autoptr(Timeline) timeline = make_few();
    add(timeline, &(Told){"1950", headline->str, NULL}, 77);
    timeline_sort(timeline);
    g_autoptr(Scene) scene = layout(timeline, a4_width, a4_height);
    g_autoptr(GBytes) trace = paint(paint_trace, scene);
    gsize length;
    const char *text = g_bytes_get_data(trace, &length);
    for (guint i = 0; i < 1500; i++) {
        g_autofree char *word = g_strdup_printf("word%u", i);
        g_assert_nonnull(g_strstr_len(text, (gssize) length, word));
    }
}

/* No entry, no document: still a report. */
static void
test_empty(void)
{
    g_autoptr(Timeline) timeline = timeline_new();
    timeline_sort(timeline);
    g_autoptr(Scene) scene = layout(timeline, a4_width, a4_height);
    g_assert_cmpuint(scene->pages->len, ==, 1);
    ReportTools with = {phrases, wording, NULL};
    ReportOptions options = {0};
    g_autoptr(GString) page = report_html(timeline, &options, &with);
    g_assert_null(strstr(page->str, "<table"));
}

/* What a program prints about the PDF; NULL, the test skipped, where the program isn't there. */
static char *
ask(const char *program, const char *option, const char *path, const char *to)
{
    g_autofree char *found = g_find_program_in_path(program);
    if (!found) {
        g_autofree char *why = g_strdup_printf("%s is not installed", program);
        g_test_skip(why);
        return NULL;
    }
    const char *arguments[] = {found, option, path, to, NULL};
    char *output = NULL;
    int status;
    g_autoptr(GError) error = NULL;
    g_spawn_sync(NULL, (char **) arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                 &status, &error);
    g_assert_no_error(error);
    g_spawn_check_wait_status(status, &error);
    g_assert_no_error(error);
    return output;
}

/* The PDF of a timeline in a temporary file, whose name the caller owns. */
static char *
write_pdf(const Timeline *timeline)
{
    g_autoptr(Scene) scene = layout(timeline, a4_width, a4_height);
    g_autoptr(GBytes) bytes = paint(paint_pdf, scene), again = paint(paint_pdf, scene);
    g_assert_true(g_bytes_equal(bytes, again));
    g_autoptr(GError) error = NULL;
    char *path = NULL;
    int file = g_file_open_tmp("fasti-report-XXXXXX.pdf", &path, &error);
    g_assert_no_error(error);
    g_close(file, NULL);
    gsize length;
    const char *data = g_bytes_get_data(bytes, &length);
    g_assert_true(g_file_set_contents(path, data, (gssize) length, NULL));
    return path;
}

static void
test_pdf_sound(void)
{
    g_autoptr(Timeline) timeline = make_many(120);
    g_autofree char *path = write_pdf(timeline);
    g_autofree char *output = ask("qpdf", "--check", path, NULL);
    g_remove(path);
    g_assert_true(!output || strstr(output, "No syntax or stream encoding errors"));
}

/* All headlines can be read out of the PDF. */
static void
test_pdf_text(void)
{
    g_autoptr(Timeline) timeline = make_few();
    g_autofree char *path = write_pdf(timeline);
    g_autofree char *output = ask("pdftotext", "-raw", path, "-");
    g_remove(path);
    if (!output)
        return;
    g_strdelimit(output, "\n\f", ' ');
    for (guint i = 0; i < G_N_ELEMENTS(few); i++)
        g_assert_nonnull(strstr(output, few[i].headline));
    g_assert_nonnull(strstr(output, "page 1 of "));
}

static void
load_all(void)
{
    g_autofree char *words = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "wording.txt", NULL);
    g_autofree char *texts = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "report.txt", NULL);
    g_autofree char *looks = g_build_filename(g_getenv("FASTI_DATA"), "themes", "default.theme", NULL);
    g_autoptr(GError) error = NULL;
    wording = wording_load(words, &error);
    g_assert_no_error(error);
    phrases = phrases_load(texts, &error);
    g_assert_no_error(error);
    theme = theme_load(looks, NULL, &error);
    g_assert_no_error(error);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    load_all();
    g_test_add_func("/report/markdown", test_markdown);
    g_test_add_func("/report/any-time-before", test_any_time_before);
    g_test_add_func("/report/html", test_html);
    g_test_add_func("/report/long-entry", test_long_entry);
    g_test_add_func("/report/empty", test_empty);
    g_test_add_func("/report/pdf/sound", test_pdf_sound);
    g_test_add_func("/report/pdf/text", test_pdf_text);
    for (guint i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autofree char *name = g_strdup_printf("/report/pages/%s", pages[i].name);
        g_test_add_data_func(name, GUINT_TO_POINTER(i), test_pages);
    }
    int status = g_test_run();
    theme_free(theme);
    phrases_free(phrases);
    wording_free(wording);
    return status;
}

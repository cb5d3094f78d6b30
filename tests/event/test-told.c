/* SPDX-License-Identifier: MIT */
#include "base/lines.h"
#include "fasti.h"

#include <string.h>

/*
 * From texts to events: each file in told/ holds texts, `>` before each of their lines, and behind each the
 * events that it tells, sorted: date, mark (? planned, ! denied), headline. Where the file's first line is
 * `names`, who and where they name follows behind a bar: people, places with an @, organisations with a #,
 * parted by semicolons.
 * `= none` stands for no event; a line `dct DATE` before a text is the day on which it was written.
 *
 *   > The mill burned in 1934.
 *   1934 The mill burned
 */

typedef struct {
    Fasti *fasti;
    bool has_names;
    guint failed, rows;
} Desk;

static void
write_list(GString *written, const char *mark, char **names, guint *count)
{
    for (char **name = names; *name; name++)
        g_string_append_printf(written, "%s%s%s", (*count)++ ? "; " : " | ", mark, *name);
}

static char *
write_events(const Desk *desk, const Timeline *timeline)
{
    GString *written = g_string_new(NULL);
    for (guint i = 0; i < timeline->events->items->len; i++) {
        const Event *event = event_at(timeline->events, i);
        const char *mark = event->status == STATUS_PLANNED ? "?" : event->status == STATUS_DENIED ? "!" : "";
        g_string_append_printf(written, "%s %s%s", event->date ? event->date : "-", mark, event->headline);
        guint count = 0;
        if (desk->has_names) {
            write_list(written, "", event->people, &count);
            write_list(written, "@", event->places, &count);
            write_list(written, "#", event->organisations, &count);
        }
        g_string_append_c(written, '\n');
    }
    return g_string_free(written, FALSE);
}

static void
check(Desk *desk, const char *text, const char *date, const char *wanted)
{
    g_autoptr(Timeline) timeline = timeline_new();
    g_autoptr(Notes) notes = notes_new();
    const DctChoice dct = {.given = date, .is_off = date == NULL};
    g_autoptr(Document) document = read_bytes(text, strlen(text), "a.txt", "a.txt", notes, NULL);
    g_assert_nonnull(document);
    fasti_extract(desk->fasti, document, &dct, timeline, notes);
    fasti_finish(desk->fasti, timeline, notes);
    g_autofree char *events = write_events(desk, timeline);
    desk->rows++;
    if (strcmp(events, wanted) != 0) {
        g_test_message("%s  wanted:\n%s  is:\n%s", text, wanted, events);
        desk->failed++;
    }
}

static void
run_file(gconstpointer data)
{
    const char *name = data;
    g_autofree char *path = g_build_filename(g_getenv("FASTI_TESTS"), "event", "told", name, NULL);
    g_autoptr(GError) error = NULL;
    Desk desk = {.fasti = fasti_new(g_getenv("FASTI_DATA"), "en", &error)};
    g_assert_no_error(error);
    g_assert_true(fasti_load_syntax(desk.fasti, g_getenv("FASTI_DATA"), "en", &error));
    g_auto(GStrv) lines = lines_load(path, &error);
    g_assert_no_error(error);
    g_autoptr(GString) text = g_string_new(NULL), wanted = g_string_new(NULL);
    g_autofree char *date = NULL;
    desk.has_names = g_str_equal(lines[0], "names");
    for (char **line = lines; *line; line++) {
        if (line[0][0] == '>') {
            const char *words = *line + 1;
            g_string_append_printf(text, "%s\n", *words == ' ' ? words + 1 : words);
            continue;
        }
        if (g_str_has_prefix(*line, "dct ")) {
            g_free(date);
            date = g_strdup(*line + strlen("dct "));
        } else if (**line && **line != '#' && **line != '=' && text->len) {
            g_string_append_printf(wanted, "%s\n", *line);
        }
        bool ends = line[1] == NULL || line[1][0] == '>' || line[1][0] == '\0';
        if (!ends || !text->len || g_str_has_prefix(*line, "dct "))
            continue;
        check(&desk, text->str, date, wanted->str);
        g_string_truncate(text, 0);
        g_string_truncate(wanted, 0);
        g_clear_pointer(&date, g_free);
    }
    g_assert_cmpuint(desk.rows, >, 0);
    g_assert_cmpuint(desk.failed, ==, 0);
    fasti_free(desk.fasti);
}

int
main(int argc, char **argv)
{
    static const char *const files[] = {"generic.txt", "headlines.txt", "lives.txt",
                                        "names.txt",   "parting.txt",   "talk.txt"};
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = g_strconcat("/told/", files[i], NULL);
        g_test_add_data_func(path, files[i], run_file);
    }
    return g_test_run();
}

/* SPDX-License-Identifier: MIT */
#include "report/reason.h"

typedef struct {
    const char *after, *before, *text; /* of the undated event; its expression */
    const char *reason;
} Row;

#define OPEN   "The source gives no date that can be fixed."
#define AFTER  "The source tells it after event 1."
#define BEFORE "The source tells it before event 2."

static const Row rows[] = {
    {NULL,  NULL, NULL,           OPEN                                      },
    {NULL,  NULL, "some time on", "The source says only “some time on”."},
    {"a",   NULL, NULL,           OPEN " " AFTER                            },
    {NULL,  "b",  NULL,           OPEN " " BEFORE                           },
    {"a",   "b",  NULL,           OPEN " " AFTER " " BEFORE                 },
    {"out", NULL, NULL,           OPEN                                      },
};

/* Entries 1 to `count`, of those events. */
static GArray *
make_entries(const Event *events, guint count)
{
    GArray *entries = g_array_new(FALSE, TRUE, sizeof(Entry));
    for (guint i = 0; i < count; i++) {
        const Entry entry = {.event = &events[i], .number = i + 1};
        g_array_append_val(entries, entry);
    }
    return entries;
}

static void
test_reason(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "report.txt", NULL);
    g_autoptr(Phrases) phrases = phrases_load(path, &error);
    g_assert_no_error(error);
    const ReportTools tools = {.phrases = phrases};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        const Row *row = &rows[i];
        g_autoptr(GArray) sources = g_array_new(FALSE, TRUE, sizeof(Source));
        const Source source = {.expression_text = row->text};
        g_array_append_val(sources, source);
        Event events[2] = {0};
        events[0].id = "a";
        events[1].id = "b";
        g_autoptr(GArray) entries = make_entries(events, G_N_ELEMENTS(events));
        g_autoptr(GHashTable) numbers = number_events(entries);
        const Content content = {.tools = &tools, .entries = entries, .numbers = numbers};
        const Event told = {.sources = sources, .after = row->after, .before = row->before};
        g_autofree char *reason = content_reason(&content, &told);
        g_assert_cmpstr(reason, ==, row->reason);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/report/reason", test_reason);
    return g_test_run();
}

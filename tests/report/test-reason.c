/* SPDX-License-Identifier: MIT */
#include "report/reason.h"

typedef struct {
    const char *id, *after, *before, *text; /* of the undated event; its expression, or NULL */
    const char *reason;
} Row;

static const Row rows[] = {
    {"c", NULL,  NULL, NULL,           "The source gives no date that can be fixed."                                    },
    {"c", NULL,  NULL, "some time on", "The source says only “some time on”."                                       },
    {"c", "a",   NULL, NULL,           "The source gives no date that can be fixed. The source tells it after event 1." },
    {"c", NULL,  "b",  NULL,           "The source gives no date that can be fixed. The source tells it before event 2."},
    {"c", "a",   "b",  NULL,
     "The source gives no date that can be fixed. The source tells it after event 1. "
     "The source tells it before event 2."                                                                              },
    {"c", "out", NULL, NULL,           "The source gives no date that can be fixed."                                    },
};

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
        const Event events[] = {
            {.id = "a"        },
            {                .id = "b"             },
            { .id = row->id, .after = row->after, .before = row->before}
        };
        g_autoptr(GArray) entries = g_array_new(FALSE, TRUE, sizeof(Entry));
        for (guint at = 0; at < G_N_ELEMENTS(events); at++) {
            const Entry entry = {.event = &events[at], .number = at + 1};
            g_array_append_val(entries, entry);
        }
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

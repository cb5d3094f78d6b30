/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include "event/part.h"
#include "timeline/join.h"
#include "timeline/jsonl.h"
#include "timeline/memory.h"
#include "timeline/sheet.h"
#include "timeline/store.h"

#include <string.h>

/* Any text as a timeline's file, CSV and JSON Lines: read, written in each format, and what was written read
 * again: it must then be written the same. */

static const Wording *
shared_wording(void)
{
    static Wording *wording;
    if (!wording) {
        g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "languages/en/wording.txt", NULL);
        wording = wording_load(path, NULL);
        g_assert_nonnull(wording);
    }
    return wording;
}

static const Phrases *
shared_phrases(void)
{
    static Phrases *phrases;
    if (!phrases) {
        g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "languages/en/report.txt", NULL);
        phrases = phrases_load(path, NULL);
        g_assert_nonnull(phrases);
    }
    return phrases;
}

typedef void (*Parse)(Rows *rows, const char *text, gsize length);

static Timeline *
read_text(Parse parse, const char *text, gsize length)
{
    Timeline *timeline = timeline_new();
    g_autoptr(Events) events = events_new();
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(Notes) notes = notes_new();
    Rows rows = {.path = "fuzz",
                 .wording = shared_wording(),
                 .notes = notes,
                 .events = events,
                 .ids = ids,
                 .memory = timeline->memory};
    parse(&rows, text, length);
    event_part(events, rows.wording);
    memory_sort(timeline->memory);
    events_append(timeline->events, events);
    timeline_sort(timeline);
    return timeline;
}

static void
check_format(Parse parse, const char *name, const char *text, gsize length)
{
    g_autoptr(Timeline) first = read_text(parse, text, length);
    g_autoptr(GString) once = store_format(first, store_find(name), shared_phrases(), NULL);
    g_assert_true(g_utf8_validate(once->str, (gssize) once->len, NULL));
    g_autoptr(Timeline) second = read_text(parse, once->str, once->len);
    g_autoptr(GString) twice = store_format(second, store_find(name), shared_phrases(), NULL);
    g_assert_cmpstr(twice->str, ==, once->str);
    timeline_join(second);
    for (guint i = 0; store_at(i); i++) {
        if (!store_at(i)->write)
            continue;
        g_autoptr(GString) written = store_format(second, store_at(i), shared_phrases(), NULL);
        g_assert_true(g_utf8_validate(written->str, (gssize) written->len, NULL));
    }
}

int
LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length)
{
    g_autofree char *text = g_utf8_make_valid((const char *) bytes, (gssize) length);
    check_format(sheet_parse, "csv", text, strlen(text));
    check_format(jsonl_parse, "jsonl", text, strlen(text));
    return 0;
}

/* SPDX-License-Identifier: MIT */
#include "timeline/store.h"

#include "event/part.h"
#include "timeline/annotation.h"
#include "timeline/chronology.h"
#include "timeline/ical.h"
#include "timeline/jsonl.h"
#include "timeline/markwhen.h"
#include "timeline/memory.h"
#include "timeline/schemaorg.h"
#include "timeline/sheet.h"
#include "timeline/timelinejs.h"
#include "timeline/visjs.h"

#include <string.h>

G_DEFINE_QUARK(store_error, store_error)

/* The formats that can be read, by the end of their files' names. */
static const struct {
    const char *suffix;
    bool (*is_timeline)(const char *text, gsize length);
    void (*parse)(Rows *rows, const char *text, gsize length);
    bool (*load)(Rows *rows, GError **error); /* its file, a part at a time; NULL: it is read whole */
} readers[] = {
    {".jsonl", jsonl_is_timeline, jsonl_parse, jsonl_load},
    {".csv",   sheet_is_timeline, sheet_parse, NULL      },
};

/* The index of the reader for a path's name; that of CSV for a name that says nothing. */
static guint
find_reader(const char *path, bool *is_known)
{
    g_autofree char *name = g_ascii_strdown(path, -1);
    for (guint i = 0; i < G_N_ELEMENTS(readers); i++) {
        *is_known = g_str_has_suffix(name, readers[i].suffix);
        if (*is_known)
            return i;
    }
    return G_N_ELEMENTS(readers) - 1;
}

bool
store_is_timeline(const char *path)
{
    bool is_known;
    find_reader(path, &is_known);
    return is_known;
}

/* The file's text as UTF-8 without byte order mark: a spreadsheet may have saved it as UTF-16. */
static char *
to_utf8(char *bytes, gsize *length, const char *path, Notes *notes)
{
    g_autofree char *owned = bytes;
    if (*length >= 2 && (!memcmp(bytes, "\xff\xfe", 2) || !memcmp(bytes, "\xfe\xff", 2))) {
        gsize written = 0;
        char *text = g_convert(bytes, (gssize) *length, "UTF-8", "UTF-16", NULL, &written, NULL);
        if (text) {
            g_free(owned);
            owned = text;
            *length = written;
        }
    }
    const char *start = owned;
    if (*length >= 3 && !memcmp(start, "\xef\xbb\xbf", 3)) {
        start += 3;
        *length -= 3;
    }
    if (!g_utf8_validate(start, (gssize) *length, NULL)) {
        notes_add(notes, NOTE_BAD_ENCODING, path, 0, 0);
        char *valid = g_utf8_make_valid(start, (gssize) *length);
        *length = strlen(valid);
        return valid;
    }
    return start == owned ? g_steal_pointer(&owned) : g_strndup(start, *length);
}

/* Reads a file as a whole; `has_mark`: whether it begins with a byte order mark. */
static bool
load_whole(Rows *rows, guint reader, bool is_known, bool *has_mark, GError **error)
{
    char *bytes = NULL;
    gsize length = 0;
    g_autoptr(GError) inner = NULL;
    if (!g_file_get_contents(rows->path, &bytes, &length, &inner)) {
        g_set_error_literal(error, STORE_ERROR, STORE_ERROR_FILE, inner->message);
        return false;
    }
    *has_mark = length >= 3 && !memcmp(bytes, "\xef\xbb\xbf", 3);
    g_autofree char *text = to_utf8(bytes, &length, rows->path, rows->notes);
    if (!is_known && text[strspn(text, " \t\r\n")] == '{')
        reader = 0;
    if (!readers[reader].is_timeline(text, length)) {
        g_set_error_literal(error, STORE_ERROR, STORE_ERROR_FORMAT, STORE_NO_TIMELINE);
        return false;
    }
    readers[reader].parse(rows, text, length);
    return true;
}

bool
store_load(Timeline *timeline, const char *path, const Wording *wording, Notes *notes, GError **error)
{
    g_autoptr(Events) events = events_new();
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GArray) memory = memory_new();
    Rows rows = {
        .path = path, .wording = wording, .notes = notes, .events = events, .ids = ids, .memory = memory};
    bool is_known, has_mark = false;
    guint reader = find_reader(path, &is_known);
    bool is_loaded = readers[reader].load ? readers[reader].load(&rows, error)
                                          : load_whole(&rows, reader, is_known, &has_mark, error);
    if (!is_loaded)
        return false;
    event_part(events, wording);
    memory_add(timeline->memory, memory);
    memory_sort(timeline->memory);
    timeline->form = (SheetForm){rows.separator, has_mark};
    events_append(timeline->events, events);
    return true;
}

static guint
write_jsonl(GString *out, const Timeline *timeline, G_GNUC_UNUSED const Phrases *phrases)
{
    for (guint i = 0; i < timeline->events->items->len; i++)
        jsonl_format(out, event_at(timeline->events, i));
    jsonl_format_memory(out, timeline->memory);
    return 0;
}

static guint
write_sheet(GString *out, const Timeline *timeline, G_GNUC_UNUSED const Phrases *phrases)
{
    sheet_format(out, timeline->events, timeline->memory, &timeline->form);
    return 0;
}

static guint
write_chronology(GString *out, const Timeline *timeline, const Phrases *phrases)
{
    chronology_format(out, timeline, phrases);
    return 0;
}

#ifndef FASTI_HAS_ICAL
#define ical_format NULL
#endif

static const StoreFormat formats[] = {
    {"jsonl",       ".jsonl",  NULL,                                          true,  write_jsonl      },
    {"csv",         ".csv",    NULL,                                          true,  write_sheet      },
    {"md",          ".md",     NULL,                                          false, write_chronology },
    {"ics",         ".ics",    "without a date between the years 1 and 9998", false, ical_format      },
    {"timelinejs",  NULL,      "without a date",                              false, timelinejs_format},
    {"vis",         NULL,      "without a date of ECMAScript's",              false, visjs_format     },
    {"markwhen",    ".mw",     "without a date between the years 1 and 9999", false, markwhen_format  },
    {"annotations", NULL,      "that no document tells",                      false, annotation_format},
    {"schema",      ".jsonld", "that are denied",                             false, schemaorg_format },
};

const StoreFormat *
store_at(guint index)
{
    return index < G_N_ELEMENTS(formats) ? &formats[index] : NULL;
}

const StoreFormat *
store_find(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(formats); i++)
        if (g_str_equal(formats[i].name, name))
            return &formats[i];
    return NULL;
}

const StoreFormat *
store_guess(const char *path)
{
    g_autofree char *name = g_ascii_strdown(path, -1);
    for (guint i = 0; i < G_N_ELEMENTS(formats); i++)
        if (formats[i].suffix && g_str_has_suffix(name, formats[i].suffix))
            return &formats[i];
    return NULL;
}

char *
store_names(void)
{
    GString *names = g_string_new(formats[0].name);
    for (guint i = 1; i < G_N_ELEMENTS(formats); i++)
        g_string_append_printf(names, ", %s", formats[i].name);
    return g_string_free(names, FALSE);
}

GString *
store_format(const Timeline *timeline, const StoreFormat *format, const Phrases *phrases, guint *left_out)
{
    GString *out = g_string_new(NULL);
    guint count = format->write(out, timeline, phrases);
    if (left_out)
        *left_out = count;
    return out;
}

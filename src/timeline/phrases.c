/* SPDX-License-Identifier: MIT */
#include "timeline/phrases.h"

#include "base/lines.h"

#include <string.h>

G_DEFINE_QUARK(phrases_error, phrases_error)

/* The keys that every file has, and no others. */
static const char *const keys[] = {
    "language",
    "thousands",
    "title",
    "title-undated",
    "scope-undated",
    "events",
    "sources",
    "scope",
    "scope-unsourced",
    "issued",
    "summary",
    "method",
    "chart",
    "chronology",
    "conflicts",
    "undated",
    "index",
    "documents",
    "summary-range",
    "summary-one",
    "summary-gap",
    "summary-dense",
    "summary-dense-more",
    "summary-conflicts",
    "summary-undated",
    "summary-planned",
    "gap-days",
    "gap-months",
    "gap-years",
    "and",
    "method-read",
    "method-unsourced",
    "method-dates",
    "method-approximate",
    "method-out",
    "method-undated",
    "method-background",
    "method-struck",
    "head-number",
    "head-date",
    "head-event",
    "head-source",
    "cite",
    "cite-line",
    "cite-page",
    "cite-page-line",
    "quote",
    "ellipsis",
    "no-source",
    "more-sources",
    "note",
    "status-disputed",
    "status-agreed",
    "status-planned",
    "status-denied",
    "status-medium",
    "status-low",
    "status-join",
    "undated-open",
    "undated-expression",
    "undated-after",
    "undated-before",
    "document-date",
    "document-hash",
    "document-events",
    "document-unused",
    "more",
    "page",
    "chronology-title",
    "chronology-undated",
    "chronology-planned",
    "chronology-denied",
    "chronology-page",
    "chronology-line",
    "chronology-no-source",
    "chronology-other",
    "chart-title",
    "chart-scope",
    "chart-scope-unsourced",
    "chart-events",
    "chart-documents",
    "chart-undated",
    "chart-dropped",
    "chart-eras",
    "chart-mark",
    "chart-today",
    "chart-written",
    "chart-undated-told",
    "chart-undated-one",
    "chart-unlabelled",
    "chart-more",
    "chart-bands",
    "chart-rest",
    "chart-columns",
    "chart-spans",
    "chart-pale",
    "chart-source",
    "chart-sources",
    "chart-sources-more",
    "chart-groups",
    "chart-other",
    "chart-other-groups",
    "chart-shared",
    "chart-without-date",
    "chart-page-range",
    "chart-page",
    "chart-cite-page",
    "chart-cite-line",
    "chart-peaks",
    "chart-peak",
    "chart-counted",
    "chart-years",
    "chart-months",
    "chart-days",
    "chart-hours",
    "chart-minutes",
    "chart-seconds",
    "explain",
    "explain-whole",
    "explain-year-from",
    "explain-month-from",
    "explain-week-from",
    "explain-day-from",
    "explain-counted",
    "explain-open",
    "explain-timeless",
    "explain-reference",
    "explain-duration",
    "explain-set",
    "explain-text",
    "explain-speech",
    "explain-document",
    "explain-weekday",
    "explain-day",
    "explain-feast",
    "explain-week",
    "explain-month",
    "explain-quarter",
    "explain-half",
    "explain-season",
    "explain-year",
    "explain-decade",
    "explain-century",
    "explain-millennium",
    "explain-daypart",
    "explain-clock",
    "explain-step",
};

struct Phrases {
    GHashTable *texts; /* key to text; owns both */
};

void
phrases_free(Phrases *phrases)
{
    if (!phrases)
        return;
    g_hash_table_destroy(phrases->texts);
    g_free(phrases);
}

static bool
is_key(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++)
        if (g_str_equal(keys[i], name))
            return true;
    return false;
}

static bool
read_line(Phrases *phrases, const char *path, guint number, char *line, GError **error)
{
    g_strstrip(line);
    if (!*line || *line == '#')
        return true;
    char *equals = strchr(line, '=');
    const char *what = NULL;
    if (!equals) {
        what = "not “key = text”";
    } else {
        *equals = '\0';
        g_strchomp(line);
        if (!is_key(line))
            what = "an unknown key";
        else if (g_hash_table_contains(phrases->texts, line))
            what = "a key that stands here a second time";
    }
    if (what) {
        g_set_error(error, PHRASES_ERROR, PHRASES_ERROR_LINE, "%s:%u: %s: “%s”", path, number, what, line);
        return false;
    }
    g_hash_table_insert(phrases->texts, g_strdup(line), g_strdup(g_strchug(equals + 1)));
    return true;
}

static bool
read_lines(Phrases *phrases, const char *path, char **lines, GError **error)
{
    for (guint i = 0; lines[i]; i++)
        if (!read_line(phrases, path, i + 1, lines[i], error))
            return false;
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
        if (!g_hash_table_contains(phrases->texts, keys[i])) {
            g_set_error(error, PHRASES_ERROR, PHRASES_ERROR_KEY, "%s:%u: the key “%s” is missing", path,
                        g_strv_length(lines), keys[i]);
            return false;
        }
    }
    return true;
}

Phrases *
phrases_load(const char *path, GError **error)
{
    g_auto(GStrv) lines = lines_load(path, error);
    if (!lines)
        return NULL;
    g_autoptr(Phrases) phrases = g_new0(Phrases, 1);
    phrases->texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return read_lines(phrases, path, lines, error) ? g_steal_pointer(&phrases) : NULL;
}

const char *
phrase(const Phrases *phrases, const char *key)
{
    const char *text = g_hash_table_lookup(phrases->texts, key);
    g_assert(text);
    return text;
}

static void
replace(GString *text, const char *name, const char *value)
{
    g_autofree char *mark = g_strdup_printf("{%s}", name);
    gsize length = strlen(mark);
    const char *at = strstr(text->str, mark);
    while (at) {
        gssize offset = at - text->str;
        g_string_erase(text, offset, (gssize) length);
        g_string_insert(text, offset, value);
        at = strstr(text->str + offset + strlen(value), mark);
    }
}

char *
phrase_fill(const Phrases *phrases, const char *key, ...)
{
    GString *text = g_string_new(phrase(phrases, key));
    va_list pairs;
    va_start(pairs, key);
    for (const char *name = va_arg(pairs, const char *); name; name = va_arg(pairs, const char *))
        replace(text, name, va_arg(pairs, const char *));
    va_end(pairs);
    return g_string_free(text, FALSE);
}

static char *
count_format(const Phrases *phrases, guint64 count)
{
    g_autofree char *digits = g_strdup_printf("%" G_GUINT64_FORMAT, count);
    const char *mark = phrase(phrases, "thousands");
    gsize length = strlen(digits);
    GString *text = g_string_new(NULL);
    for (gsize i = 0; i < length; i++) {
        if (i && (length - i) % 3 == 0)
            g_string_append(text, mark);
        g_string_append_c(text, digits[i]);
    }
    return g_string_free(text, FALSE);
}

char *
phrase_number(const Phrases *phrases, guint64 number)
{
    return count_format(phrases, number);
}

char *
phrase_count(const Phrases *phrases, const char *key, guint64 count)
{
    g_auto(GStrv) forms = g_strsplit(phrase(phrases, key), " | ", 2);
    GString *text = g_string_new(count != 1 && forms[1] ? forms[1] : forms[0]);
    g_autofree char *number = count_format(phrases, count);
    replace(text, "count", number);
    return g_string_free(text, FALSE);
}

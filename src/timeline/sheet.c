/* SPDX-License-Identifier: MIT */
#include "timeline/sheet.h"

#include <string.h>

static const char *const names[COLUMN_COUNT] = {
    [COLUMN_ID] = "id",
    [COLUMN_KEEP] = "keep",
    [COLUMN_DATE] = "date",
    [COLUMN_DISPLAY] = "display",
    [COLUMN_HEADLINE] = "headline",
    [COLUMN_GROUP] = "group",
    [COLUMN_PEOPLE] = "people",
    [COLUMN_PLACES] = "places",
    [COLUMN_ORGANISATIONS] = "organisations",
    [COLUMN_STATUS] = "status",
    [COLUMN_CONFIDENCE] = "confidence",
    [COLUMN_SOURCE] = "source",
    [COLUMN_PAGE] = "page",
    [COLUMN_LINE] = "line",
    [COLUMN_QUOTE] = "quote",
    [COLUMN_URL] = "url",
    [COLUMN_NOTE] = "note",
    [COLUMN_VALUE] = "value",
    [COLUMN_CONFLICTS] = "conflicts",
    [COLUMN_IMPORTANCE] = "importance",
    [COLUMN_MERGED] = "merged",
    [COLUMN_APART] = "apart",
    [COLUMN_AFTER] = "after",
    [COLUMN_BEFORE] = "before",
    [COLUMN_MARK] = "mark",
};

const char *
column_name(Column column)
{
    return names[column];
}

Column
column_parse(const char *name)
{
    g_autofree char *trimmed = g_strstrip(g_strdup(name));
    for (Column column = 0; column < COLUMN_COUNT; column++)
        if (!g_ascii_strcasecmp(names[column], trimmed))
            return column;
    return COLUMN_COUNT;
}

/* The length of the run of bars at `at`, when it stands between spaces (or an end of the text); else 0. */
static gsize
bar_run(const char *text, const char *at)
{
    if (*at != '|' || (at > text && at[-1] != ' '))
        return 0;
    gsize length = strspn(at, "|");
    return at[length] == ' ' || !at[length] ? length : 0;
}

char *
cell_join(const char *const *items, guint count)
{
    GString *cell = g_string_new(NULL);
    for (guint i = 0; i < count; i++) {
        if (i)
            g_string_append(cell, " | ");
        const char *text = items[i] ? items[i] : "";
        for (const char *at = text; *at; at++) {
            if (bar_run(text, at))
                g_string_append_c(cell, '|');
            g_string_append_c(cell, *at);
        }
    }
    return g_string_free(cell, FALSE);
}

/* The text of one part of a cell, its doubled bars single again. */
static char *
take_item(const char *from, const char *end)
{
    g_autofree char *part = g_strndup(from, (gsize) (end - from));
    GString *item = g_string_new(NULL);
    for (const char *at = part; *at; at++) {
        if (bar_run(part, at) > 1) {
            gsize bars = strspn(at, "|");
            g_string_append_len(item, at, (gssize) bars - 1);
            at += bars - 1;
        } else {
            g_string_append_c(item, *at);
        }
    }
    return g_string_free(item, FALSE);
}

char **
cell_split(const char *cell)
{
    GPtrArray *items = g_ptr_array_new();
    const char *from = cell;
    for (const char *at = cell; *at; at++) {
        gsize run = bar_run(cell, at);
        if (run == 1) { /* one space on either side belongs to the bar */
            g_ptr_array_add(items, take_item(from, MAX(from, at > cell ? at - 1 : at)));
            from = at[1] ? at + 2 : at + 1;
            at = from - 1;
        } else if (run) {
            at += run - 1;
        }
    }
    g_ptr_array_add(items, take_item(from, from + strlen(from)));
    g_ptr_array_add(items, NULL);
    return (char **) g_ptr_array_free(items, FALSE);
}

char
sheet_separator(const char *text, gsize length)
{
    static const char marks[] = ",;\t";
    guint counts[sizeof marks - 1] = {0};
    bool is_quoted = false;
    for (gsize i = 0; i < length && (is_quoted || (text[i] != '\n' && text[i] != '\r')); i++) {
        const char *mark = text[i] ? strchr(marks, text[i]) : NULL;
        if (text[i] == '"')
            is_quoted = !is_quoted;
        else if (mark && !is_quoted)
            counts[mark - marks]++;
    }
    guint best = 0;
    for (guint i = 1; i < G_N_ELEMENTS(counts); i++)
        if (counts[i] > counts[best])
            best = i;
    return marks[best];
}

/* SPDX-License-Identifier: MIT */
#include "timeline/merged.h"

#include "calendar/edtf.h"
#include "timeline/sheet.h"

#include <string.h>

char **
merged_sources(const Event *event, guint first)
{
    guint count = event->tellings->len;
    g_autofree GString **numbers = g_new(GString *, count + 1);
    char **texts = g_new0(char *, count + 1);
    for (guint i = 0; i < count; i++)
        numbers[i] = g_string_new(NULL);
    for (guint i = 0; i < event->sources->len; i++) {
        guint telling = g_array_index(event->sources, Source, i).telling;
        if (telling < count)
            g_string_append_printf(numbers[telling], "%s%u", numbers[telling]->len ? "," : "", i + first);
    }
    for (guint i = 0; i < count; i++)
        texts[i] = g_string_free(numbers[i], FALSE);
    return texts;
}

char *
merged_format(const Event *event)
{
    if (!event->tellings->len)
        return NULL;
    g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) numbers = merged_sources(event, 1);
    for (guint i = 0; i < event->tellings->len; i++) {
        const Telling *telling = &g_array_index(event->tellings, Telling, i);
        g_ptr_array_add(items,
                        g_strdup_printf("%s %s [%s] %s", telling->id, telling->date ? telling->date : "-",
                                        numbers[i], telling->headline ? telling->headline : ""));
    }
    return cell_join((const char *const *) items->pdata, items->len);
}

/* Gives the sources of "1,3" to the telling at `index` in `owners`, which has a place for each source. */
static bool
take_sources(const char *numbers, guint index, guint *owners, guint count)
{
    g_auto(GStrv) parts = g_strsplit(numbers, ",", -1); /* of "", which a row without sources has, none */
    for (char **part = parts; *part; part++) {
        guint64 number = 0;
        if (!g_ascii_string_to_unsigned(*part, 10, 1, count, &number, NULL))
            return false;
        owners[number - 1] = index;
    }
    return true;
}

/* "ID DATE [NUMBERS] HEADLINE" */
static bool
telling_parse(Events *events, const char *text, guint index, guint *owners, guint count, Telling *telling)
{
    const char *date = strchr(text, ' ');
    const char *open = date ? strstr(date, " [") : NULL;
    const char *close = open ? strstr(open, "] ") : NULL;
    if (!close || date == text)
        return false;
    g_autofree char *id = g_strndup(text, (gsize) (date - text));
    g_autofree char *day = open > date ? g_strndup(date + 1, (gsize) (open - date - 1)) : g_strdup("");
    g_autofree char *numbers = g_strndup(open + 2, (gsize) (close - open - 2));
    Moment moment;
    bool is_dated = strcmp(day, "-") != 0;
    if ((is_dated && !edtf_parse(day, &moment, NULL)) || !take_sources(numbers, index, owners, count))
        return false;
    telling->id = events_word(events, id);
    telling->date = is_dated ? events_word(events, day) : NULL;
    telling->headline = events_word(events, close + 2);
    return true;
}

bool
merged_parse(Events *events, Event *event, const char *cell)
{
    g_auto(GStrv) items = cell_split(cell);
    guint count = event->sources->len;
    g_autofree guint *owners = g_new(guint, count + 1);
    g_autoptr(GArray) tellings = g_array_new(FALSE, TRUE, sizeof(Telling));
    for (guint i = 0; i < count; i++)
        owners[i] = G_MAXUINT;
    for (guint i = 0; items[i]; i++) {
        Telling telling;
        if (!telling_parse(events, items[i], i, owners, count, &telling))
            return false;
        g_array_append_val(tellings, telling);
    }
    for (guint i = 0; i < count; i++)
        if (owners[i] == G_MAXUINT)
            return false;
    for (guint i = 0; i < count; i++)
        g_array_index(event->sources, Source, i).telling = owners[i];
    for (guint i = 0; i < tellings->len; i++)
        event_add_telling(event, &g_array_index(tellings, Telling, i));
    return true;
}

char *
importance_format(int importance)
{
    return g_strdup_printf("%d.%02d", importance / 100, importance % 100);
}

bool
importance_parse(const char *text, int *importance)
{
    g_autofree char *point =
        g_strdelimit(g_strdup(text), ",", '.'); /* as some countries' spreadsheets write */
    char *end;
    double value = g_ascii_strtod(point, &end);
    if (end == point || *end || !(value >= 0 && value <= 1))
        return false;
    *importance = (int) (value * 100 + 0.5);
    return true;
}

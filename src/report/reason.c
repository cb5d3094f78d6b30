/* SPDX-License-Identifier: MIT */
#include "report/reason.h"

GHashTable *
number_events(const GArray *entries)
{
    GHashTable *numbers = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < entries->len; i++) {
        const Entry *entry = &g_array_index(entries, Entry, i);
        if (entry->event->id)
            g_hash_table_insert(numbers, (gpointer) entry->event->id, GUINT_TO_POINTER(entry->number));
    }
    return numbers;
}

/* Adds the sentence of `key` with the number of the entry whose event has that id, where the report has one.
 */
static void
add_order(const Content *content, GString *out, const char *key, const char *id)
{
    guint number = id ? GPOINTER_TO_UINT(g_hash_table_lookup(content->numbers, id)) : 0;
    if (!number)
        return;
    g_autofree char *told = g_strdup_printf("%u", number);
    g_autofree char *sentence = phrase_fill(content->tools->phrases, key, "number", told, NULL);
    g_string_append_printf(out, " %s", sentence);
}

char *
content_reason(const Content *content, const Event *event)
{
    const Phrases *phrases = content->tools->phrases;
    const char *text = event->sources->len ? g_array_index(event->sources, Source, 0).expression_text : NULL;
    g_autofree char *reason = text ? phrase_fill(phrases, "undated-expression", "text", text, NULL)
                                   : g_strdup(phrase(phrases, "undated-open"));
    GString *out = g_string_new(reason);
    add_order(content, out, "undated-after", event->after);
    add_order(content, out, "undated-before", event->before);
    return g_string_free(out, FALSE);
}

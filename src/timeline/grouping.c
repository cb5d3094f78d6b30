/* SPDX-License-Identifier: MIT */
#include "timeline/filter.h"

#include "timeline/row.h"

#include <string.h>

/* What an event has in a field: texts, ended by NULL, in a list that the caller owns; the texts are the
 * event's. */
typedef GPtrArray *(*Values)(const Event *event, const char *field);

static void
add_value(GPtrArray *values, const char *text)
{
    if (text && *text)
        g_ptr_array_add(values, (gpointer) text);
}

static GPtrArray *
list_values(char **names)
{
    GPtrArray *values = g_ptr_array_new();
    for (; *names; names++)
        add_value(values, *names);
    return values;
}

static GPtrArray *
one_value(const char *text)
{
    GPtrArray *values = g_ptr_array_new();
    add_value(values, text);
    return values;
}

/* A document's title where it has one, else its name. */
static GPtrArray *
source_values(const Event *event, G_GNUC_UNUSED const char *field)
{
    GPtrArray *values = g_ptr_array_new();
    for (guint i = 0; i < event->sources->len; i++) {
        const Source *source = &g_array_index(event->sources, Source, i);
        add_value(values, source->title && *source->title ? source->title : source->doc);
    }
    return values;
}

static GPtrArray *
person_values(const Event *event, G_GNUC_UNUSED const char *field)
{
    return list_values(event->people);
}

static GPtrArray *
place_values(const Event *event, G_GNUC_UNUSED const char *field)
{
    return list_values(event->places);
}

static GPtrArray *
organisation_values(const Event *event, G_GNUC_UNUSED const char *field)
{
    return list_values(event->organisations);
}

static GPtrArray *
status_values(const Event *event, G_GNUC_UNUSED const char *field)
{
    return one_value(status_name(event->status));
}

static GPtrArray *
confidence_values(const Event *event, G_GNUC_UNUSED const char *field)
{
    return one_value(confidence_name(event->confidence));
}

static GPtrArray *
mark_values(const Event *event, G_GNUC_UNUSED const char *field)
{
    return one_value(event->mark);
}

static GPtrArray *
group_values(const Event *event, G_GNUC_UNUSED const char *field)
{
    return one_value(event->group);
}

static GPtrArray *
extra_values(const Event *event, const char *field)
{
    return one_value(event_extra(event, field));
}

static const struct {
    const char *field;
    Values values;
} fields[] = {
    {"source",        source_values      },
    {"person",        person_values      },
    {"people",        person_values      },
    {"place",         place_values       },
    {"places",        place_values       },
    {"organisation",  organisation_values},
    {"organisations", organisation_values},
    {"status",        status_values      },
    {"confidence",    confidence_values  },
    {"mark",          mark_values        },
    {"group",         group_values       },
};

static Values
find_values(const char *field)
{
    for (guint i = 0; i < G_N_ELEMENTS(fields); i++)
        if (g_str_equal(fields[i].field, field))
            return fields[i].values;
    return extra_values;
}

static guint
count_of(GHashTable *counts, const char *name)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(counts, name));
}

/* How many events have each name. */
static GHashTable *
count_values(const Events *events, Values values_of, const char *field)
{
    GHashTable *counts = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < events->items->len; i++) {
        g_autoptr(GPtrArray) values = values_of(event_at(events, i), field);
        for (guint v = 0; v < values->len; v++)
            g_hash_table_insert(counts, values->pdata[v],
                                GUINT_TO_POINTER(count_of(counts, values->pdata[v]) + 1));
    }
    return counts;
}

bool
filter_group(Timeline *timeline, const char *field)
{
    Events *events = timeline->events;
    Values values_of = find_values(field);
    g_autoptr(GHashTable) counts = count_values(events, values_of, field);
    if (g_hash_table_size(counts) == 0 && values_of == extra_values && events->items->len > 0)
        return false;
    for (guint i = 0; i < events->items->len; i++) {
        g_autoptr(GPtrArray) values = values_of(event_at(events, i), field);
        const char *best = NULL;
        for (guint v = 0; v < values->len; v++)
            if (!best || count_of(counts, values->pdata[v]) > count_of(counts, best))
                best = values->pdata[v];
        event_at(events, i)->group = events_word(events, best);
    }
    return true;
}

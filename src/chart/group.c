/* SPDX-License-Identifier: MIT */
#include "chart/group.h"

#include <string.h>

typedef struct {
    const char *name;
    guint count, first; /* events, and the index of the first of them */
} Tally;

typedef const char *(*NameOf)(const Plan *plan, const Event *event);

static const char *
own_group(const Plan *plan, const Event *event)
{
    (void) plan;
    return event->group && *event->group ? event->group : NULL;
}

/* The document that tells the event first, by its title where it has one. */
static const char *
document_group(const Plan *plan, const Event *event)
{
    (void) plan;
    if (!event->sources || event->sources->len == 0)
        return NULL;
    const Source *source = &g_array_index(event->sources, Source, 0);
    return source->title && *source->title ? source->title : source->doc;
}

static int
compare_tallies(gconstpointer a, gconstpointer b)
{
    const Tally *x = a, *y = b;
    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    return (x->first > y->first) - (x->first < y->first);
}

static int
compare_firsts(gconstpointer a, gconstpointer b)
{
    const Tally *x = a, *y = b;
    return (x->first > y->first) - (x->first < y->first);
}

/* The names in use, each with how many have it. Events without a name count as one more, NULL. */
static GArray *
count_names(const Plan *plan, NameOf name_of)
{
    GArray *tallies = g_array_new(FALSE, FALSE, sizeof(Tally));
    g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < plan->entries->len; i++) {
        const char *name = name_of(plan, plan_entry(plan, i)->event);
        gpointer place = NULL;
        if (!g_hash_table_lookup_extended(places, name ? name : "", NULL, &place)) {
            Tally tally = {name ? name : phrase(plan->phrases, "chart-other"), 0, i};
            place = GUINT_TO_POINTER(tallies->len);
            g_hash_table_insert(places, (gpointer) (name ? name : ""), place);
            g_array_append_val(tallies, tally);
        }
        g_array_index(tallies, Tally, GPOINTER_TO_UINT(place)).count++;
    }
    return tallies;
}

/* The names that get a colour of their own, by what comes first in time; those left over share one. */
static void
list_groups(Plan *plan, GArray *tallies)
{
    g_array_sort(tallies, compare_tallies);
    bool is_crowded = tallies->len > THEME_GROUPS;
    if (is_crowded)
        g_array_set_size(tallies, THEME_GROUPS - 1);
    g_array_sort(tallies, compare_firsts);
    for (guint i = 0; i < tallies->len; i++) {
        Group group = {g_array_index(tallies, Tally, i).name, i};
        g_array_append_val(plan->groups, group);
    }
    if (is_crowded) {
        Group rest = {phrase(plan->phrases, "chart-other"), THEME_GROUPS - 1};
        g_array_append_val(plan->groups, rest);
    }
}

static guint
find_group(const Plan *plan, const char *name)
{
    for (guint i = 0; i < plan->groups->len; i++) {
        const Group *group = &g_array_index(plan->groups, Group, i);
        if (strcmp(group->name, name ? name : phrase(plan->phrases, "chart-other")) == 0)
            return group->index;
    }
    return THEME_GROUPS - 1;
}

void
group_assign(Plan *plan)
{
    bool has_own = false;
    for (guint i = 0; i < plan->entries->len && !has_own; i++)
        has_own = own_group(plan, plan_entry(plan, i)->event) != NULL;
    NameOf name_of = has_own ? own_group : document_group;
    g_autoptr(GArray) tallies = count_names(plan, name_of);
    if (tallies->len < 2 || (!has_own && tallies->len > THEME_GROUPS))
        return;
    list_groups(plan, tallies);
    for (guint i = 0; i < plan->entries->len; i++) {
        Entry *entry = &g_array_index(plan->entries, Entry, i);
        entry->group = find_group(plan, name_of(plan, entry->event));
    }
}

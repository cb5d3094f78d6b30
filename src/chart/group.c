/* SPDX-License-Identifier: MIT */
#include "chart/group.h"

/* A name with how many events have it, and the index of the first of them. */
typedef struct {
    const char *name;
    guint count, first;
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

/* The names in use, each with how many have it. Events without a name count as one more, the empty name. The
 * groups in `places` are those of the result. */
static GArray *
count_names(const Plan *plan, NameOf name_of, GHashTable *places)
{
    GArray *tallies = g_array_new(FALSE, FALSE, sizeof(Tally));
    for (guint i = 0; i < plan->entries->len; i++) {
        const char *name = name_of(plan, plan_entry(plan, i)->event);
        gpointer place = NULL;
        if (!g_hash_table_lookup_extended(places, name ? name : "", NULL, &place)) {
            Tally tally = {name ? name : "", 0, i};
            place = GUINT_TO_POINTER(tallies->len);
            g_hash_table_insert(places, (gpointer) tally.name, place);
            g_array_append_val(tallies, tally);
        }
        g_array_index(tallies, Tally, GPOINTER_TO_UINT(place)).count++;
    }
    return tallies;
}

static void
add_group(Plan *plan, GHashTable *places, const char *key, const char *name)
{
    Group group = {name, plan->has_lanes ? 0 : plan->groups->len};
    g_hash_table_insert(places, (gpointer) key, GUINT_TO_POINTER(plan->groups->len));
    g_array_append_val(plan->groups, group);
}

/* The last lane, for all that has none of its own: what `tallies` has from `first` on, and events without a
 * group. */
static void
add_rest(Plan *plan, GHashTable *places, const GArray *tallies, guint first)
{
    plan->shared = tallies->len - first;
    g_autofree char *name = plan->shared ? phrase_count(plan->phrases, "chart-other-groups", plan->shared)
                                         : g_strdup(phrase(plan->phrases, "chart-other"));
    add_group(plan, places, "", g_string_chunk_insert(plan->words, name));
    if (plan->has_lanes)
        g_array_index(plan->groups, Group, plan->groups->len - 1).colour = THEME_GROUPS - 1;
    for (guint i = first; i < tallies->len; i++)
        g_hash_table_insert(places, (gpointer) g_array_index(tallies, Tally, i).name,
                            GUINT_TO_POINTER(plan->groups->len - 1));
}

/* The groups by what comes first in time, and which one each name in `places` has. */
static void
list_groups(Plan *plan, GArray *tallies, GHashTable *places)
{
    bool has_nameless = g_hash_table_contains(places, "");
    plan->has_lanes = tallies->len > THEME_GROUPS;
    for (guint i = 0; has_nameless && i < tallies->len; i++) {
        if (*g_array_index(tallies, Tally, i).name == '\0')
            g_array_remove_index(tallies, i--);
    }
    g_array_sort(tallies, compare_tallies);
    bool is_crowded = tallies->len + has_nameless > GROUP_LANES;
    guint own = is_crowded ? GROUP_LANES - 1 : tallies->len;
    qsort(tallies->data, own, sizeof(Tally), compare_firsts);
    for (guint i = 0; i < own; i++) {
        const char *name = g_array_index(tallies, Tally, i).name;
        add_group(plan, places, name, name);
    }
    if (is_crowded || has_nameless)
        add_rest(plan, places, tallies, own);
}

void
group_assign(Plan *plan)
{
    bool has_own = false;
    for (guint i = 0; i < plan->entries->len && !has_own; i++)
        has_own = own_group(plan, plan_entry(plan, i)->event) != NULL;
    NameOf name_of = has_own ? own_group : document_group;
    g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GArray) tallies = count_names(plan, name_of, places);
    if (tallies->len < 2 || (!has_own && tallies->len > THEME_GROUPS))
        return;
    list_groups(plan, tallies, places);
    for (guint i = 0; i < plan->entries->len; i++) {
        Entry *entry = &g_array_index(plan->entries, Entry, i);
        const char *name = name_of(plan, entry->event);
        entry->group = GPOINTER_TO_UINT(g_hash_table_lookup(places, name ? name : ""));
        entry->colour = plan_group(plan, entry->group)->colour;
    }
}

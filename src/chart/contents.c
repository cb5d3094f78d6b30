/* SPDX-License-Identifier: MIT */
#include "chart/contents.h"

#include <math.h>

/* The names of all groups in the Scene; borrowed from it. The caller owns the set. */
static GHashTable *
collect_names(const Scene *scene)
{
    GHashTable *names = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < scene->marks->len; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        if (mark->kind == MARK_OPEN && mark->name)
            g_hash_table_add(names, (gpointer) mark->name);
    }
    return names;
}

/* The year that an entry begins in, or the decade or more where no more is known, in words. The caller owns
 * it.
 */
static char *
heading_of(const Plan *plan, const Entry *entry)
{
    const Moment *moment = &entry->event->moment;
    Precision start = moment->precision == PRECISION_INTERVAL ? moment->ends[0] : moment->precision;
    Moment whole = moment_holding((gint64) floor(entry->time.start), MAX(start, PRECISION_YEAR));
    return wording_short(plan->wording, &whole);
}

void
contents_add(const Plan *plan, Scene *scene)
{
    if (scene->outline->len)
        return;
    g_autoptr(GHashTable) names = collect_names(scene);
    g_autofree char *last = NULL;
    if (g_hash_table_size(names) == 0)
        return;
    for (guint i = 0; i < plan->entries->len; i++) {
        const char *id = plan_entry(plan, i)->event->id;
        if (!id || !g_hash_table_contains(names, id))
            continue;
        g_autofree char *text = heading_of(plan, plan_entry(plan, i));
        if (g_strcmp0(text, last) == 0)
            continue;
        scene_outline(scene, 0, text, id);
        g_free(last);
        last = g_steal_pointer(&text);
    }
}

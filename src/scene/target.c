/* SPDX-License-Identifier: MIT */
#include "scene/target.h"

#include <math.h>
#include <string.h>

/* Points; and how much of one may be a mistake of rounding. */
static const double css_pixel = 0.75, css_slack = 1e-6;

G_DEFINE_QUARK(fasti_paint_error, paint_error)

static bool
check_target(Targets *targets, const char *name, GError **error)
{
    if (g_hash_table_contains(targets, name))
        return true;
    g_set_error(error, PAINT_ERROR, PAINT_ERROR_TARGET, "a link leads to “%s”, which is not there", name);
    return false;
}

static bool
check_links(const Scene *scene, Targets *targets, GError **error)
{
    for (guint i = 0; i < scene->marks->len; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        if (mark->kind == MARK_OPEN && mark->target && mark->target[0] == '#' &&
            !check_target(targets, mark->target + 1, error))
            return false;
    }
    for (guint i = 0; i < scene->outline->len; i++) {
        if (!check_target(targets, g_array_index(scene->outline, OutlineEntry, i).target, error))
            return false;
    }
    return true;
}

Targets *
targets_new(const Scene *scene, GError **error)
{
    g_assert(scene->open_groups == 0);
    g_autoptr(GHashTable) targets = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < scene->marks->len; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        if (mark->kind == MARK_OPEN && mark->name && !g_hash_table_contains(targets, mark->name))
            g_hash_table_insert(targets, (gpointer) mark->name, GUINT_TO_POINTER(i));
    }
    return check_links(scene, targets, error) ? g_steal_pointer(&targets) : NULL;
}

bool
targets_is_first(const Targets *targets, const Mark *mark, guint index)
{
    gpointer first = NULL;
    return mark->name && g_hash_table_lookup_extended((Targets *) targets, mark->name, NULL, &first) &&
           GPOINTER_TO_UINT(first) == index;
}

bool
target_is_safe(const char *target)
{
    static const char *const schemes[] = {"http://", "https://", "mailto:", "ftp://", "file://"};
    if (target[0] == '#')
        return true;
    for (guint i = 0; i < G_N_ELEMENTS(schemes); i++) {
        if (g_ascii_strncasecmp(target, schemes[i], strlen(schemes[i])) == 0)
            return true;
    }
    return false;
}

char *
target_escape(const char *uri)
{
    static const char kept[] =
        G_URI_RESERVED_CHARS_GENERIC_DELIMITERS G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS "%";
    return g_uri_escape_string(uri, kept, FALSE);
}

double
css_side(double side)
{
    return ceil(side / css_pixel - css_slack) * css_pixel;
}

Box
css_extent(const Scene *scene)
{
    Box extent = {0};
    for (guint i = 0; i < scene->pages->len; i++) {
        const Page *page = &g_array_index(scene->pages, Page, i);
        extent.width = MAX(extent.width, css_side(page->width));
        extent.height += css_side(page->height);
    }
    return extent;
}

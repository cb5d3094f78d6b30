/* SPDX-License-Identifier: MIT */
#include "report/figure.h"

#include "chart/chart.h"
#include "scene/paint.h"

#include <string.h>

/* A chart has a margin of its own; with this part of the report's added it leaves room for head and foot. */
#define INSET 0.48

/* Up to so many events a poster can name; more are shown by how many there are. */
enum { POSTER_MAX = 60 };

static Scene *
draw(const Content *content, const Timeline *timeline, const char *title, const char *subtitle, double width,
     double height)
{
    if (!content->dated || !content->tools->theme)
        return NULL;
    ChartOptions options = {
        .layout = content->dated <= POSTER_MAX ? LAYOUT_POSTER : LAYOUT_STRIP,
        .title = title,
        .subtitle = subtitle,
        .width = width,
        .height = height,
        .is_figure = true,
    };
    /* What has no room for a label stands in the table, so no Note is due. */
    return chart_layout(timeline, &options, content->tools->theme, content->tools->wording,
                        content->tools->phrases, NULL);
}

char *
figure_svg(const Content *content, const Timeline *timeline)
{
    static const double a4_height = 595.28, a4_width = 841.89;
    g_autoptr(Scene) scene = draw(content, timeline, content->title, content->scope, a4_width, a4_height);
    if (!scene)
        return NULL;
    PaintOptions options = {.is_inline = true};
    g_autoptr(GBytes) bytes = paint_svg(scene, content->tools->theme, &options, NULL);
    if (!bytes)
        return NULL;
    gsize length;
    const char *text = g_bytes_get_data(bytes, &length);
    const char *start = g_strstr_len(text, (gssize) length, "<svg");
    return start ? g_strndup(start, length - (gsize) (start - text)) : NULL;
}

/* The names of a chart's items are ids of events; to tell them from the report's own they get a prefix. */
static const char *
rename_group(Scene *scene, const char *name)
{
    g_autofree char *renamed = name ? g_strconcat("chart-", name, NULL) : NULL;
    return scene_word(scene, renamed);
}

static char *
rename_target(const char *target)
{
    return target && *target == '#' ? g_strconcat("#chart-", target + 1, NULL) : NULL;
}

/* Whether the group that opens at `index` holds a link of its own. */
static bool
holds_link(const Scene *figure, guint index)
{
    guint depth = 0;
    do {
        const Mark *mark = &g_array_index(figure->marks, Mark, index++);
        depth += mark->kind == MARK_OPEN ? 1 : 0;
        depth -= mark->kind == MARK_CLOSE ? 1 : 0;
        if (mark->kind == MARK_OPEN && mark->role == ROLE_LINK)
            return true;
    } while (depth);
    return false;
}

/* Copies a mark, `inset` to the right and down; its lines follow those that the scene has. */
static void
copy_mark(Scene *scene, const Scene *figure, const Mark *mark, double inset)
{
    Mark copy = *mark;
    copy.first_line = scene->lines->len;
    copy.box.x += inset;
    copy.box.y += inset;
    for (guint i = 0; mark->kind == MARK_TEXT && i < mark->line_count; i++) {
        TextLine line = g_array_index(figure->lines, TextLine, mark->first_line + i);
        line.text = scene_word(scene, line.text);
        line.x += inset;
        line.y += inset;
        g_array_append_val(scene->lines, line);
    }
    scene_mark(scene, &copy);
}

/* Copies the marks of one page, with a link to its entry around each event. */
static void
copy_page(Scene *scene, const Scene *figure, const Page *page, GHashTable *entries, double inset)
{
    g_autoptr(GArray) linked = g_array_new(FALSE, FALSE, sizeof(bool));
    for (guint i = page->first_mark; i < page->first_mark + page->mark_count; i++) {
        const Mark *mark = &g_array_index(figure->marks, Mark, i);
        if (mark->kind == MARK_OPEN) {
            gpointer entry = mark->name ? g_hash_table_lookup(entries, mark->name) : NULL;
            bool is_linked = entry && mark->role == ROLE_ITEM && !holds_link(figure, i);
            g_autofree char *target = rename_target(mark->target);
            g_autofree char *place = g_strdup_printf("#E%u", GPOINTER_TO_UINT(entry));
            scene_open(scene, mark->role, mark->level, rename_group(scene, mark->name), mark->text,
                       target ? target : mark->target);
            if (is_linked)
                scene_open(scene, ROLE_LINK, 0, NULL, NULL, place);
            g_array_append_val(linked, is_linked);
        } else if (mark->kind == MARK_CLOSE) {
            if (g_array_index(linked, bool, linked->len - 1))
                scene_close(scene);
            scene_close(scene);
            g_array_set_size(linked, linked->len - 1);
        } else {
            copy_mark(scene, figure, mark, inset);
        }
    }
}

/* The shapes that the figure's lines refer to now live as long as the scene. */
static void
move_blocks(Scene *scene, Scene *figure)
{
    if (!figure->blocks)
        return;
    if (!scene->blocks)
        scene->blocks = g_ptr_array_new_with_free_func((GDestroyNotify) text_block_free);
    g_ptr_array_set_free_func(figure->blocks, NULL);
    for (guint i = 0; i < figure->blocks->len; i++)
        g_ptr_array_add(scene->blocks, figure->blocks->pdata[i]);
    g_ptr_array_set_size(figure->blocks, 0);
}

bool
figure_add(Pages *pages, const Content *content, const Timeline *timeline)
{
    const char *title = phrase(content->tools->phrases, "chart");
    double inset = INSET * pages->left;
    double width = MAX(pages->width, pages->height) - 2 * inset;
    double height = MIN(pages->width, pages->height) - 2 * inset;
    g_autoptr(Scene) figure = draw(content, timeline, title, content->scope, width, height);
    if (!figure)
        return false;
    g_autoptr(GHashTable) entries = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < content->entries->len; i++)
        g_hash_table_insert(entries, (gpointer) content_entry(content, i)->event->id,
                            GUINT_TO_POINTER(content_entry(content, i)->number));
    for (guint i = 0; i < figure->pages->len; i++) {
        const Page *page = &g_array_index(figure->pages, Page, i);
        pages_add(pages, page->width + 2 * inset, page->height + 2 * inset);
        if (!i)
            pages_mark(pages, "chart", title);
        copy_page(pages->scene, figure, page, entries, inset);
    }
    move_blocks(pages->scene, figure);
    return true;
}

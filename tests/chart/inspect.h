/*
 * inspect: what must hold of every drawn chart, read off its Scene.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/scene.h"

#include <math.h>

/* A text or a leader of one page, and the item that it belongs to. */
typedef struct {
    Box box;
    guint item; /* 0: none */
    const char *text;
} Piece;

static inline bool
inspect_overlap(const Box *a, const Box *b)
{
    const double near = 0.01;
    return a->x + a->width > b->x + near && b->x + b->width > a->x + near && a->y + a->height > b->y + near &&
           b->y + b->height > a->y + near;
}

static inline void
inspect_inside(const Page *page, const Box *box)
{
    g_assert_cmpfloat(box->x, >=, -0.01);
    g_assert_cmpfloat(box->y, >=, -0.01);
    g_assert_cmpfloat(box->x + box->width, <=, page->width + 0.01);
    g_assert_cmpfloat(box->y + box->height, <=, page->height + 0.01);
}

/* The texts of a page and the upright lines of its items. */
static inline void
inspect_collect(const Scene *scene, const Page *page, GArray *texts, GArray *leaders)
{
    guint item = 0, items = 0, depth = 0, item_depth = 0;
    for (guint i = page->first_mark; i < page->first_mark + page->mark_count; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        if (mark->kind == MARK_OPEN && ++depth && mark->role == ROLE_ITEM) {
            item = ++items;
            item_depth = depth;
        }
        if (mark->kind == MARK_CLOSE && depth-- == item_depth)
            item = item_depth = 0;
        Piece piece = {mark->box, item, NULL};
        if (mark->kind == MARK_TEXT) {
            piece.text = g_array_index(scene->lines, TextLine, mark->first_line).text;
            g_assert_cmpfloat(mark->style.size, >=, 7.5);
            g_array_append_val(texts, piece);
        } else if (mark->kind == MARK_LINE && item && mark->box.width == 0) {
            g_array_append_val(leaders, piece);
        }
        if (mark->kind != MARK_OPEN && mark->kind != MARK_CLOSE && mark->kind != MARK_LINE)
            inspect_inside(page, &mark->box);
    }
}

/* No text lies on another, outside the page, or under a leader; none is smaller than 7.5 pt. */
static inline void
inspect_page(const Scene *scene, const Page *page)
{
    g_autoptr(GArray) texts = g_array_new(FALSE, FALSE, sizeof(Piece));
    g_autoptr(GArray) leaders = g_array_new(FALSE, FALSE, sizeof(Piece));
    inspect_collect(scene, page, texts, leaders);
    for (guint i = 0; i < texts->len; i++) {
        const Piece *text = &g_array_index(texts, Piece, i);
        inspect_inside(page, &text->box);
        for (guint k = 0; k < i; k++) {
            const Piece *other = &g_array_index(texts, Piece, k);
            if (inspect_overlap(&text->box, &other->box))
                g_error("“%s” lies on “%s”", text->text, other->text);
        }
        for (guint k = 0; k < leaders->len; k++) {
            const Piece *leader = &g_array_index(leaders, Piece, k);
            Box line = leader->box;
            line.y = MIN(line.y, line.y + line.height);
            line.height = fabs(leader->box.height);
            line.x -= 0.2, line.width = 0.4;
            Box ink = text->box; /* leading above and below the letters is no ink */
            ink.y += 1.2, ink.height -= 2.4;
            if (inspect_overlap(&ink, &line))
                g_error("a leader runs through “%s”", text->text);
        }
    }
}

static inline void
inspect_scene(const Scene *scene)
{
    for (guint i = 0; i < scene->pages->len; i++)
        inspect_page(scene, &g_array_index(scene->pages, Page, i));
}

/* How many items a page has. */
static inline guint
inspect_page_items(const Scene *scene, guint index)
{
    guint items = 0;
    const Page *page = &g_array_index(scene->pages, Page, index);
    for (guint i = page->first_mark; i < page->first_mark + page->mark_count; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        items += mark->kind == MARK_OPEN && mark->role == ROLE_ITEM;
    }
    return items;
}

/* How many items the scene has. */
static inline guint
inspect_items(const Scene *scene)
{
    guint items = 0;
    for (guint i = 0; i < scene->pages->len; i++)
        items += inspect_page_items(scene, i);
    return items;
}

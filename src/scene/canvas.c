/* SPDX-License-Identifier: MIT */
#include "scene/canvas.h"

#include "scene/glyphs.h"
#include "scene/outline.h"

#include <math.h>

static void
set_colour(cairo_t *cairo, Colour colour, double alpha)
{
    double red = (colour >> 16 & 0xFF) / 255.0, green = (colour >> 8 & 0xFF) / 255.0,
           blue = (colour & 0xFF) / 255.0;
    if (alpha < 1)
        cairo_set_source_rgba(cairo, red, green, blue, alpha);
    else
        cairo_set_source_rgb(cairo, red, green, blue);
}

static void
draw_line(cairo_t *cairo, const Mark *mark)
{
    const double dots[] = {mark->stroke, 2 * mark->stroke};
    set_colour(cairo, mark->colour, mark->alpha);
    cairo_set_line_width(cairo, mark->stroke);
    cairo_set_dash(cairo, dots, mark->is_dotted ? 2 : 0, 0);
    cairo_move_to(cairo, mark->box.x, mark->box.y);
    cairo_rel_line_to(cairo, mark->box.width, mark->box.height);
    cairo_stroke(cairo);
}

static void
add_stop(cairo_pattern_t *pattern, double offset, Colour colour, double alpha)
{
    cairo_pattern_add_color_stop_rgba(pattern, offset, (colour >> 16 & 0xFF) / 255.0,
                                      (colour >> 8 & 0xFF) / 255.0, (colour & 0xFF) / 255.0, alpha);
}

/* Colour along a bar whose ends fade. */
static void
set_fade(cairo_t *cairo, const Mark *mark)
{
    const Box *box = &mark->box;
    cairo_pattern_t *pattern =
        cairo_pattern_create_linear(box->x, box->y, mark->is_upright ? box->x : box->x + box->width,
                                    mark->is_upright ? box->y + box->height : box->y);
    add_stop(pattern, 0, mark->colour, mark->start_end == END_FADE ? 0 : mark->alpha);
    add_stop(pattern, OUTLINE_FADE, mark->colour, mark->alpha);
    add_stop(pattern, 1 - OUTLINE_FADE, mark->colour, mark->alpha);
    add_stop(pattern, 1, mark->colour, mark->finish_end == END_FADE ? 0 : mark->alpha);
    cairo_set_source(cairo, pattern);
    cairo_pattern_destroy(pattern);
}

static void
draw_bar(cairo_t *cairo, const Mark *mark)
{
    Point corners[OUTLINE_MAX];
    guint count = outline_bar(mark, corners);
    if (mark->start_end == END_FADE || mark->finish_end == END_FADE)
        set_fade(cairo, mark);
    else
        set_colour(cairo, mark->colour, mark->alpha);
    for (guint i = 0; i < count; i++)
        cairo_line_to(cairo, corners[i].x, corners[i].y);
    cairo_close_path(cairo);
    cairo_fill(cairo);
}

static void
draw_dot(cairo_t *cairo, const Mark *mark, const Theme *theme)
{
    double radius = mark->box.width / 2;
    cairo_new_path(cairo);
    cairo_arc(cairo, mark->box.x + radius, mark->box.y + radius, radius - mark->stroke / 2, 0, 2 * G_PI);
    if (mark->stroke > 0) {
        set_colour(cairo, theme->paper, 1);
        cairo_fill_preserve(cairo);
        set_colour(cairo, mark->colour, mark->alpha);
        cairo_set_line_width(cairo, mark->stroke);
        cairo_set_dash(cairo, NULL, 0, 0);
        cairo_stroke(cairo);
    } else {
        set_colour(cairo, mark->colour, mark->alpha);
        cairo_fill(cairo);
    }
}

static void
draw_text(cairo_t *cairo, const Scene *scene, const Mark *mark)
{
    set_colour(cairo, mark->style.colour, mark->alpha);
    for (guint i = 0; i < mark->line_count; i++) {
        const TextLine *line = &g_array_index(scene->lines, TextLine, mark->first_line + i);
        cairo_save(cairo);
        cairo_translate(cairo, line->x, line->y);
        text_block_show(line->block, line->index, cairo);
        cairo_restore(cairo);
    }
}

void
canvas_mark(cairo_t *cairo, const Scene *scene, const Mark *mark, const Theme *theme)
{
    switch (mark->kind) {
    case MARK_LINE:
        draw_line(cairo, mark);
        break;
    case MARK_BAR:
        draw_bar(cairo, mark);
        break;
    case MARK_DOT:
        draw_dot(cairo, mark, theme);
        break;
    case MARK_TEXT:
        draw_text(cairo, scene, mark);
        break;
    case MARK_OPEN:
    case MARK_CLOSE:
        break;
    }
}

void
canvas_paper(cairo_t *cairo, const Page *page, const Theme *theme)
{
    set_colour(cairo, theme->paper, 1);
    cairo_rectangle(cairo, 0, 0, page->width, page->height);
    cairo_fill(cairo);
}

/* SPDX-License-Identifier: MIT */
#include "scene/scene.h"

#include <math.h>

Scene *
scene_new(const char *title, const char *language)
{
    Scene *scene = g_new0(Scene, 1);
    scene->title = g_strdup(title);
    scene->language = g_strdup(language);
    scene->pages = g_array_new(FALSE, FALSE, sizeof(Page));
    scene->marks = g_array_new(FALSE, FALSE, sizeof(Mark));
    scene->lines = g_array_new(FALSE, FALSE, sizeof(TextLine));
    scene->outline = g_array_new(FALSE, FALSE, sizeof(OutlineEntry));
    scene->words = g_string_chunk_new(4096);
    return scene;
}

void
scene_free(Scene *scene)
{
    if (!scene)
        return;
    g_free(scene->title);
    g_free(scene->language);
    g_free(scene->subject);
    g_free(scene->keywords);
    g_array_free(scene->pages, TRUE);
    g_array_free(scene->marks, TRUE);
    g_array_free(scene->lines, TRUE);
    g_array_free(scene->outline, TRUE);
    if (scene->blocks)
        g_ptr_array_free(scene->blocks, TRUE);
    g_string_chunk_free(scene->words);
    g_free(scene);
}

const char *
scene_word(Scene *scene, const char *text)
{
    return text ? g_string_chunk_insert(scene->words, text) : NULL;
}

void
scene_page(Scene *scene, double width, double height, const char *label)
{
    g_assert(scene->open_groups == 0);
    Page page = {
        .width = width, .height = height, .first_mark = scene->marks->len, .label = scene_word(scene, label)};
    g_array_append_val(scene->pages, page);
}

void
scene_mark(Scene *scene, const Mark *mark)
{
    g_assert(scene->pages->len > 0);
    g_assert(isfinite(mark->box.x) && isfinite(mark->box.y));
    g_assert(isfinite(mark->box.width) && isfinite(mark->box.height));
    g_array_append_vals(scene->marks, mark, 1);
    g_array_index(scene->pages, Page, scene->pages->len - 1).mark_count++;
}

void
scene_line(Scene *scene, double x0, double y0, double x1, double y1, double stroke, Colour colour,
           double alpha, bool is_dotted)
{
    Mark mark = {
        .kind = MARK_LINE,
        .box = {x0, y0, x1 - x0, y1 - y0},
        .stroke = stroke,
        .colour = colour,
        .alpha = alpha,
        .is_dotted = is_dotted,
    };
    scene_mark(scene, &mark);
}

static void
add_bar(Scene *scene, Box box, bool is_upright, Colour colour, double alpha, int start_end, int finish_end)
{
    Mark mark = {
        .kind = MARK_BAR,
        .box = box,
        .colour = colour,
        .alpha = alpha,
        .is_upright = is_upright,
        .start_end = start_end,
        .finish_end = finish_end,
    };
    scene_mark(scene, &mark);
}

void
scene_bar(Scene *scene, Box box, Colour colour, double alpha, int start_end, int finish_end)
{
    add_bar(scene, box, false, colour, alpha, start_end, finish_end);
}

void
scene_bar_upright(Scene *scene, Box box, Colour colour, double alpha, int start_end, int finish_end)
{
    add_bar(scene, box, true, colour, alpha, start_end, finish_end);
}

void
scene_dot(Scene *scene, double x, double y, double diameter, Colour colour, double stroke)
{
    Mark mark = {
        .kind = MARK_DOT,
        .box = {x - diameter / 2, y - diameter / 2, diameter, diameter},
        .colour = colour,
        .alpha = 1,
        .stroke = stroke,
    };
    scene_mark(scene, &mark);
}

void
scene_open(Scene *scene, Role role, int level, const char *name, const char *text, const char *target)
{
    Mark mark = {
        .kind = MARK_OPEN,
        .role = role,
        .level = level,
        .name = scene_word(scene, name),
        .text = scene_word(scene, text),
        .target = scene_word(scene, target),
    };
    scene_mark(scene, &mark);
    scene->open_groups++;
}

void
scene_close(Scene *scene)
{
    g_assert(scene->open_groups > 0);
    Mark mark = {.kind = MARK_CLOSE};
    scene_mark(scene, &mark);
    scene->open_groups--;
}

void
scene_outline(Scene *scene, int level, const char *text, const char *target)
{
    OutlineEntry entry = {
        .text = scene_word(scene, text), .target = scene_word(scene, target), .level = level};
    g_array_append_val(scene->outline, entry);
}

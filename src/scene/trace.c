/* SPDX-License-Identifier: MIT */
#include "scene/paint.h"

#include "scene/number.h"

static const char *const roles[] = {"decoration", "list", "item", "heading", "paragraph",
                                    "table",      "row",  "cell", "link"};
static const char *const ends[] = {"plain", "arrow", "fade"};
static const char *const weights[] = {"regular", "semibold", "bold"};

static void
add_numbers(GString *out, const double *values, guint count)
{
    char text[NUMBER_SIZE];
    for (guint i = 0; i < count; i++)
        g_string_append_printf(out, " %s", number_format(text, values[i], 1));
}

static void
add_box(GString *out, const Mark *mark)
{
    const double values[] = {mark->box.x, mark->box.y, mark->box.width, mark->box.height};
    char alpha[NUMBER_SIZE];
    add_numbers(out, values, 4);
    g_string_append_printf(out, " #%06X %s", mark->colour, number_format(alpha, mark->alpha, 2));
}

static void
add_string(GString *out, const char *text)
{
    g_autofree char *escaped = text ? g_strescape(text, NULL) : NULL;
    if (escaped)
        g_string_append_printf(out, " \"%s\"", escaped);
    else
        g_string_append(out, " -");
}

/* Each line of text stands on a line of its own, as people read it: not escaped, for it holds no control
 * characters. */
static void
add_text(GString *out, const Scene *scene, const Mark *mark)
{
    const Style *style = &mark->style;
    char size[NUMBER_SIZE];
    g_string_append_printf(out, " %s %s%s %s #%06X", style->face == FACE_SERIF ? "serif" : "sans",
                           weights[style->weight], style->italic ? " italic" : "",
                           number_format(size, style->size, 2), style->colour);
    for (guint i = 0; i < mark->line_count; i++) {
        const TextLine *line = &g_array_index(scene->lines, TextLine, mark->first_line + i);
        const double values[] = {line->x, line->y, line->width};
        g_string_append(out, "\n ");
        add_numbers(out, values, 3);
        g_string_append_printf(out, " %s", line->text);
    }
}

static void
add_mark(GString *out, const Scene *scene, const Mark *mark)
{
    static const char *const kinds[] = {"line", "bar", "dot", "text", "open", "close"};
    g_string_append(out, kinds[mark->kind]);
    if (mark->kind == MARK_TEXT) {
        add_text(out, scene, mark);
    } else if (mark->kind == MARK_OPEN) {
        g_string_append_printf(out, " %s %d", roles[mark->role], mark->level);
        add_string(out, mark->name);
        add_string(out, mark->target);
        add_string(out, mark->text);
    } else if (mark->kind != MARK_CLOSE) {
        add_box(out, mark);
    }
    if (mark->kind == MARK_BAR)
        g_string_append_printf(out, " %s %s%s", ends[mark->start_end], ends[mark->finish_end],
                               mark->is_upright ? " upright" : "");
    if (mark->kind == MARK_LINE || mark->kind == MARK_DOT)
        add_numbers(out, &mark->stroke, 1);
    if (mark->is_dotted)
        g_string_append(out, " dotted");
    g_string_append_c(out, '\n');
}

static void
add_page(GString *out, const Scene *scene, const Page *page)
{
    const double size[] = {page->width, page->height};
    g_string_append(out, "page");
    add_numbers(out, size, 2);
    add_string(out, page->label);
    g_string_append_c(out, '\n');
    for (guint i = page->first_mark; i < page->first_mark + page->mark_count; i++)
        add_mark(out, scene, &g_array_index(scene->marks, Mark, i));
}

GBytes *
paint_trace(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error)
{
    (void) theme, (void) options, (void) error;
    GString *out = g_string_new("scene");
    add_string(out, scene->title);
    add_string(out, scene->language);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < scene->pages->len; i++)
        add_page(out, scene, &g_array_index(scene->pages, Page, i));
    for (guint i = 0; i < scene->outline->len; i++) {
        const OutlineEntry *entry = &g_array_index(scene->outline, OutlineEntry, i);
        g_string_append_printf(out, "outline %d", entry->level);
        add_string(out, entry->target);
        add_string(out, entry->text);
        g_string_append_c(out, '\n');
    }
    return g_string_free_to_bytes(out);
}

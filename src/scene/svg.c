/* SPDX-License-Identifier: MIT */
#include "scene/paint.h"

#include "scene/embed.h"
#include "scene/glyphs.h"
#include "scene/looks.h"
#include "scene/number.h"
#include "scene/outline.h"
#include "scene/palette.h"
#include "scene/target.h"
#include "scene/writer.h"

/* The element and the ARIA role that stand for each role of a group. */
static const struct {
    const char *element, *role;
} groups[] = {
    [ROLE_DECORATION] = {"g", NULL      },
      [ROLE_LIST] = {"g", "list"    },
      [ROLE_ITEM] = {"g", "listitem"},
    [ROLE_HEADING] = {"g", "heading" },
      [ROLE_PARAGRAPH] = {"g", NULL      },
      [ROLE_TABLE] = {"g", "table"   },
    [ROLE_ROW] = {"g", "row"     },
      [ROLE_CELL] = {"g", "cell"    },
      [ROLE_LINK] = {"a", NULL      },
};

typedef struct {
    const Scene *scene;
    const Theme *theme;
    const Targets *targets;
    const Looks *looks;
    Writer *writer;
    GHashTable *fades; /* names of the gradients so far, owned */
    bool is_embedded;  /* fonts are in the file */
} Svg;

/* The name of the theme's colour as the mark's class, for style sheets. */
static void
write_class(const Svg *svg, Colour colour, bool is_ring)
{
    int index = palette_find(svg->theme, colour, false);
    if (index < 0)
        return;
    g_autofree char *ring = is_ring ? g_strconcat("ring ", palette_name((guint) index), NULL) : NULL;
    writer_text(svg->writer, "class", ring ? ring : palette_name((guint) index));
}

static void
write_line(const Svg *svg, const Mark *mark)
{
    Writer *writer = svg->writer;
    writer_open(writer, "line");
    write_class(svg, mark->colour, false);
    writer_number(writer, "x1", mark->box.x);
    writer_number(writer, "y1", mark->box.y);
    writer_number(writer, "x2", mark->box.x + mark->box.width);
    writer_number(writer, "y2", mark->box.y + mark->box.height);
    writer_colour(writer, "stroke", mark->colour, mark->alpha);
    writer_number(writer, "stroke-width", mark->stroke);
    if (mark->is_dotted) {
        char dot[NUMBER_SIZE], gap[NUMBER_SIZE];
        g_autofree char *dash = g_strdup_printf("%s %s", number_format(dot, mark->stroke, 2),
                                                number_format(gap, 2 * mark->stroke, 2));
        writer_text(writer, "stroke-dasharray", dash);
    }
    writer_close(writer);
}

static void
write_stop(const Svg *svg, double offset, const Mark *mark, double alpha)
{
    writer_open(svg->writer, "stop");
    write_class(svg, mark->colour, false);
    writer_number(svg->writer, "offset", offset);
    writer_colour(svg->writer, "stop-color", mark->colour, 1);
    writer_number(svg->writer, "stop-opacity", alpha);
    writer_close(svg->writer);
}

/* The colours along a bar whose ends fade; gives the gradient's name, owned by `svg`. It is called after what
 * it looks like, and made once. */
static const char *
write_fade(Svg *svg, const Mark *mark)
{
    g_autofree char *name = g_strdup_printf("fade-%06x-%d%d%s", mark->colour, mark->start_end,
                                            mark->finish_end, mark->is_upright ? "-upright" : "");
    const char *known = g_hash_table_lookup(svg->fades, name);
    if (known)
        return known;
    writer_open(svg->writer, "linearGradient");
    writer_text(svg->writer, "id", name);
    if (mark->is_upright) {
        writer_text(svg->writer, "x2", "0");
        writer_text(svg->writer, "y2", "1");
    }
    write_stop(svg, 0, mark, mark->start_end == END_FADE ? 0 : 1);
    write_stop(svg, OUTLINE_FADE, mark, 1);
    write_stop(svg, 1 - OUTLINE_FADE, mark, 1);
    write_stop(svg, 1, mark, mark->finish_end == END_FADE ? 0 : 1);
    writer_close(svg->writer);
    known = name;
    g_hash_table_add(svg->fades, g_steal_pointer(&name));
    return known;
}

static void
write_bar(Svg *svg, const Mark *mark)
{
    bool is_faded = mark->start_end == END_FADE || mark->finish_end == END_FADE;
    const char *fade = is_faded ? write_fade(svg, mark) : NULL;
    g_autofree char *fill = fade ? g_strdup_printf("url(#%s)", fade) : NULL;
    Point corners[OUTLINE_MAX];
    guint count = outline_bar(mark, corners);
    g_autoptr(GString) path = g_string_new(NULL);
    char x[NUMBER_SIZE], y[NUMBER_SIZE];
    for (guint i = 0; i < count; i++)
        g_string_append_printf(path, "%s%s,%s", i ? " " : "", number_format(x, corners[i].x, 2),
                               number_format(y, corners[i].y, 2));
    writer_open(svg->writer, "polygon");
    if (!fill)
        write_class(svg, mark->colour, false);
    writer_text(svg->writer, "points", path->str);
    if (fill)
        writer_text(svg->writer, "fill", fill);
    else
        writer_colour(svg->writer, "fill", mark->colour, mark->alpha);
    if (fill && mark->alpha < 1)
        writer_number(svg->writer, "fill-opacity", mark->alpha);
    writer_close(svg->writer);
}

static void
write_dot(const Svg *svg, const Mark *mark)
{
    double radius = mark->box.width / 2;
    writer_open(svg->writer, "circle");
    write_class(svg, mark->colour, mark->stroke > 0);
    writer_number(svg->writer, "cx", mark->box.x + radius);
    writer_number(svg->writer, "cy", mark->box.y + radius);
    writer_number(svg->writer, "r", radius - mark->stroke / 2);
    writer_colour(svg->writer, "fill", mark->stroke > 0 ? svg->theme->paper : mark->colour, 1);
    if (mark->stroke > 0) {
        writer_colour(svg->writer, "stroke", mark->colour, 1);
        writer_number(svg->writer, "stroke-width", mark->stroke);
    }
    writer_close(svg->writer);
}

/* A stretch in another font than its look's names it, with the look's behind it. */
static void
write_run(const Svg *svg, const Mark *mark, const TextRun *run)
{
    bool is_serif = mark->style.face == FACE_SERIF;
    const char *own = is_serif ? svg->theme->serif : svg->theme->sans;
    g_autofree char *text = g_strndup(run->text, run->length);
    g_autofree char *families = run->family ? g_strdup_printf("%s, %s", run->family, own) : NULL;
    g_autoptr(GString) list = g_string_new("font-family:");
    if (families) {
        looks_families(list, families, is_serif ? "serif" : "sans-serif", svg->is_embedded);
        writer_open(svg->writer, "tspan");
        writer_text(svg->writer, "style", list->str);
    }
    writer_content(svg->writer, text);
    if (families)
        writer_close(svg->writer);
}

/* A line in more than one font: browsers would choose other ones for spaces and signs. */
static void
write_runs(const Svg *svg, const Mark *mark, const TextLine *line)
{
    g_autoptr(GArray) runs = text_block_runs(line->block, line->index);
    for (guint i = 0; i < runs->len; i++)
        write_run(svg, mark, &g_array_index(runs, TextRun, i));
}

static void
write_line_of_text(const Svg *svg, const Mark *mark, guint index)
{
    const TextLine *line = &g_array_index(svg->scene->lines, TextLine, mark->first_line + index);
    writer_open(svg->writer, "tspan");
    /* A line that is read from the right begins there. */
    writer_number(svg->writer, "x", line->is_rtl ? line->x + line->width : line->x);
    writer_number(svg->writer, "y", line->y);
    if (line->has_fallback)
        write_runs(svg, mark, line);
    else
        writer_content(svg->writer, line->text);
    if (line->has_space && index + 1 < mark->line_count)
        writer_content(svg->writer, " ");
    writer_close(svg->writer);
}

static void
write_text(const Svg *svg, const Mark *mark)
{
    writer_open(svg->writer, "text");
    writer_text(svg->writer, "class", looks_class(svg->looks, &mark->style));
    if (g_array_index(svg->scene->lines, TextLine, mark->first_line).is_rtl)
        writer_text(svg->writer, "direction", "rtl");
    for (guint i = 0; i < mark->line_count; i++)
        write_line_of_text(svg, mark, i);
    writer_close(svg->writer);
}

static void
open_group(const Svg *svg, const Mark *mark, guint index)
{
    Writer *writer = svg->writer;
    bool is_link = mark->role == ROLE_LINK && mark->target && target_is_safe(mark->target);
    writer_open(writer, is_link ? "a" : "g");
    if (targets_is_first(svg->targets, mark, index))
        writer_text(writer, "id", mark->name);
    if (groups[mark->role].role)
        writer_text(writer, "role", groups[mark->role].role);
    if (mark->role == ROLE_DECORATION)
        writer_text(writer, "aria-hidden", "true");
    if (mark->role == ROLE_HEADING)
        writer_number(writer, "aria-level", mark->level);
    if (is_link)
        writer_text(writer, "href", mark->target);
    if (mark->text) {
        writer_open(writer, "title");
        writer_content(writer, mark->text);
        writer_close(writer);
    }
}

static void
write_mark(Svg *svg, guint index)
{
    const Mark *mark = &g_array_index(svg->scene->marks, Mark, index);
    switch (mark->kind) {
    case MARK_LINE:
        write_line(svg, mark);
        break;
    case MARK_BAR:
        write_bar(svg, mark);
        break;
    case MARK_DOT:
        write_dot(svg, mark);
        break;
    case MARK_TEXT:
        write_text(svg, mark);
        break;
    case MARK_OPEN:
        open_group(svg, mark, index);
        break;
    case MARK_CLOSE:
        writer_close(svg->writer);
        break;
    }
}

/* A rectangle that tells no reader anything; a `fill` of NULL is the style sheet's. */
static void
write_sheet(const Svg *svg, const char *class_name, const char *fill, double width, double height)
{
    writer_open(svg->writer, "rect");
    writer_text(svg->writer, "class", class_name);
    writer_text(svg->writer, "aria-hidden", "true");
    if (fill)
        writer_text(svg->writer, "fill", fill);
    writer_number(svg->writer, "width", width);
    writer_number(svg->writer, "height", height);
    writer_close(svg->writer);
}

/* Each of several pages is a picture within the picture: a browser prints a page without going through all
 * the others, which takes it minutes where there are many. */
static void
write_page(Svg *svg, const Page *page, double top)
{
    bool is_alone = svg->scene->pages->len == 1;
    writer_open(svg->writer, is_alone ? "g" : "svg");
    writer_text(svg->writer, "class", "page");
    if (!is_alone) {
        writer_number(svg->writer, "y", top);
        writer_number(svg->writer, "width", css_side(page->width));
        writer_number(svg->writer, "height", css_side(page->height));
    }
    write_sheet(svg, "edges", "none", css_side(page->width), css_side(page->height)); /* seen once styled */
    for (guint i = page->first_mark; i < page->first_mark + page->mark_count; i++)
        write_mark(svg, i);
    writer_close(svg->writer);
}

/* An id that other charts on a web page are not likely to have. The caller owns it. */
static char *
make_id(const char *kind, const char *text)
{
    return g_strdup_printf("fasti-%s-%06x", kind, g_str_hash(text) & 0xFFFFFF);
}

/* The document's name and summary, which readers say first. */
static void
write_name(const Svg *svg, const char *element, const char *text)
{
    if (!text)
        return;
    g_autofree char *id = make_id(element, text);
    writer_open(svg->writer, element);
    writer_text(svg->writer, "id", id);
    writer_content(svg->writer, text);
    writer_close(svg->writer);
}

/* What says the name and the summary. */
static void
write_labels(const Svg *svg)
{
    const Scene *scene = svg->scene;
    g_autofree char *title = scene->title ? make_id("title", scene->title) : NULL;
    g_autofree char *desc = scene->subject ? make_id("desc", scene->subject) : NULL;
    if (title)
        writer_text(svg->writer, "aria-labelledby", title);
    if (desc)
        writer_text(svg->writer, "aria-describedby", desc);
    if (scene->language) {
        writer_text(svg->writer, "lang", scene->language);
        writer_text(svg->writer, "xml:lang", scene->language);
    }
}

static void
write_root(const Svg *svg, Box extent)
{
    Writer *writer = svg->writer;
    char width[NUMBER_SIZE], height[NUMBER_SIZE];
    number_format(width, extent.width, 2);
    number_format(height, extent.height, 2);
    g_autofree char *view = g_strdup_printf("0 0 %s %s", width, height);
    g_autofree char *palette = looks_palette(svg->looks), *classes = g_strconcat("fasti ", palette, NULL);
    g_autofree char *wide = g_strconcat(width, "pt", NULL), *high = g_strconcat(height, "pt", NULL);
    writer_open(writer, "svg");
    writer_text(writer, "xmlns", "http://www.w3.org/2000/svg");
    writer_text(writer, "class", classes);
    writer_text(writer, "width", wide);
    writer_text(writer, "height", high);
    writer_text(writer, "viewBox", view);
    writer_text(writer, "direction", "ltr"); /* whatever that of the page around it */
    writer_text(writer, "role", "graphics-document document");
    write_labels(svg);
}

static void
write_style(const Svg *svg, const char *rules)
{
    writer_open(svg->writer, "style");
    writer_content(svg->writer, rules);
    writer_close(svg->writer);
}

static void
write_styles(const Svg *svg, const PaintOptions *options)
{
    g_autofree char *fonts = svg->is_embedded ? embed_fonts(svg->scene, svg->theme, options->notes) : NULL;
    g_autofree char *rules = looks_format(svg->looks, svg->is_embedded);
    if (fonts)
        write_style(svg, fonts);
    g_autofree char *web = looks_format_web(svg->looks, svg->scene, options);
    write_style(svg, rules);
    write_style(svg, web);
}

GBytes *
paint_svg(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error)
{
    g_autoptr(GHashTable) targets = targets_new(scene, error);
    if (!targets)
        return NULL;
    g_autoptr(Looks) looks = looks_new(scene, theme);
    g_autoptr(Writer) writer = writer_new();
    g_autoptr(GHashTable) fades = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Svg svg = {
        .scene = scene,
        .theme = theme,
        .targets = targets,
        .looks = looks,
        .writer = writer,
        .fades = fades,
        .is_embedded = options && options->embeds_fonts,
    };
    Box extent = css_extent(scene);
    write_root(&svg, extent);
    write_name(&svg, "title", scene->title);
    write_name(&svg, "desc", scene->subject);
    write_styles(&svg, options);
    write_sheet(&svg, "paper", NULL, extent.width,
                extent.height); /* one for all pages: between two a seam would show */
    double top = 0;
    for (guint i = 0; i < scene->pages->len; i++) {
        const Page *page = &g_array_index(scene->pages, Page, i);
        write_page(&svg, page, top);
        top += css_side(page->height);
    }
    writer_close(writer);
    return writer_finish(writer);
}

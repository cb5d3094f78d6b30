/* SPDX-License-Identifier: MIT */
#include "scene/text.h"

#include "scene/glyphs.h"
#include "scene/script.h"
#include "scene/shape.h"

#include <string.h>

/* Narrow texts are labels: their lines are balanced, the last one too. In wide ones, which are read as
 * paragraphs, only up to two lines are. */
static const double label_ems = 30;
enum { LABEL_LINES = 6, TITLE_LINES = 2 };

/* A font at a size, made once. */
typedef struct {
    Face face;
    Weight weight;
    bool italic;
    double size;
    PangoLayout *layout;
    char *family; /* the first of its families */
    double ascent, descent;
} FontLook;

struct Measure {
    PangoContext *context;
    char *sans, *serif;
    GArray *looks; /* of FontLook: a handful */
    Notes *notes;
    bool is_told[SCRIPT_COUNT]; /* scripts whose missing letters were told */
};

typedef struct {
    guint32 from, to; /* bytes of the shape's text */
    double width;
} BlockLine;

struct TextBlock {
    int holders;
    Shape *shape;
    Style style;
    double ascent; /* from a line's top to its base line */
    double width;
    GArray *lines; /* of BlockLine */
};

static bool
has_family(PangoFontMap *fonts, const char *family)
{
    PangoFontFamily *found = pango_font_map_get_family(fonts, family);
    return found && g_ascii_strcasecmp(pango_font_family_get_name(found), family) == 0;
}

/* Tells of a first choice that is not installed, and which of its fallbacks is; not of what stands first in
 * `told` too. */
static void
tell_missing(PangoFontMap *fonts, const char *families, const char *told, Notes *notes)
{
    g_auto(GStrv) names = g_strsplit(families, ",", -1);
    guint chosen = 0;
    if (told && g_str_has_prefix(told, names[0]))
        return;
    while (names[chosen] && !has_family(fonts, g_strstrip(names[chosen])))
        chosen++;
    if (chosen > 0)
        notes_add(notes, NOTE_MISSING_FONT, NULL, 0, 0, names[0], names[chosen] ? names[chosen] : "another");
}

Measure *
measure_new(const Theme *theme, Notes *notes)
{
    Measure *measure = g_new0(Measure, 1);
    g_autoptr(PangoFontMap) fonts = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts), 72);
    measure->context = pango_font_map_create_context(fonts);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(measure->context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(measure->context, FALSE);
    /* Else pango would take the language, and with it some fonts, from the environment. */
    pango_context_set_language(measure->context, pango_language_from_string("en"));
    measure->sans = g_strdup(theme->sans);
    measure->serif = g_strdup(theme->serif);
    measure->looks = g_array_new(FALSE, FALSE, sizeof(FontLook));
    measure->notes = notes;
    tell_missing(fonts, theme->sans, NULL, notes);
    tell_missing(fonts, theme->serif, theme->sans, notes);
    return measure;
}

void
measure_free(Measure *measure)
{
    if (!measure)
        return;
    for (guint i = 0; i < measure->looks->len; i++) {
        FontLook *look = &g_array_index(measure->looks, FontLook, i);
        g_object_unref(look->layout);
        g_free(look->family);
    }
    g_array_free(measure->looks, TRUE);
    g_object_unref(measure->context);
    g_free(measure->sans);
    g_free(measure->serif);
    g_free(measure);
}

static PangoFontDescription *
describe_font(const Measure *measure, const Style *style)
{
    static const PangoWeight weights[] = {PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_SEMIBOLD, PANGO_WEIGHT_BOLD};
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, style->face == FACE_SERIF ? measure->serif : measure->sans);
    pango_font_description_set_weight(font, weights[style->weight]);
    pango_font_description_set_style(font, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(font, style->size * PANGO_SCALE);
    return font;
}

static FontLook
make_look(const Measure *measure, const Style *style)
{
    FontLook look = {style->face, style->weight, style->italic, style->size, NULL, NULL, 0, 0};
    g_autoptr(PangoFontDescription) font = describe_font(measure, style);
    look.layout = pango_layout_new(measure->context);
    pango_layout_set_font_description(look.layout, font);
    pango_layout_set_single_paragraph_mode(look.layout, TRUE);
    PangoFontMetrics *metrics = pango_context_get_metrics(measure->context, font, NULL);
    look.ascent = (double) pango_font_metrics_get_ascent(metrics) / PANGO_SCALE;
    look.descent = (double) pango_font_metrics_get_descent(metrics) / PANGO_SCALE;
    pango_font_metrics_unref(metrics);
    const char *families = pango_font_description_get_family(font);
    look.family = g_strstrip(g_strndup(families, strcspn(families, ",")));
    return look;
}

static const FontLook *
find_look(Measure *measure, const Style *style)
{
    for (guint i = 0; i < measure->looks->len; i++) {
        const FontLook *look = &g_array_index(measure->looks, FontLook, i);
        if (look->face == style->face && look->weight == style->weight && look->italic == style->italic &&
            look->size == style->size)
            return look;
    }
    FontLook look = make_look(measure, style);
    g_array_append_val(measure->looks, look);
    return &g_array_index(measure->looks, FontLook, measure->looks->len - 1);
}

/* Tells of a letter that no font has, once a script. */
static void
tell_unknown(gunichar letter, gpointer data)
{
    Measure *measure = data;
    const ScriptFont *font = script_font(letter);
    if (measure->is_told[font->index])
        return;
    measure->is_told[font->index] = true;
    notes_add(measure->notes, NOTE_MISSING_GLYPHS, NULL, 0, 0, font->name, font->package);
}

static TextBlock *
make_block(Shape *shape, const Style *style, double ascent, double width)
{
    TextBlock *block = g_new0(TextBlock, 1);
    block->holders = 1;
    block->shape = shape;
    block->style = *style;
    block->ascent = ascent;
    block->lines = g_array_new(FALSE, FALSE, sizeof(BlockLine));
    g_autoptr(GArray) pieces = shape_pieces(shape, width);
    const Piece *piece = (const Piece *) (void *) pieces->data;
    g_autoptr(GArray) firsts =
        wrap_pieces(piece, pieces->len, width, width <= label_ems * style->size ? LABEL_LINES : TITLE_LINES);
    for (guint i = 0; i < firsts->len && pieces->len; i++) {
        guint first = g_array_index(firsts, guint, i);
        guint last = (i + 1 < firsts->len ? g_array_index(firsts, guint, i + 1) : pieces->len) - 1;
        BlockLine line = {piece[first].from, piece[last].to, piece[last].end - piece[first].start};
        block->width = MAX(block->width, line.width);
        g_array_append_val(block->lines, line);
    }
    return block;
}

TextBlock *
measure_text(Measure *measure, const char *text, const Style *style, double width)
{
    const FontLook *look = find_look(measure, style);
    Shape *shape = shape_new(look->layout, text, look->family);
    if (shape->unknown)
        shape_each_unknown(shape, tell_unknown, measure);
    double ascent = (style->leading - look->ascent - look->descent) / 2 + look->ascent;
    return make_block(shape, style, ascent, width);
}

TextBlock *
text_block_wrap(const TextBlock *block, double width)
{
    return make_block(shape_hold(block->shape), &block->style, block->ascent, width);
}

void
text_block_free(TextBlock *block)
{
    if (!block || --block->holders > 0)
        return;
    shape_free(block->shape);
    g_array_free(block->lines, TRUE);
    g_free(block);
}

double
text_block_width(const TextBlock *block)
{
    return block->width;
}

double
text_block_height(const TextBlock *block)
{
    return block->lines->len * block->style.leading;
}

guint
text_block_lines(const TextBlock *block)
{
    return block->lines->len;
}

bool
text_block_is_rtl(const TextBlock *block)
{
    return block->shape->is_rtl;
}

static bool
has_fallback(const Shape *shape, const BlockLine *line)
{
    for (guint i = 0; i < shape->runs->len; i++) {
        const Run *run = &g_array_index(shape->runs, Run, i);
        guint start = (guint) run->item->item->offset, end = start + (guint) run->item->item->length;
        if (run->family && end > line->from && start < line->to)
            return true;
    }
    return false;
}

static void
place_line(Scene *scene, const TextBlock *block, guint index, double x, double y)
{
    const BlockLine *line = &g_array_index(block->lines, BlockLine, index);
    TextLine placed = {
        .text =
            g_string_chunk_insert_len(scene->words, block->shape->text + line->from, line->to - line->from),
        .x = x,
        .y = y,
        .width = line->width,
        .has_space = block->shape->text[line->to] == ' ',
        .is_rtl = block->shape->is_rtl,
        .has_fallback = has_fallback(block->shape, line),
        .block = block,
        .index = index,
    };
    g_array_append_val(scene->lines, placed);
}

void
scene_text(Scene *scene, const TextBlock *block, guint from, guint count, double x, double y, Align align)
{
    g_assert(from + count <= block->lines->len);
    if (count == 0)
        return;
    if (!scene->blocks)
        scene->blocks = g_ptr_array_new_with_free_func((GDestroyNotify) text_block_free);
    ((TextBlock *) block)->holders++;
    g_ptr_array_add(scene->blocks, (gpointer) block);
    Mark mark = {
        .kind = MARK_TEXT,
        .alpha = 1,
        .style = block->style,
        .first_line = scene->lines->len,
        .line_count = count,
    };
    double widest = 0, share = align == ALIGN_CENTRE ? 0.5 : align == ALIGN_RIGHT ? 1 : 0;
    if (block->shape->is_rtl && align == ALIGN_LEFT) {
        x += block->width;
        share = 1;
    }
    for (guint i = from; i < from + count; i++) {
        double width = g_array_index(block->lines, BlockLine, i).width;
        widest = MAX(widest, width);
        place_line(scene, block, i, x - share * width, y + (i - from) * block->style.leading + block->ascent);
    }
    mark.box = (Box){x - share * widest, y, widest, count * block->style.leading};
    scene_mark(scene, &mark);
}

void
text_block_show(const TextBlock *block, guint index, cairo_t *cairo)
{
    const BlockLine *line = &g_array_index(block->lines, BlockLine, index);
    shape_show(block->shape, line->from, line->to, cairo);
}

GArray *
text_block_runs(const TextBlock *block, guint index)
{
    const BlockLine *line = &g_array_index(block->lines, BlockLine, index);
    const Shape *shape = block->shape;
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    for (guint i = 0; i < shape->runs->len; i++) {
        const Run *run = &g_array_index(shape->runs, Run, i);
        guint start = (guint) run->item->item->offset, end = start + (guint) run->item->item->length;
        start = MAX(start, line->from);
        end = MIN(end, line->to);
        if (start >= end)
            continue;
        TextRun *last = runs->len ? &g_array_index(runs, TextRun, runs->len - 1) : NULL;
        TextRun next = {shape->text + start, end - start, run->family, run->item->item->analysis.font};
        if (last && last->font == next.font)
            last->length += next.length;
        else
            g_array_append_val(runs, next);
    }
    return runs;
}

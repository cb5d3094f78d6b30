/* SPDX-License-Identifier: MIT */
#include "scene/shape.h"

#include <string.h>

/* A number and its noun, and a name and its number, belong together: "20 July", "Freedom 7". */
static const double number_cost = 0.5;
/* A line should not begin with a dash. */
static const double dash_cost = 1;
/* A break without a space: after the hyphen of "human-made". */
static const double hyphen_cost = 0.3;
/* A word cut in two. */
static const double cut_cost = 0.2;

/* A mark that is never seen: soft hyphens would ask for hyphens that the text doesn't have. */
static bool
is_unseen(gunichar letter)
{
    return letter == 0xAD || letter == 0xFEFF;
}

/* The text with each run of white space and control characters as one space, and none at its ends. */
static char *
fold_text(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *folded = g_string_sized_new(strlen(valid));
    bool is_gap = false;
    for (const char *at = valid; *at; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);
        if (is_unseen(letter))
            continue;
        bool is_break = letter != 0xA0 && letter != 0x202F && g_unichar_isspace(letter);
        if (is_break || g_unichar_iscntrl(letter) || letter == 0x2028 || letter == 0x2029 ||
            (letter & 0xFFFE) == 0xFFFE) {
            is_gap = true;
            continue;
        }
        if (is_gap && folded->len > 0)
            g_string_append_c(folded, ' ');
        is_gap = false;
        g_string_append_unichar(folded, letter);
    }
    return g_string_free(folded, FALSE);
}

static int
compare_runs(gconstpointer a, gconstpointer b)
{
    return ((const Run *) a)->item->item->offset - ((const Run *) b)->item->item->offset;
}

/* The interned name of a font's family, NULL where it is the first choice. */
static const char *
name_family(PangoFont *font, const char *first)
{
    g_autoptr(PangoFontDescription) description = pango_font_describe(font);
    const char *family = pango_font_description_get_family(description);
    return g_strcmp0(family, first) == 0 ? NULL : g_intern_string(family);
}

static void
take_runs(Shape *shape, PangoLayout *layout, const char *family)
{
    const PangoFont *known = NULL; /* naming a font is dear, and most texts have one */
    const char *name = NULL;
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, 0);
    for (GSList *link = line ? line->runs : NULL; link; link = link->next) {
        PangoGlyphItem *item = link->data;
        if (item->item->analysis.font != known) {
            known = item->item->analysis.font;
            name = name_family(item->item->analysis.font, family);
        }
        Run run = {pango_glyph_item_copy(item), name};
        g_array_append_val(shape->runs, run);
    }
    g_array_sort(shape->runs, compare_runs);
}

/* Where each character begins in the unbroken line, and where the last ends. */
static double *
place_characters(const Shape *shape, guint count)
{
    double *places = g_new0(double, count + 1);
    int *widths = g_new0(int, count + 1);
    guint at = 0;
    for (guint i = 0; i < shape->runs->len; i++) {
        PangoGlyphItem *item = g_array_index(shape->runs, Run, i).item;
        guint length = (guint) item->item->num_chars;
        g_assert(at + length <= count);
        pango_glyph_item_get_logical_widths(item, shape->text, widths);
        for (guint k = 0; k < length; k++, at++)
            places[at + 1] = places[at] + (double) widths[k] / PANGO_SCALE;
    }
    for (; at < count; at++)
        places[at + 1] = places[at];
    g_free(widths);
    return places;
}

/* Whether the word before `at` or the one after it is a number. */
static bool
is_by_number(const char *text, const char *before, const char *after)
{
    while (before > text && g_ascii_isdigit(before[-1]))
        before--;
    bool ends_number = g_ascii_isdigit(*before) && (before == text || before[-1] == ' ');
    if (ends_number)
        return true;
    const char *end = after;
    while (g_ascii_isdigit(*end))
        end++;
    return end > after && (*end == '\0' || *end == ' ' || *end == ',' || *end == '.');
}

/* What a break after `before` and before `after` costs. */
static double
break_cost(const char *text, const char *before, const char *after)
{
    gunichar letter = g_utf8_get_char(after);
    if (letter == 0x2013 || letter == 0x2014 || letter == '-')
        return dash_cost;
    return is_by_number(text, before, after) ? number_cost : 0;
}

/* Whether the space before `after` stands in a number, as in "10 000". */
static bool
is_in_number(const char *text, const char *before, const char *after)
{
    guint digits = 0;
    while (g_ascii_isdigit(after[digits]))
        digits++;
    return digits == 3 && before > text && g_ascii_isdigit(before[-1]) && before[0] == ' ' &&
           before + 1 == after;
}

/* Cuts the text where lines may be broken. */
static void
take_pieces(Shape *shape, PangoLayout *layout)
{
    int count = 0;
    const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly(layout, &count);
    guint characters = (guint) MAX(0, count - 1);
    g_autofree double *places = place_characters(shape, characters);
    shape->width = places[characters];
    const char *at = shape->text, *visible = at;
    Piece piece = {0};
    for (guint i = 0; i < characters; i++, at = g_utf8_next_char(at)) {
        if (i > 0 && attributes[i].is_line_break && !is_in_number(shape->text, visible, at)) {
            if (at == visible)
                piece.cost = hyphen_cost;
            else
                piece.cost = break_cost(shape->text, visible, at);
            g_array_append_val(shape->pieces, piece);
            piece = (Piece){.start = places[i], .from = (guint32) (at - shape->text)};
        }
        if (*at != ' ') {
            visible = g_utf8_next_char(at);
            piece.end = places[i + 1];
            piece.to = (guint32) (visible - shape->text);
        }
    }
    if (characters)
        g_array_append_val(shape->pieces, piece);
}

Shape *
shape_new(PangoLayout *layout, const char *text, const char *family)
{
    Shape *shape = g_new0(Shape, 1);
    shape->holders = 1;
    shape->text = fold_text(text);
    shape->runs = g_array_new(FALSE, FALSE, sizeof(Run));
    shape->pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    shape->fonts = g_object_ref(pango_context_get_font_map(pango_layout_get_context(layout)));
    pango_layout_set_text(layout, shape->text, -1);
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, 0);
    shape->is_rtl = line && pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL;
    shape->unknown = (guint) pango_layout_get_unknown_glyphs_count(layout);
    take_runs(shape, layout, family);
    take_pieces(shape, layout);
    return shape;
}

Shape *
shape_hold(Shape *shape)
{
    shape->holders++;
    return shape;
}

void
shape_free(Shape *shape)
{
    if (!shape || --shape->holders > 0)
        return;
    for (guint i = 0; i < shape->runs->len; i++)
        pango_glyph_item_free(g_array_index(shape->runs, Run, i).item);
    g_array_free(shape->runs, TRUE);
    g_array_free(shape->pieces, TRUE);
    g_object_unref(shape->fonts);
    g_free(shape->text);
    g_free(shape);
}

/* Cuts one piece wherever it would pass `width`, before a character that begins a cluster. */
static void
cut_piece(const Shape *shape, const Piece *piece, double width, const double *places, GArray *pieces)
{
    Piece part = *piece;
    part.cost = cut_cost;
    glong index = g_utf8_pointer_to_offset(shape->text, shape->text + piece->from);
    glong last = g_utf8_pointer_to_offset(shape->text, shape->text + piece->to);
    const char *at = shape->text + piece->from;
    for (; index < last; index++, at = g_utf8_next_char(at)) {
        bool is_cluster = !g_unichar_ismark(g_utf8_get_char(at)) && places[index + 1] > places[index];
        guint32 offset = (guint32) (at - shape->text);
        if (is_cluster && offset > part.from && places[index + 1] - part.start > width) {
            part.to = offset;
            part.end = places[index];
            g_array_append_val(pieces, part);
            part.from = offset;
            part.start = places[index];
        }
    }
    part.to = piece->to;
    part.end = piece->end;
    part.cost = piece->cost;
    g_array_append_val(pieces, part);
}

GArray *
shape_pieces(const Shape *shape, double width)
{
    GArray *pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    g_autofree double *places = NULL;
    for (guint i = 0; i < shape->pieces->len; i++) {
        const Piece *piece = &g_array_index(shape->pieces, Piece, i);
        if (piece->end - piece->start <= width) {
            g_array_append_vals(pieces, piece, 1);
            continue;
        }
        if (!places)
            places = place_characters(shape, (guint) g_utf8_strlen(shape->text, -1));
        cut_piece(shape, piece, width, places, pieces);
    }
    return pieces;
}

/* A copy of what of `item` lies in the bytes `from` .. `to`; NULL where nothing does. */
static PangoGlyphItem *
clip_item(const Shape *shape, PangoGlyphItem *item, int from, int to)
{
    int start = item->item->offset, end = start + item->item->length;
    if (end <= from || start >= to)
        return NULL;
    PangoGlyphItem *rest = pango_glyph_item_copy(item);
    if (start < from)
        pango_glyph_item_free(pango_glyph_item_split(rest, shape->text, from - start));
    if (end <= to)
        return rest;
    PangoGlyphItem *head = pango_glyph_item_split(rest, shape->text, to - MAX(start, from));
    pango_glyph_item_free(rest);
    return head;
}

static void
show_item(const Shape *shape, PangoGlyphItem *item, double *x, cairo_t *cairo)
{
    cairo_move_to(cairo, *x, 0);
    if (cairo_surface_get_type(cairo_get_target(cairo)) == CAIRO_SURFACE_TYPE_IMAGE) {
        /* As outlines: cairo would put a glyph's picture on whole pixels, and letters would stand unevenly.
         */
        pango_cairo_glyph_string_path(cairo, item->item->analysis.font, item->glyphs);
        cairo_fill(cairo);
    } else {
        pango_cairo_show_glyph_item(cairo, shape->text, item);
    }
    *x += (double) pango_glyph_string_get_width(item->glyphs) / PANGO_SCALE;
}

void
shape_show(const Shape *shape, guint from, guint to, cairo_t *cairo)
{
    g_autoptr(GHashTable) clips =
        g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify) pango_glyph_item_free);
    g_autoptr(GList) logical = NULL;
    for (guint i = shape->runs->len; i-- > 0;) {
        PangoGlyphItem *clip =
            clip_item(shape, g_array_index(shape->runs, Run, i).item, (int) from, (int) to);
        if (clip) {
            logical = g_list_prepend(logical, clip->item);
            g_hash_table_insert(clips, clip->item, clip);
        }
    }
    g_autoptr(GList) visual = pango_reorder_items(logical);
    double x = 0;
    for (GList *link = visual; link; link = link->next)
        show_item(shape, g_hash_table_lookup(clips, link->data), &x, cairo);
    cairo_new_path(cairo); /* else the current point would draw a line to the next arc */
}

void
shape_each_unknown(const Shape *shape, void (*use)(gunichar letter, gpointer data), gpointer data)
{
    for (guint i = 0; i < shape->runs->len; i++) {
        const PangoGlyphItem *item = g_array_index(shape->runs, Run, i).item;
        const char *start = shape->text + item->item->offset;
        for (int k = 0; k < item->glyphs->num_glyphs; k++) {
            if (item->glyphs->glyphs[k].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
                use(g_utf8_get_char(start + item->glyphs->log_clusters[k]), data);
        }
    }
}

/* SPDX-License-Identifier: MIT */
#include "scene/embed.h"

#include "scene/glyphs.h"
#include "scene/looks.h"

#include <hb-subset.h>
#include <string.h>

/* OS/2's fsType: its place in the table, and the bits that forbid what is done here. Source: OpenType 1.9. */
enum { TYPE_PLACE = 8, TYPE_RESTRICTED = 0x0002, TYPE_NO_SUBSET = 0x0100, TYPE_BITMAPS = 0x0200 };

/* A font and the letters that are set in it. */
typedef struct {
    const char *family; /* interned */
    Weight weight;
    bool italic;
    hb_face_t *face;   /* owned */
    hb_set_t *letters; /* owned */
} Used;

static void
used_free(Used *used)
{
    hb_face_destroy(used->face);
    hb_set_destroy(used->letters);
    g_free(used);
}

static const Used *
find_used(GPtrArray *fonts, const char *family, const Style *style, PangoFont *font)
{
    for (guint i = 0; i < fonts->len; i++) {
        const Used *used = g_ptr_array_index(fonts, i);
        if (used->family == family && used->weight == style->weight && used->italic == style->italic)
            return used;
    }
    Used *used = g_new(Used, 1);
    *used = (Used){
        .family = family,
        .weight = style->weight,
        .italic = style->italic,
        .face = hb_face_reference(hb_font_get_face(pango_font_get_hb_font(font))),
        .letters = hb_set_create(),
    };
    g_ptr_array_add(fonts, used);
    return used;
}

/* The first of a theme's families, interned. */
static const char *
first_family(const Theme *theme, const Style *style)
{
    g_auto(GStrv) names = g_strsplit(style->face == FACE_SERIF ? theme->serif : theme->sans, ",", 2);
    return g_intern_string(g_strstrip(names[0]));
}

static void
add_letters(const Used *used, const char *text)
{
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at), mirror;
        hb_set_add(used->letters, letter);
        if (g_unichar_get_mirror_char(letter, &mirror))
            hb_set_add(used->letters, mirror);
    }
}

/* The letters of a text, and those that a browser may turn them into before it looks for shapes: composed,
 * taken apart, mirrored. */
static void
add_forms(const Used *used, const char *start, gsize length)
{
    static const GNormalizeMode modes[] = {G_NORMALIZE_NFC, G_NORMALIZE_NFD, G_NORMALIZE_NFKD};
    g_autofree char *text = g_strndup(start, length);
    add_letters(used, text);
    for (guint i = 0; i < G_N_ELEMENTS(modes); i++) {
        g_autofree char *form = g_utf8_normalize(text, -1, modes[i]);
        if (form)
            add_letters(used, form);
    }
}

static void
add_line(GPtrArray *fonts, const Theme *theme, const Style *style, const TextLine *line)
{
    g_autoptr(GArray) runs = text_block_runs(line->block, line->index);
    for (guint i = 0; i < runs->len; i++) {
        const TextRun *run = &g_array_index(runs, TextRun, i);
        const char *family = run->family ? run->family : first_family(theme, style);
        const Used *used = run->font ? find_used(fonts, family, style, run->font) : NULL;
        if (used)
            add_forms(used, run->text, run->length);
    }
}

/* All fonts in the order of their first use. The caller owns them. */
static GPtrArray *
collect(const Scene *scene, const Theme *theme)
{
    GPtrArray *fonts = g_ptr_array_new_with_free_func((GDestroyNotify) used_free);
    for (guint i = 0; i < scene->marks->len; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        for (guint k = 0; mark->kind == MARK_TEXT && k < mark->line_count; k++)
            add_line(fonts, theme, &mark->style,
                     &g_array_index(scene->lines, TextLine, mark->first_line + k));
    }
    return fonts;
}

/* Whether the font's maker lets a part of it go into a file. */
static bool
may_embed(hb_face_t *face)
{
    hb_blob_t *table = hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2'));
    unsigned int length = 0;
    const guchar *bytes = (const guchar *) hb_blob_get_data(table, &length);
    guint type = length >= TYPE_PLACE + 2 ? (guint) (bytes[TYPE_PLACE] << 8 | bytes[TYPE_PLACE + 1]) : 0;
    hb_blob_destroy(table);
    return !(type & (TYPE_RESTRICTED | TYPE_NO_SUBSET | TYPE_BITMAPS));
}

/* The font with nothing but these letters, as base64; NULL where it can't be cut. The caller owns it. */
static char *
cut(const Used *used)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    g_assert(input);
    hb_set_union(hb_subset_input_unicode_set(input), used->letters);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    hb_face_t *part = hb_subset_or_fail(used->face, input);
    hb_subset_input_destroy(input);
    if (!part)
        return NULL;
    hb_blob_t *blob = hb_face_reference_blob(part);
    unsigned int length = 0;
    const char *bytes = hb_blob_get_data(blob, &length);
    char *text = length ? g_base64_encode((const guchar *) bytes, length) : NULL;
    hb_blob_destroy(blob);
    hb_face_destroy(part);
    return text;
}

static void
add_rule(GString *out, const Used *used, Notes *notes)
{
    static const int weights[] = {400, 600, 700};
    g_autofree char *data = may_embed(used->face) ? cut(used) : NULL;
    if (!data) {
        notes_add(notes, NOTE_FONT_LEFT_OUT, NULL, 0, 0, used->family);
        return;
    }
    g_autoptr(GString) name = g_string_new(NULL);
    looks_families(name, used->family, "", true);
    *strchr(name->str, ',') = '\0';
    g_string_append_printf(out,
                           "@font-face{font-family:%s;font-weight:%d;font-style:%s;"
                           "src:url(data:font/ttf;base64,%s)}",
                           name->str, weights[used->weight], used->italic ? "italic" : "normal", data);
}

char *
embed_fonts(const Scene *scene, const Theme *theme, Notes *notes)
{
    g_autoptr(GPtrArray) fonts = collect(scene, theme);
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < fonts->len; i++)
        add_rule(out, g_ptr_array_index(fonts, i), notes);
    return g_string_free(out, FALSE);
}

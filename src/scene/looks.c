/* SPDX-License-Identifier: MIT */
#include "scene/looks.h"

#include "scene/number.h"
#include "scene/palette.h"
#include "scene/target.h"

typedef struct {
    Style style;
    char *name;    /* of its class */
    char *classes; /* and what the theme calls it */
} Entry;

struct Looks {
    const Theme *theme;
    GArray *entries;             /* of Entry: a dozen or so */
    bool is_used[PALETTE_COUNT]; /* by marks */
};

static bool
is_same(const Style *a, const Style *b)
{
    return a->face == b->face && a->weight == b->weight && a->italic == b->italic && a->size == b->size &&
           a->colour == b->colour && a->name == b->name;
}

static const Entry *
find(const Looks *looks, const Style *style)
{
    for (guint i = 0; i < looks->entries->len; i++) {
        const Entry *entry = &g_array_index(looks->entries, Entry, i);
        if (is_same(&entry->style, style))
            return entry;
    }
    return NULL;
}

/* A theme's families as CSS names them, each in quotes. */
static void
add_families(GString *out, const char *families, const char *ending)
{
    g_auto(GStrv) names = g_strsplit(families, ",", -1);
    for (guint i = 0; names[i]; i++) {
        g_strdelimit(names[i], "\"'\\<>&{};", ' ');
        g_string_append_printf(out, "'%s%s',", g_strstrip(names[i]), ending);
    }
}

void
looks_families(GString *out, const char *families, const char *generic, bool is_embedded)
{
    if (is_embedded)
        add_families(out, families, LOOKS_EMBEDDED);
    add_families(out, families, "");
    g_string_append(out, generic);
}

/* What the class says. */
static void
add_look(GString *out, const Style *style, const Theme *theme, bool is_embedded)
{
    static const int weights[] = {400, 600, 700};
    char size[NUMBER_SIZE];
    bool is_serif = style->face == FACE_SERIF;
    g_string_append_printf(out, "font:%s%d %spx ", style->italic ? "italic " : "", weights[style->weight],
                           number_format(size, style->size, 2));
    looks_families(out, is_serif ? theme->serif : theme->sans, is_serif ? "serif" : "sans-serif",
                   is_embedded);
    g_string_append_printf(out, ";fill:#%06X", style->colour);
}

static void
add_entry(Looks *looks, const Style *style)
{
    g_autoptr(GString) look = g_string_new(style->name);
    add_look(look, style, looks->theme, false);
    Entry entry = {.style = *style, .name = g_strdup_printf("t%06x", g_str_hash(look->str) & 0xFFFFFF)};
    entry.classes = style->name ? g_strdup_printf("%s %s", entry.name, style->name) : g_strdup(entry.name);
    g_array_append_val(looks->entries, entry);
}

Looks *
looks_new(const Scene *scene, const Theme *theme)
{
    Looks *looks = g_new0(Looks, 1);
    looks->theme = theme;
    looks->is_used[palette_find(theme, theme->paper, false)] = true;
    looks->entries = g_array_new(FALSE, TRUE, sizeof(Entry));
    for (guint i = 0; i < scene->marks->len; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        if (mark->kind == MARK_TEXT && !find(looks, &mark->style))
            add_entry(looks, &mark->style);
        int colour = palette_find(theme, mark->colour, false);
        if (colour >= 0 && (mark->kind == MARK_LINE || mark->kind == MARK_BAR || mark->kind == MARK_DOT))
            looks->is_used[colour] = true;
    }
    return looks;
}

void
looks_free(Looks *looks)
{
    if (!looks)
        return;
    for (guint i = 0; i < looks->entries->len; i++) {
        g_free(g_array_index(looks->entries, Entry, i).name);
        g_free(g_array_index(looks->entries, Entry, i).classes);
    }
    g_array_free(looks->entries, TRUE);
    g_free(looks);
}

const char *
looks_class(const Looks *looks, const Style *style)
{
    const Entry *entry = find(looks, style);
    g_assert(entry);
    return entry->classes;
}

char *
looks_format(const Looks *looks, bool is_embedded)
{
    GString *out = g_string_new(".fasti text{white-space:pre;text-rendering:geometricPrecision}");
    g_string_append_printf(out, ".fasti .paper{fill:#%06X}", looks->theme->paper);
    for (guint i = 0; i < looks->entries->len; i++) {
        const Entry *entry = &g_array_index(looks->entries, Entry, i);
        g_string_append_printf(out, ".fasti .%s{", entry->name);
        add_look(out, &entry->style, looks->theme, is_embedded);
        g_string_append_c(out, '}');
    }
    return g_string_free(out, FALSE);
}

char *
looks_palette(const Looks *looks)
{
    guint hash = 5381; /* as g_str_hash begins */
    for (guint i = 0; i < PALETTE_COUNT; i++)
        hash = hash * 33 + palette_colour(looks->theme, i);
    return g_strdup_printf("fasti-%06x", hash & 0xFFFFFF);
}

/* A theme's colours as custom properties of the root. */
static void
add_properties(GString *out, const Looks *looks, const Theme *theme)
{
    g_autofree char *name = looks_palette(looks);
    g_string_append_printf(out, ".%s{", name);
    for (guint i = 0; i < PALETTE_COUNT; i++)
        g_string_append_printf(out, "--fasti-%s:#%06X;", palette_name(i), palette_colour(theme, i));
    g_string_append_c(out, '}');
}

/* How marks use a colour; "%" stands for its name. */
static const char mark_rules[] = ".fasti .%{fill:var(--fasti-%)}.fasti line.%{stroke:var(--fasti-%)}"
                                 ".fasti .ring.%{fill:var(--fasti-paper);stroke:var(--fasti-%)}"
                                 ".fasti stop.%{stop-color:var(--fasti-%)}";

/* Each mark's and look's colour by its name. */
static void
add_uses(GString *out, const Looks *looks)
{
    for (guint i = 0; i < PALETTE_COUNT; i++) {
        g_auto(GStrv) parts = g_strsplit(mark_rules, "%", -1);
        g_autofree char *rules = looks->is_used[i] ? g_strjoinv(palette_name(i), parts) : NULL;
        if (rules)
            g_string_append(out, rules);
    }
    for (guint i = 0; i < looks->entries->len; i++) {
        const Entry *entry = &g_array_index(looks->entries, Entry, i);
        int colour = palette_find(looks->theme, entry->style.colour, true);
        if (colour >= 0)
            g_string_append_printf(out, ".fasti .%s{fill:var(--fasti-%s)}", entry->name,
                                   palette_name((guint) colour));
    }
}

/* On paper a chart is as large as it is, each page on a sheet of its own. */
static void
add_print(GString *out, const Scene *scene)
{
    char width[NUMBER_SIZE], height[NUMBER_SIZE];
    const Page *page = scene->pages->len ? &g_array_index(scene->pages, Page, 0) : NULL;
    if (page)
        g_string_append_printf(out, "@page{size:%spt %spt;margin:0}",
                               number_format(width, css_side(page->width), 2),
                               number_format(height, css_side(page->height), 2));
}

char *
looks_format_web(const Looks *looks, const Scene *scene, const PaintOptions *options)
{
    GString *out = g_string_new(NULL);
    add_properties(out, looks, looks->theme);
    g_string_append(out, ".fasti{max-width:100%;height:auto;background:var(--fasti-paper)}");
    add_uses(out, looks);
    if (options && options->dark) {
        g_string_append(out, "@media screen and (prefers-color-scheme:dark){");
        add_properties(out, looks, options->dark);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "@media print{.fasti{max-width:none;print-color-adjust:exact}}");
    if (!options || !options->is_inline)
        add_print(out, scene);
    return g_string_free(out, FALSE);
}

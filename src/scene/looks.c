/* SPDX-License-Identifier: MIT */
#include "scene/looks.h"

#include "scene/number.h"

typedef struct {
    Style style;
    char name[12];
} Entry;

struct Looks {
    GArray *entries; /* of Entry: a dozen or so */
};

static bool
is_same(const Style *a, const Style *b)
{
    return a->face == b->face && a->weight == b->weight && a->italic == b->italic && a->size == b->size &&
           a->colour == b->colour;
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

Looks *
looks_new(const Scene *scene)
{
    Looks *looks = g_new0(Looks, 1);
    looks->entries = g_array_new(FALSE, TRUE, sizeof(Entry));
    for (guint i = 0; i < scene->marks->len; i++) {
        const Mark *mark = &g_array_index(scene->marks, Mark, i);
        if (mark->kind != MARK_TEXT || find(looks, &mark->style))
            continue;
        Entry entry = {.style = mark->style};
        g_snprintf(entry.name, sizeof entry.name, "t%u", looks->entries->len + 1);
        g_array_append_val(looks->entries, entry);
    }
    return looks;
}

void
looks_free(Looks *looks)
{
    if (!looks)
        return;
    g_array_free(looks->entries, TRUE);
    g_free(looks);
}

const char *
looks_class(const Looks *looks, const Style *style)
{
    const Entry *entry = find(looks, style);
    g_assert(entry);
    return entry->name;
}

/* A theme's families as CSS names them, each in quotes. */
static void
add_families(GString *out, const char *families, const char *generic)
{
    g_auto(GStrv) names = g_strsplit(families, ",", -1);
    for (guint i = 0; names[i]; i++) {
        g_strdelimit(names[i], "\"'\\<>&{};", ' ');
        g_string_append_printf(out, "'%s',", g_strstrip(names[i]));
    }
    g_string_append(out, generic);
}

char *
looks_format(const Looks *looks, const Theme *theme)
{
    static const int weights[] = {400, 600, 700};
    GString *out = g_string_new("text{white-space:pre}");
    g_string_append_printf(out, ".paper{fill:#%06X}", theme->paper);
    for (guint i = 0; i < looks->entries->len; i++) {
        const Entry *entry = &g_array_index(looks->entries, Entry, i);
        const Style *style = &entry->style;
        char size[NUMBER_SIZE];
        g_string_append_printf(out, ".%s{font:%s%d %spx ", entry->name, style->italic ? "italic " : "",
                               weights[style->weight], number_format(size, style->size, 2));
        if (style->face == FACE_SERIF)
            add_families(out, theme->serif, "serif");
        else
            add_families(out, theme->sans, "sans-serif");
        g_string_append_printf(out, ";fill:#%06X}", style->colour);
    }
    return g_string_free(out, FALSE);
}

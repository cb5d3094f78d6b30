/* SPDX-License-Identifier: MIT */
#include "scene/theme.h"

#include <stddef.h>
#include <string.h>

G_DEFINE_QUARK(fasti_theme_error, theme_error)

/* Sizes that a theme may ask for, points. */
static const double size_least = 0.05, size_most = 500;

typedef enum { KEY_FAMILY, KEY_COLOUR, KEY_GROUP, KEY_STYLE, KEY_SIZE } KeyKind;

/* What a file may say, and where it goes: an offset into Theme, or for groups and styles an index. Styles
 * name colours, so colours come first in a file. */
typedef struct {
    const char *name;
    KeyKind kind;
    gsize place;
} Key;

/* Without a comma in it, on which clang-format 14 stumbles. */
#define FIELD(field) offsetof(Theme, field)

static const Key keys[] = {
    {"sans",          KEY_FAMILY, FIELD(sans)         },
    {"serif",         KEY_FAMILY, FIELD(serif)        },
    {"paper",         KEY_COLOUR, FIELD(paper)        },
    {"ink",           KEY_COLOUR, FIELD(ink)          },
    {"muted",         KEY_COLOUR, FIELD(muted)        },
    {"faint",         KEY_COLOUR, FIELD(faint)        },
    {"axis",          KEY_COLOUR, FIELD(axis)         },
    {"grid",          KEY_COLOUR, FIELD(grid)         },
    {"band",          KEY_COLOUR, FIELD(band)         },
    {"group-1",       KEY_GROUP,  0                   },
    {"group-2",       KEY_GROUP,  1                   },
    {"group-3",       KEY_GROUP,  2                   },
    {"group-4",       KEY_GROUP,  3                   },
    {"group-5",       KEY_GROUP,  4                   },
    {"title",         KEY_STYLE,  STYLE_TITLE         },
    {"subtitle",      KEY_STYLE,  STYLE_SUBTITLE      },
    {"label-date",    KEY_STYLE,  STYLE_LABEL_DATE    },
    {"label-text",    KEY_STYLE,  STYLE_LABEL_TEXT    },
    {"tick",          KEY_STYLE,  STYLE_TICK          },
    {"tick-minor",    KEY_STYLE,  STYLE_TICK_MINOR    },
    {"list-date",     KEY_STYLE,  STYLE_LIST_DATE     },
    {"list-text",     KEY_STYLE,  STYLE_LIST_TEXT     },
    {"list-source",   KEY_STYLE,  STYLE_LIST_SOURCE   },
    {"body",          KEY_STYLE,  STYLE_BODY          },
    {"h1",            KEY_STYLE,  STYLE_H1            },
    {"h2",            KEY_STYLE,  STYLE_H2            },
    {"table-head",    KEY_STYLE,  STYLE_TABLE_HEAD    },
    {"foot",          KEY_STYLE,  STYLE_FOOT          },
    {"unit",          KEY_SIZE,   FIELD(unit)         },
    {"dot",           KEY_SIZE,   FIELD(dot)          },
    {"bar",           KEY_SIZE,   FIELD(bar)          },
    {"stroke-axis",   KEY_SIZE,   FIELD(stroke_axis)  },
    {"stroke-tick",   KEY_SIZE,   FIELD(stroke_tick)  },
    {"stroke-leader", KEY_SIZE,   FIELD(stroke_leader)},
    {"stroke-grid",   KEY_SIZE,   FIELD(stroke_grid)  },
};

static bool
read_size(const char *text, double *size)
{
    char *end = NULL;
    double value = g_ascii_strtod(text, &end);
    if (end == text || *end || !(value >= size_least && value <= size_most))
        return false;
    *size = value;
    return true;
}

static bool
read_colour(const char *text, Colour *colour)
{
    if (text[0] != '#' || strlen(text) != 7 || strspn(text + 1, "0123456789abcdefABCDEF") != 6)
        return false;
    *colour = (Colour) g_ascii_strtoull(text + 1, NULL, 16);
    return true;
}

/* A colour, or the name of one that the file has given already. */
static bool
read_named_colour(const Theme *theme, const char *text, Colour *colour)
{
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
        if (keys[i].kind == KEY_COLOUR && strcmp(keys[i].name, text) == 0) {
            *colour = *(const Colour *) ((const char *) theme + keys[i].place);
            return true;
        }
    }
    return read_colour(text, colour);
}

static bool
read_word(const char *word, const char *const *names, int *value)
{
    for (int i = 0; names[i]; i++) {
        if (strcmp(word, names[i]) == 0) {
            *value = i;
            return true;
        }
    }
    return false;
}

/* "22/26" */
static bool
read_type_size(const char *text, Style *style)
{
    g_auto(GStrv) parts = g_strsplit(text, "/", 2);
    return g_strv_length(parts) == 2 && read_size(parts[0], &style->size) &&
           read_size(parts[1], &style->leading);
}

static bool
read_style(const Theme *theme, const char *text, Style *style)
{
    static const char *const faces[] = {"sans", "serif", NULL};
    static const char *const weights[] = {"regular", "semibold", "bold", NULL};
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    guint count = g_strv_length(words);
    int face = 0, weight = 0;
    if (count < 4 || count > 5 || !read_word(words[0], faces, &face) ||
        !read_word(words[1], weights, &weight))
        return false;
    style->face = (Face) face;
    style->weight = (Weight) weight;
    style->italic = count == 5;
    if (style->italic && strcmp(words[2], "italic") != 0)
        return false;
    return read_type_size(words[count - 2], style) &&
           read_named_colour(theme, words[count - 1], &style->colour);
}

static bool
read_group(Theme *theme, const char *text, gsize group)
{
    g_auto(GStrv) words = g_strsplit(text, " ", 2);
    return g_strv_length(words) == 2 && read_colour(words[0], &theme->group_mark[group]) &&
           read_colour(words[1], &theme->group_text[group]);
}

static bool
read_family(const char *text, char **family)
{
    *family = g_strdup(text);
    return *text != '\0';
}

static bool
read_value(Theme *theme, guint key, const char *value)
{
    gpointer place = (char *) theme + keys[key].place;
    switch (keys[key].kind) {
    case KEY_FAMILY:
        return read_family(value, place);
    case KEY_COLOUR:
        return read_colour(value, place);
    case KEY_GROUP:
        return read_group(theme, value, keys[key].place);
    case KEY_STYLE:
        return read_style(theme, value, &theme->styles[keys[key].place]);
    case KEY_SIZE:
        return read_size(value, place);
    }
    return false;
}

static guint
find_key(const char *name)
{
    guint key = 0;
    while (key < G_N_ELEMENTS(keys) && strcmp(keys[key].name, name) != 0)
        key++;
    return key;
}

/* Reads one line; `problem` tells what is wrong with it, NULL where nothing is. The caller owns it. */
static char *
read_line(Theme *theme, char *line, bool *seen)
{
    g_strstrip(line);
    if (*line == '\0' || *line == '#')
        return NULL;
    char *equals = strchr(line, '=');
    if (!equals)
        return g_strdup("expected “key = value”");
    *equals = '\0';
    const char *name = g_strchomp(line), *value = g_strchug(equals + 1);
    guint key = find_key(name);
    if (key == G_N_ELEMENTS(keys))
        return g_strdup_printf("unknown key “%s”", name);
    if (seen[key])
        return g_strdup_printf("“%s” stands twice", name);
    seen[key] = true;
    return read_value(theme, key, value) ? NULL : g_strdup_printf("can't read the value of “%s”", name);
}

static bool
read_lines(Theme *theme, const char *path, char **lines, GError **error)
{
    bool seen[G_N_ELEMENTS(keys)] = {false};
    guint count = g_strv_length(lines);
    for (guint i = 0; i < count; i++) {
        g_autofree char *problem = read_line(theme, lines[i], seen);
        if (problem) {
            g_set_error(error, THEME_ERROR, THEME_ERROR_SYNTAX, "%s:%u: %s", path, i + 1, problem);
            return false;
        }
    }
    for (guint key = 0; key < G_N_ELEMENTS(keys); key++) {
        if (!seen[key]) {
            g_set_error(error, THEME_ERROR, THEME_ERROR_SYNTAX, "%s:%u: no “%s”", path, count,
                        keys[key].name);
            return false;
        }
    }
    return true;
}

Theme *
theme_load(const char *path, GError **error)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) trouble = NULL;
    if (!g_file_get_contents(path, &text, NULL, &trouble)) {
        g_set_error_literal(error, THEME_ERROR, THEME_ERROR_FILE, trouble->message);
        return NULL;
    }
    if (!g_utf8_validate(text, -1, NULL)) {
        g_set_error(error, THEME_ERROR, THEME_ERROR_SYNTAX, "%s: is not UTF-8", path);
        return NULL;
    }
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    g_autoptr(Theme) theme = g_new0(Theme, 1);
    if (!read_lines(theme, path, lines, error))
        return NULL;
    return g_steal_pointer(&theme);
}

void
theme_free(Theme *theme)
{
    if (!theme)
        return;
    g_free(theme->sans);
    g_free(theme->serif);
    g_free(theme);
}

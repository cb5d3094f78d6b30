/* SPDX-License-Identifier: MIT */
#include "scene/theme.h"

#include "scene/colour.h"

#include <stddef.h>
#include <string.h>

G_DEFINE_QUARK(fasti_theme_error, theme_error)

/* Sizes that a theme may ask for, points. */
static const double size_least = 0.05, size_most = 500;
/* Of a group's text to the paper, by WCAG 2: 4.5 is its least for small text. */
static const double text_contrast = 4.9;
/* A theme may be based on one that is based on another, and so on. */
enum { BASES_MOST = 4 };

typedef enum { KEY_NAME, KEY_FAMILY, KEY_COLOUR, KEY_GROUP, KEY_STYLE, KEY_SIZE } KeyKind;

/* What a file may say, and where it goes: an offset into Theme, or for groups and styles an index. Styles
 * name colours, so colours come first. */
typedef struct {
    const char *name;
    KeyKind kind;
    gsize place;
} Key;

/* Without a comma in it, on which clang-format 14 stumbles. */
#define FIELD(field) offsetof(Theme, field)

static const Key keys[] = {
    {"dark",          KEY_NAME,   FIELD(dark)         },
    {"page",          KEY_NAME,   FIELD(page)         },
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
enum { KEYS = G_N_ELEMENTS(keys) };

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

/* A colour, or the name of one that the file has given already. */
static bool
read_named_colour(const Theme *theme, const char *text, Colour *colour)
{
    for (guint i = 0; i < KEYS; i++) {
        if (keys[i].kind == KEY_COLOUR && strcmp(keys[i].name, text) == 0) {
            *colour = *(const Colour *) ((const char *) theme + keys[i].place);
            return true;
        }
    }
    return colour_parse(text, colour);
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
    return g_strv_length(words) == 2 && colour_parse(words[0], &theme->group_mark[group]) &&
           colour_parse(words[1], &theme->group_text[group]);
}

static bool
read_family(const char *text, char **family)
{
    *family = g_strdup(text);
    return *text != '\0';
}

/* Whether `text` may be a theme's name, which leads to no other folder. */
static bool
is_name(const char *text)
{
    return *text && strspn(text, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_") == strlen(text);
}

static bool
read_name(const char *text, char **name)
{
    *name = strcmp(text, "none") == 0 ? NULL : g_strdup(text);
    return is_name(text);
}

static bool
read_named_style(Theme *theme, guint key, const char *value)
{
    Style *style = &theme->styles[keys[key].place];
    style->name = keys[key].name;
    return read_style(theme, value, style);
}

static bool
read_value(Theme *theme, guint key, const char *value)
{
    gpointer place = (char *) theme + keys[key].place;
    switch (keys[key].kind) {
    case KEY_NAME:
        return read_name(value, place);
    case KEY_FAMILY:
        return read_family(value, place);
    case KEY_COLOUR:
        return colour_parse(value, place);
    case KEY_GROUP:
        return read_group(theme, value, keys[key].place);
    case KEY_STYLE:
        return read_named_style(theme, key, value);
    case KEY_SIZE:
        return read_size(value, place);
    }
    return false;
}

static guint
find_key(const char *name)
{
    guint key = 0;
    while (key < KEYS && strcmp(keys[key].name, name) != 0)
        key++;
    return key;
}

/* What a file says of a key. Files that it is based on fill in what it doesn't say. */
typedef struct {
    char *value; /* NULL: nothing yet */
    char *path;
    guint line;
} Setting;

typedef struct {
    const char *folder; /* where bases are */
    Setting settings[KEYS];
    guint files; /* so many were read */
} Settings;

static void
settings_clear(Settings *settings)
{
    for (guint key = 0; key < KEYS; key++) {
        g_free(settings->settings[key].value);
        g_free(settings->settings[key].path);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Settings, settings_clear)

/* One file as it is read. */
typedef struct {
    const char *path;
    guint line;
    bool seen[KEYS];
    char *base; /* NULL where it names none */
} File;

/* Takes one line; gives what is wrong with it, NULL where nothing is. The caller owns it. */
static char *
take_line(Settings *settings, File *file, char *line)
{
    g_strstrip(line);
    if (*line == '\0' || *line == '#')
        return NULL;
    char *equals = strchr(line, '=');
    if (!equals)
        return g_strdup("expected “key = value”");
    *equals = '\0';
    const char *name = g_strchomp(line), *value = g_strchug(equals + 1);
    bool is_base = strcmp(name, "base") == 0;
    guint key = find_key(name);
    if (!is_base && key == KEYS)
        return g_strdup_printf("unknown key “%s”", name);
    if (is_base ? file->base != NULL : file->seen[key])
        return g_strdup_printf("“%s” stands twice", name);
    if (is_base) {
        file->base = g_strdup(value);
        return is_name(value) ? NULL : g_strdup("can't read the value of “base”");
    }
    file->seen[key] = true;
    Setting *setting = &settings->settings[key];
    if (!setting->value)
        *setting = (Setting){g_strdup(value), g_strdup(file->path), file->line};
    return NULL;
}

static char *
read_text(const char *path, GError **error)
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
    return g_steal_pointer(&text);
}

static bool take_file(Settings *settings, const char *path, guint *lines, GError **error);

static bool
take_base(Settings *settings, const char *path, const char *base, GError **error)
{
    guint lines = 0;
    if (!base)
        return true;
    if (++settings->files > BASES_MOST) {
        g_set_error(error, THEME_ERROR, THEME_ERROR_SYNTAX, "%s: too many themes are based on each other",
                    path);
        return false;
    }
    g_autofree char *folder = settings->folder ? g_strdup(settings->folder) : g_path_get_dirname(path);
    g_autofree char *name = g_strconcat(base, ".theme", NULL);
    g_autofree char *found = g_build_filename(folder, name, NULL);
    return take_file(settings, found, &lines, error);
}

static bool
take_file(Settings *settings, const char *path, guint *lines, GError **error)
{
    g_autofree char *text = read_text(path, error), *base = NULL;
    if (!text)
        return false;
    File file = {.path = path};
    g_auto(GStrv) split = g_strsplit(text, "\n", -1);
    g_autofree char *problem = NULL;
    for (; split[file.line] && !problem; file.line++)
        problem = take_line(settings, &file, split[file.line]);
    base = file.base;
    *lines = file.line;
    if (problem)
        g_set_error(error, THEME_ERROR, THEME_ERROR_SYNTAX, "%s:%u: %s", path, file.line, problem);
    return !problem && take_base(settings, path, base, error);
}

/* Fills the theme with what all files said. */
static bool
fill(Theme *theme, const Settings *settings, const char *path, guint lines, GError **error)
{
    for (guint key = 0; key < KEYS; key++) {
        const Setting *setting = &settings->settings[key];
        if (!setting->value && keys[key].kind == KEY_NAME)
            continue;
        if (setting->value && read_value(theme, key, setting->value))
            continue;
        if (setting->value)
            g_set_error(error, THEME_ERROR, THEME_ERROR_SYNTAX, "%s:%u: can't read the value of “%s”",
                        setting->path, setting->line + 1, keys[key].name);
        else
            g_set_error(error, THEME_ERROR, THEME_ERROR_SYNTAX, "%s:%u: no “%s”", path, lines,
                        keys[key].name);
        return false;
    }
    return true;
}

Theme *
theme_load(const char *path, const char *folder, GError **error)
{
    g_auto(Settings) settings = {.folder = folder};
    guint lines = 0;
    if (!take_file(&settings, path, &lines, error))
        return NULL;
    g_autoptr(Theme) theme = g_new0(Theme, 1);
    return fill(theme, &settings, path, lines, error) ? g_steal_pointer(&theme) : NULL;
}

static void
prepend_family(char **families, const char *family)
{
    char *all = g_strdup_printf("%s, %s", family, *families);
    g_free(*families);
    *families = all;
}

void
theme_set_font(Theme *theme, const char *family)
{
    prepend_family(&theme->sans, family);
    prepend_family(&theme->serif, family);
}

void
theme_set_accent(Theme *theme, Colour colour)
{
    theme->group_mark[0] = colour;
    theme->group_text[0] = colour_readable(colour, theme->paper, text_contrast);
}

void
theme_free(Theme *theme)
{
    if (!theme)
        return;
    g_free(theme->dark);
    g_free(theme->page);
    g_free(theme->sans);
    g_free(theme->serif);
    g_free(theme);
}

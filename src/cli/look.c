/* SPDX-License-Identifier: MIT */
#include "cli/look.h"

#include "cli/home.h"
#include "cli/message.h"
#include "cli/options.h"
#include "scene/colour.h"

#include <string.h>

static const char suffix[] = ".theme";

void
look_clear(Look *look)
{
    g_free(look->theme);
    g_free(look->font);
    g_free(look->accent);
}

void
look_options(Look *look, GOptionEntry entries[LOOK_OPTIONS])
{
    const GOptionEntry own[LOOK_OPTIONS] = {
        {"theme",  0, 0, G_OPTION_ARG_FILENAME, &look->theme,
         "default, dark, mono, slides, or a file of your own",                                                 "NAME|FILE"},
        {"font",   0, 0, G_OPTION_ARG_FILENAME, &look->font,   "Family of fonts for all text",                 "FAMILY"   },
        {"accent", 0, 0, G_OPTION_ARG_FILENAME, &look->accent, "Colour of the marks, or of their first group",
         "#RRGGBB"                                                                                                        },
        {NULL,     0, 0, 0,                     NULL,          NULL,                                           NULL       },
    };
    memcpy(entries, own, sizeof own);
}

/* A file is told from a name by its folder or its suffix. */
static bool
is_file(const char *theme)
{
    return strchr(theme, '/') || g_str_has_suffix(theme, suffix);
}

/* A family's name goes into lists with commas. */
static bool
is_family(const char *font)
{
    return g_utf8_validate(font, -1, NULL) && *font && !strpbrk(font, ",;\"'<>{}\\\n");
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(char *const *) a, *(char *const *) b);
}

/* The names of all themes in `folder`: "dark, default, mono". The caller owns it. */
static char *
list_names(const char *folder)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
    for (const char *file = files ? g_dir_read_name(files) : NULL; file; file = g_dir_read_name(files))
        if (g_str_has_suffix(file, suffix))
            g_ptr_array_add(names, g_strndup(file, strlen(file) - strlen(suffix)));
    g_ptr_array_sort(names, compare_names);
    g_ptr_array_add(names, NULL);
    return g_strjoinv(", ", (char **) names->pdata);
}

/* Where a named theme lies. The caller owns it. */
static char *
name_path(const char *name)
{
    g_autofree char *file = g_strconcat("themes/", name, suffix, NULL);
    return home_file(file);
}

static bool
check_name(const Command *command, const char *name)
{
    g_autofree char *path = name_path(name), *folder = home_file("themes");
    if (theme_is_name(name) && g_file_test(path, G_FILE_TEST_EXISTS))
        return true;
    g_autofree char *names = list_names(folder);
    message_misuse(command, "--theme takes a file or one of %s, not “%s”", names, name);
    return false;
}

bool
look_check(const Command *command, const Look *look)
{
    Colour colour;
    if (look->accent && !colour_parse(look->accent, &colour))
        message_misuse(command, "--accent takes a colour such as #0072B2, not “%s”", look->accent);
    else if (look->font && !is_family(look->font))
        message_misuse(command, "--font takes the name of one family of fonts, not “%s”", look->font);
    else
        return !look->theme || is_file(look->theme) || check_name(command, look->theme);
    return false;
}

static Theme *
load(const char *name, GError **error)
{
    g_autofree char *path = is_file(name) ? g_strdup(name) : name_path(name), *folder = home_file("themes");
    return theme_load(path, folder, error);
}

static Theme *
dress(const Look *look, Theme *theme)
{
    Colour accent;
    if (theme && look->font)
        theme_set_font(theme, look->font);
    if (theme && look->accent && colour_parse(look->accent, &accent))
        theme_set_accent(theme, accent);
    return theme;
}

Theme *
look_theme(const Look *look, GError **error)
{
    return dress(look, load(look->theme ? look->theme : "default", error));
}

Theme *
look_dark(const Look *look, const Theme *theme, GError **error)
{
    return theme->dark ? dress(look, load(theme->dark, error)) : NULL;
}

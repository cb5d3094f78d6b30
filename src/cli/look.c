/* SPDX-License-Identifier: MIT */
#include "cli/look.h"

#include "cli/home.h"
#include "cli/message.h"
#include "cli/named.h"
#include "cli/options.h"
#include "scene/colour.h"

#include <string.h>

static const Named themes = {"--theme", "themes", ".theme"};

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

/* A family's name goes into lists with commas. */
static bool
is_family(const char *font)
{
    return g_utf8_validate(font, -1, NULL) && *font && !strpbrk(font, ",;\"'<>{}\\\n");
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
        return !look->theme || named_check(command, &themes, look->theme);
    return false;
}

static Theme *
load(const char *name, GError **error)
{
    g_autofree char *path = named_path(&themes, name), *folder = home_file(themes.folder);
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

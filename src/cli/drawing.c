/* SPDX-License-Identifier: MIT */
#include "cli/drawing.h"

#include "calendar/day.h"
#include "cli/home.h"
#include "scene/paint.h"

#include <string.h>

enum { DAY_SECONDS = 86400 };

typedef GBytes *(*Painter)(const Scene *scene, const Theme *theme, const PaintOptions *options,
                           GError **error);

static const struct {
    const char *extension;
    Painter paint;
} painters[] = {
    {".svg",   paint_svg  },
    {".pdf",   paint_pdf  },
    {".png",   paint_png  },
    {".trace", paint_trace}
};

static Painter
find_painter(const char *extension)
{
    for (guint i = 0; i < G_N_ELEMENTS(painters); i++)
        if (g_ascii_strcasecmp(painters[i].extension, extension) == 0)
            return painters[i].paint;
    return NULL;
}

const char *
drawing_extension(const char *file)
{
    const char *slash = strrchr(file, '/');
    const char *dot = strrchr(slash ? slash : file, '.');
    return dot ? dot : "";
}

bool
drawing_has_painter(const char *extension)
{
    return find_painter(extension) != NULL;
}

Theme *
drawing_theme(GError **error)
{
    g_autofree char *path = home_file("themes/default.theme");
    return theme_load(path, error);
}

/* SOURCE_DATE_EPOCH; false, result untouched, where it is not set or no number of this calendar. */
static bool
read_epoch(gint64 *seconds)
{
    const char *text = g_getenv("SOURCE_DATE_EPOCH");
    gint64 latest = DAY_SECONDS * day_from_civil(9999, 12, 31);
    return text && g_ascii_string_to_signed(text, 10, 0, latest, seconds, NULL);
}

char *
drawing_day(void)
{
    gint64 seconds;
    if (!read_epoch(&seconds))
        return NULL;
    Civil civil = day_to_civil(seconds / DAY_SECONDS);
    return g_strdup_printf("%04d-%02d-%02d", (int) civil.year, civil.month, civil.day);
}

char *
drawing_second(void)
{
    gint64 seconds;
    if (!read_epoch(&seconds))
        return NULL;
    g_autofree char *day = drawing_day();
    int second = (int) (seconds % DAY_SECONDS);
    return g_strdup_printf("%sT%02d:%02d:%02dZ", day, second / 3600, second / 60 % 60, second % 60);
}

GBytes *
drawing_paint(const Scene *scene, const Theme *theme, const char *extension, GError **error)
{
    g_autofree char *created = drawing_second();
    PaintOptions options = {.scale = 2, .created = created};
    return find_painter(extension)(scene, theme, &options, error);
}

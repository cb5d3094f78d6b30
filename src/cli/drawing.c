/* SPDX-License-Identifier: MIT */
#include "cli/drawing.h"

#include "calendar/day.h"

#include <glib/gstdio.h>
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
drawing_paint(const Drawing *drawing, const char *extension, GError **error)
{
    g_autofree char *created = drawing_second();
    PaintOptions options = *drawing->options;
    options.created = created;
    options.notes = drawing->notes;
    return find_painter(extension)(drawing->scene, drawing->theme, &options, error);
}

/* "chart-03.png" of "chart.png"; all of `pages` numbers are of one length, so that they sort. The caller owns
 * it. */
static char *
number_file(const char *file, guint page, guint pages)
{
    const char *extension = drawing_extension(file);
    int stem = (int) (strlen(file) - strlen(extension)), digits = 1;
    for (guint rest = pages; rest >= 10; rest /= 10)
        digits++;
    return g_strdup_printf("%.*s-%0*u%s", stem, file, digits, page + 1, extension);
}

static bool
save_page(const Drawing *drawing, const char *file, guint page, GError **error)
{
    g_autoptr(GBytes) bytes = paint_png_page(drawing->scene, drawing->theme, drawing->options, page, error);
    g_autoptr(Output) output = bytes ? output_open(file, error) : NULL;
    return output && output_finish(output, bytes, error);
}

/* Each page as a file of its own, or none at all. */
static bool
save_pages(const Drawing *drawing, const char *file, GError **error)
{
    guint pages = drawing->scene->pages->len, done = 0;
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);
    for (guint page = 0; page < pages; page++)
        g_ptr_array_add(files, number_file(file, page, pages));
    while (done < pages && save_page(drawing, g_ptr_array_index(files, done), done, error))
        done++;
    if (done == pages) {
        notes_add(drawing->notes, NOTE_PICTURE_SPLIT, file, 0, 0, g_ptr_array_index(files, 0),
                  g_ptr_array_index(files, pages - 1));
        return true;
    }
    while (done > 0)
        g_unlink(g_ptr_array_index(files, --done));
    return false;
}

bool
drawing_save(const Drawing *drawing, const char *file, Output *output, GError **error)
{
    g_autoptr(Output) owned = output;
    const char *extension = drawing_extension(file);
    if (find_painter(extension) == paint_png && drawing->scene->pages->len > 1 &&
        !paint_png_fits(drawing->scene, drawing->options)) {
        output_free(g_steal_pointer(&owned));
        return save_pages(drawing, file, error);
    }
    g_autoptr(GBytes) bytes = drawing_paint(drawing, extension, error);
    return bytes && output_finish(owned, bytes, error);
}

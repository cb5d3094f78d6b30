/* SPDX-License-Identifier: MIT */
#include "scene/paint.h"

#include "scene/canvas.h"
#include "scene/number.h"

#include <math.h>

static const double default_scale = 2; /* 144 dots an inch */
/* cairo's own bound on a side, and a bound on memory (4 bytes a pixel). */
static const double side_most = 32767, pixels_most = 120e6;

static cairo_status_t
take_bytes(void *closure, const unsigned char *data, unsigned int length)
{
    g_byte_array_append(closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

/* Pages `first` up to `end`, one under the other. */
typedef struct {
    const Scene *scene;
    guint first, end;
    double scale, width, height; /* pixels a point; pixels */
} Sheet;

static Sheet
sheet_of(const Scene *scene, const PaintOptions *options, guint first, guint end)
{
    Sheet sheet = {.scene = scene, .first = first, .end = end};
    sheet.scale = options && options->scale > 0 ? options->scale : default_scale;
    for (guint i = first; i < end; i++) {
        const Page *page = &g_array_index(scene->pages, Page, i);
        sheet.width = MAX(sheet.width, page->width);
        sheet.height += page->height;
    }
    sheet.width = ceil(sheet.width * sheet.scale);
    sheet.height = ceil(sheet.height * sheet.scale);
    return sheet;
}

static bool
fits(const Sheet *sheet)
{
    return sheet->width >= 1 && sheet->height >= 1 && sheet->width <= side_most &&
           sheet->height <= side_most && sheet->width * sheet->height <= pixels_most;
}

static void
draw_pages(cairo_t *cairo, const Sheet *sheet, const Theme *theme)
{
    const Scene *scene = sheet->scene;
    for (guint i = sheet->first; i < sheet->end; i++) {
        const Page *page = &g_array_index(scene->pages, Page, i);
        canvas_paper(cairo, page, theme);
        for (guint k = page->first_mark; k < page->first_mark + page->mark_count; k++)
            canvas_mark(cairo, scene, &g_array_index(scene->marks, Mark, k), theme);
        cairo_translate(cairo, 0, page->height);
    }
}

/* Says how large a picture may be. */
static void
set_size_error(const Sheet *sheet, GError **error)
{
    double most = MIN(MIN(side_most / sheet->width, side_most / sheet->height),
                      sqrt(pixels_most / (sheet->width * sheet->height)));
    char text[NUMBER_SIZE];
    g_set_error(error, PAINT_ERROR, PAINT_ERROR_SIZE,
                "a PNG of %.0f by %.0f pixels is too large; at a scale of %s it can be made", sheet->width,
                sheet->height, number_format(text, MAX(0.01, floor(100 * most * sheet->scale) / 100), 2));
}

static GBytes *
paint(const Sheet *sheet, const Theme *theme, GError **error)
{
    if (!fits(sheet)) {
        set_size_error(sheet, error);
        return NULL;
    }
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int) sheet->width, (int) sheet->height);
    cairo_t *cairo = cairo_create(surface);
    Page whole = {.width = sheet->width, .height = sheet->height}; /* a last pixel may lie half on the page */
    canvas_paper(cairo, &whole, theme);
    cairo_scale(cairo, sheet->scale, sheet->scale);
    draw_pages(cairo, sheet, theme);
    cairo_status_t status = cairo_status(cairo);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_write_to_png_stream(surface, take_bytes, bytes);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS) {
        g_set_error(error, PAINT_ERROR, PAINT_ERROR_FILE, "can't make the PNG: %s",
                    cairo_status_to_string(status));
        return NULL;
    }
    return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}

bool
paint_png_fits(const Scene *scene, const PaintOptions *options)
{
    Sheet sheet = sheet_of(scene, options, 0, scene->pages->len);
    return fits(&sheet);
}

GBytes *
paint_png(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error)
{
    Sheet sheet = sheet_of(scene, options, 0, scene->pages->len);
    return paint(&sheet, theme, error);
}

GBytes *
paint_png_page(const Scene *scene, const Theme *theme, const PaintOptions *options, guint page,
               GError **error)
{
    g_assert(page < scene->pages->len);
    Sheet sheet = sheet_of(scene, options, page, page + 1);
    return paint(&sheet, theme, error);
}

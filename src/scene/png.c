/* SPDX-License-Identifier: MIT */
#include "scene/paint.h"

#include "scene/canvas.h"
#include "scene/target.h"

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

static void
draw_pages(cairo_t *cairo, const Scene *scene, const Theme *theme)
{
    for (guint i = 0; i < scene->pages->len; i++) {
        const Page *page = &g_array_index(scene->pages, Page, i);
        canvas_paper(cairo, page, theme);
        for (guint k = page->first_mark; k < page->first_mark + page->mark_count; k++)
            canvas_mark(cairo, scene, &g_array_index(scene->marks, Mark, k), theme);
        cairo_translate(cairo, 0, page->height);
    }
}

GBytes *
paint_png(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error)
{
    double scale = options && options->scale > 0 ? options->scale : default_scale;
    Box extent = scene_extent(scene);
    double width = ceil(extent.width * scale), height = ceil(extent.height * scale);
    if (!(width >= 1 && height >= 1 && width <= side_most && height <= side_most &&
          width * height <= pixels_most)) {
        g_set_error(error, PAINT_ERROR, PAINT_ERROR_SIZE,
                    "a PNG of %.0f by %.0f pixels (%u pages) is too large; a PDF has no such bound", width,
                    height, scene->pages->len);
        return NULL;
    }
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int) width, (int) height);
    cairo_t *cairo = cairo_create(surface);
    Page sheet = {.width = width, .height = height}; /* the last pixels may lie only half on the page */
    canvas_paper(cairo, &sheet, theme);
    cairo_scale(cairo, scale, scale);
    draw_pages(cairo, scene, theme);
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

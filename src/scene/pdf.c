/* SPDX-License-Identifier: MIT */
#include "scene/paint.h"

#include "scene/amend.h"
#include "scene/canvas.h"
#include "scene/target.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

/* A fixed date where none is given, as cairo would take the clock's. */
static const char fixed_date[] = "1970-01-01T00:00:00Z";

/* The standard structure types that stand for roles; an unknown one would end the surface. NULL: none. */
static const char *const structure[] = {
    [ROLE_DECORATION] = NULL, [ROLE_LIST] = "L",      [ROLE_ITEM] = "LI",
    [ROLE_HEADING] = NULL, /* by level */
    [ROLE_PARAGRAPH] = "P",   [ROLE_TABLE] = "Table", [ROLE_ROW] = "TR",
    [ROLE_CELL] = "TD",       [ROLE_LINK] = NULL,
};
static const char *const headings[] = {"H1", "H2", "H3", "H4", "H5", "H6"};

typedef struct {
    const Scene *scene;
    const Theme *theme;
    const Targets *targets;
    cairo_surface_t *surface;
    cairo_t *cairo;
    GPtrArray *open; /* the tag of each open group, static; "" where it has none */
    Alternatives *alternatives;
} Pdf;

static cairo_status_t
take_bytes(void *closure, const unsigned char *data, unsigned int length)
{
    g_byte_array_append(closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

/* `text` as a string in cairo's tag attributes. */
static void
append_quoted(GString *attributes, const char *text)
{
    g_string_append_c(attributes, '\'');
    for (; *text; text++) {
        if (*text == '\'' || *text == '\\')
            g_string_append_c(attributes, '\\');
        g_string_append_c(attributes, *text);
    }
    g_string_append_c(attributes, '\'');
}

/* The marks inside the group that opens at `index`: up to its close. */
static guint
group_end(const Scene *scene, guint index)
{
    guint depth = 0;
    do {
        MarkKind kind = g_array_index(scene->marks, Mark, index).kind;
        depth += kind == MARK_OPEN ? 1 : 0;
        depth -= kind == MARK_CLOSE ? 1 : 0;
        index++;
    } while (depth > 0);
    return index;
}

/* A named place at the first thing that the group draws. Whole points, as the parser of attributes follows
 * the locale. */
static void
add_place(const Pdf *pdf, guint index)
{
    const Mark *group = &g_array_index(pdf->scene->marks, Mark, index);
    guint end = group_end(pdf->scene, index), first = index;
    while (first < end && (g_array_index(pdf->scene->marks, Mark, first).kind == MARK_OPEN ||
                           g_array_index(pdf->scene->marks, Mark, first).kind == MARK_CLOSE))
        first++;
    const Box *box = &g_array_index(pdf->scene->marks, Mark, first < end ? first : index).box;
    g_autoptr(GString) attributes = g_string_new("name=");
    append_quoted(attributes, group->name);
    g_string_append_printf(attributes, " x=%d y=%d", (int) MAX(0, box->x - 8), (int) MAX(0, box->y - 8));
    cairo_tag_begin(pdf->cairo, CAIRO_TAG_DEST, attributes->str);
    cairo_tag_end(pdf->cairo, CAIRO_TAG_DEST);
}

/* A rectangle for each line of text in the link, so that a link over two lines doesn't cover what lies
 * beside.
 */
static void
append_areas(const Pdf *pdf, guint index, GString *attributes)
{
    guint end = group_end(pdf->scene, index);
    g_autoptr(GString) areas = g_string_new(NULL);
    for (; index < end; index++) {
        const Mark *mark = &g_array_index(pdf->scene->marks, Mark, index);
        for (guint i = 0; mark->kind == MARK_TEXT && i < mark->line_count; i++) {
            const TextLine *line = &g_array_index(pdf->scene->lines, TextLine, mark->first_line + i);
            double top = mark->box.y + i * mark->style.leading;
            g_string_append_printf(areas, "%d %d %d %d ", (int) floor(line->x), (int) floor(top),
                                   (int) ceil(line->width), (int) ceil(mark->style.leading));
        }
    }
    if (areas->len)
        g_string_append_printf(attributes, " rect=[%s]", areas->str);
}

/* Begins a structure element. */
static void
begin_tag(const Pdf *pdf, const char *tag, const char *attributes, const char *alternative)
{
    cairo_tag_begin(pdf->cairo, tag, attributes);
    g_ptr_array_add(pdf->alternatives, (gpointer) alternative);
}

static const char *
begin_link(const Pdf *pdf, guint index)
{
    const Mark *group = &g_array_index(pdf->scene->marks, Mark, index);
    if (!group->target || !target_is_safe(group->target))
        return "";
    bool is_inside = group->target[0] == '#';
    g_autoptr(GString) attributes = g_string_new(is_inside ? "dest=" : "uri=");
    g_autofree char *uri = is_inside ? g_strdup(group->target + 1) : target_escape(group->target);
    append_quoted(attributes, uri);
    append_areas(pdf, index, attributes);
    begin_tag(pdf, CAIRO_TAG_LINK, attributes->str, group->text);
    return CAIRO_TAG_LINK;
}

static void
open_group(Pdf *pdf, guint index)
{
    const Mark *group = &g_array_index(pdf->scene->marks, Mark, index);
    const char *tag = structure[group->role];
    if (group->role == ROLE_HEADING)
        tag = headings[CLAMP(group->level, 1, (int) G_N_ELEMENTS(headings)) - 1];
    if (targets_is_first(pdf->targets, group, index))
        add_place(pdf, index);
    if (group->role == ROLE_LINK)
        tag = begin_link(pdf, index);
    else if (tag)
        begin_tag(pdf, tag, NULL, group->role == ROLE_ITEM ? group->text : NULL);
    g_ptr_array_add(pdf->open, (gpointer) (tag ? tag : ""));
}

static void
close_group(Pdf *pdf)
{
    const char *tag = g_ptr_array_index(pdf->open, pdf->open->len - 1);
    g_ptr_array_set_size(pdf->open, (int) pdf->open->len - 1);
    if (*tag)
        cairo_tag_end(pdf->cairo, tag);
}

static void
draw_page(Pdf *pdf, const Page *page, bool is_first)
{
    bool has_paper = pdf->theme->paper != 0xFFFFFF;
    /* cairo cuts a page's content off at whole points, which would leave a white edge. */
    Page sheet = {.width = has_paper ? ceil(page->width) : page->width,
                  .height = has_paper ? ceil(page->height) : page->height};
    cairo_pdf_surface_set_size(pdf->surface, sheet.width, sheet.height);
    if (is_first) /* not before: a new size drops what was begun */
        begin_tag(pdf, "Document", NULL, NULL);
    if (page->label)
        cairo_pdf_surface_set_page_label(pdf->surface, page->label);
    if (has_paper)
        canvas_paper(pdf->cairo, &sheet, pdf->theme);
    for (guint i = page->first_mark; i < page->first_mark + page->mark_count; i++) {
        const Mark *mark = &g_array_index(pdf->scene->marks, Mark, i);
        if (mark->kind == MARK_OPEN)
            open_group(pdf, i);
        else if (mark->kind == MARK_CLOSE)
            close_group(pdf);
        else
            canvas_mark(pdf->cairo, pdf->scene, mark, pdf->theme);
    }
    cairo_show_page(pdf->cairo);
}

static void
add_metadata(const Pdf *pdf, const char *created)
{
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATOR, "fasti");
    if (pdf->scene->title)
        cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_TITLE, pdf->scene->title);
    if (pdf->scene->subject)
        cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_SUBJECT, pdf->scene->subject);
    if (pdf->scene->keywords)
        cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_KEYWORDS, pdf->scene->keywords);
}

static void
add_outline(const Pdf *pdf)
{
    g_autoptr(GArray) parents = g_array_new(FALSE, FALSE, sizeof(int)); /* the last entry of each level */
    for (guint i = 0; i < pdf->scene->outline->len; i++) {
        const OutlineEntry *entry = &g_array_index(pdf->scene->outline, OutlineEntry, i);
        guint level = MIN((guint) MAX(0, entry->level), parents->len);
        int parent = level ? g_array_index(parents, int, level - 1) : CAIRO_PDF_OUTLINE_ROOT;
        g_autoptr(GString) attributes = g_string_new("dest=");
        append_quoted(attributes, entry->target);
        int id = cairo_pdf_surface_add_outline(pdf->surface, parent, entry->text, attributes->str,
                                               level ? 0 : CAIRO_PDF_OUTLINE_FLAG_OPEN);
        g_array_set_size(parents, level);
        g_array_append_val(parents, id);
    }
}

static void
draw_pages(Pdf *pdf, const char *created)
{
    add_metadata(pdf, created);
    for (guint i = 0; i < pdf->scene->pages->len; i++)
        draw_page(pdf, &g_array_index(pdf->scene->pages, Page, i), i == 0);
    if (pdf->scene->pages->len)
        cairo_tag_end(pdf->cairo, "Document");
    add_outline(pdf);
}

GBytes *
paint_pdf(const Scene *scene, const Theme *theme, const PaintOptions *options, GError **error)
{
    g_autoptr(GHashTable) targets = targets_new(scene, error);
    if (!targets)
        return NULL;
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    g_autoptr(GPtrArray) open = g_ptr_array_new(), alternatives = g_ptr_array_new();
    Pdf pdf = {
        .scene = scene, .theme = theme, .targets = targets, .open = open, .alternatives = alternatives};
    pdf.surface = cairo_pdf_surface_create_for_stream(take_bytes, bytes, 1, 1);
    pdf.cairo = cairo_create(pdf.surface);
    const char *created = options && options->created ? options->created : fixed_date;
    draw_pages(&pdf, created);
    cairo_status_t status = cairo_status(pdf.cairo);
    cairo_destroy(pdf.cairo);
    cairo_surface_finish(pdf.surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(pdf.surface);
    cairo_surface_destroy(pdf.surface);
    if (status != CAIRO_STATUS_SUCCESS) {
        g_set_error(error, PAINT_ERROR, PAINT_ERROR_FILE, "can't make the PDF: %s",
                    cairo_status_to_string(status));
        return NULL;
    }
    return amend_pdf(bytes, scene, created, alternatives);
}

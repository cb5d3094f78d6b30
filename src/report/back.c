/* SPDX-License-Identifier: MIT */
#include "report/back.h"

/* How many numbers, or ranges of them, are printed with one name or source. */
enum { NUMBERS_MAX = 120 };

/* Places blocks one under the other, from `index` on, in at most `lines` lines (but one block at least);
 * gives the first that remains, grows `height` to the column's, and takes its lines off `left`. */
static guint
fill_column(Pages *pages, const GPtrArray *blocks, guint index, double x, guint lines, double leading,
            double *height, guint *left)
{
    guint used = 0;
    while (index < blocks->len) {
        const TextBlock *block = blocks->pdata[index];
        guint count = text_block_lines(block);
        if (used && used + count > lines)
            break;
        scene_text(pages->scene, block, 0, count, x, pages->y + used * leading, ALIGN_LEFT);
        used += count;
        *left -= count;
        index++;
    }
    *height = MAX(*height, used * leading);
    return index;
}

/* Fills two columns a page; on the last one they end level. */
static void
place_names(Pages *pages, const GPtrArray *blocks, double leading, double step)
{
    guint left = 0, tallest = 1;
    for (guint i = 0; i < blocks->len; i++) {
        guint lines = text_block_lines(blocks->pdata[i]);
        left += lines;
        tallest = MAX(tallest, lines);
    }
    for (guint index = 0; index < blocks->len;) {
        pages_need(pages, 2 * leading);
        guint room = (guint) MAX(1, (pages->bottom - pages->y) / leading);
        guint half = (left + 1) / 2 + tallest - 1;
        double height = 0;
        scene_open(pages->scene, ROLE_PARAGRAPH, 0, NULL, NULL, NULL);
        for (guint column = 0; column < 2; column++)
            index = fill_column(pages, blocks, index, pages->left + column * step,
                                column ? room : MIN(room, half), leading, &height, &left);
        scene_close(pages->scene);
        pages->y += height;
    }
}

void
back_names(Pages *pages, const Content *content)
{
    if (!content->names->len)
        return;
    const Style *style = &pages->theme->styles[STYLE_LIST_TEXT];
    const char *key = "index";
    double gap = 6 * pages->theme->unit, width = (pages->right - pages->left - gap) / 2;
    g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func((GDestroyNotify) text_block_free);
    for (guint i = 0; i < content->names->len; i++) {
        const Name *name = &g_array_index(content->names, Name, i);
        g_autofree char *numbers = content_numbers(content, name->entries, NUMBERS_MAX);
        g_autofree char *text = g_strdup_printf("%s, %s", name->name, numbers);
        g_ptr_array_add(blocks, measure_text(pages->measure, text, style, width));
    }
    guint rows = MIN(blocks->len / 2 + 1, 12); /* a short list stays whole */
    pages_heading(pages, key, phrase(content->tools->phrases, key), rows * style->leading);
    place_names(pages, blocks, style->leading, width + gap);
}

/* Writes a text at `*x`, or at the start of the next line where it has no room; moves `*x` behind it. */
static void
flow(Pages *pages, const char *text, const Style *style, double *x, const char *target)
{
    double space = 2.5;
    g_autoptr(TextBlock) block = measure_text(pages->measure, text, style, G_MAXDOUBLE);
    if (*x + text_block_width(block) > pages->right) {
        *x = pages->left + 5 * pages->theme->unit;
        pages->y += style->leading;
        pages_need(pages, style->leading);
    }
    if (target)
        scene_open(pages->scene, ROLE_LINK, 0, NULL, NULL, target);
    scene_text(pages->scene, block, 0, text_block_lines(block), *x, pages->y, ALIGN_LEFT);
    if (target)
        scene_close(pages->scene);
    *x += text_block_width(block) + space;
}

/* The entries drawn from a source, each a link. */
static void
add_references(Pages *pages, const Content *content, const Origin *origin, const Style *style)
{
    const Phrases *phrases = content->tools->phrases;
    double x = pages->left + 5 * pages->theme->unit;
    bool is_used = origin->entries->len > 0;
    pages_need(pages, style->leading);
    flow(pages, phrase(phrases, is_used ? "document-events" : "document-unused"), style, &x, NULL);
    Style link = *style;
    link.colour = pages->theme->group_text[0];
    g_autoptr(GArray) references = content_references(content, origin->entries, NUMBERS_MAX);
    for (guint i = 0; i < references->len; i++) {
        const Reference *reference = &g_array_index(references, Reference, i);
        bool is_followed = i + 1 < references->len && (reference + 1)->number;
        g_autofree char *target = g_strdup_printf("#E%u", reference->number);
        g_autofree char *text = g_strconcat(reference->text, is_followed ? "," : "", NULL);
        flow(pages, text, reference->number ? &link : style, &x, reference->number ? target : NULL);
    }
    pages->y += style->leading;
}

/* A line of a source's entry; long ones are broken. */
static void
add_line(Pages *pages, const char *text, const Style *style)
{
    double indent = 5 * pages->theme->unit;
    g_autoptr(TextBlock) block =
        measure_text(pages->measure, text, style, pages->right - pages->left - indent);
    for (guint i = 0; i < text_block_lines(block); i++) {
        pages_need(pages, style->leading);
        scene_text(pages->scene, block, i, 1, pages->left + indent, pages->y, ALIGN_LEFT);
        pages->y += style->leading;
    }
}

static void
add_document(Pages *pages, const Content *content, guint number, const Style *style)
{
    const Origin *origin = &g_array_index(content->origins, Origin, number - 1);
    const Style *head = &pages->theme->styles[STYLE_LIST_DATE];
    g_autoptr(GPtrArray) lines = origin_lines(content, origin);
    g_autofree char *cite = g_strdup_printf("%u", number);
    g_autofree char *mark = phrase_fill(content->tools->phrases, "cite", "source", cite, NULL);
    g_autofree char *name = g_strdup_printf("S%u", number);
    g_autoptr(TextBlock) block = measure_text(pages->measure, mark, head, G_MAXDOUBLE);
    pages_space(pages, 1.5 * pages->theme->unit);
    pages_need(pages, head->leading + (lines->len + 2) * style->leading);
    scene_open(pages->scene, ROLE_PARAGRAPH, 0, name, NULL, NULL);
    scene_text(pages->scene, block, 0, text_block_lines(block), pages->left, pages->y, ALIGN_LEFT);
    scene_close(pages->scene);
    add_line(pages, origin->document->name, head);
    for (guint i = 0; i < lines->len; i++)
        add_line(pages, lines->pdata[i], style);
    add_references(pages, content, origin, style);
}

void
back_documents(Pages *pages, const Content *content)
{
    if (!content->origins->len)
        return;
    Style style = pages->theme->styles[STYLE_LIST_SOURCE];
    style.leading = pages->theme->styles[STYLE_FOOT].leading;
    const char *key = "documents";
    pages_heading(pages, key, phrase(content->tools->phrases, key), 5 * style.leading);
    for (guint i = 1; i <= content->origins->len; i++)
        add_document(pages, content, i, &style);
}

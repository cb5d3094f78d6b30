/* SPDX-License-Identifier: MIT */
#include "report/pages.h"

#include <string.h>

#define MARGIN    54.0
#define A4_WIDTH  595.28
#define A4_HEIGHT 841.89

/* The dates of the entries on a page, for its running head. */
typedef struct {
    bool has_dates;
    Moment first, last;
} Guide;

void
pages_init(Pages *pages, const Content *content, const ReportOptions *options, Notes *notes)
{
    const Theme *theme = content->tools->theme;
    bool has_size = options->width > 0 && options->height > 0;
    *pages = (Pages){
        .scene = scene_new(content->title, phrase(content->tools->phrases, "language")),
        .measure = measure_new(theme, notes),
        .theme = theme,
        .width = has_size ? MAX(options->width, PAGES_SMALLEST) : A4_WIDTH,
        .height = has_size ? MAX(options->height, PAGES_SMALLEST) : A4_HEIGHT,
        .guides = g_array_new(FALSE, TRUE, sizeof(Guide)),
    };
    pages->scene->subject = g_strdup(content->scope);
    double margin = MIN(MARGIN, 0.1 * MIN(pages->width, pages->height));
    pages->left = margin;
    pages->right = pages->width - margin;
    pages->top = margin + theme->unit;
    pages->bottom = pages->height - margin - theme->unit;
}

void
pages_clear(Pages *pages)
{
    g_clear_pointer(&pages->scene, scene_free);
    g_clear_pointer(&pages->measure, measure_free);
    g_clear_pointer(&pages->guides, g_array_unref);
}

void
pages_add(Pages *pages, double width, double height)
{
    g_autofree char *label = g_strdup_printf("%u", pages->scene->pages->len + 1);
    scene_page(pages->scene, width, height, label);
    g_array_set_size(pages->guides, pages->scene->pages->len);
    pages->y = G_MAXDOUBLE; /* nothing fits on it */
}

void
pages_next(Pages *pages)
{
    pages_add(pages, pages->width, pages->height);
    pages->y = pages->top;
}

bool
pages_fit(const Pages *pages, double height)
{
    return pages->y + height <= pages->bottom;
}

void
pages_need(Pages *pages, double height)
{
    if (!pages_fit(pages, height) && !(pages->y <= pages->top))
        pages_next(pages);
}

void
pages_space(Pages *pages, double height)
{
    if (pages->y > pages->top)
        pages->y += height;
}

void
pages_mark(Pages *pages, const char *name, const char *text)
{
    scene_open(pages->scene, ROLE_DECORATION, 0, name, NULL, NULL);
    scene_close(pages->scene);
    scene_outline(pages->scene, 0, text, name);
}

void
pages_guide(Pages *pages, const Entry *entry)
{
    if (!entry->event->has_moment)
        return;
    Guide *guide = &g_array_index(pages->guides, Guide, pages->guides->len - 1);
    guide->last = event_bound(entry->event, false);
    if (!guide->has_dates)
        guide->first = guide->last;
    guide->has_dates = true;
}

void
pages_heading(Pages *pages, const char *name, const char *text, double follow)
{
    const Theme *theme = pages->theme;
    g_autoptr(TextBlock) block =
        measure_text(pages->measure, text, &theme->styles[STYLE_H2], pages->right - pages->left);
    double above = 6 * theme->unit, below = 1.5 * theme->unit;
    pages_need(pages, above + text_block_height(block) + below + follow);
    pages_space(pages, above);
    scene_open(pages->scene, ROLE_HEADING, 2, name, text, NULL);
    scene_text(pages->scene, block, 0, text_block_lines(block), pages->left, pages->y, ALIGN_LEFT);
    scene_close(pages->scene);
    scene_outline(pages->scene, 0, text, name);
    pages->y += text_block_height(block) + below;
}

void
pages_text(Pages *pages, const char *text, const Style *style, double width)
{
    g_autoptr(TextBlock) block = measure_text(pages->measure, text, style, width);
    guint lines = text_block_lines(block);
    guint together = MIN(lines, 2); /* neither widow nor orphan, if the page allows it */
    for (guint from = 0; from < lines;) {
        pages_need(pages, together * style->leading);
        guint room = (guint) MAX(1, (pages->bottom - pages->y) / style->leading);
        guint count = MIN(room, lines - from);
        if (lines - from - count == 1 && count > 2)
            count--;
        scene_open(pages->scene, ROLE_PARAGRAPH, 0, NULL, NULL, NULL);
        scene_text(pages->scene, block, from, count, pages->left, pages->y, ALIGN_LEFT);
        scene_close(pages->scene);
        pages->y += count * style->leading;
        from += count;
        if (from < lines)
            pages_next(pages);
    }
}

/* A text on one line of at most `width`: shortened after a word, with an ellipsis, where it is too long. */
static TextBlock *
fit_line(Pages *pages, const Content *content, const char *text, const Style *style, double width)
{
    TextBlock *block = measure_text(pages->measure, text, style, G_MAXDOUBLE);
    g_autofree char *shorter = g_strdup(text);
    for (char *space = strrchr(shorter, ' '); text_block_width(block) > width && space;
         space = strrchr(shorter, ' ')) {
        *space = '\0';
        g_autofree char *cut = g_strdup_printf("%s %s", shorter, phrase(content->tools->phrases, "ellipsis"));
        text_block_free(block);
        block = measure_text(pages->measure, cut, style, G_MAXDOUBLE);
    }
    return block;
}

/* From the first to the last date that is told on a page. */
static char *
say_guide(const Content *content, const Guide *guide)
{
    if (!guide->has_dates)
        return NULL;
    bool is_one = moment_equal(&guide->first, &guide->last);
    Moment range = is_one ? guide->first : moment_interval(&guide->first, &guide->last);
    return wording_format(content->tools->wording, &range);
}

/* Title at the left, the page's dates at the right; a chart's page has its own title. */
static void
draw_head(Pages *pages, const Content *content, const Page *page, const Guide *guide)
{
    const Style *style = &pages->theme->styles[STYLE_FOOT];
    double right = page->width - pages->left, y = pages->left / 2 - style->leading / 2;
    g_autofree char *dates = say_guide(content, guide);
    double room = right - pages->left;
    if (dates) {
        g_autoptr(TextBlock) block = measure_text(pages->measure, dates, style, G_MAXDOUBLE);
        scene_text(pages->scene, block, 0, text_block_lines(block), right, y, ALIGN_RIGHT);
        room -= text_block_width(block) + 4 * pages->theme->unit;
    }
    g_autoptr(TextBlock) title = fit_line(pages, content, content->title, style, room);
    if (text_block_width(title) <= room)
        scene_text(pages->scene, title, 0, text_block_lines(title), pages->left, y, ALIGN_LEFT);
    scene_line(pages->scene, pages->left, y + style->leading + 3, right, y + style->leading + 3,
               pages->theme->stroke_grid, pages->theme->faint, 1, false);
}

static void
draw_foot(Pages *pages, const Content *content, const Page *page, guint number, guint count)
{
    const Style *style = &pages->theme->styles[STYLE_FOOT];
    g_autofree char *this_page = g_strdup_printf("%u", number);
    g_autofree char *all_pages = g_strdup_printf("%u", count);
    g_autofree char *text =
        phrase_fill(content->tools->phrases, "page", "number", this_page, "count", all_pages, NULL);
    g_autoptr(TextBlock) block = measure_text(pages->measure, text, style, G_MAXDOUBLE);
    double y = page->height - pages->left / 2 - style->leading / 2;
    scene_text(pages->scene, block, 0, text_block_lines(block), page->width - pages->left, y, ALIGN_RIGHT);
}

/* How many pages there are, and their date ranges, is known only now: the pages are put together again, each
 * with head and foot behind its marks. */
static void
draw_heads(Pages *pages, const Content *content)
{
    Scene *scene = pages->scene;
    g_autoptr(GArray) old_pages = scene->pages, old_marks = scene->marks;
    scene->pages = g_array_new(FALSE, FALSE, sizeof(Page));
    scene->marks = g_array_new(FALSE, FALSE, sizeof(Mark));
    for (guint i = 0; i < old_pages->len; i++) {
        const Page *page = &g_array_index(old_pages, Page, i);
        scene_page(scene, page->width, page->height, page->label);
        for (guint j = page->first_mark; j < page->first_mark + page->mark_count; j++)
            scene_mark(scene, &g_array_index(old_marks, Mark, j));
        scene_open(scene, ROLE_DECORATION, 0, NULL, NULL, NULL);
        if (i)
            draw_head(pages, content, page, &g_array_index(pages->guides, Guide, i));
        draw_foot(pages, content, page, i + 1, old_pages->len);
        scene_close(scene);
    }
}

Scene *
pages_finish(Pages *pages, const Content *content)
{
    draw_heads(pages, content);
    return g_steal_pointer(&pages->scene);
}

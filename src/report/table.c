/* SPDX-License-Identifier: MIT */
#include "report/table.h"

#define ROW_ABOVE 3.0
#define ROW_BELOW 4.0

static void
clear_passage(gpointer item)
{
    Passage *passage = item;
    text_block_free(passage->block);
    g_free(passage->target);
}

/* The columns' shares of the width; number and date keep theirs, as dates must not be squeezed. */
static void
place_columns(Table *table)
{
    double width = table->pages->right - table->pages->left, gap = 3 * table->pages->theme->unit;
    double number = 24, date = MIN(92, 0.2 * width);
    double rest = width - number - date - 3 * gap;
    const double widths[TABLE_COLUMNS] = {number, date, 0.55 * rest, 0.45 * rest};
    double x = table->pages->left;
    for (guint i = 0; i < TABLE_COLUMNS; i++) {
        table->x[i] = x;
        table->width[i] = widths[i];
        x += widths[i] + gap;
    }
}

void
table_init(Table *table, Pages *pages, const Content *content)
{
    *table = (Table){.pages = pages, .content = content};
    for (guint i = 0; i < TABLE_COLUMNS; i++) {
        table->cells[i] = g_array_new(FALSE, TRUE, sizeof(Passage));
        g_array_set_clear_func(table->cells[i], clear_passage);
    }
    place_columns(table);
}

static void
close_table(Table *table)
{
    if (table->is_open)
        scene_close(table->pages->scene);
    table->is_open = false;
}

void
table_clear(Table *table)
{
    close_table(table);
    for (guint i = 0; i < TABLE_COLUMNS; i++)
        g_clear_pointer(&table->cells[i], g_array_unref);
}

void
table_add(Table *table, guint column, const char *text, const Style *style, double gap, const char *target)
{
    if (!text || !*text)
        return;
    Passage passage = {
        .block = measure_text(table->pages->measure, text, style, table->width[column]),
        .target = g_strdup(target),
        .gap = gap,
        .leading = style->leading,
    };
    g_array_append_val(table->cells[column], passage);
}

static double
head_height(const Table *table)
{
    return table->pages->theme->styles[STYLE_TABLE_HEAD].leading + 2 * ROW_ABOVE;
}

static void
draw_heads(Table *table)
{
    static const char *const keys[] = {"head-number", "head-date", "head-event", "head-source"};
    Pages *pages = table->pages;
    const Theme *theme = pages->theme;
    const Style *style = &theme->styles[STYLE_TABLE_HEAD];
    scene_open(pages->scene, ROLE_ROW, 0, NULL, NULL, NULL);
    for (guint i = 0; i < TABLE_COLUMNS; i++) {
        const char *text = phrase(table->content->tools->phrases, keys[i]);
        g_autoptr(TextBlock) block = measure_text(pages->measure, text, style, G_MAXDOUBLE);
        scene_open(pages->scene, ROLE_CELL, 0, NULL, NULL, NULL);
        scene_text(pages->scene, block, 0, text_block_lines(block), table->x[i], pages->y, ALIGN_LEFT);
        scene_close(pages->scene);
    }
    scene_close(pages->scene);
    pages->y += style->leading + ROW_ABOVE;
    scene_line(pages->scene, pages->left, pages->y, pages->right, pages->y, 0.5, theme->axis, 1, false);
    pages->y += ROW_ABOVE;
}

static void
open_table(Table *table)
{
    if (table->is_open)
        return;
    scene_open(table->pages->scene, ROLE_TABLE, 0, NULL, NULL, NULL);
    table->is_open = true;
    draw_heads(table);
}

static void
turn_page(Table *table)
{
    close_table(table);
    pages_next(table->pages);
    open_table(table);
}

static double
cell_height(const GArray *cell)
{
    double height = 0;
    for (guint i = 0; i < cell->len; i++) {
        const Passage *passage = &g_array_index(cell, Passage, i);
        height += passage->gap + text_block_height(passage->block);
    }
    return height;
}

static double
row_height(const Table *table)
{
    double height = 0;
    for (guint i = 0; i < TABLE_COLUMNS; i++)
        height = MAX(height, cell_height(table->cells[i]));
    return height + ROW_ABOVE + ROW_BELOW;
}

/* Draws what of a passage fits above `limit`; gives where it ends. */
static double
draw_passage(Table *table, Passage *passage, double x, double y, double limit)
{
    Scene *scene = table->pages->scene;
    guint left = text_block_lines(passage->block) - passage->done;
    double gap = passage->done ? 0 : passage->gap;
    double room = (limit - y - gap) / passage->leading + 1e-6;
    guint count = room < 1 ? 0 : MIN(left, (guint) room);
    if (!count)
        return y;
    if (passage->target)
        scene_open(scene, ROLE_LINK, 0, NULL, NULL, passage->target);
    scene_text(scene, passage->block, passage->done, count, x, y + gap, ALIGN_LEFT);
    if (passage->target)
        scene_close(scene);
    passage->done += count;
    return y + gap + count * passage->leading;
}

/* Draws what of a cell fits above `limit`, in order; gives where it ends, and whether that is all of it. */
static double
draw_cell(Table *table, guint column, double limit, bool *is_done)
{
    double y = table->pages->y;
    scene_open(table->pages->scene, ROLE_CELL, 0, NULL, NULL, NULL);
    for (guint i = 0; i < table->cells[column]->len; i++) {
        Passage *passage = &g_array_index(table->cells[column], Passage, i);
        guint lines = text_block_lines(passage->block);
        if (passage->done == lines)
            continue;
        y = draw_passage(table, passage, table->x[column], y, limit);
        if (passage->done < lines) {
            *is_done = false;
            break;
        }
    }
    scene_close(table->pages->scene);
    return y;
}

/* Draws the row, or as much of it as the page holds; gives whether that is all. */
static bool
draw_part(Table *table, const char *name)
{
    Pages *pages = table->pages;
    double end = pages->y, limit = pages->bottom - ROW_BELOW;
    bool is_done = true;
    pages->y += ROW_ABOVE;
    scene_open(pages->scene, ROLE_ROW, 0, name, NULL, NULL);
    for (guint i = 0; i < TABLE_COLUMNS; i++) {
        double cell_end = draw_cell(table, i, limit, &is_done);
        end = MAX(end, cell_end);
    }
    scene_close(pages->scene);
    pages->y = end + ROW_BELOW;
    scene_line(pages->scene, pages->left, pages->y, pages->right, pages->y, pages->theme->stroke_grid,
               pages->theme->grid, 1, false);
    return is_done;
}

/* Draws a heading across all columns. */
static void
draw_heading(Table *table, TextBlock *block, const char *text, const char *name)
{
    Pages *pages = table->pages;
    pages->y += ROW_ABOVE * 2;
    scene_open(pages->scene, ROLE_HEADING, 3, name, text, NULL);
    scene_text(pages->scene, block, 0, text_block_lines(block), table->x[TABLE_DATE], pages->y, ALIGN_LEFT);
    scene_close(pages->scene);
    scene_outline(pages->scene, 1, text, name);
    pages->y += text_block_height(block);
}

void
table_row(Table *table, const char *name, const char *heading, const char *heading_name, const Entry *entry)
{
    Pages *pages = table->pages;
    Style style = pages->theme->styles[STYLE_H2];
    double width = pages->right - table->x[TABLE_DATE];
    g_autoptr(TextBlock) block = heading ? measure_text(pages->measure, heading, &style, width) : NULL;
    double height = row_height(table) + (block ? text_block_height(block) + 2 * ROW_ABOVE : 0);
    double body = pages->bottom - pages->top - head_height(table);
    double needed = MIN(height, body) + (table->is_open ? 0 : head_height(table));
    if (!pages_fit(pages, needed) && pages->y > pages->top)
        turn_page(table);
    open_table(table);
    if (block)
        draw_heading(table, block, heading, heading_name);
    bool is_done = false;
    for (const char *part = name; !is_done; part = NULL) {
        if (entry)
            pages_guide(pages, entry);
        is_done = draw_part(table, part);
        if (!is_done)
            turn_page(table);
    }
    for (guint i = 0; i < TABLE_COLUMNS; i++)
        g_array_set_size(table->cells[i], 0);
}

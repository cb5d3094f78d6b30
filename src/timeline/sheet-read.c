/* SPDX-License-Identifier: MIT */
#include "timeline/sheet-row.h"

#include "timeline/guard.h"
#include "timeline/memory.h"

#include <csv.h>
#include <string.h>

/* A file that is being read. Cells are gathered until their row ends. */
typedef struct {
    Rows *rows; /* NULL while only the head is wanted */
    GPtrArray *cells;
    GPtrArray *heads;    /* the first row's cells; empty until it was read */
    GArray *columns;     /* of Column, for each of the heads; an unknown one is COLUMN_COUNT */
    guint line;          /* that is being read */
    guint row_line;      /* on which the row began */
    bool is_in_row;      /* whether the row has begun */
    bool is_first_event; /* its unknown columns are kept even where they are blank, so that none gets lost */
} Reader;

/* Sorts the cells to their columns; a second one of a name counts as unknown. */
static void
place_cells(const Reader *reader, Row *row)
{
    for (guint i = 0; i < reader->cells->len && i < reader->heads->len; i++) {
        const char *cell = reader->cells->pdata[i], *head = reader->heads->pdata[i];
        Column column = g_array_index(reader->columns, Column, i);
        if (column < COLUMN_COUNT)
            row->cells[column] = unguard_text(cell);
        else if (column == COLUMN_NONE)
            continue;
        else if (*cell || (reader->is_first_event && !g_str_has_prefix(head, "column ")))
            row_extra(row->extra, head, cell);
    }
}

static void
end_event(Reader *reader)
{
    g_autoptr(GPtrArray) extra = g_ptr_array_new_with_free_func(g_free);
    Row row = {.rows = reader->rows, .event = events_add(reader->rows->events), .extra = extra};
    place_cells(reader, &row);
    if (!sheet_row_read(&row, reader->row_line)) {
        g_array_set_size(row.rows->events->items, row.rows->events->items->len - 1);
        return;
    }
    reader->is_first_event = false;
    if (!extra->len)
        return;
    g_ptr_array_add(extra, NULL);
    row.event->extra = (char **) g_ptr_array_steal(extra, NULL);
}

/* Takes the first row as heads. A column that comes twice, or one of cells without a head, gets a name. */
static void
end_head(Reader *reader)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < reader->cells->len; i++) {
        char *head = g_strstrip(g_strdup(reader->cells->pdata[i]));
        Column column = column_parse(head);
        if (g_str_has_prefix(head, MEMORY_HEAD)) {
            column = COLUMN_NONE;
            if (reader->rows)
                memory_parse(reader->rows->memory, head + strlen(MEMORY_HEAD));
        } else if (column != COLUMN_COUNT) {
            g_free(head);
            head = g_strdup(column_name(column));
        }
        if (!*head || g_hash_table_contains(seen, head)) {
            char *name = g_strdup_printf("%s%scolumn %u", head, *head ? " " : "", i + 1);
            g_free(head);
            head = name;
            column = COLUMN_COUNT;
        }
        g_hash_table_add(seen, head);
        g_ptr_array_add(reader->heads, head);
        g_array_append_val(reader->columns, column);
    }
}

static bool
is_blank(const GPtrArray *cells, guint from)
{
    for (guint i = from; i < cells->len; i++)
        if (*(const char *) cells->pdata[i])
            return false;
    return true;
}

static void
end_row(int mark, void *data)
{
    (void) mark;
    Reader *reader = data;
    reader->is_in_row = false;
    bool is_told = reader->rows && reader->heads->len && !is_blank(reader->cells, 0);
    if (is_told && !is_blank(reader->cells, reader->heads->len))
        notes_add(reader->rows->notes, NOTE_ROW_BROKEN, reader->rows->path, reader->row_line, 0,
                  "it has more cells than the first row");
    else if (is_told)
        end_event(reader);
    else if (!reader->heads->len && !is_blank(reader->cells, 0))
        end_head(reader);
    g_ptr_array_set_size(reader->cells, 0);
}

static void
end_cell(void *text, size_t length, void *data)
{
    Reader *reader = data;
    g_ptr_array_add(reader->cells, g_strndup(text ? text : "", length));
}

/* Reads line by line, so that a row knows where it began. Returns whether the last row was whole. */
static bool
read_rows(Reader *reader, struct csv_parser *parser, const char *text, gsize length)
{
    const char *end = text + length;
    char stop = memchr(text, '\n', length) ? '\n' : '\r';
    for (const char *at = text; at < end;) {
        const char *mark = memchr(at, stop, (gsize) (end - at));
        const char *next = mark ? mark + 1 : end;
        reader->line++;
        bool is_empty = strspn(at, " \t\r\n") >= (gsize) (next - at);
        if (!reader->is_in_row && !is_empty) {
            reader->is_in_row = true;
            reader->row_line = reader->line;
        }
        csv_parse(parser, at, (gsize) (next - at), end_cell, end_row, reader);
        if (!reader->rows && reader->heads->len)
            return true;
        at = next;
    }
    csv_set_opts(parser, CSV_STRICT | CSV_STRICT_FINI); /* strict only in that a quotation must have ended */
    return csv_fini(parser, end_cell, end_row, reader) == 0;
}

/* Reads a file's rows, or with NULL `rows` its head only, and tells whether that is a timeline's. */
static bool
read_sheet(Rows *rows, const char *text, gsize length)
{
    g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) heads = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(Column));
    Reader reader = {
        .rows = rows, .cells = cells, .heads = heads, .columns = columns, .is_first_event = true};
    struct csv_parser parser;
    if (csv_init(&parser, 0) != 0)
        g_error("csv_init failed");
    char separator = sheet_separator(text, length);
    csv_set_delim(&parser, (unsigned char) separator);
    if (rows)
        rows->separator = separator;
    if (!read_rows(&reader, &parser, text, length) && rows)
        notes_add(rows->notes, NOTE_ROW_BROKEN, rows->path, reader.row_line, 0,
                  "a quotation mark in it is never closed");
    csv_free(&parser);
    bool is_timeline = !heads->len;
    for (guint i = 0; i < columns->len; i++) {
        Column column = g_array_index(columns, Column, i);
        is_timeline = is_timeline || column == COLUMN_DATE || column == COLUMN_HEADLINE;
    }
    return is_timeline;
}

bool
sheet_is_timeline(const char *text, gsize length)
{
    return read_sheet(NULL, text, length);
}

void
sheet_parse(Rows *rows, const char *text, gsize length)
{
    rows->is_sheet = true;
    read_sheet(rows, text, length);
    rows_settle(rows, column_name(COLUMN_KEEP));
}

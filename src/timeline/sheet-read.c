/* SPDX-License-Identifier: MIT */
#include "timeline/sheet.h"

#include "calendar/edtf.h"
#include "timeline/merged.h"

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

/* The cells of a row, by column; NULL where the row has none. */
typedef struct {
    Rows *rows;
    Event *event;
    GPtrArray *extra;
    const char *cells[COLUMN_COUNT];
} Row;

static const char *
keep_word(Row *row, Column column)
{
    const char *cell = row->cells[column];
    return cell && *cell ? events_word(row->rows->events, cell) : NULL;
}

/* A cell of ours that isn't understood: kept as it is. */
static void
keep_theirs(Row *row, Column column)
{
    row_extra(row->extra, column_name(column), row->cells[column]);
}

static bool
is_any(const char *cell, const char *const *words)
{
    for (; *words; words++)
        if (!g_ascii_strcasecmp(cell, *words))
            return true;
    return false;
}

static void
read_choices(Row *row)
{
    static const char *const yes[] = {"", "yes", "y", "true", "1", "x", NULL};
    static const char *const no[] = {"no", "n", "false", "0", NULL};
    Event *event = row->event;
    const char *keep = row->cells[COLUMN_KEEP];
    event->keep = !keep || !is_any(keep, no);
    if (keep && event->keep && !is_any(keep, yes))
        keep_theirs(row, COLUMN_KEEP);
    const char *status = row->cells[COLUMN_STATUS];
    if (status && *status && !status_parse(status, &event->status))
        keep_theirs(row, COLUMN_STATUS);
    const char *confidence = row->cells[COLUMN_CONFIDENCE];
    if (confidence && *confidence && !confidence_parse(confidence, &event->confidence))
        keep_theirs(row, COLUMN_CONFIDENCE);
}

/* Reads a line or page; false where it is there but no number. */
static bool
parse_number(const char *text, guint *number)
{
    guint64 value = 0;
    if (!*text)
        return true;
    if (!g_ascii_string_to_unsigned(text, 10, 1, G_MAXINT32, &value, NULL))
        return false;
    *number = (guint) value;
    return true;
}

/* The parts of a column's cell for `count` sources; NULL where it has another number of them. */
static char **
split_for(const Row *row, Column column, guint count)
{
    const char *cell = row->cells[column];
    if (count == 1 || !cell || !*cell) {
        char **parts = g_new0(char *, count + 1);
        for (guint i = 0; i < count; i++)
            parts[i] = g_strdup(cell ? cell : "");
        return parts;
    }
    char **parts = cell_split(cell);
    if (g_strv_length(parts) == count)
        return parts;
    g_strfreev(parts);
    return NULL;
}

/* Gives one part to a source; false where it can't be understood. */
static bool
set_part(Row *row, Source *source, Column column, const char *part)
{
    const char *word = *part ? events_word(row->rows->events, part) : NULL;
    switch (column) {
    case COLUMN_SOURCE:
        source->doc = word;
        return true;
    case COLUMN_PAGE:
        return parse_number(part, &source->page);
    case COLUMN_LINE:
        return parse_number(part, &source->line);
    case COLUMN_QUOTE:
        source->quote = word;
        return true;
    default:
        source->url = word;
        return true;
    }
}

static void
read_parts(Row *row, Column column)
{
    GArray *sources = row->event->sources;
    g_auto(GStrv) parts = split_for(row, column, sources->len);
    bool is_understood = parts != NULL;
    for (guint i = 0; parts && i < sources->len; i++)
        if (!set_part(row, &g_array_index(sources, Source, i), column, parts[i]))
            is_understood = false;
    if (!is_understood)
        keep_theirs(row, column);
}

static void
read_sources(Row *row)
{
    static const Column columns[] = {COLUMN_SOURCE, COLUMN_PAGE, COLUMN_LINE, COLUMN_QUOTE, COLUMN_URL};
    bool has_any = false;
    for (guint i = 0; i < G_N_ELEMENTS(columns); i++)
        has_any = has_any || (row->cells[columns[i]] && *row->cells[columns[i]]);
    if (!has_any)
        return;
    const char *cell = row->cells[COLUMN_SOURCE];
    g_auto(GStrv) names = cell_split(cell ? cell : "");
    for (char **name = names; *name; name++) {
        Source source = {.start = -1,
                         .end = -1,
                         .expression_start = -1,
                         .expression_end = -1,
                         .anchor_start = -1,
                         .anchor_end = -1};
        source.doc = **name ? events_word(row->rows->events, *name) : NULL;
        g_array_append_val(row->event->sources, source);
    }
    for (guint i = 1; i < G_N_ELEMENTS(columns); i++)
        read_parts(row, columns[i]);
}

/* Reads "1948-03 [2]" into the event's conflicts; false where it isn't that. */
static bool
read_conflict(Row *row, const char *text)
{
    const char *bracket = strstr(text, " [");
    Moment moment;
    if (!bracket || !g_str_has_suffix(bracket, "]"))
        return false;
    g_autofree char *date = g_strndup(text, (gsize) (bracket - text));
    g_autofree char *number = g_strndup(bracket + 2, strlen(bracket) - 3);
    guint source = 0;
    if (!edtf_parse(date, &moment, NULL) || !parse_number(number, &source) || !source ||
        source > row->event->sources->len)
        return false;
    g_autofree char *display = wording_format(row->rows->wording, &moment);
    Conflict conflict = {
        .date = events_word(row->rows->events, date),
        .display = events_word(row->rows->events, display),
        .source = source - 1,
    };
    g_array_append_val(row->event->conflicts, conflict);
    return true;
}

static void
read_conflicts(Row *row)
{
    g_auto(GStrv) items = list_parse(row->cells[COLUMN_CONFLICTS]);
    for (char **item = items; *item; item++) {
        if (read_conflict(row, *item))
            continue;
        g_array_set_size(row->event->conflicts, 0);
        keep_theirs(row, COLUMN_CONFLICTS);
        return;
    }
}

static void
read_list(char ***list, const char *cell)
{
    g_strfreev(*list);
    *list = list_parse(cell);
}

/* What weighs and joins the event. */
static void
read_record(Row *row)
{
    Event *event = row->event;
    const char *importance = row->cells[COLUMN_IMPORTANCE], *merged = row->cells[COLUMN_MERGED];
    if (importance && *importance && !importance_parse(importance, &event->importance))
        keep_theirs(row, COLUMN_IMPORTANCE);
    if (merged && *merged && !merged_parse(row->rows->events, event, merged))
        keep_theirs(row, COLUMN_MERGED);
    if (row->cells[COLUMN_APART] && *row->cells[COLUMN_APART])
        event->apart = list_parse(row->cells[COLUMN_APART]);
    event->after = keep_word(row, COLUMN_AFTER);
    event->before = keep_word(row, COLUMN_BEFORE);
}

/* Fills the event; false where the row must be left out, its Note told. */
static bool
read_event(Row *row, guint line)
{
    Event *event = row->event;
    event->id = keep_word(row, COLUMN_ID);
    event->display = keep_word(row, COLUMN_DISPLAY);
    event->headline = keep_word(row, COLUMN_HEADLINE);
    event->group = keep_word(row, COLUMN_GROUP);
    event->note = keep_word(row, COLUMN_NOTE);
    event->value = keep_word(row, COLUMN_VALUE);
    read_list(&event->people, row->cells[COLUMN_PEOPLE]);
    read_list(&event->places, row->cells[COLUMN_PLACES]);
    read_list(&event->organisations, row->cells[COLUMN_ORGANISATIONS]);
    read_choices(row);
    read_sources(row);
    read_conflicts(row);
    read_record(row);
    return row_finish(row->rows, event, row->cells[COLUMN_DATE], line);
}

/* Sorts the cells to their columns; a second one of a name counts as unknown. */
static void
place_cells(const Reader *reader, Row *row)
{
    for (guint i = 0; i < reader->cells->len && i < reader->heads->len; i++) {
        const char *cell = reader->cells->pdata[i], *head = reader->heads->pdata[i];
        Column column = g_array_index(reader->columns, Column, i);
        if (column != COLUMN_COUNT)
            row->cells[column] = cell;
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
    if (!read_event(&row, reader->row_line)) {
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
        if (column != COLUMN_COUNT) {
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
    csv_set_delim(&parser, (unsigned char) sheet_separator(text, length));
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
    read_sheet(rows, text, length);
}

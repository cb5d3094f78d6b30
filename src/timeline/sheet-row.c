/* SPDX-License-Identifier: MIT */
#include "timeline/sheet-row.h"

#include "calendar/edtf.h"
#include "timeline/guard.h"
#include "timeline/merged.h"

#include <string.h>

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
        event->into = keep_word(row, COLUMN_KEEP); /* the id of a row, or a word of theirs: see rows_settle */
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
    g_autofree char *count = guard_count(text);
    if (!g_ascii_string_to_unsigned(count, 10, 1, G_MAXINT32, &value, NULL))
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
        event_add_source(row->event, &source);
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
    event_add_conflict(row->event, &conflict);
    return true;
}

static void
read_conflicts(Row *row)
{
    g_auto(GStrv) items = list_parse(row->cells[COLUMN_CONFLICTS]);
    for (char **item = items; *item; item++) {
        if (read_conflict(row, *item))
            continue;
        if (row->event->conflicts->len)
            g_array_set_size(row->event->conflicts, 0);
        keep_theirs(row, COLUMN_CONFLICTS);
        return;
    }
}

static void
read_list(char ***list, const char *cell)
{
    if (cell && *cell)
        event_set_texts(list, list_parse(cell));
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

/* The date as EDTF, though a spreadsheet may have written it its own way. */
static const char *
read_date(Row *row)
{
    const char *cell = row->cells[COLUMN_DATE];
    if (!cell || !*cell)
        return NULL;
    g_autofree char *date = guard_date(cell, row->cells[COLUMN_VALUE], row->cells[COLUMN_DISPLAY]);
    return date ? events_word(row->rows->events, date) : cell;
}

static const char *
read_value(Row *row)
{
    const char *cell = keep_word(row, COLUMN_VALUE);
    g_autofree char *value = cell ? guard_value(cell) : NULL;
    return events_word(row->rows->events, value);
}

bool
sheet_row_read(Row *row, guint line)
{
    Event *event = row->event;
    event->id = keep_word(row, COLUMN_ID);
    event->display = keep_word(row, COLUMN_DISPLAY);
    event->headline = keep_word(row, COLUMN_HEADLINE);
    event->group = keep_word(row, COLUMN_GROUP);
    event->note = keep_word(row, COLUMN_NOTE);
    event->mark = keep_word(row, COLUMN_MARK);
    event->value = read_value(row);
    read_list(&event->people, row->cells[COLUMN_PEOPLE]);
    read_list(&event->places, row->cells[COLUMN_PLACES]);
    read_list(&event->organisations, row->cells[COLUMN_ORGANISATIONS]);
    read_choices(row);
    read_sources(row);
    read_conflicts(row);
    read_record(row);
    return row_finish(row->rows, event, read_date(row), line);
}

/* SPDX-License-Identifier: MIT */
#include "timeline/sheet.h"

#include "calendar/edtf.h"
#include "calendar/timex.h"
#include "timeline/escape.h"
#include "timeline/guard.h"
#include "timeline/memory.h"
#include "timeline/merged.h"

/* What all events of a file need besides the columns that each file has. */
typedef struct {
    bool has[COLUMN_COUNT]; /* of a column that isn't always there: whether any event has something in it */
    char separator;
    const GArray *memory;
    GPtrArray *extras; /* names of unknown columns, in the order in which they come; borrowed */
    GHashTable *known; /* the same names */
} Layout;

static void
find_extras(Layout *layout, const Event *event)
{
    for (char **at = event->extra; at && *at; at += 2) {
        if (layout->extras->len == SHEET_EXTRA_MAX)
            return;
        if (column_parse(at[0]) != COLUMN_COUNT || g_hash_table_contains(layout->known, at[0]))
            continue;
        g_hash_table_add(layout->known, at[0]);
        g_ptr_array_add(layout->extras, at[0]);
    }
}

static char *
number_text(guint number)
{
    return number ? g_strdup_printf("%u", number) : NULL;
}

/* What a source has in a column; NULL where that is nothing. */
static char *
source_text(const Source *source, Column column)
{
    switch (column) {
    case COLUMN_SOURCE:
        return g_strdup(source->doc);
    case COLUMN_PAGE:
        return number_text(source->page);
    case COLUMN_LINE:
        return number_text(source->line);
    case COLUMN_QUOTE:
        return g_strdup(source->quote);
    default:
        return g_strdup(source->url);
    }
}

/* The sources' texts for one column. A single source needs no bars, so its texts stand as they are but for
 * its name, which says how many sources there are. */
static char *
sources_cell(const GArray *sources, Column column)
{
    if (!sources->len)
        return NULL;
    if (sources->len == 1 && column != COLUMN_SOURCE)
        return source_text(&g_array_index(sources, Source, 0), column);
    g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func(g_free);
    bool is_empty = true;
    for (guint i = 0; i < sources->len; i++) {
        char *text = source_text(&g_array_index(sources, Source, i), column);
        is_empty = is_empty && !text;
        g_ptr_array_add(items, text);
    }
    bool can_drop = is_empty && column != COLUMN_SOURCE;
    return can_drop ? NULL : cell_join((const char *const *) items->pdata, items->len);
}

static char *
conflicts_cell(const GArray *conflicts)
{
    GString *cell = g_string_new(NULL);
    for (guint i = 0; i < conflicts->len; i++) {
        const Conflict *conflict = &g_array_index(conflicts, Conflict, i);
        g_string_append_printf(cell, "%s%s [%u]", i ? "; " : "", conflict->date, conflict->source + 1);
    }
    return g_string_free(cell, FALSE);
}

/* Whether the event's TIMEX3 value says what its date alone can't: a time of day, a week. */
static bool
says_more(const Event *event)
{
    Moment plain;
    if (!event->date || !event->value || !edtf_parse(event->date, &plain, NULL))
        return false;
    g_autofree char *value = timex_format(&plain);
    return !g_str_equal(value, event->value);
}

/* Whether an event has something to say in a column that isn't always there. */
static bool
says_anything(const Event *event, Column column)
{
    if (event_extra(event, column_name(column)))
        return true;
    switch (column) {
    case COLUMN_VALUE:
        return says_more(event);
    case COLUMN_CONFLICTS:
        return event->conflicts->len > 0;
    case COLUMN_IMPORTANCE:
        return event->importance >= 0;
    case COLUMN_MERGED:
        return event->tellings->len > 0;
    case COLUMN_APART:
        return event->apart && *event->apart;
    case COLUMN_AFTER:
        return event->after != NULL;
    case COLUMN_MARK:
        return event->mark != NULL;
    default:
        return event->before != NULL;
    }
}

/* What fasti itself has to say in a column. */
static char *
own_cell(const Event *event, Column column)
{
    switch (column) {
    case COLUMN_ID:
        return g_strdup(event->id);
    case COLUMN_KEEP:
        return g_strdup(event->into ? event->into : event->keep ? "yes" : "no");
    case COLUMN_DATE:
        return g_strdup(event->date);
    case COLUMN_DISPLAY:
        return g_strdup(event->display);
    case COLUMN_HEADLINE:
        return g_strdup(event->headline);
    case COLUMN_GROUP:
        return g_strdup(event->group);
    case COLUMN_PEOPLE:
        return list_format(event->people);
    case COLUMN_PLACES:
        return list_format(event->places);
    case COLUMN_ORGANISATIONS:
        return list_format(event->organisations);
    case COLUMN_STATUS:
        return g_strdup(status_name(event->status));
    case COLUMN_CONFIDENCE:
        return g_strdup(confidence_name(event->confidence));
    case COLUMN_NOTE:
        return g_strdup(event->note);
    case COLUMN_VALUE:
        return says_more(event) ? g_strdup(event->value) : NULL;
    case COLUMN_CONFLICTS:
        return conflicts_cell(event->conflicts);
    case COLUMN_IMPORTANCE:
        return event->importance >= 0 ? importance_format(event->importance) : NULL;
    case COLUMN_MERGED:
        return merged_format(event);
    case COLUMN_APART:
        return event->apart ? list_format(event->apart) : NULL;
    case COLUMN_AFTER:
        return g_strdup(event->after);
    case COLUMN_BEFORE:
        return g_strdup(event->before);
    case COLUMN_MARK:
        return g_strdup(event->mark);
    default:
        return sources_cell(event->sources, column);
    }
}

/* The unknown columns of an event by name; NULL where it has none. */
static GHashTable *
index_extra(const Event *event)
{
    if (!event->extra || !*event->extra)
        return NULL;
    GHashTable *index = g_hash_table_new(g_str_hash, g_str_equal);
    for (char **at = event->extra; *at; at += 2)
        g_hash_table_insert(index, at[0], at[1]);
    return index;
}

static bool
is_left_out(const Layout *layout, Column column)
{
    return column >= COLUMN_VALUE && !layout->has[column];
}

/* Whether a column holds words rather than dates, numbers and ids; so does what a person wrote for a page. */
static bool
is_guarded(Column column, bool is_theirs)
{
    return column == COLUMN_DISPLAY || column == COLUMN_HEADLINE || column == COLUMN_GROUP ||
           column == COLUMN_PEOPLE || column == COLUMN_PLACES || column == COLUMN_ORGANISATIONS ||
           column == COLUMN_SOURCE || column == COLUMN_QUOTE || column == COLUMN_NOTE ||
           column == COLUMN_MARK || (is_theirs && (column == COLUMN_PAGE || column == COLUMN_LINE));
}

static void
add_row(GString *out, const Layout *layout, const Event *event)
{
    g_autoptr(GHashTable) extra = index_extra(event);
    for (Column column = 0; column < COLUMN_COUNT; column++) {
        if (is_left_out(layout, column))
            continue;
        if (column)
            g_string_append_c(out, layout->separator);
        const char *theirs = extra ? g_hash_table_lookup(extra, column_name(column)) : NULL;
        g_autofree char *ours = theirs ? g_strdup(theirs) : own_cell(event, column);
        g_autofree char *guarded = is_guarded(column, theirs != NULL) ? guard_text(ours) : NULL;
        escape_csv(out, guarded ? guarded : ours);
    }
    for (guint i = 0; i < layout->extras->len; i++) {
        g_string_append_c(out, layout->separator);
        escape_csv(out, extra ? g_hash_table_lookup(extra, layout->extras->pdata[i]) : NULL);
    }
    g_string_append_c(out, '\n');
}

static void
add_head(GString *out, const Layout *layout)
{
    for (Column column = 0; column < COLUMN_COUNT; column++) {
        if (is_left_out(layout, column))
            continue;
        if (column)
            g_string_append_c(out, layout->separator);
        escape_csv(out, column_name(column));
    }
    for (guint i = 0; i < layout->extras->len; i++) {
        g_string_append_c(out, layout->separator);
        escape_csv(out, layout->extras->pdata[i]);
    }
    for (guint first = 0; first < layout->memory->len; first += MEMORY_CHUNK) {
        g_autofree char *keys = memory_format(layout->memory, first);
        g_string_append_printf(out, "%c" MEMORY_HEAD "%s", layout->separator, keys);
    }
    g_string_append_c(out, '\n');
}

void
sheet_format(GString *out, const Events *events, const GArray *memory, const SheetForm *form)
{
    g_autoptr(GPtrArray) extras = g_ptr_array_new();
    g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
    Layout layout = {.separator = form->separator ? form->separator : ',',
                     .memory = memory,
                     .extras = extras,
                     .known = known};
    for (guint i = 0; i < events->items->len; i++) {
        const Event *event = event_at(events, i);
        for (Column column = COLUMN_VALUE; column < COLUMN_COUNT; column++)
            layout.has[column] = layout.has[column] || says_anything(event, column);
        find_extras(&layout, event);
    }
    if (form->has_mark)
        g_string_append(out, "\xef\xbb\xbf");
    add_head(out, &layout);
    for (guint i = 0; i < events->items->len; i++)
        add_row(out, &layout, event_at(events, i));
}

/* SPDX-License-Identifier: MIT */
#include "timeline/row.h"

#include "calendar/day.h"
#include "calendar/edtf.h"
#include "calendar/timex.h"
#include "timeline/guard.h"

#include <string.h>

const char *
event_extra(const Event *event, const char *name)
{
    for (char **at = event->extra; at && *at; at += 2)
        if (g_str_equal(at[0], name))
            return at[1];
    return NULL;
}

void
row_extra(GPtrArray *columns, const char *name, const char *value)
{
    g_ptr_array_add(columns, g_strdup(name));
    g_ptr_array_add(columns, g_strdup(value));
}

char **
list_parse(const char *cell)
{
    g_auto(GStrv) parts = g_strsplit(cell ? cell : "", ";", -1);
    GPtrArray *items = g_ptr_array_new();
    for (char **part = parts; *part; part++)
        if (*g_strstrip(*part))
            g_ptr_array_add(items, g_strdup(*part));
    g_ptr_array_add(items, NULL);
    return (char **) g_ptr_array_free(items, FALSE);
}

char *
list_format(char **items)
{
    return g_strjoinv("; ", items);
}

/* Whether a TIMEX3 value tells both ends of the Moment. */
static bool
has_one_value(const Moment *moment)
{
    return moment->precision != PRECISION_INTERVAL && !(moment->doubt & (DOUBT_OPEN_START | DOUBT_OPEN_END));
}

/* The TIMEX3 value knows units that EDTF has no name for (a week, a season of two years, a part of day):
 * where it means the same days, the Moment takes its precision. False where it means others: a person changed
 * the date beside it. */
static bool
refine(Moment *moment, const char *value)
{
    Moment told;
    if (!timex_parse(value, &told))
        return true;
    if (told.first != moment->first || told.last != moment->last)
        return !has_one_value(moment);
    told.doubt = moment->doubt;
    told.mod = moment->mod;
    *moment = told;
    return true;
}

/* Whether `display` is how `wording` writes `other`, a time altogether apart from the row's. */
static bool
says_other(const Rows *rows, const Event *event, const Moment *other)
{
    if (moment_overlaps(other, &event->moment))
        return false;
    g_autofree char *text = wording_format(rows->wording, other);
    return g_str_equal(text, event->display);
}

/* Whether the display is the plain wording of another year, or month of it, or (unless `day` is 0) such a day
 * in one of its months. */
static bool
says_other_year(const Rows *rows, const Event *event, gint64 year, int day)
{
    Moment moment = moment_year(year);
    if (!day && says_other(rows, event, &moment))
        return true;
    for (int month = 1; month <= 12; month++) {
        if (day && !civil_exists(year, month, day))
            continue;
        moment = day ? moment_day(day_from_civil(year, month, day)) : moment_month(year, month);
        if (says_other(rows, event, &moment))
            return true;
    }
    return false;
}

enum { NUMBERS = 2 };

/* The numbers in a text; G_MAXUINT when there are more than NUMBERS, or one too large for a year. */
static guint
find_numbers(const char *text, gint64 numbers[NUMBERS])
{
    guint count = 0;
    for (const char *at = text; *at;) {
        char *end = (char *) at + 1;
        if (g_ascii_isdigit(*at)) {
            gint64 number = g_ascii_strtoll(at, &end, 10);
            if (count == NUMBERS || number > YEAR_MAX)
                return G_MAXUINT;
            numbers[count++] = number;
        }
        at = end;
    }
    return count;
}

/* Whether the display is the plain wording of a day, month or year apart from the row's date: a person then
 * changed the date and left the old words beside it. A display of their own ("Bastille Day") is not. */
static bool
is_stale(const Rows *rows, const Event *event)
{
    gint64 numbers[NUMBERS];
    guint count = find_numbers(event->display, numbers);
    g_autofree char *own = wording_format(rows->wording, &event->moment);
    if (g_str_equal(own, event->display))
        return false;
    if (count == 1)
        return says_other_year(rows, event, numbers[0], 0) || says_other_year(rows, event, 1 - numbers[0], 0);
    for (guint i = 0; count == NUMBERS && i < NUMBERS; i++) {
        gint64 year = numbers[i], day = numbers[1 - i];
        if (day < 1 || day > 31)
            continue;
        if (says_other_year(rows, event, year, (int) day) ||
            says_other_year(rows, event, 1 - year, (int) day))
            return true;
    }
    return false;
}

/* Sets the date and what follows from it; false where it isn't EDTF. */
static bool
set_date(Rows *rows, Event *event, const char *date)
{
    if (!edtf_parse(date, &event->moment, NULL))
        return false;
    event->has_moment = true;
    event->date = events_word(rows->events, date);
    if (!event->value || !refine(&event->moment, event->value)) {
        g_autofree char *value = timex_format(&event->moment);
        event->value = events_word(rows->events, value);
    }
    bool has_display = event->display && *event->display;
    bool is_figures = has_display && rows->is_sheet && guard_is_figures(event->display, &event->moment);
    if (!has_display || is_figures || is_stale(rows, event)) {
        g_autofree char *display = wording_format(rows->wording, &event->moment);
        event->display = events_word(rows->events, display);
    }
    return true;
}

/* 16 hexadecimal digits of date, headline and, for what tells a copy from its original, a number. */
static char *
make_id(const Event *event, guint number)
{
    g_autofree char *text =
        g_strdup_printf("%s\n%s\n%u", event->date ? event->date : "", event->headline, number);
    return event_make_id(text);
}

/* A copy is told by its line, so that a thousand equal rows cost a thousand hashes. */
static void
set_id(Rows *rows, Event *event, guint line)
{
    bool has_id = event->id && *event->id && !g_hash_table_contains(rows->ids, event->id);
    for (guint number = 0; !has_id; number = MAX(number + 1, line)) {
        g_autofree char *id = make_id(event, number);
        event->id = events_word(rows->events, id);
        has_id = !g_hash_table_contains(rows->ids, event->id);
    }
    g_hash_table_add(rows->ids, (gpointer) event->id);
}

bool
row_finish(Rows *rows, Event *event, const char *date, guint line)
{
    bool has_date = date && date[strspn(date, " \t\r\n")];
    if (!event->headline || !*event->headline) {
        notes_add(rows->notes, NOTE_ROW_BROKEN, rows->path, line, 0, "it has no headline");
        return false;
    }
    if (has_date && !set_date(rows, event, date)) { /* blanks are no part of EDTF: " 1863-03-29" is none */
        notes_add(rows->notes, NOTE_ROW_DATE, rows->path, line, 0, date);
        return false;
    }
    if (!event->display || !*event->display)
        event->display = NULL;
    set_id(rows, event, line);
    return true;
}

/* Adds to an event's unknown columns. */
static void
add_extra(Event *event, const char *name, const char *value)
{
    guint count = event->extra ? g_strv_length(event->extra) : 0;
    event->extra = g_renew(char *, event->extra, count + 3);
    event->extra[count] = g_strdup(name);
    event->extra[count + 1] = g_strdup(value);
    event->extra[count + 2] = NULL;
}

void
rows_settle(Rows *rows, const char *name)
{
    for (guint i = 0; i < rows->events->items->len; i++) {
        Event *event = event_at(rows->events, i);
        if (!event->into)
            continue;
        event->keep = false;
        if (g_hash_table_contains(rows->ids, event->into) && !g_str_equal(event->into, event->id))
            continue;
        event->keep = true;
        add_extra(event, name, event->into);
        event->into = NULL;
    }
}

/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"

/* What is odd about a date as it was told: none of these is put right, but a person should know. */

enum { LEAP_YEAR = 2000, DECEMBER = 12 };

/* Files a note at the expression; `one` and `other` as the catalogue asks. */
static void
note(const Resolver *resolver, NoteCode code, Span span, const char *one, const char *other)
{
    const Document *document = resolver->document;
    g_autofree char *text = document_slice(document, span);
    Place place = document_place(document, span.start);
    notes_add(resolver->notes, code, document->path, place.line, place.column, text, one, other);
}

/* Whether no calendar has the day: 31 June, 99/99/2014; without a year, whether no year has it. */
static bool
is_impossible(const Resolver *resolver, const Tag *tag)
{
    gint64 year = LEAP_YEAR;
    Tag settled = *tag;
    if (has(tag, FIELD_FIRST) && !date_settle_order(resolver, &settled))
        return true;
    meaning_year(resolver, &tag->meaning, &year);
    return has(&settled, FIELD_MONTH) && has(&settled, FIELD_DAY) &&
           !civil_exists(year, get(&settled, FIELD_MONTH, 1), get(&settled, FIELD_DAY, 1));
}

/* Whether both parts may be the month and nothing in the document tells which is. */
static bool
is_ambiguous(const Resolver *resolver, const Tag *tag)
{
    gint32 first = get(tag, FIELD_FIRST, 0), second = get(tag, FIELD_SECOND_PART, 0);
    bool is_open = has(tag, FIELD_FIRST) && !has(tag, FIELD_WEEKDAY) && !resolver->is_order_told;
    return is_open && first != second && first <= DECEMBER && second <= DECEMBER;
}

static void
note_ambiguous(const Resolver *resolver, const Expression *expression)
{
    Civil civil = day_to_civil(expression->moment.first);
    Moment other = moment_day(day_from_civil(civil.year, civil.day, civil.month));
    g_autofree char *value = timex_format(&other);
    note(resolver, NOTE_AMBIGUOUS_DATE, expression->span, expression->value, value);
}

/* Whether a date told with its year and its weekday lies on another. */
static bool
is_mismatch(const Resolver *resolver, const Tag *tag, const Expression *expression)
{
    gint64 year;
    if (!meaning_year(resolver, &tag->meaning, &year) || expression->moment.precision > PRECISION_DAY)
        return false;
    Moment day = moment_day(expression->moment.first);
    return !date_fits_weekday(tag, &day);
}

static void
note_mismatch(const Resolver *resolver, const Expression *expression)
{
    gint64 day = expression->moment.first;
    Moment week = moment_week(day);
    g_autofree char *value = timex_format(&week);
    g_autofree char *week_day = g_strdup_printf("%s-%d", value, day_weekday(day));
    note(resolver, NOTE_WEEKDAY_MISMATCH, expression->span, week_day, NULL);
}

void
oddity_note(const Resolver *resolver, const Tag *tag, const Expression *expression)
{
    if (is_impossible(resolver, tag))
        note(resolver, NOTE_IMPOSSIBLE_DATE, expression->span, NULL, NULL);
    else if (expression->has_moment && is_ambiguous(resolver, tag))
        note_ambiguous(resolver, expression);
    if (expression->has_moment && is_mismatch(resolver, tag, expression))
        note_mismatch(resolver, expression);
}

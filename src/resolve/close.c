/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"

enum { DECEMBER = 12, YEARS_A_DECADE = 10 };

bool
date_settle_order(const Resolver *resolver, Tag *tag)
{
    gint32 first = get(tag, FIELD_FIRST, 0), second = get(tag, FIELD_SECOND_PART, 0);
    bool is_day_first = resolver->order == ORDER_DAY_MONTH ? second <= DECEMBER : first > DECEMBER;
    gint32 month = is_day_first ? second : first;
    if (month > DECEMBER)
        return false;
    meaning_set(&tag->meaning, FIELD_MONTH, month);
    meaning_set(&tag->meaning, FIELD_DAY, is_day_first ? first : second);
    return true;
}

static bool
close_decade(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    gint64 decade = get(tag, FIELD_DECADE, 0);
    const Focus *told = &resolver->explicit_focus;
    bool goes_on = has(tag, FIELD_EARLY) && told->is_set && decade <= 1 - moment_year_of(&told->moment);
    if (get(tag, FIELD_ERA, ERA_AD) == ERA_BC || goes_on) { /* the 460s BC run from 469 to 460 BC */
        closing->moment = moment_decade(1 - (decade / YEARS_A_DECADE * YEARS_A_DECADE + YEARS_A_DECADE - 1));
        return true;
    }
    if (decade < 100) { /* in two digits */
        gint64 century = 1900;
        if (resolver->is_narrative && resolver->focus.is_set)
            century = moment_year_of(&resolver->focus.moment) / 100 * 100;
        else if (decade < 20)
            century = 2000;
        decade += MAX(century, 0);
    }
    closing->moment = moment_decade(decade / 10 * 10);
    return true;
}

static bool
close_century(const Tag *tag, Closing *closing)
{
    gint64 century = get(tag, FIELD_CENTURY, 1);
    if (century < 1)
        return false;
    if (get(tag, FIELD_ERA, ERA_AD) == ERA_AD) {
        closing->moment = moment_century((century - 1) * 100);
        return true;
    }
    closing->moment = moment_century(1 - century * 100);
    return true;
}

void
date_settle_compact(Tag *tag)
{
    gint32 date = get(tag, FIELD_COMPACT, 0), stamp = get(tag, FIELD_STAMP, 0);
    if (stamp) {
        meaning_set(&tag->meaning, FIELD_DAY, stamp / 10000);
        meaning_set(&tag->meaning, FIELD_CLOCK, stamp % 10000);
    }
    if (!date)
        return;
    meaning_set(&tag->meaning, FIELD_YEAR, date / 10000);
    meaning_set(&tag->meaning, FIELD_MONTH, date / 100 % 100);
    meaning_set(&tag->meaning, FIELD_DAY, date % 100);
}

/* Whether the tag tells how far it lies from its anchor; "early on Monday" doesn't, "Monday of last week"
 * does. */
static bool
is_shifted(const Tag *tag)
{
    return has(tag, FIELD_SHIFT) && (!has(tag, FIELD_WEEKDAY) || has(tag, FIELD_NTH) ||
                                     get(tag, FIELD_UNIT, PRECISION_DAY) == PRECISION_WEEK);
}

/* The stretch of the year; of a date in numbers alone in the other order where only there its weekday fits.
 */
static bool
build_by_weekday(const Tag *tag, gint64 year, Moment *moment)
{
    Tag turned = *tag;
    Moment other;
    if (!date_build(tag, year, moment))
        return false;
    if (!has(tag, FIELD_FIRST) || date_fits_weekday(tag, moment) || get(tag, FIELD_DAY, 0) > DECEMBER)
        return true;
    meaning_set(&turned.meaning, FIELD_MONTH, get(tag, FIELD_DAY, 0));
    meaning_set(&turned.meaning, FIELD_DAY, get(tag, FIELD_MONTH, 0));
    if (date_build(&turned, year, &other) && date_fits_weekday(tag, &other))
        *moment = other;
    return true;
}

/* "the same day in 1912": the day and month of the last day told; else all that is told is the year. */
static bool
close_same_day(const Resolver *resolver, gint64 year, Closing *closing)
{
    closing->moment = moment_year(year);
    if (!lean_on_focus(&resolver->day_focus, closing))
        return true;
    Civil civil = day_to_civil(closing->anchor_moment.first);
    if (!civil_exists(year, civil.month, civil.day))
        return false;
    closing->moment = moment_day(day_from_civil(year, civil.month, civil.day));
    return true;
}

/* A year that is told, or a part of it. A fiscal year begins and ends when its owner says: its year is about
 * right, its days are not known. */
static bool
close_told_year(const Resolver *resolver, const Tag *tag, gint64 year, Closing *closing)
{
    closing->anchor = ANCHOR_NONE;
    if (has(tag, FIELD_YEAR) && get(tag, FIELD_UNIT, PRECISION_DAY) == PRECISION_QUARTER)
        return close_quarter_of_year(resolver, year, closing);
    if (has(tag, FIELD_SHIFT) && get(tag, FIELD_UNIT, PRECISION_YEAR) == PRECISION_DAY &&
        !has(tag, FIELD_MONTH))
        return close_same_day(resolver, year, closing);
    if (!build_by_weekday(tag, year, &closing->moment))
        return false;
    if (has(tag, FIELD_FISCAL))
        closing->moment.doubt |= DOUBT_CIRCA;
    return true;
}

/* Which kind of date the tag tells, from the most to the least that it says of itself. */
static bool
close_by_kind(const Resolver *resolver, Tag *tag, Closing *closing)
{
    gint64 year;
    date_settle_compact(tag);
    if (has(tag, FIELD_FIRST) && !date_settle_order(resolver, tag))
        return false;
    if (meaning_year(resolver, &tag->meaning, &year))
        return close_told_year(resolver, tag, year, closing);
    if (has(tag, FIELD_OLYMPIAD))
        return close_olympiad(tag, closing);
    if (has(tag, FIELD_REIGN_YEAR))
        return close_reign_year(resolver, tag, closing);
    if (has(tag, FIELD_DECADE))
        return close_decade(resolver, tag, closing) && date_narrow(tag, &closing->moment);
    if (has(tag, FIELD_CENTURY))
        return close_century(tag, closing) && date_narrow(tag, &closing->moment);
    if (is_shifted(tag))
        return close_shift(resolver, tag, closing);
    if (has(tag, FIELD_MONTH) || has(tag, FIELD_SEASON) || has(tag, FIELD_QUARTER) || has(tag, FIELD_HALF) ||
        has(tag, FIELD_EASTER) || has(tag, FIELD_ORTHODOX) || has(tag, FIELD_WEEK) || date_is_feast(tag))
        return close_part_of_year(resolver, tag, closing);
    if (has(tag, FIELD_WEEKDAY) && !has(tag, FIELD_DAY))
        return close_weekday(resolver, tag, closing);
    if (has(tag, FIELD_DAY))
        return close_day_of_month(resolver, tag, closing);
    return false;
}

static const char *const references[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};

void
close_date(Resolver *resolver, const Tag *tag, Closing *closing)
{
    Tag settled = *tag;
    *closing = (Closing){0};
    if (has(tag, FIELD_REFERENCE)) {
        closing->value = g_strdup(references[CLAMP(get(tag, FIELD_REFERENCE, 0), 0, 2)]);
        return;
    }
    bool is_any = has(tag, FIELD_ANCHOR) && get(tag, FIELD_ANCHOR, ANCHORING_OPEN) == ANCHORING_OPEN;
    closing->has_moment = !is_any && close_by_kind(resolver, &settled, closing); /* "one Friday": any */
    if (closing->has_moment && closing->anchor != ANCHOR_NONE && !date_fits_weekday(tag, &closing->moment)) {
        closing->has_moment = false; /* the year that was inherited is not the one meant */
        closing->is_misfit = closing->anchor == ANCHOR_NARRATIVE;
    }
    if (closing->has_moment && closing->moment.precision == PRECISION_INTERVAL && !closing->value)
        closing->value = date_wide_value(&closing->moment);
    if (!closing->has_moment) {
        closing->anchor = ANCHOR_NONE;
        if (!closing->value)
            closing->value = open_value(&settled);
    }
    if (closing->has_moment && has(tag, FIELD_BASE) && !has(tag, FIELD_SHIFT)) /* "the eve of 3 June" */
        closing->moment = moment_day(closing->moment.first + get(tag, FIELD_BASE, 0));
    narrow_to_time(resolver, &settled, closing);
}
